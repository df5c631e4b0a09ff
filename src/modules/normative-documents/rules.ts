import { findRule } from '../../kernel/deadline.ts'
import { mostSpecific } from '../../kernel/in-force.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import { addDays, addMonths } from '../../kernel/local-date.ts'
import type { documentEffects, documentMaterials, makerListings } from './codes.ts'
import type { DocumentDeadline } from './deadlines.ts'
import { documentDeadlineRules } from './deadlines.ts'
import type { NormativeDocumentState } from './machine.ts'
import { normativeDocumentProblems } from './problems.ts'
import type { ValidityRule } from './thresholds.ts'
import { validityRules } from './thresholds.ts'

const { raise } = normativeDocumentProblems

type Material = keyof typeof documentMaterials

/** What of a document bears on whether it may go on. */
export interface DocumentFacts {
  concernsBusiness: boolean
  exemption: 'URGENT' | 'CONFIDENTIAL' | null
  materials: readonly { kind: Material }[]
  assessments: readonly { kind: string, outcome: string }[]
  solicitations: readonly { kind: string, closedOn: string | null }[]
}

/**
 * A body makes normative documents only from the positive list; the negative list is stronger.
 * @throws normative-documents.maker-excluded, maker-unlisted (422)
 * Source: 国办发〔2018〕115号（三）.
 */
export function requireMaker(listings: readonly (keyof typeof makerListings)[]): void {
  if (listings.includes('NEGATIVE')) throw raise['maker-excluded']()
  if (!listings.includes('POSITIVE')) throw raise['maker-unlisted']()
}

/**
 * A date stated with an act lies between the step before and today; a late one is recorded as it is.
 * @throws normative-documents.date-before, date-in-future (422)
 */
export function requireDay(on: LocalDate, earliest: LocalDate | null, today: LocalDate): void {
  if (earliest !== null && on < earliest) throw raise['date-before']({ earliest })
  if (on > today) throw raise['date-in-future']()
}

/** The rule of a place for a step; undefined where the place asks for none. */
export const deadlineOf = (code: DocumentDeadline, on: LocalDate, divisionCode: string) => findRule(documentDeadlineRules, code, { on, division: divisionCode, field: null })

/** The last day a draft has to stay open at least: that many days after the opening. It is no limit for acting, so that a day off does not move it. */
export function leastOpenUntil({ length }: { length: number }, openedOn: LocalDate): LocalDate {
  return addDays(openedOn, length)
}

/**
 * Comment is closed no earlier than the least period ends, unless a reason was given when it was opened.
 * @throws normative-documents.comment-too-short (422)
 * Source: 优化营商环境条例 art. 62.
 */
export function requireCommentPeriod(
  { leastUntil, shorterReason, legalBasis }: { leastUntil: LocalDate | null, shorterReason: string | null, legalBasis: readonly { law: string, article: string }[] }, closedOn: LocalDate,
): void {
  if (leastUntil !== null && closedOn < leastUntil && shorterReason === null) throw raise['comment-too-short']({ leastUntil }, { legalBasis })
}

const passed = (facts: DocumentFacts, kind: string): boolean => facts.assessments.some((assessment) => assessment.kind === kind && assessment.outcome !== 'UNFAVOURABLE')
const heard = (facts: DocumentFacts, kind: string): boolean => facts.solicitations.some((solicitation) => solicitation.kind === kind && solicitation.closedOn !== null)

/**
 * What comes before the legality review is done: comment, enterprises and fair competition where it concerns business, the drafter's own review.
 * Emergencies and secrets are spared the comment; the materials are checked by the desk.
 * @throws normative-documents.opinions-unsought, enterprises-unheard, fair-competition-missing, own-review-missing (422)
 * Source: 国办发〔2018〕115号（四）、（五）; 优化营商环境条例 arts 62, 63.
 */
export function requireReadyForReview(facts: DocumentFacts): void {
  if (facts.exemption === null && !heard(facts, 'PUBLIC')) throw raise['opinions-unsought']()
  if (facts.exemption === null && facts.concernsBusiness && !heard(facts, 'ENTERPRISES')) throw raise['enterprises-unheard']()
  if (facts.concernsBusiness && !passed(facts, 'FAIR_COMPETITION')) throw raise['fair-competition-missing']()
  if (!passed(facts, 'OWN_LEGALITY')) throw raise['own-review-missing']()
}

/**
 * What goes to the collective discussion was checked item by item, and what was not adopted of the opinion is explained there. That an opinion allows it is
 * the gate of the desk.
 * @throws normative-documents.checklist-open, explanation-missing (422)
 * Source: 国办发〔2018〕115号（六）.
 */
export function requireExplained({ checklist }: { checklist: readonly unknown[] }, answers: readonly { adopted: boolean }[], explanation: string | null): void {
  if (checklist.length === 0) throw raise['checklist-open']()
  if (explanation === null && answers.some(({ adopted }) => !adopted)) throw raise['explanation-missing']()
}

/** The rule on validity of a place on a day; the longest prefix decides. */
export function validityRuleOf(divisionCode: string, on: LocalDate): ValidityRule {
  const found = mostSpecific(validityRules, { on, division: divisionCode })
  if (found === undefined) throw new Error(`no rule on validity in force on ${on} in ${divisionCode}`)
  return found
}

/** The last day of so many months from a day on. */
const lastDay = (from: LocalDate, months: number): LocalDate => addDays(addMonths(from, months), -1)

/** Whether a document implements a law or an administrative regulation, as its basis has it. */
export const isImplementing = ({ basis }: { basis: readonly { implemented?: boolean | undefined }[] }): boolean => basis.some(({ implemented }) => implemented === true)

