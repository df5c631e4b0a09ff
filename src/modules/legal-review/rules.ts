import type { Calendar } from '../../kernel/calendar.ts'
import type { DeadlineRule, Due, Period, Suspension } from '../../kernel/deadline.ts'
import { dueOn, ruleInForce } from '../../kernel/deadline.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import type { LocalOpinion, MaterialKind, ReviewHead } from './codes.ts'
import { localOpinions, materialKinds, reviewHeads } from './codes.ts'
import { legalReviewDeadlineRules } from './deadlines.ts'
import type { ReviewStatus } from './machine.ts'
import { openStates } from './machine.ts'
import { legalReviewProblems } from './problems.ts'
import { headsOfLocalOpinion, inForce, qualificationDuties, requiredMaterials, reviewerRatioNorms } from './thresholds.ts'

const { raise } = legalReviewProblems

export type Opinion = 'AGREE' | 'PROBLEM'

/** The act an opinion is, and the opinion a round holds; one that the head did not adopt stays what it was. */
export const actOfOpinion = { AGREE: 'agree', PROBLEM: 'returnWithProblems' } as const
export const opinionOfStatus = {
  SUBMITTED: null, UNDER_REVIEW: null, RETURNED: null, AGREED: 'AGREE', PROBLEMS_FOUND: 'PROBLEM', DISPUTED: 'PROBLEM', ESCALATED: 'PROBLEM', NOT_ADOPTED: 'PROBLEM',
  WITHDRAWN: null,
} as const satisfies Record<ReviewStatus, Opinion | null>

/** What is decided in a case, as far as the rules of its review depend on it. */
export interface ReviewedCase { actKind: string, field: string, divisionCode: string }

/**
 * The time limit of a review submitted on a day. The ministry's rule for market regulation covers penalties only, so a
 * market licence takes the general one; where a province has its own rule, that one decides.
 */
export function reviewDeadline({ actKind, field, divisionCode }: ReviewedCase, on: LocalDate): Readonly<DeadlineRule> {
  return ruleInForce(legalReviewDeadlineRules, 'PEN-LEGREV', { on, division: divisionCode, field: actKind === 'PENALTY' ? field : null })
}

/** The last day of a round, with what it was extended by and without the days that do not count. */
export function reviewDue(
  { submittedOn, suspensions, extension }: { submittedOn: LocalDate, suspensions: readonly Suspension[], extension: { length: number } | null }, caseRow: ReviewedCase, calendar: Calendar,
): Due {
  const { length, unit } = reviewDeadline(caseRow, submittedOn)
  return dueOn(calendar, { length: length + (extension?.length ?? 0), unit }, submittedOn, suspensions)
}

/**
 * The time limit with what is added to it, once and within what the rule allows. Lengths in the unit of the rule.
 * @throws legal-review.not-extendable (422) where the rule knows no extension, or one was given, or it is longer than allowed
 * Source: 市场监督管理行政处罚程序规定 art. 55; 内蒙古三项制度办法 art. 31.
 */
export function extendedPeriod({ length, unit, extension }: Readonly<DeadlineRule>, more: number, extendedBefore: boolean): Period {
  if (extension === undefined || extension.unit !== unit || extendedBefore || more > extension.length) throw raise['not-extendable']()
  return { length: length + more, unit }
}

/** A round as far as what follows it depends on it. */
export interface LastRound { round: number, status: ReviewStatus, issues: readonly unknown[] }

const isOpen = (status: ReviewStatus): boolean => openStates.some((open) => open === status)

/**
 * The number of the round that a submission opens; the first is 1. `rounds` are those there are, the last one first.
 * @throws legal-review.case-not-open (409) after the decision, not-required (422) outside the scope of review
 *   (行政处罚法 art. 58(1); 国办发〔2018〕118号（十二）), round-open (409) before the last round has its opinion and no dispute about it,
 *   already-agreed (409) while the case holds an agreement: another round follows one that found problems (118号（十三）),
 *   or a change of what is proposed, which makes the case drop the agreement
 */
