import type { Calendar } from '../../../kernel/calendar.ts'
import { canonicalJson } from '../../../kernel/canonical-json.ts'
import { dueOn, ruleInForce } from '../../../kernel/deadline.ts'
import { hashHex } from '../../../kernel/hash.ts'
import type { LocalDate } from '../../../kernel/local-date.ts'
import type { FindingCategory, FindingSubcategory } from '../codes.ts'
import { categoryOfSubcategory } from '../codes.ts'
import { spotCheckDeadlineRules } from '../deadlines.ts'
import type { ScoreLine, ScoringContent, ScoringTemplate } from '../scoring/content.ts'
import type { ExactScore } from '../scoring/points.ts'
import { farApart, hundredthsOf } from '../scoring/points.ts'
import type { Computation } from '../scoring/rules.ts'
import type { RoundState } from './machine.ts'
import { roundProblems } from './problems.ts'

const { raise } = roundProblems

/** The feedback tells the reviewed agency what its files got, who reviewed them and what was found; nothing tells it before. */
export const toldStates: readonly RoundState[] = ['FEEDBACK', 'FINALISED', 'NOTIFIED', 'CLOSED']

interface Group { leaderId: string, members: readonly { officerId: string }[] }

/**
 * Everybody belongs to one group, and each group is led by one of its members.
 * @throws review-rounds.member-twice
 */
export function requireSoundGroups(groups: readonly Group[]): string[] {
  const ids = groups.flatMap(({ members }) => members.map(({ officerId }) => officerId))
  const led = groups.every(({ leaderId, members }) => members.some(({ officerId }) => officerId === leaderId))
  if (!led || new Set(ids).size !== ids.length) throw raise['member-twice']()
  return ids
}

/**
 * Groups change as long as nobody has scored anything: a sheet is empty until it is saved for the first time.
 * @throws review-rounds.scores-given
 */
export function requireNothingScored(sheets: readonly { digest: string | null }[]): void {
  const scored = sheets.filter(({ digest }) => digest !== null).length
  if (scored > 0) throw raise['scores-given']({ scored })
}

/** Who stays keeps the place; who comes takes one that was left, in the order given. */
export function keepingPlaces(before: readonly string[], wanted: readonly string[]): string[] {
  const coming = wanted.filter((one) => !before.includes(one))
  const kept = before.flatMap((one) => wanted.includes(one) ? [one] : coming.splice(0, 1))
  return [...kept, ...coming]
}

/** Who is no longer a member of the round, and who is new. */
export function membershipChange(before: readonly string[], after: readonly string[]): { left: string[], joined: string[] } {
  return { left: before.filter((one) => !after.includes(one)), joined: after.filter((one) => !before.includes(one)) }
}

/**
 * The template a file is scored by unless the organiser chooses another: the first for its kind of case; for a file that is no case the
 * first that is for none.
 * @throws review-rounds.template-missing
 */
export function templateFor({ templates }: ScoringContent, { actKind, number }: { actKind: string | null, number: string }): string {
  const template = templates.find((one) => isFor(one, actKind))
  if (template === undefined) throw raise['template-missing']({ number })
  return template.code
}

/** Whether a template is for files of a kind; `null` asks for the one that names no kind. */
export const isFor = ({ actKinds }: ScoringTemplate, actKind: string | null): boolean => actKind === null ? actKinds.length === 0 : actKinds.includes(actKind)

/** Two scores that lie further apart than the round allows need a third reviewer; exactly so far is still near. */
export function needThird(scores: readonly Computation[], thirdReviewerAbove: string): boolean {
  const [first, second, ...more] = scores
  if (first === undefined || second === undefined || more.length > 0) return false
  return farApart(exactOf(first), exactOf(second), hundredthsOf(thirdReviewerAbove))
}

const exactOf = ({ exact }: Computation): ExactScore => ({ numerator: BigInt(exact.numerator), denominator: BigInt(exact.denominator) })

/** The second level belongs to the first. @throws review-rounds.subcategory-of-another */
export function requireCategories(findings: readonly { category: FindingCategory, subcategory?: FindingSubcategory | null | undefined }[]): void {
  for (const { category, subcategory } of findings) {
    if (subcategory != null && categoryOfSubcategory[subcategory] !== category) throw raise['subcategory-of-another']({ category, subcategory })
  }
}

/** A finding names an element the standard has. @throws review-rounds.item-unknown */
export function requireItems(content: ScoringContent, templateCode: string, findings: readonly { itemCode?: string | undefined }[]): void {
  const template = content.templates.find(({ code }) => code === templateCode)
  const known = new Set([...content.vetoes, ...content.deductions, ...template?.bonuses ?? [], ...(template?.items ?? []).flatMap((item) => [item, ...item.parts])].map(({ code }) => code))
  for (const { itemCode } of findings) if (itemCode !== undefined && !known.has(itemCode)) throw raise['item-unknown']({ code: itemCode })
}

export interface SheetContent {
  reviewFileId: string
  officerId: string
  position: number
  templateCode: string
  standardDigest: string
  lines: readonly ScoreLine[]
  findings: readonly object[]
}

/** What is signed: everything a score follows from, in one form (RFC 8785), under SHA-256. */
export function digestOfSheet(sheet: SheetContent): string {
  return hashHex('sha256', canonicalJson(sheet))
}

/** The signature of a sheet: who signed which content when. Whoever holds the sheet can work it out again. */
export function signatureOf(given: { digest: string, accountId: string, officerId: string, signedAt: string }): string {
  return hashHex('sha256', canonicalJson(given))
}

export interface Term { dueOn: LocalDate, ruleCode: string, provisional: boolean, calendarVersion: string }

/** The last day of a period of the round, by the rule of the place. */
export function termOf(calendar: Calendar, code: 'CFR-OBJ' | 'CFR-REREV', divisionCode: string, startedOn: LocalDate): Term {
  const rule = ruleInForce(spotCheckDeadlineRules, code, { on: startedOn, division: divisionCode, field: null })
  return { ruleCode: rule.code, ...dueOn(calendar, rule, startedOn) }
}

/**
 * The reviewed agency objects in writing within the time for it (广东省行政执法案卷评查办法 art. 12).
 * @throws review-rounds.objection-by-another, review-rounds.objection-late
 */
export function requireObjection(file: { agencyId: string }, round: { objectionDueOn: LocalDate | null }, actorAgencyId: string | null, today: LocalDate): void {
  if (actorAgencyId !== file.agencyId) throw raise['objection-by-another']()
  const dueOn = round.objectionDueOn ?? today
  if (today > dueOn) throw raise['objection-late']({ dueOn })
}

/**
 * Results are final when nobody can object any more and every objection has been answered.
 * @throws review-rounds.objections-open, review-rounds.objection-period-open
 */
export function requireFinal(round: { objectionDueOn: LocalDate | null }, objected: number, today: LocalDate): void {
  if (objected > 0) throw raise['objections-open']({ remaining: objected })
  const dueOn = round.objectionDueOn ?? today
  if (today <= dueOn) throw raise['objection-period-open']({ dueOn })
}

/**
 * That the case was changed after the finding shows that the rectification is more than a report.
 * @throws review-rounds.data-not-changed
 */
export function requireChangedData({ caseVersion, rectifiedCaseVersion }: { caseVersion: number | null, rectifiedCaseVersion: number | null }): void {
  if (caseVersion === null || rectifiedCaseVersion === null || rectifiedCaseVersion <= caseVersion) throw raise['data-not-changed']()
}
