import { dueOn } from '../../kernel/deadline.ts'
import { newId } from '../../kernel/ids.ts'
import type { CommandContext } from '../../platform/command.ts'
import { lockCase, needsReview, recordReviewOpinion } from '../cases/index.ts'
import { calendarOf } from '../reference/index.ts'
import { courseEntry, recordReview } from './record.ts'
import { requireFitReviewer } from './reviewers.ts'
import { legalReviewMachine } from './machine.ts'
import { actOfOpinion, nextRound, requireAssigned, requireMaterials, requireOpinionFits, requireResponses, reviewDeadline } from './rules.ts'
import type { ConclusionBody, SubmissionBody } from './schema.ts'
import type { LegalReviewRow } from './store.ts'
import { insertLegalReview, roundsOf, touchOpenRounds } from './store.ts'
import { actOnRound } from './transition.ts'

/** 送审 */
export async function submitLegalReview(context: CommandContext, caseId: string, body: SubmissionBody): Promise<LegalReviewRow> {
  const { tx, now, today } = context
  const caseRow = await lockCase(context, caseId)
  const rounds = await roundsOf(tx, caseId)
  const round = nextRound({ ...caseRow, legalReviewRequired: await needsReview(context, caseRow) }, rounds)
  const { materials, responses = [] } = body
  requireResponses(rounds, responses)
  requireMaterials(materials.map(({ kind }) => kind), { ...caseRow, on: today })
  const rule = reviewDeadline(caseRow, today)
  const row = await insertLegalReview(tx, {
    id: body.id ?? newId(now), caseId, agencyId: caseRow.agencyId, divisionCode: caseRow.divisionCode, round, materials: materials.map(({ title }) => title),
    materialKinds: materials.map(({ kind }) => kind), responses, submittedOn: today, ...dueOn(await calendarOf(tx, caseRow.divisionCode), rule, today),
    ruleCode: rule.code, legalBasis: [...rule.legalBasis], status: legalReviewMachine.initial, issues: [], course: [courseEntry(context, 'submit')],
    createdAt: now, updatedAt: now,
  })
  recordReview(context, 'legal-review.submit', null, row)
  return row
}

/** 出具法制审核意见，并写入案件，案件据此方可作出决定；尚未分派的，由出具意见的人员审核 */
export function concludeLegalReview(context: CommandContext, id: string, version: number, body: ConclusionBody): Promise<LegalReviewRow> {
  const { actor, today } = context
  const { opinion, localOpinion = null, text, issues } = body
  return actOnRound(context, id, version, {
    act: actOfOpinion[opinion], audit: 'legal-review.conclude', text,
    change: async ({ before, caseRow }) => {
      requireOpinionFits({ opinion, localOpinion, issues })
      requireAssigned(before.reviewerId, actor.officerId)
      const { reviewer, pooled } = await requireFitReviewer(context, caseRow, actor.officerId)
      return { reviewerId: reviewer.officerId, pooled, opinion: text, localOpinion, issues: issues.map(plain), concludedOn: today }
    },
    after: async ({ caseRow }) => { await recordReviewOpinion(context, { caseRow, opinion, reviewedOn: today }) },
  })
}

/** An absent article is absent, not undefined, so that the audit can write it down. */
const plain = ({ legalBasis, ...issue }: ConclusionBody['issues'][number]) => legalBasis === undefined ? issue : { ...issue, legalBasis }

/**
 * 送审后拟决定有变更: the open round moves one version on, so that no reviewer concludes on what they read before
 * (their If-Match is stale); for the reaction to a changed proposal.
 */
export async function noteChangedProposals(context: CommandContext, changed: readonly { caseId: string }[]): Promise<void> {
  const rows = await touchOpenRounds(context.tx, changed.map(({ caseId }) => caseId), context.now)
  for (const row of rows) {
    context.record({
      act: 'legal-review.note-changed-proposal', target: { kind: 'legal-review', id: row.id }, agencyId: row.agencyId, divisionCode: row.divisionCode,
      before: { version: row.version - 1 }, after: { version: row.version },
    })
  }
}
