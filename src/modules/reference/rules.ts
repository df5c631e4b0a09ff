import type { CalendarOverlay } from '../../kernel/calendar.ts'
import { calendarFor } from '../../kernel/calendar.ts'
import { ancestorsOf, divisionPrefix } from '../../kernel/division-code.ts'
import { hashHex } from '../../kernel/hash.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import { dayNumber, dayOfNumber, daysBetween } from '../../kernel/local-date.ts'

/** The code of the whole country, which GB/T 2260 itself does not list. */
export const nationCode = '000000'

/** Stands for the first day of what began before anything the system can hold: the year of the first edition of GB/T 2260. */
export const unknownSince: LocalDate = '1980-01-01'

/** What a division was called before, and in which period; `validTo` is the first day of the next name. */
export interface FormerName { name: string, validFrom: LocalDate, validTo: LocalDate }

interface Named { name: string, validFrom: LocalDate, validTo: LocalDate | null, formerNames: readonly FormerName[] }

/** Whether a code is in use on a day; the day of its end is the first on which it no longer is. */
export function isDivisionValidOn({ validFrom, validTo }: Pick<Named, 'validFrom' | 'validTo'>, on: LocalDate): boolean {
  return validFrom <= on && (validTo === null || on < validTo)
}

/** The name a division had on a day; null where its code was not in use then. */
export function divisionNameOn(division: Named, on: LocalDate): string | null {
  if (!isDivisionValidOn(division, on)) return null
  return division.formerNames.find((one) => one.validFrom <= on && on < one.validTo)?.name ?? division.name
}

/** The first day of a division's present name. */
export function namedSince({ validFrom, formerNames }: Named): LocalDate {
  return formerNames.at(-1)?.validTo ?? validFrom
}

/** The id under which the audit knows a division: the digits of the code in the form of a UUID v7, readable back. */
export function divisionId(code: string): string {
  return `00000000-0000-7000-8000-${code.padStart(12, '0')}`
}

/** The code that an id of `divisionId` was made from. */
export function divisionOfId(id: string): string {
  return id.slice(-12).replace(/^0{3}/, '').replace(/^0{3}/, '')
}

/** The longest period a calendar is given for, in days: a year with its neighbours' holidays. */
export const longestPeriod = 400

/** One adjustment of the national calendar: where, which day, what it becomes and by which document. */
export interface Adjustment { divisionCode: string, day: LocalDate, kind: 'WORK' | 'OFF', source: string }

/** A day as it counts in one place. `origin` OVERLAY: by the local adjustment of `adjustedFor` under the document `source`. */
export interface CalendarDay {
  day: LocalDate
  kind: 'WORK' | 'OFF'
  origin: 'NATIONAL' | 'OVERLAY'
  adjustedFor: string | null
  source: string | null
  loaded: boolean
}

/**
 * The divisions whose adjustments apply in `code`: the nation, those above it, itself; the widest first.
 * @throws RangeError where `code` is neither the nation nor a division code
 */
export function divisionsOver(code: string): string[] {
  return code === nationCode ? [nationCode] : [nationCode, ...ancestorsOf(code), code]
}

/** An adjustment in the kernel's form: '' for the nation, 32, 3206, 320685 for what lies below. */
export function overlayOf({ divisionCode, day, kind }: Adjustment): CalendarOverlay {
  return { divisionPrefix: divisionCode === nationCode ? '' : divisionPrefix(divisionCode), day, kind }
}

/** Whether a half-open period runs forwards and is short enough to be given day by day. */
export function isAllowedPeriod(from: LocalDate, to: LocalDate): boolean {
  const days = daysBetween(from, to)
  return days >= 0 && days <= longestPeriod
}

/**
 * The days from `from` to before `to` as they count in a division; of several adjustments of a day that of the narrowest
 * division decides, and without one the State Council's notice does (全国年节及纪念日放假办法 art. 7).
 * @param adjustments of any division; those of others than `divisionsOver(code)` do not count
 */
export function calendarDays(code: string, adjustments: readonly Adjustment[], from: LocalDate, to: LocalDate): CalendarDay[] {
  const order = divisionsOver(code)
  const applying = adjustments.filter((one) => order.includes(one.divisionCode))
    .sort((a, b) => order.indexOf(a.divisionCode) - order.indexOf(b.divisionCode))
  const deciding = new Map(applying.map((one) => [one.day, one]))
  const calendar = calendarFor(code, applying.map(overlayOf))
  const first = dayNumber(from)
  return Array.from({ length: Math.max(0, dayNumber(to) - first) }, (_, index): CalendarDay => {
    const day = dayOfNumber(first + index)
    const adjustment = deciding.get(day)
    return {
      day, kind: calendar.isWorkday(day) ? 'WORK' : 'OFF', origin: adjustment === undefined ? 'NATIONAL' : 'OVERLAY',
      adjustedFor: adjustment?.divisionCode ?? null, source: adjustment?.source ?? null, loaded: calendar.isLoaded(day),
    }
  })
}

/** The id under which the audit knows a day of a division: always the same, in the form of a UUID v7 that carries the day. */
export function calendarDayId(divisionCode: string, day: LocalDate): string {
  const hash = hashHex('sha256', `calendar-day/${divisionCode}/${day}`)
  const time = Math.max(0, dayNumber(day) * 86_400_000).toString(16).padStart(12, '0')
  const variant = '89ab'.charAt(Number.parseInt(hash.charAt(3), 16) % 4)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hash.slice(0, 3)}-${variant}${hash.slice(4, 7)}-${hash.slice(7, 19)}`
}