/**
 * The last day of validity: as long as the place allows any document of its sort unless another is wanted, and the day from which it is evaluated. Longer
 * than that is wanted only of what implements a law, where the place lets it.
 * @throws normative-documents.validity-too-long, validity-too-short (422)
 * Source: 山东省行政程序规定 art. 53; 湖南省行政程序规定 art. 51(1).
 */
export function validityOf(
  { from, provisional, implementing, wanted }: { from: LocalDate, provisional: boolean, implementing: boolean, wanted: LocalDate | null }, rule: ValidityRule,
): { validTo: LocalDate, evaluateFrom: LocalDate } {
  const { least, most } = provisional ? rule.provisional : rule.ordinary
  const latest = lastDay(from, implementing && !provisional ? rule.implementing ?? most : most)
  const earliest = least === null ? from : lastDay(from, least)
  const validTo = wanted ?? lastDay(from, most)
  if (validTo > latest) throw raise['validity-too-long']({ latest }, { legalBasis: rule.legalBasis })
  if (validTo < earliest) throw raise['validity-too-short']({ earliest }, { legalBasis: rule.legalBasis })
  return { validTo, evaluateFrom: addMonths(validTo, -rule.evaluationMonths) }
}

/**
 * It comes into force so many days after its publication as the place asks, unless a reason is given.
 * @throws normative-documents.effective-too-early (422)
 * Source: 山东省行政程序规定 art. 53; 湖南省行政程序规定 art. 50.
 */
export function requireEffectiveOn(effectiveOn: LocalDate, publishedOn: LocalDate, { divisionCode, reason }: { divisionCode: string, reason: string | null }): void {
  const rule = deadlineOf('NDOC-EFFECT', publishedOn, divisionCode)
  const earliest = addDays(publishedOn, rule?.length ?? 0)
  if (effectiveOn < publishedOn || (effectiveOn < earliest && reason === null)) throw raise['effective-too-early']({ earliest }, { legalBasis: rule?.legalBasis ?? [] })
}

/**
 * A document goes on after it was evaluated in its last months and found worth keeping.
 * @throws normative-documents.not-evaluated (422)
 * Source: 山东省行政程序规定 art. 53 ¶3; 湖南省行政程序规定 art. 51 ¶2.
 */
export function requireKept(evaluations: readonly { kind: string, result: string, on: LocalDate }[], from: LocalDate): void {
  const last = evaluations.findLast(({ kind, on }) => kind === 'BEFORE_LAPSE' && on >= from)
  if (last?.result !== 'KEEP') throw raise['not-evaluated']({ from })
}

/**
 * It is registered anew while it is valid, and as long before its end as the place asks.
 * @throws normative-documents.extension-too-late (422)
 * Source: 湖南省行政程序规定 art. 51 ¶2.
 */
export function requireRenewal(on: LocalDate, validTo: LocalDate, { renewalDays, legalBasis }: Pick<ValidityRule, 'renewalDays' | 'legalBasis'>): void {
  const latest = addDays(validTo, -(renewalDays ?? 0))
  if (on > latest) throw raise['extension-too-late']({ latest }, { legalBasis })
}

/** 标注“暂行”“试行”的: by what its maker says, and by its title. */
export const isProvisional = ({ title, provisional }: { title: string, provisional: boolean }): boolean => provisional || /暂行|试行/.test(title)

/** @throws normative-documents.evaluation-too-early (422) */
export function requireEvaluationDue(kind: string, on: LocalDate, from: LocalDate | null): void {
  if (kind === 'BEFORE_LAPSE' && from !== null && on < from) throw raise['evaluation-too-early']({ from })
}

/** 今日效力: from the dates, whatever the job that marks lapsed documents has come to. */
export function effectOf(
  { status, effectiveOn, validTo, evaluateFrom, endedOn }: {
    status: NormativeDocumentState, effectiveOn: LocalDate | null, validTo: LocalDate | null, evaluateFrom: LocalDate | null, endedOn: LocalDate | null,
  }, today: LocalDate,
): keyof typeof documentEffects {
  if (effectiveOn === null || status === 'ABANDONED') return 'NONE'
  if ((endedOn !== null && endedOn <= today) || (validTo !== null && validTo < today)) return 'ENDED'
  if (effectiveOn > today) return 'PENDING'
  return evaluateFrom !== null && evaluateFrom <= today && status === 'PUBLISHED' ? 'EXPIRING' : 'IN_FORCE'
}

/** 案卷目录: what the file of every document holds; what only some have is asked of those. */
export function archiveCatalogue({ concernsBusiness, exemption }: Pick<DocumentFacts, 'concernsBusiness' | 'exemption'>): readonly Material[] {
  return [
    'DRAFT', 'EXPLANATION', 'BASIS', ...(exemption === null ? ['OPINIONS' as const] : []), 'OWN_OPINION', ...(concernsBusiness ? ['FAIR_COMPETITION' as const] : []),
    'MINUTES', 'SIGNED_TEXT', 'FINAL_TEXT', 'PUBLICATION_PROOF', 'INTERPRETATION',
  ]
}

/** @throws normative-documents.archive-incomplete (422), naming what the file lacks in `missing` */
export function requireComplete(facts: Pick<DocumentFacts, 'concernsBusiness' | 'exemption' | 'materials'>): void {
  const missing = archiveCatalogue(facts).filter((kind) => !facts.materials.some((material) => material.kind === kind))
  if (missing.length > 0) throw raise['archive-incomplete']({}, { missing })
}

/**
 * Who registers is a body, and not the maker.
 * @throws normative-documents.body-missing, own-document (422)
 * Source: 山东省行政程序规定 art. 51.
 */
export function requireRegistrar(bodyId: string | null, makerId: string): string {
  if (bodyId === null) throw raise['body-missing']()
  if (bodyId === makerId) throw raise['own-document']()
  return bodyId
}
