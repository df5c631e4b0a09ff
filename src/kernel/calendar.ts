import { createHash } from 'node:crypto'
import published from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import type { LocalDate } from './local-date.ts'
import { dayNumber, dayOfNumber, weekdayOfNumber } from './local-date.ts'

/** A local or emergency change of one day. `divisionPrefix` is '' for the whole country, '32', '3206', '320685' … */
export interface CalendarOverlay { divisionPrefix: string, day: LocalDate, kind: 'WORK' | 'OFF' }

/** Working days of one place. `version` changes whenever the answer for some day may have changed. */
export interface Calendar {
  readonly version: string
  isWorkday(day: LocalDate): boolean
  /** False where a holiday notice of the State Council that can name the day is not known yet: the answer may still change. */
  isLoaded(day: LocalDate): boolean
}

/** The yearly notices of the State Council General Office: days off, and weekend days that are worked instead. */
export interface HolidayNotices { holidays: Readonly<Record<LocalDate, unknown>>, workdays: Readonly<Record<LocalDate, unknown>> }

/** Of a year the first day that the next year's notice can name: days off around 1 January are worked off from the weekend before them on. */
const sharedSince = '12-28'
/** 元旦、劳动节、国庆节: off by the law itself, before any notice says how the days around them are arranged (全国年节及纪念日放假办法 art. 2). */
const fixedHolidays: ReadonlySet<string> = new Set(['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'])
/** The present wording of that article is in force from this day on. */
const fixedSince: LocalDate = '2025-01-01'
const workBit = 1
const loadedBit = 2

/**
 * A calendar from published notices; a day that no notice names is worked from Monday to Friday, in a year without a notice but for the
 * holidays that have a fixed date (全国年节及纪念日放假办法 arts 2, 6, 7).
 * @throws Error without a single complete year; RangeError for a key that is no date
 */
export function calendarFromNotices(notices: HolidayNotices): Calendar {
  const years = loadedYears(notices)
  const lastYear = years.at(-1)
  if (lastYear === undefined) throw new Error('the holiday data holds no complete year')
  const named = new Map<number, boolean>()
  for (const day of Object.keys(notices.holidays)) named.set(dayNumber(day), false)
  for (const day of Object.keys(notices.workdays)) named.set(dayNumber(day), true)
  const first = dayNumber(`${years[0] ?? lastYear}-01-01`)
  const flags = new Uint8Array(dayNumber(`${lastYear}-12-31`) - first + 1)
  for (const year of years) {
    const end = years.includes(String(Number(year) + 1)) ? dayNumber(`${year}-12-31`) + 1 : dayNumber(`${year}-${sharedSince}`)
    flags.fill(loadedBit, dayNumber(`${year}-01-01`) - first, end - first)
  }
  for (let index = 0; index < flags.length; index += 1) {
    const number = first + index
    const isOff = flags[index] === 0 && isFixedHoliday(dayOfNumber(number))
    if (named.get(number) ?? (isMondayToFriday(number) && !isOff)) flags[index] = (flags[index] ?? 0) | workBit
  }
  return {
    version: `cn-${lastYear}-${shortHash([Object.keys(notices.holidays).sort(), Object.keys(notices.workdays).sort()])}`,
    isWorkday(day) {
      const number = dayNumber(day)
      const flag = flags[number - first]
      return flag === undefined ? named.get(number) ?? (isMondayToFriday(number) && !isFixedHoliday(day)) : (flag & workBit) !== 0
    },
    isLoaded: (day) => ((flags[dayNumber(day) - first] ?? 0) & loadedBit) !== 0,
  }
}

const national = calendarFromNotices(published)

/** The calendar of the whole country, without local changes. */
export function nationalCalendar(): Calendar {
  return national
}

/**
 * The calendar of one division (GB/T 2260 code, any length): the national one with the changes whose
 * prefix the code begins with. Where several name a day, the longest prefix decides.
 * @throws Error where one prefix says both WORK and OFF of a day; RangeError for an overlay that names no date
 */
export function calendarFor(divisionCode: string, overlays: readonly CalendarOverlay[]): Calendar {
  const changes = decidingChanges(overlays.filter((overlay) => divisionCode.startsWith(overlay.divisionPrefix)))
  if (changes.size === 0) return national
  return {
    version: `${national.version}+${shortHash([...changes].sort(([a], [b]) => (a < b ? -1 : 1)))}`,
    isWorkday(day) {
      const kind = changes.get(day)
      return kind === undefined ? national.isWorkday(day) : kind === 'WORK'
    },
    isLoaded: (day) => national.isLoaded(day),
  }
}

function decidingChanges(overlays: readonly CalendarOverlay[]): Map<LocalDate, CalendarOverlay['kind']> {
  const changes = new Map<LocalDate, CalendarOverlay>()
  for (const overlay of overlays) {
    dayNumber(overlay.day)
    const other = changes.get(overlay.day)
    if (other?.divisionPrefix === overlay.divisionPrefix && other.kind !== overlay.kind) {
      throw new Error(`contradictory calendar overlays for ${overlay.day} in division '${overlay.divisionPrefix}'`)
    }
    if (other === undefined || overlay.divisionPrefix.length > other.divisionPrefix.length) changes.set(overlay.day, overlay)
  }
  return new Map([...changes].map(([day, overlay]) => [day, overlay.kind]))
}

/** A year is complete when it has its National Day: a neighbouring year's notice reaches only into December and early January. */
function loadedYears(notices: HolidayNotices): string[] {
  return Object.keys(notices.holidays).filter((day) => day.endsWith('-10-01')).map((day) => day.slice(0, 4)).sort()
}

function isFixedHoliday(day: LocalDate): boolean {
  return day >= fixedSince && fixedHolidays.has(day.slice(5))
}

function isMondayToFriday(number: number): boolean {
  return weekdayOfNumber(number) <= 5
}

function shortHash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 8)
}