export function nextRound(
  reviewed: { status: string, legalReviewRequired: boolean, legalReviewOpinion: Opinion | null }, [last]: readonly LastRound[],
): number {
  if (reviewed.status !== 'FILED') throw raise['case-not-open']()
  if (!reviewed.legalReviewRequired) throw raise['not-required']()
  if (last !== undefined && isOpen(last.status)) throw raise['round-open']({ round: last.round })
  if (reviewed.legalReviewOpinion === 'AGREE') throw raise['already-agreed']()
  return (last?.round ?? 0) + 1
}

/**
 * The handling unit says of each issue of the last opinion what became of it; after any other opinion there is nothing to answer.
 * @throws legal-review.responses-mismatch (422)
 * Source: 国办发〔2018〕118号（十三）.
 */
export function requireResponses(rounds: readonly LastRound[], responses: readonly unknown[]): void {
  const answered = rounds.find(({ status }) => status !== 'WITHDRAWN')
  const expected = answered?.status === 'PROBLEMS_FOUND' ? answered.issues.length : 0
  if (responses.length !== expected) throw raise['responses-mismatch']({ expected, found: responses.length })
}

/**
 * The materials that a submission must have by the rule of the place.
 * @throws legal-review.materials-missing (422), naming the kinds in `missing`
 * Source: 国办发〔2018〕118号（十四）; 内蒙古三项制度办法 art. 29.
 */
export function requireMaterials(
  given: readonly MaterialKind[], { actKind, divisionCode, hearingHeld, on }: { actKind: string, divisionCode: string, hearingHeld: boolean, on: LocalDate },
): void {
  const rule = inForce(requiredMaterials, { division: divisionCode, actKind, on })
  if (rule === undefined) return
  const missing = [...rule.kinds, ...(hearingHeld ? rule.heard : [])].filter((kind) => !given.includes(kind))
  if (missing.length === 0) return
  throw raise['materials-missing']({
    missingZh: missing.map((kind) => materialKinds[kind].zh).join('、'), missingEn: missing.map((kind) => materialKinds[kind].en).join(', '),
  }, { missing, legalBasis: rule.legalBasis })
}

export interface Reviewer { officerId: string, agencyId: string, status: string, legalQualification: boolean }

export interface Reviewed { agencyId: string, actKind: string, divisionCode: string, handlerIds: readonly string[], on: LocalDate }

/**
 * Who may give the opinion: a person of the agency, or of a pool that serves it (国办发〔2018〕118号（十一）), in post, who does not handle
 * the case and never did (内蒙古三项制度办法 art. 27; 市场监督管理行政处罚程序规定 art. 49(3)) and is qualified. 行政处罚法 art. 58(2) asks the
 * qualification of those who review penalties for the first time; since nothing on record shows who did so before, the stricter
 * reading is taken and every reviewer needs it.
 * @throws legal-review.reviewer-not-officer, -other-agency, -not-in-post, -is-handler or qualification-missing (422)
 */
export function requireReviewer<R extends Reviewer>(reviewer: R | null | undefined, reviewed: Reviewed, pooled = false): R {
  if (reviewer === null || reviewer === undefined) throw raise['reviewer-not-officer']()
  if (reviewer.agencyId !== reviewed.agencyId && !pooled) throw raise['reviewer-other-agency']()
  if (reviewer.status !== 'ACTIVE') throw raise['reviewer-not-in-post']()
  if (reviewed.handlerIds.includes(reviewer.officerId)) throw raise['reviewer-is-handler']()
  const duty = inForce(qualificationDuties, { division: reviewed.divisionCode, actKind: reviewed.actKind, on: reviewed.on })
  if (duty !== undefined && !reviewer.legalQualification) throw raise['qualification-missing']({}, { legalBasis: duty.legalBasis })
  return reviewer
}

/**
 * Once a reviewer is assigned the opinion is theirs alone, and they bear it (国办发〔2018〕118号（十四）).
 * @throws legal-review.not-the-reviewer (422)
 */
