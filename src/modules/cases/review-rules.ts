import type { RulePlace } from '../../kernel/in-force.ts'
import { mostSpecific } from '../../kernel/in-force.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import { compareMoney } from '../../kernel/money.ts'
import type { LegalBasis } from '../../kernel/problem.ts'
import type { OwnCatalogue, ReviewEntry } from '../standards/index.ts'
import type { actKinds, procedureKinds, reviewOpinions } from './codes.ts'
import { caseProblems } from './problems.ts'
import type { ReviewFlags } from './review-flags.ts'
import { flagNames, reviewFlags } from './review-flags.ts'
import type { Field, LargeAmount, PartyKind, Penalty, PenaltyKind, ReviewCatalogue, ReviewGround } from './thresholds.ts'
import { groundBasis, partyGroupOf, penaltyReview, reviewCatalogue, scopeOfReview } from './thresholds.ts'

export interface ReviewFacts extends Penalty, ReviewFlags {
  actKind: keyof typeof actKinds
  field: Field
  divisionCode: string
  partyKinds: readonly PartyKind[]
  procedureKind: keyof typeof procedureKinds
  /** The day whose thresholds count. */
  on: LocalDate
}

/** No catalogue of the place is in force: the defaults stand. */
const noCatalogue: OwnCatalogue = () => ({ fine: null, confiscation: null, listed: false, met: { fine: [], confiscation: [], listed: [] } })

/** Decided by the hearing procedure, or after a hearing in whatever procedure it was filed in (行政处罚法 art. 58(1)(2); 国办发〔2018〕118号（十二）). */
const afterHearing = ({ procedureKind, hearingHeld }: ReviewFacts): boolean => hearingHeld || procedureKind === 'HEARING'

/**
 * Why a decision needs legal review, in the order of the catalogue; none where it needs none.
 * A figure of the place's own catalogue wins over the default; what it lists comes on top.
 * Several parties of both groups are measured by the lower amount. Amounts in yuan; a figure that equals the threshold is large.
 * Source: 行政处罚法 arts 58, 63; 国办发〔2018〕118号（十二）.
 */
export function reviewGroundsOf(facts: ReviewFacts, own: OwnCatalogue = noCatalogue, catalogue: ReviewCatalogue = reviewCatalogue): ReviewGround[] {
  const flagged = facts.on >= catalogue.flagsFrom
  const large = largeAmountsOf(facts, catalogue)
  const listed = own(decisionFacts(facts), facts.on)
  const grave = mostSpecific(catalogue.graveKinds, placed(facts))?.kinds ?? []
  const holds: Record<ReviewGround, boolean> = {
    PUBLIC_INTEREST: flagged && facts.publicInterest,
    SOCIAL_RISK: flagged && facts.socialRisk,
    MAJOR_RIGHTS: flagged && facts.majorRights,
    AFTER_HEARING: flagged && afterHearing(facts),
    COMPLEX: flagged && facts.complex,
    LARGE_FINE: listed.fine ?? large.some((limit) => reaches(facts.fineYuan, limit.fineYuan)),
    LARGE_CONFISCATION: listed.confiscation ?? large.some((limit) => reaches(facts.confiscationYuan, limit.confiscationYuan)),
    GRAVE_PENALTY: facts.penaltyKinds.some((kind) => grave.includes(kind)),
    LISTED: listed.listed,
  }
  return (Object.keys(holds) as ReviewGround[]).filter((ground) => holds[ground])
}

/** The facts as the catalogues of places read them. */
function decisionFacts(facts: ReviewFacts): Parameters<OwnCatalogue>[0] {
  const { actKind, field, partyKinds, penaltyKinds, fineYuan, confiscationYuan } = facts
  return { actKind, field, penaltyKinds, fineYuan, confiscationYuan, partyGroups: [...new Set(partyKinds.map((kind) => partyGroupOf[kind]))] }
}

/** What makes a ground hold: the law itself, an entry of a catalogue in force, or the default amount where no catalogue has one. */
export type GroundSource =
  | { origin: 'LAW' }
  | { origin: 'CATALOGUE', entry: ReviewEntry }
  | { origin: 'DEFAULT', limit: LargeAmount }

/** Every ground with what makes it hold, so that the requirement can be explained. Source: 国办发〔2018〕118号（十二）. */
export function explainedGrounds(facts: ReviewFacts, own: OwnCatalogue = noCatalogue): { ground: ReviewGround, sources: GroundSource[] }[] {
  const verdict = own(decisionFacts(facts), facts.on)
  const byEntries = (entries: readonly ReviewEntry[]): GroundSource[] => entries.map((entry) => ({ origin: 'CATALOGUE', entry }))
  const byAmount = (figure: 'fineYuan' | 'confiscationYuan', own: boolean | null, entries: readonly ReviewEntry[]): GroundSource[] => own !== null ? byEntries(entries)
    : largeAmountsOf(facts, reviewCatalogue).filter((limit) => reaches(facts[figure], limit[figure])).map((limit) => ({ origin: 'DEFAULT', limit }))
  return reviewGroundsOf(facts, own).map((ground) => {
    switch (ground) {
      case 'LARGE_FINE': return { ground, sources: byAmount('fineYuan', verdict.fine, verdict.met.fine) }
      case 'LARGE_CONFISCATION': return { ground, sources: byAmount('confiscationYuan', verdict.confiscation, verdict.met.confiscation) }
      case 'LISTED': return { ground, sources: byEntries(verdict.met.listed) }
      default: return { ground, sources: [{ origin: 'LAW' }] }
    }
  })
}

