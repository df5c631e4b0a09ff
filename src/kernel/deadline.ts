import type { Calendar } from './calendar.ts'
import type { CodeList } from './codes.ts'
import type { RulePlace } from './in-force.ts'
import { mostSpecific } from './in-force.ts'
import type { LocalDate } from './local-date.ts'
import { addDays, addMonths, dayNumber, dayOfNumber, daysBetween } from './local-date.ts'
import { oncePer } from './once-per.ts'
import type { LegalBasis, Texts } from './problem.ts'

/** WD working days, CD calendar days; HOUR runs by the clock and never rolls. */
export type DeadlineUnit = 'WD' | 'CD' | 'MONTH' | 'YEAR' | 'HOUR'

/** How surely the figure is known: V read in the text, V-x confirmed by another source, R recalled, D our own design. */
export type Verification = 'V' | 'V-x' | 'R' | 'D'

export interface Period { length: number, unit: DeadlineUnit }

/** One statutory time limit. Both ends of its validity are days on which it is in force. */
export interface DeadlineRule<Code extends string = string> extends Period {
  code: Code
  trigger: Texts
  duty: Texts
  legalBasis: readonly LegalBasis[]
  verified: Verification
  validFrom: LocalDate
  validTo: LocalDate | null
  /** Prefix of the division codes it applies in, such as '32'; null for the whole country. */
  division: string | null
  /** Field of enforcement it is limited to; null for every field. */
  field: string | null
  /** `further` names who may then decide on still more time, and on how much of it. */
  extension?: Period & { approver: Texts, further?: Texts }
}

export type DeadlineTable<Code extends string = string> = readonly Readonly<DeadlineRule<Code>>[]

/** Days that do not count, both ends included: testing, hearing, announcement, reconsideration … */
export interface Suspension { from: LocalDate, to: LocalDate }

/** The last day for acting. `provisional` where a holiday notice still to come may name a day consulted. */
export interface Due { dueOn: LocalDate, provisional: boolean, calendarVersion: string }

/**
 * Declares time limits as a deeply frozen table.
 * @throws Error for a length that is no positive whole number, dates that do not exist or run backwards, a division
 *   that is no prefix of a code, and two rules of the same code, division and field in force on the same day
 */
export function defineDeadlines<const Code extends string>(rules: readonly DeadlineRule<Code>[]): DeadlineTable<Code> {
  const table = structuredClone(rules)
  table.forEach((rule, index) => {
    requireSound(rule)
    const other = table.slice(0, index).find((earlier) => sameScope(earlier, rule) && overlaps(earlier, rule))
    if (other) throw new Error(`deadline ${rule.code}: the validity from ${other.validFrom} and that from ${rule.validFrom} overlap`)
  })
  return deepFreeze(table)
}

/** What each code of a table stands for, as its first rule has it: what begins the period, and what is then due. */
export const namesOfRules = oncePer((table: DeadlineTable): CodeList => Object.fromEntries([...Map.groupBy(table, ({ code }) => code).values()]
  .flatMap(([first]) => first === undefined ? [] : [[first.code, { zh: `${first.trigger.zh}→${first.duty.zh}`, en: `${first.trigger.en} → ${first.duty.en}` }]])))

/**
 * The most specific rule valid on a day: the longest division prefix, then the rule of the field, then the general one.
 * @throws Error where the table has none, which is an error of configuration and not of the user
 */
export function ruleInForce<Code extends string>(
  table: DeadlineTable<Code>,
  code: NoInfer<Code>,
  at: RulePlace,
): Readonly<DeadlineRule<Code>> {
  const best = findRule(table, code, at)
  if (best === undefined) throw new Error(`no deadline ${code} in force on ${at.on} for division ${at.division ?? 'any'} and field ${String(at.field ?? 'any')}`)
  return best
}

/** As `ruleInForce`, undefined where none is in force; of two equally specific ones the first of the table. */
export function findRule<Code extends string>(
  table: DeadlineTable<Code>, code: NoInfer<Code>, at: RulePlace,
): Readonly<DeadlineRule<Code>> | undefined {
  return mostSpecific(table.filter((rule) => rule.code === code), at)
}

/**
 * The last day of a period in days, months or years. The starting day is not counted; a period in calendar days, months
 * or years that ends on a day off ends on the next working day, which may be a made-up Saturday (民事诉讼法 art. 85).
 * A suspended day is not counted, and no period ends on one; overlapping suspensions count once.
 * @throws RangeError for a period in hours (see `dueAt`), a length that is no positive whole number, a date that does
 *   not exist, or a suspension that ends before it begins
 */
