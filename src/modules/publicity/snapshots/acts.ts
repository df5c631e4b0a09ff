import { newId } from '../../../kernel/ids.ts'
import type { CommandContext } from '../../../platform/command.ts'
import type { Vault } from '../../../platform/vault.ts'
import type { PublicationCommand } from '../commands.ts'
import { factsOf, publishedOf, requireNoMinor } from '../commands.ts'
import { publicityProblems } from '../problems.ts'
import { changePublicDecisions, releaseDecision } from '../public/store.ts'
import { wordsOf } from '../public/words.ts'
import { publishedUntil } from '../rules.ts'
import type { CorrectionBody, DraftBody, ReturnBody, ReviewBody } from '../schema.ts'
import type { DecisionFacts, PublicationRow } from '../store.ts'
import { maskedReason, snapshotOf } from './content.ts'
import type { Draft } from './shape.ts'
import { findSnapshot, insertSnapshots } from './store.ts'

const { raise } = publicityProblems

const drafted = ({ cause, decisionSummary }: DecisionFacts, body: DraftBody): Draft =>
  ({ cause: body.cause ?? cause, facts: body.facts ?? null, result: body.result ?? decisionSummary ?? '', hide: body.hide ?? [] })

const rewritten = (before: Draft, words: CorrectionBody['words'] = {}): Draft => ({
  cause: words.cause ?? before.cause, facts: words.facts ?? before.facts, result: words.result ?? before.result, hide: words.hide ?? before.hide,
})

/** 拟稿; what is not said is taken from the case. */
export const draft: PublicationCommand<DraftBody> = {
  act: 'draft',
  decide: async (row, body, context) => {
    if (row.channel !== 'UNIFIED_PLATFORM') throw raise['channel-elsewhere']()
    return { draft: drafted(await factsOf(context, row), body), draftedBy: context.actor.accountId, contentHash: null, reviewedBy: null, reviewNote: null }
  },
}

/** 退回修改 */
export const returnDraft: PublicationCommand<ReturnBody> = {
  act: 'returnDraft',
  decide: (_row, { note }, { actor }) => ({ contentHash: null, reviewedBy: actor.accountId, reviewNote: note }),
}

/** 审核通过: by somebody other than the drafter. */
export const review: PublicationCommand<ReviewBody> = {
  act: 'review',
  decide: ({ draftedBy }, { note = null }, { actor }) => {
    if (draftedBy === actor.accountId) throw raise['reviewer-drafted']()
    return { reviewedBy: actor.accountId, reviewNote: note }
  },
}

async function keepSnapshot({ tx, actor, now, today }: CommandContext, { id, snapshots, draft: words }: PublicationRow, facts: DecisionFacts, vault: Vault) {
  if (words === null) throw new Error('nothing was drafted')
  const snapshot = { id: newId(now), publicationId: id, number: snapshots + 1, ...snapshotOf(facts, words, today, vault), madeBy: actor.accountId, madeAt: now }
  await insertSnapshots(tx, [snapshot])
  return snapshot
}

/** The acts that mask, and so open what is sealed. */
export const maskingActs = (vault: Vault) => ({
  /** 脱敏: the snapshot is made by the rule of the place. */
  mask: {
    act: 'mask',
    decide: async (row, _body, context) => {
      const facts = await factsOf(context, row)
      requireNoMinor(facts)
      const { contentHash, number } = await keepSnapshot(context, row, facts, vault)
      return { contentHash, snapshots: number }
    },
  } satisfies PublicationCommand<unknown>,

  /** 发布: what was reviewed becomes public, today. */
  release: {
    act: 'release',
    decide: async (row, _body, context) => {
      const facts = await factsOf(context, row)
      requireNoMinor(facts)
      return { publishedOn: context.today, publishedUntil: publishedUntil(publishedOf(facts), row.channel, context.today) }
    },
    beside: async (after, _body, { tx, actor, now, today }) => {
      const snapshot = await findSnapshot(tx, actor.scope, after.id)
      if (snapshot === null || snapshot.contentHash !== after.contentHash) throw new Error('the snapshot that was reviewed is gone')
      const { content, contentHash, policyCode, original: { actKind, field } } = snapshot
      await releaseDecision(tx, {
        id: after.id, agencyId: after.agencyId, divisionCode: after.divisionCode, actKind, field, decidedOn: after.decidedOn, publishedOn: today,
        publishedUntil: after.publishedUntil, content, contentHash, policyCode, words: wordsOf(content), reason: null, updatedAt: now,
      })
    },
  } satisfies PublicationCommand<unknown>,

  /** 更正公示的信息（国办发〔2018〕118号二；市场监督管理行政处罚信息公示规定第十二条） */
  correct: {
    act: 'correct',
    decide: async (row, { reason, address, words }, context) => {
      const corrected = { correctedOn: context.today, correctionReason: reason }
      if (row.draft === null) {
        if (words !== undefined) throw raise['corrected-elsewhere']()
        return { ...corrected, address: address ?? row.address }
      }
      const facts = await factsOf(context, row)
      const next = { ...row, draft: rewritten(row.draft, words) }
      const { content, contentHash, policyCode, number } = await keepSnapshot(context, next, facts, vault)
      await changePublicDecisions(
        context.tx, [row.id], { kind: 'CORRECTED', on: context.today, at: context.now, reason: maskedReason(facts, next.draft, context.today, vault, reason) },
        { content, contentHash, policyCode, words: wordsOf(content) },
      )
      return { ...corrected, draft: next.draft, contentHash, snapshots: number }
    },
  } satisfies PublicationCommand<CorrectionBody>,
})