export function requireAssigned(reviewerId: string | null, officerId: string | null): void {
  if (reviewerId !== null && reviewerId !== officerId) throw raise['not-the-reviewer']()
}

export interface OpinionGiven { opinion: Opinion, localOpinion: LocalOpinion | null, issues: readonly { head: ReviewHead }[] }

/**
 * An opinion that finds problems lists them; agreement has none, and no local variety. A variety such as 建议移送 names an issue of its own head.
 * @throws legal-review.issues-missing, issues-with-agreement or local-opinion-unfit (422)
 * Source: 国办发〔2018〕118号（十三）.
 */
export function requireOpinionFits({ opinion, localOpinion, issues }: OpinionGiven): void {
  if (opinion === 'PROBLEM' && issues.length === 0) throw raise['issues-missing']()
  if (opinion === 'AGREE' && (issues.length > 0 || localOpinion !== null)) throw raise['issues-with-agreement']()
  if (localOpinion === null) return
  const heads = headsOfLocalOpinion[localOpinion]
  if (heads.length === 0 || issues.some(({ head }) => heads.includes(head))) return
  throw raise['local-opinion-unfit']({
    opinionZh: localOpinions[localOpinion].zh, opinionEn: localOpinions[localOpinion].en, headsZh: heads.map((head) => reviewHeads[head].zh).join('、'),
    headsEn: heads.map((head) => reviewHeads[head].en).join(', '),
  })
}

/** Every head with whether the opinion found it in order: one opinion covers all eight (国办发〔2018〕118号（十三）). */
export function headsOf(issues: readonly { head: ReviewHead }[]): { head: ReviewHead, issues: number }[] {
  return (Object.keys(reviewHeads) as ReviewHead[]).map((head) => ({ head, issues: issues.filter((issue) => issue.head === head).length }))
}

/**
 * A dispute is about the last opinion on an open case, about issues it has, and once.
 * @throws legal-review.case-not-open, superseded or head-has-decided (409), issue-unknown (422)
 * Source: 国办发〔2018〕118号（十四）; 内蒙古三项制度办法 art. 32.
 */
export function requireDisputable(
  { caseStatus, isLast, settledByHead, issues }: { caseStatus: string, isLast: boolean, settledByHead: boolean, issues: readonly unknown[] }, disputed: readonly number[],
): void {
  if (caseStatus !== 'FILED') throw raise['case-not-open']()
  if (!isLast) throw raise['superseded']()
  if (settledByHead) throw raise['head-has-decided']()
  for (const issue of disputed) if (issue > issues.length) throw raise['issue-unknown']({ issue })
}

/**
 * Who decides about an opinion has neither handled nor reviewed the case.
 * @throws legal-review.head-took-part (422)
 * Source: 国办发〔2018〕118号（十四）.
 */
export function requireImpartialHead(officerId: string | null, { handlerIds, reviewerId }: { handlerIds: readonly string[], reviewerId: string | null }): void {
  if (officerId !== null && (officerId === reviewerId || handlerIds.includes(officerId))) throw raise['head-took-part']()
}

/**
 * An approval of today or before, and not before the materials came in.
 * @throws legal-review.date-out-of-order (422)
 */
export function requireApprovalDate(on: LocalDate, submittedOn: LocalDate, today: LocalDate): void {
  if (on > today || on < submittedOn) throw raise['date-out-of-order']({ from: submittedOn, to: today })
}

/** The least share of reviewers among the officers of an agency on a day. Source: 国办发〔2018〕118号（十一）. */
export function normOn(on: LocalDate): (typeof reviewerRatioNorms)[number] {
  const norm = reviewerRatioNorms.find(({ validFrom, validTo }) => validFrom <= on && (validTo === null || on <= validTo))
  if (norm === undefined) throw new Error(`no norm of reviewers in force on ${on}`)
  return norm
}

/**
 * A period of at least a day: `from` belongs to it, `to` does not.
 * @throws legal-review.period-empty (422)
 */
export function requirePeriod({ from, to }: { from: LocalDate, to: LocalDate }): void {
  if (from >= to) throw raise['period-empty']()
}