/** The articles a ground rests on, by the kind of act. */
export function basisOfGround(actKind: keyof typeof actKinds, ground: ReviewGround): LegalBasis[] {
  return [...groundBasis[ground][actKind === 'PENALTY' ? 'penalty' : 'other']]
}

/** The articles by which a decision needs an agreed review, by the kind of act. */
export function basisOfReview(actKind: keyof typeof actKinds): LegalBasis[] {
  return actKind === 'PENALTY' ? [penaltyReview, scopeOfReview] : [scopeOfReview]
}

/**
 * What makes a decision a major one is not taken back by proposing anew: nobody talks a case out of its review.
 * @throws cases.review-flag-withdrawn (422)
 * Source: 行政处罚法 art. 58(1); 国办发〔2018〕118号（十二）.
 */
export function requireFlagsKept(before: ReviewFlags, proposed: ReviewFlags): void {
  const dropped = flagNames.filter((flag) => before[flag] && !proposed[flag])
  if (dropped.length === 0) return
  throw caseProblems.raise['review-flag-withdrawn']({
    flagsZh: dropped.map((flag) => reviewFlags[flag].zh).join('、'), flagsEn: dropped.map((flag) => reviewFlags[flag].en).join(', '),
  }, { missing: dropped })
}

export interface ReviewedCase {
  actKind: keyof typeof actKinds
  proposedPenaltyKinds: readonly PenaltyKind[]
  proposedFineYuan: string | null
  proposedConfiscationYuan: string | null
  legalReviewOpinion: keyof typeof reviewOpinions | null
  legalReviewedOn: LocalDate | null
}

/**
 * A decision that needs legal review is made only after the reviewer has agreed to it or to something graver.
 * @throws cases.legal-review-required (422), naming the grounds in `missing`
 * Source: 行政处罚法 art. 58; 国办发〔2018〕118号（十二）（十三）.
 */
export function requireAgreedReview(reviewed: ReviewedCase, decision: Penalty & { decidedOn: LocalDate }, grounds: readonly ReviewGround[]): void {
  if (grounds.length === 0) return
  const failure = reviewFailure(reviewed, decision)
  if (failure === null) return
  throw caseProblems.raise['legal-review-required'](reviewFailures[failure], { missing: grounds, legalBasis: basisOfReview(reviewed.actKind) })
}

export const reviewFailures = {
  'not-agreed': { reasonZh: '尚无“同意”的法制审核意见', reasonEn: 'there is no opinion that agrees' },
  'later': { reasonZh: '法制审核意见的日期晚于决定日期', reasonEn: 'the opinion is dated after the decision' },
  'lighter': { reasonZh: '决定重于送审的拟决定，须重新送审', reasonEn: 'the decision is graver than what was reviewed' },
} as const

/** Why the opinion on record does not cover a decision; null where it does. Source: 行政处罚法 art. 58. */
export function reviewFailure(reviewed: ReviewedCase, decision: Penalty & { decidedOn: LocalDate }): keyof typeof reviewFailures | null {
  if (reviewed.legalReviewOpinion !== 'AGREE' || reviewed.legalReviewedOn === null) return 'not-agreed'
  if (reviewed.legalReviewedOn > decision.decidedOn) return 'later'
  const covered = decision.penaltyKinds.every((kind) => reviewed.proposedPenaltyKinds.includes(kind))
    && !exceeds(decision.fineYuan, reviewed.proposedFineYuan) && !exceeds(decision.confiscationYuan, reviewed.proposedConfiscationYuan)
  return covered ? null : 'lighter'
}

const reaches = (amount: string | null, limit: string): boolean => amount !== null && compareMoney(amount, limit) >= 0
const exceeds = (amount: string | null, limit: string | null): boolean => amount !== null && compareMoney(amount, limit ?? '0.00') > 0

function largeAmountsOf(facts: ReviewFacts, catalogue: ReviewCatalogue) {
  return [...new Set(facts.partyKinds.map((kind) => partyGroupOf[kind]))]
    .map((group) => mostSpecific(catalogue.largeAmounts.filter((row) => row.group === group), placed(facts)))
    .filter((row) => row !== undefined)
}

const placed = ({ on, divisionCode, field }: ReviewFacts): RulePlace => ({ on, division: divisionCode, field })
