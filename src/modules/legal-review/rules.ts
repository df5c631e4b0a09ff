import type { DeadlineRule } from '../../kernel/deadline.ts'
import { ruleInForce } from '../../kernel/deadline.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import type { LegalBasis } from '../../kernel/problem.ts'
import { defineMachine } from '../../kernel/state-machine.ts'
import { innerMongolia, legalReviewDeadlineRules, penaltyLaw } from './deadlines.ts'
import { legalReviewProblems } from './problems.ts'

const { raise } = legalReviewProblems

/** 法制审核状态（国办发〔2018〕118号（十三）：同意或者存在问题，处理后再次报送） */
export const legalReviewMachine = defineMachine({
  name: 'legal-review',
  initial: 'SUBMITTED',
  states: {
    SUBMITTED: { zh: '已送审', en: 'submitted' },
    AGREED: { zh: '同意', en: 'agreed' },
    PROBLEMS_FOUND: { zh: '存在问题', en: 'problems found' },
  },
  acts: {
    agree: { label: { zh: '同意', en: 'agree' }, from: ['SUBMITTED'], to: 'AGREED' },
    returnWithProblems: { label: { zh: '提出问题', en: 'return with problems' }, from: ['SUBMITTED'], to: 'PROBLEMS_FOUND' },
  },
})

type ReviewStatus = keyof typeof legalReviewMachine.states
export type Opinion = 'AGREE' | 'PROBLEM'

/** The act an opinion is, and the opinion a finished round holds. */
export const actOfOpinion = { AGREE: 'agree', PROBLEM: 'returnWithProblems' } as const
export const opinionOfStatus = { SUBMITTED: null, AGREED: 'AGREE', PROBLEMS_FOUND: 'PROBLEM' } as const satisfies Record<ReviewStatus, Opinion | null>

/** What is decided in a case, as far as the rules of its review depend on it. */
export interface ReviewedCase { actKind: string, field: string, divisionCode: string }

/**
 * The time limit of a review submitted on a day. The ministry's rule for market regulation covers penalties only, so a
 * market licence takes the general one; where a province has its own rule, that one decides.
 */
export function reviewDeadline({ actKind, field, divisionCode }: ReviewedCase, on: LocalDate): Readonly<DeadlineRule> {
  return ruleInForce(legalReviewDeadlineRules, 'PEN-LEGREV', { on, division: divisionCode, field: actKind === 'PENALTY' ? field : null })
}

/**
 * The number of the round that a submission opens; the first is 1.
 * @throws legal-review.case-not-open (409) after the decision, not-required (422) outside the scope of review
 *   (行政处罚法 art. 58(1); 国办发〔2018〕118号（十二）), round-open (409) before the last round has its opinion,
 *   already-agreed (409) while the case holds an agreement: another round follows one that found problems (118号（十三）),
 *   or a change of what is proposed, which makes the case drop the agreement
 */
export function nextRound(
  reviewed: { status: string, legalReviewRequired: boolean, legalReviewOpinion: Opinion | null }, last: { round: number, status: ReviewStatus } | null,
): number {
  if (reviewed.status !== 'FILED') throw raise['case-not-open']()
  if (!reviewed.legalReviewRequired) throw raise['not-required']()
  if (last?.status === 'SUBMITTED') throw raise['round-open']({ round: last.round })
  if (reviewed.legalReviewOpinion === 'AGREE') throw raise['already-agreed']()
  return (last?.round ?? 0) + 1
}

export interface Reviewer { officerId: string, agencyId: string, status: string, legalQualification: boolean }

/** Where a reviewer must hold 法律职业资格, by kind of act and by division prefix; null stands for every one. */
const qualificationDuties: readonly { actKind: string | null, division: string | null, legalBasis: LegalBasis }[] = [
  { actKind: 'PENALTY', division: null, legalBasis: { law: penaltyLaw, article: '第五十八条第二款' } },
  { actKind: null, division: '15', legalBasis: { law: innerMongolia, article: '第二十八条' } },
]

/**
 * Who may give the opinion: a person of the agency, in post, who does not handle the case (内蒙古三项制度办法 art. 27;
 * 市场监督管理行政处罚程序规定 art. 49(3)) and is qualified. 行政处罚法 art. 58(2) asks the qualification of those who
 * review penalties for the first time; since nothing on record shows who did so before, the stricter reading is taken
 * and every reviewer needs it.
 * @throws legal-review.reviewer-not-officer, -other-agency, -not-in-post, -is-handler or qualification-missing (422)
 */
export function requireReviewer<R extends Reviewer>(
  reviewer: R | null | undefined, reviewed: { agencyId: string, actKind: string, divisionCode: string, handlerIds: readonly string[] },
): R {
  if (reviewer === null || reviewer === undefined) throw raise['reviewer-not-officer']()
  if (reviewer.agencyId !== reviewed.agencyId) throw raise['reviewer-other-agency']()
  if (reviewer.status !== 'ACTIVE') throw raise['reviewer-not-in-post']()
  if (reviewed.handlerIds.includes(reviewer.officerId)) throw raise['reviewer-is-handler']()
  const duty = qualificationDuties.find(({ actKind, division }) => (actKind ?? reviewed.actKind) === reviewed.actKind
    && (division === null || reviewed.divisionCode.startsWith(division)))
  if (duty !== undefined && !reviewer.legalQualification) throw raise['qualification-missing']({}, { legalBasis: [duty.legalBasis] })
  return reviewer
}

/**
 * An opinion that finds problems lists them; agreement has none (国办发〔2018〕118号（十三）).
 * @throws legal-review.issues-missing or issues-with-agreement (422)
 */
export function requireIssuesFit(opinion: Opinion, issues: readonly unknown[]): void {
  if (opinion === 'PROBLEM' && issues.length === 0) throw raise['issues-missing']()
  if (opinion === 'AGREE' && issues.length > 0) throw raise['issues-with-agreement']()
}
