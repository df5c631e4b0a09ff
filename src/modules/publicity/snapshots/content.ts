import { canonicalJson } from '../../../kernel/canonical-json.ts'
import { hashHex } from '../../../kernel/hash.ts'
import { mostSpecific } from '../../../kernel/in-force.ts'
import type { LocalDate } from '../../../kernel/local-date.ts'
import type { Vault } from '../../../platform/vault.ts'
import type { MaskedKind } from '../codes.ts'
import { publicityProblems } from '../problems.ts'
import type { DecisionFacts } from '../store.ts'
import type { Hidden } from './masking.ts'
import { blank, maskText, shownName, stillHolds } from './masking.ts'
import type { Draft, PublicContent } from './shape.ts'
import type { MaskingPolicy } from './thresholds.ts'
import { maskingPolicies } from './thresholds.ts'

export interface Snapshot { original: PublicContent, content: string, contentHash: string, policyCode: string, masked: Partial<Record<MaskedKind, number>> }

/** What is to be published, as it was decided and drafted. Numbers and addresses of persons are no part of it. */
function originalOf(facts: DecisionFacts, draft: Draft): PublicContent {
  const { agencyName, divisionCode, actKind, procedureKind, field, decisionKind, decisionNumber, decidedOn, penaltyKinds, fineYuan, confiscationYuan, parties } = facts
  return {
    agencyName, divisionCode, actKind, procedureKind, field, decisionKind, decisionNumber, decidedOn, penaltyKinds, fineYuan, confiscationYuan,
    cause: draft.cause, facts: draft.facts, result: draft.result,
    parties: parties.map(({ kind, name, uscc, representative }) => ({ kind, name, uscc: kind === 'NATURAL' ? null : uscc, representative })),
  }
}

/** Every value of a person the record knows, and those the drafter named. */
function hiddenIn({ parties }: DecisionFacts, { hide }: Draft, policy: MaskingPolicy, vault: Vault): Hidden[] {
  const found = parties.flatMap(({ kind, name, representative, sealed }): Hidden[] => {
    const values = sealed.map(({ what, bytes }): Hidden => ({ value: vault.open(Buffer.from(bytes, 'hex')), shown: blank, kind: what }))
    return [
      ...kind === 'NATURAL' ? [{ value: name, shown: shownName(name, policy.party), kind: 'PERSON_NAME' as const }] : [],
      ...representative === null ? [] : [{ value: representative, shown: shownName(representative, policy.representative), kind: 'PERSON_NAME' as const }],
      ...values,
    ]
  })
  return [...found, ...hide.map((value): Hidden => ({ value, shown: blank, kind: 'LISTED' }))]
    // An address of an organisation may be public; that of a person never is. One character alone says nothing.
    .filter(({ value, shown }) => value !== shown && Array.from(value).length > 1)
}

const policyFor = (facts: DecisionFacts, on: LocalDate): MaskingPolicy => {
  const policy = mostSpecific(maskingPolicies, { on, division: facts.divisionCode, field: facts.field })
  if (policy === undefined) throw new Error('no rule of masking is in force')
  return policy
}

/** A reason that becomes public, without what must not. */
export const maskedReason = (facts: DecisionFacts, draft: Draft, today: LocalDate, vault: Vault, reason: string): string =>
  maskText(reason, hiddenIn(facts, draft, policyFor(facts, today), vault), new Map())

/**
 * 脱敏: what is to be published as the rule of the place shows it, with the hash of its canonical JSON.
 * @throws publicity.personal-value-left (422)
 */
export function snapshotOf(facts: DecisionFacts, draft: Draft, today: LocalDate, vault: Vault): Snapshot {
  const policy = policyFor(facts, today)
  const hidden = hiddenIn(facts, draft, policy, vault)
  const counts = new Map<MaskedKind, number>()
  const masked = (text: string): string => maskText(text, hidden, counts)
  const original = originalOf(facts, draft)
  const content: PublicContent = {
    ...original, cause: masked(original.cause), facts: original.facts === null ? null : masked(original.facts), result: masked(original.result),
    parties: original.parties.map((party) => ({
      ...party, name: party.kind === 'NATURAL' ? shownName(party.name, policy.party) : party.name,
      representative: party.representative === null ? null : shownName(party.representative, policy.representative),
    })),
  }
  if ([content.cause, content.facts ?? '', content.result].some((text) => stillHolds(text, hidden))) throw publicityProblems.raise['personal-value-left']()
  const text = canonicalJson(content)
  return { original, content: text, contentHash: hashHex('sha256', text), policyCode: policy.code, masked: Object.fromEntries(counts) }
}
