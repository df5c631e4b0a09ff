import type { LocalDate } from '../../kernel/local-date.ts'
import type { LegalBasis, ProblemError, ProblemExtras } from '../../kernel/problem.ts'
import type { LegalityConclusion, LegalityHead, SubjectKind, SubmissionMaterial, UrgencyGround, headResults } from './codes.ts'
import type { LegalityReviewState } from './machine.ts'
import { openStates } from './machine.ts'
import { legalityProblems } from './problems.ts'
import type { LegalityTemplate } from './thresholds.ts'
import { templateFor } from './thresholds.ts'

const { raise } = legalityProblems

export interface HeadResult { head: LegalityHead, result: keyof typeof headResults, text: string | null }
/** 送审单位对存在问题的一项的反馈. */
export interface Answer { head: LegalityHead, adopted: boolean, text: string }

/** The round of a subject as far as the gate looks at it. */
export interface Opinion {
  round: number
  status: LegalityReviewState
  conclusion: LegalityConclusion | null
  answers: readonly Answer[]
}

/** The articles of a rule that differs by kind of subject; none where our own default is the rule. */
const based = (legalBasis: readonly LegalBasis[]): ProblemExtras => legalBasis.length === 0 ? {} : { legalBasis }
const isOpen = (status: LegalityReviewState): boolean => (openStates as readonly LegalityReviewState[]).includes(status)
const distinct = (values: readonly unknown[]): boolean => new Set(values).size === values.length

/** @throws legality-desk.no-template (422) where no template is in force at the place on the day */
export function requireTemplate(kind: SubjectKind, divisionCode: string, on: LocalDate): LegalityTemplate {
  const template = templateFor(kind, divisionCode, on)
  if (template === undefined) throw raise['no-template']({ on })
  return template
}

/**
 * The number of the next round.
 * @throws legality-desk.round-open (409) while one has no opinion, changes-missing (422) where a further round does not say what was changed
 */
export function nextRound(rounds: readonly Pick<Opinion, 'round' | 'status'>[], changes: string | undefined): number {
  const open = rounds.find(({ status }) => isOpen(status))
  if (open !== undefined) throw raise['round-open']({ round: open.round })
  if (changes === undefined && rounds.some(({ status }) => status !== 'WITHDRAWN')) throw raise['changes-missing']()
  return Math.max(0, ...rounds.map(({ round }) => round)) + 1
}

/** @throws legality-desk.materials-missing (422) with what is missing (重大行政决策程序暂行条例 art. 26; 国办发〔2018〕115号（五）) */
export function requireMaterials(kinds: readonly SubmissionMaterial[], { materials }: LegalityTemplate): void {
  const missing = materials.kinds.filter((kind) => !kinds.includes(kind))
  if (missing.length > 0) throw raise['materials-missing']({}, { missing, ...based(materials.legalBasis) })
}

/** @throws legality-desk.date-before, date-in-future (422) */
export function requireDay(on: LocalDate, earliest: LocalDate, today: LocalDate): void {
  if (on < earliest) throw raise['date-before']({ earliest })
  if (on > today) throw raise['date-in-future']()
}

/** Who had a hand in the draft: the officers named on submission, and the account that submitted it. */
export interface Drafting { drafterIds: readonly string[], submittedBy: string }

/**
 * 审查人员不是起草人员: the review must not be stood in for by whoever took part in the making (重大行政决策程序暂行条例 art. 25; 国办发〔2018〕115号（七）).
 * @throws legality-desk.reviewer-drafted (422)
 */
export function requireApart({ officerId, accountId }: { officerId: string | null, accountId: string | null }, { drafterIds, submittedBy }: Drafting): void {
  if ((officerId !== null && drafterIds.includes(officerId)) || accountId === submittedBy) throw raise['reviewer-drafted']()
}

/** @throws legality-desk.reviewer-unknown (422) */
export function requireInPost(officer: { status: string } | undefined): void {
  if (officer?.status !== 'ACTIVE') throw raise['reviewer-unknown']()
}

/** @throws legality-desk.not-the-reviewer (422) */
export function requireAssigned(reviewerId: string | null, officerId: string | null): void {
  if (officerId === null || officerId !== reviewerId) throw raise['not-the-reviewer']()
}

