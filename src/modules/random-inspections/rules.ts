import type { Calendar } from '../../kernel/calendar.ts'
import type { Due } from '../../kernel/deadline.ts'
import { dueOn, ruleInForce } from '../../kernel/deadline.ts'
import type { Fault } from '../../kernel/gate.ts'
import { faultOf } from '../../kernel/gate.ts'
import { mostSpecific } from '../../kernel/in-force.ts'
import { isUsccForm } from '../../kernel/uscc.ts'
import { itemsOfShare } from '../../kernel/sample-tails.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import { inspectionDeadlineRules } from './deadlines.ts'
import { randomInspectionProblems } from './problems.ts'
import { repeatSpans } from './thresholds.ts'

const { raise } = randomInspectionProblems

/** Most targets one task may have in its frame, and most it may draw: above that a task is split. */
export const frameLimit = 50_000
export const sampleLimit = 2_000

type TargetKind = 'ENTERPRISE' | 'INDIVIDUAL_BUSINESS' | 'ORGANISATION' | 'PRODUCT' | 'PROJECT' | 'ACTIVITY'
export const grades = ['A', 'B', 'C', 'D'] as const
export type Grade = (typeof grades)[number]

/**
 * The code that bears a check: the target's own where it is a body, otherwise that of its holder.
 * @throws random-inspections.code-not-uscc (422)
 */
export function holderOf({ kind, code, uscc }: { kind: TargetKind, code: string, uscc: string | null }): string | null {
  const body = kind === 'ENTERPRISE' || kind === 'INDIVIDUAL_BUSINESS' || kind === 'ORGANISATION'
  const holder = body ? code : uscc
  if (holder !== null && !isUsccForm(holder)) throw raise['code-not-uscc']()
  return holder
}

/**
 * How many targets each risk grade gives: its ratio of the targets, rounded up, so that a ratio above zero draws at least one.
 * @throws random-inspections.frame-empty, frame-too-large (422)
 */
export function samplesOf(sizes: Readonly<Record<Grade, number>>, ratios: Readonly<Record<Grade, number>>): { grade: Grade, size: number, sample: number }[] {
  const strata = grades.map((grade) => ({ grade, size: sizes[grade], sample: itemsOfShare(sizes[grade], ratios[grade]) })).filter(({ size }) => size > 0)
  const [size, sample] = [strata.reduce((sum, one) => sum + one.size, 0), strata.reduce((sum, one) => sum + one.sample, 0)]
  if (size > frameLimit || sample > sampleLimit) throw raise['frame-too-large']({ limit: frameLimit, sampleLimit })
  if (sample === 0) throw raise['frame-empty']()
  return strata
}

/** The lowest of the yearly caps of some items; null where none sets one. */
export function strictestCap(caps: readonly (number | null)[]): number | null {
  const set = caps.filter((cap) => cap !== null)
  return set.length === 0 ? null : Math.min(...set)
}

/** Pairs of inspectors that must not go together: those of one agency, where a task asks for two. */
export function apartWithin(people: readonly { officerId: string, agencyId: string }[]): { first: string, second: string, reason: string }[] {
  return people.flatMap((one, index) => people.slice(index + 1)
    .filter((other) => other.agencyId === one.agencyId).map((other) => ({ first: one.officerId, second: other.officerId, reason: 'SAME_AGENCY' })))
}

/** How many days a place takes to be "again within a short time". */
export function repeatDays(divisionCode: string, on: LocalDate): number {
  return mostSpecific(repeatSpans, { on, division: divisionCode })?.days ?? 0
}

/** What is known of other checks of an enterprise when one is recorded. */
export interface VisitFacts {
  /** The last day of another check within the span before or after this one; null where there is none. */
  nearestOn: string | null
  days: number
  /** Other checks of the year, and the cap of the strictest item; null where none sets one. */
  visits: number
  cap: number | null
}

/** What the law leaves to judgement: such a check may be needed, but nobody makes it without saying why (国办发〔2024〕54号). */
export function visitFaults({ nearestOn, days, visits, cap }: VisitFacts): Fault[] {
  return [
    ...(nearestOn === null ? [] : [faultOf(raise['checked-recently']({ nearestOn, days }))]),
    ...(cap === null || visits < cap ? [] : [faultOf(raise['cap-exceeded']({ visits, cap }))]),
  ]
}

/**
 * A date stated with an act lies between the step before and today.
 * @throws random-inspections.date-before, date-in-future (422)
 */
export function requireDay(on: LocalDate, earliest: LocalDate, today: LocalDate): void {
  if (on < earliest) throw raise['date-before']({ earliest })
  if (on > today) throw raise['date-in-future']()
}

/** @throws random-inspections.task-dates (422) */
export function requireTaskDates({ startOn, endOn }: { startOn: LocalDate, endOn: LocalDate }, year: number): void {
  if (startOn > endOn || !startOn.startsWith(String(year)) || !endOn.startsWith(String(year))) throw raise['task-dates']()
}

/** A partner answers for the items it checked. @throws random-inspections.item-not-of-task (422) */
export function requireItemsOf(results: readonly { itemId: string }[], itemIds: readonly string[]): void {
  const given = new Set(results.map(({ itemId }) => itemId))
  if (given.size !== results.length || ![...given].every((item) => itemIds.includes(item))) throw raise['item-not-of-task']()
}

type UnavailabilityReason = 'UNFIT' | 'RECUSED' | 'ON_LEAVE' | 'REPLACED'
interface Earlier { item: string, person: string, ground: string }

/**
 * Who of the frozen people can no longer be drawn for an item: who may not inspect today, who withdraws from it by now, who is on leave
 * for this task, and who was replaced for this very item before. Stated in the record, so that the next ticket can be worked out again.
 */
export function unavailableFor(item: string, people: readonly { officerId: string, fit: boolean, recused: boolean }[], earlier: readonly Earlier[]): { person: string, reason: UnavailabilityReason }[] {
  const reasonFor = ({ officerId: person, fit, recused }: (typeof people)[number]): UnavailabilityReason | null => {
    if (!fit) return 'UNFIT'
    if (recused) return 'RECUSED'
    if (earlier.some((one) => one.person === person && one.ground === 'LEAVE')) return 'ON_LEAVE'
    return earlier.some((one) => one.person === person && one.item === item) ? 'REPLACED' : null
  }
  return people.flatMap((one) => {
    const reason = reasonFor(one)
    return reason === null ? [] : [{ person: one.officerId, reason }]
  })
}

/** @throws random-inspections.results-incomplete (422) unless every item of the task has one result */
export function requireResultsFit(results: readonly { itemId: string }[], itemIds: readonly string[]): void {
  const given = new Set(results.map(({ itemId }) => itemId))
  if (given.size !== results.length || given.size !== itemIds.length || !itemIds.every((item) => given.has(item))) throw raise['results-incomplete']()
}

/** The last day for publishing the result of a check (企业公示信息抽查暂行办法 art. 11). */
export function resultDue(calendar: Calendar, { inspectedOn, divisionCode }: { inspectedOn: LocalDate, divisionCode: string }, field: string | null): Due {
  return dueOn(calendar, ruleInForce(inspectionDeadlineRules, 'DR-RESULT', { on: inspectedOn, division: divisionCode, field }), inspectedOn)
}