export function dueOn(calendar: Calendar, period: Readonly<Period>, startedOn: LocalDate, suspensions: readonly Suspension[] = []): Due {
  if (period.unit === 'HOUR') throw new RangeError('a period in hours has no last day; use dueAt')
  requireLength(period.length)
  const start = dayNumber(startedOn)
  const isSuspended = suspendedDays(suspensions)
  let provisional = false
  const isWorked = (number: number): boolean => {
    const day = dayOfNumber(number)
    provisional ||= !calendar.isLoaded(day)
    return calendar.isWorkday(day)
  }
  let last: number
  if (period.unit === 'WD') {
    last = countFrom(start, period.length, (number) => !isSuspended(number) && isWorked(number))
  } else {
    const length = calendarDays(period, startedOn)
    last = suspensions.length === 0 ? start + length : countFrom(start, length, (number) => !isSuspended(number))
    while (isSuspended(last) || !isWorked(last)) last += 1
  }
  return { dueOn: dayOfNumber(last), provisional, calendarVersion: calendar.version }
}

/**
 * The end of a period in hours: by the clock, through nights and days off.
 * @throws RangeError for any other unit or a length that is no positive whole number
 */
export function dueAt(period: Readonly<Period>, startedAt: Date): Date {
  if (period.unit !== 'HOUR') throw new RangeError(`a period in ${period.unit} ends on a day; use dueOn`)
  requireLength(period.length)
  return new Date(startedAt.getTime() + period.length * 3_600_000)
}

/**
 * The last day on which a notice "at least `n` days before" the event is in time, for instance that of a hearing
 * (行政处罚法 art. 64(2)). The day of the event is not counted, and the limit does not roll.
 * @throws RangeError for a length that is no positive whole number or a date that does not exist
 */
export function latestNoticeOn(calendar: Calendar, eventOn: LocalDate, n: number, unit: 'WD' | 'CD'): LocalDate {
  requireLength(n)
  if (unit === 'CD') return addDays(eventOn, -n)
  return dayOfNumber(-countFrom(-dayNumber(eventOn), n, (mirrored) => calendar.isWorkday(dayOfNumber(-mirrored))))
}

/** Whether the act came, or if `doneOn` is null must still come, after its last day. The last day itself is in time. */
export function isOverdue(lastDay: LocalDate, doneOn: LocalDate | null, today: LocalDate): boolean {
  return (doneOn ?? today) > lastDay
}

function countFrom(start: number, length: number, counts: (number: number) => boolean): number {
  let number = start
  for (let left = length; left > 0;) {
    number += 1
    if (counts(number)) left -= 1
  }
  return number
}

function calendarDays({ length, unit }: Readonly<Period>, startedOn: LocalDate): number {
  if (unit === 'CD') return length
  return daysBetween(startedOn, addMonths(startedOn, unit === 'YEAR' ? length * 12 : length))
}

function suspendedDays(suspensions: readonly Suspension[]): (number: number) => boolean {
  const spans = suspensions.map(({ from, to }) => ({ from: dayNumber(from), to: dayNumber(to) }))
  if (spans.some(({ from, to }) => from > to)) throw new RangeError('a suspension ends before it begins')
  return (number) => spans.some(({ from, to }) => number >= from && number <= to)
}

function sameScope(a: DeadlineRule, b: DeadlineRule): boolean {
  return a.code === b.code && a.division === b.division && a.field === b.field
}

function overlaps(a: DeadlineRule, b: DeadlineRule): boolean {
  return (b.validTo === null || a.validFrom <= b.validTo) && (a.validTo === null || b.validFrom <= a.validTo)
}

function requireSound(rule: DeadlineRule): void {
  try {
    requireLength(rule.length)
    if (rule.extension) requireLength(rule.extension.length)
    if (rule.validTo !== null && daysBetween(rule.validFrom, rule.validTo) < 0) throw new RangeError('validTo lies before validFrom')
    dayNumber(rule.validFrom)
    if (rule.division !== null && !/^\d{2,12}$/.test(rule.division)) throw new RangeError('the division is no prefix of a code')
  } catch (error) {
    throw new Error(`deadline ${rule.code} is unsound`, { cause: error })
  }
}

function requireLength(length: number): void {
  if (!Number.isSafeInteger(length) || length < 1) throw new RangeError(`a period needs a positive whole length, not ${length}`)
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(deepFreeze)
  return Object.freeze(value)
}