export interface Conclusion { conclusion: LegalityConclusion, heads: readonly HeadResult[], risk: string | null, counsels: number }

/**
 * Whether an opinion is one the template knows, on every head, with its issues under them.
 * @throws legality-desk.conclusion-unfit, heads-incomplete, issues-with-approval, issues-missing, risk-missing, counsel-missing (422)
 */
export function requireConclusion({ conclusion, heads, risk, counsels }: Conclusion, template: LegalityTemplate): void {
  if (!template.conclusions.includes(conclusion)) throw raise['conclusion-unfit']()
  const examined = heads.map(({ head }) => head)
  const missing = template.heads.codes.filter((head) => !examined.includes(head))
  if (missing.length > 0 || !distinct(examined) || examined.length !== template.heads.codes.length) {
    throw raise['heads-incomplete']({}, { missing, ...based(template.heads.legalBasis) })
  }
  const issues = heads.filter(({ result }) => result === 'ISSUE')
  if (conclusion === 'LEGAL' && issues.length > 0) throw raise['issues-with-approval']()
  if (['ILLEGAL', 'AFTER_MODIFICATION'].includes(conclusion) && issues.length === 0) throw raise['issues-missing']()
  if (issues.some(({ text }) => text === null)) throw raise['issues-missing']()
  if ((conclusion === 'EXPLORATORY') !== (risk !== null)) throw raise['risk-missing']()
  if (template.counsel !== null && counsels === 0) throw raise['counsel-missing']()
}

/**
 * 应当保证必要的审查时间 (重大行政决策程序暂行条例 art. 26; 国办发〔2018〕115号（五）): the opinion is not pressed for before, unless an urgency was stated.
 * @throws legality-desk.time-short (422)
 */
export function requireTime(on: LocalDate, earliest: LocalDate | null, legalBasis: readonly LegalBasis[]): void {
  if (earliest !== null && on < earliest) throw raise['time-short']({ earliest }, based(legalBasis))
}

/** Whether the stated urgency excuses from a limit of the template. */
export const isExcused = (limit: { excuses: readonly UrgencyGround[] }, urgency: { ground: UrgencyGround } | null): boolean =>
  urgency !== null && limit.excuses.includes(urgency.ground)

/** The heads of an opinion that found an issue: those are answered. */
export const issuesOf = (heads: readonly HeadResult[]): HeadResult['head'][] => heads.filter(({ result }) => result === 'ISSUE').map(({ head }) => head)

/** @throws legality-desk.nothing-to-answer, answers-mismatch (422) */
export function requireAnswers(heads: readonly HeadResult[], answers: readonly Answer[]): void {
  const issues = issuesOf(heads)
  if (issues.length === 0) throw raise['nothing-to-answer']()
  const answered = answers.map(({ head }) => head)
  if (!distinct(answered) || answered.length !== issues.length || issues.some((head) => !answered.includes(head))) {
    throw raise['answers-mismatch']({}, { missing: issues.filter((head) => !answered.includes(head)) })
  }
}

/**
 * 未经合法性审查不得上会: why a subject may not go to the meeting or be signed, null where its last round allows it
 * (重大行政决策程序暂行条例 art. 25; 国办发〔2018〕115号（七）). What was withdrawn is no review.
 */
export function refusalOf(opinion: Opinion | null, template: LegalityTemplate): ProblemError | null {
  const extras = based(template.gate)
  if (opinion === null) return raise['not-reviewed']({}, extras)
  if (isOpen(opinion.status)) return raise['review-pending']({ round: opinion.round }, extras)
  if (opinion.conclusion === 'ILLEGAL') return raise['opinion-illegal']({}, extras)
  if (opinion.conclusion !== 'AFTER_MODIFICATION') return null
  if (opinion.status === 'ISSUED') return raise['opinion-unanswered']({}, extras)
  const refused = opinion.answers.filter(({ adopted }) => !adopted).map(({ head }) => head)
  return refused.length > 0 && template.notAdopted === 'REFUSED' ? raise['opinion-not-adopted']({}, { missing: refused, ...extras }) : null
}
