/**
 * A legal date in Asia/Shanghai, 'YYYY-MM-DD'. Compare two of them as plain strings.
 * Arithmetic is on whole days, so that no time zone of the machine or the database can shift a date.
 */
export type LocalDate = string

const dayMs = 86_400_000
/** China has had one fixed offset since 1991; a fixed one is exact for every date the system can meet. */
const shanghaiOffsetMs = 8 * 3_600_000
const firstYear = 1900
const lastYear = 2999
const daysBeforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const
const rememberedFrom = dayNumberOf(1990, 1, 1)
const rememberedTo = dayNumberOf(2100, 1, 1)
const remembered = new Map<number, LocalDate>()
const rememberedNumbers = new Map<LocalDate, number>()

/** True for an existing calendar day of the years 1900 to 2999; later years would let sums of periods leave four digits. */
export function isLocalDate(text: string): text is LocalDate {
  const year = digits(text, 0, 4)
  return !Number.isNaN(parse(text)) && year >= firstYear && year <= lastYear
}

/**
 * Days from 1970-01-01 to `day`.
 * @throws RangeError for a text that is no existing day
 */
export function dayNumber(day: LocalDate): number {
  const number = rememberedNumbers.get(day) ?? parse(day)
  if (Number.isNaN(number)) throw new RangeError('not a date: ' + JSON.stringify(day.slice(0, 20)))
  return number
}

/**
 * The day that lies `number` days after 1970-01-01.
 * @throws RangeError outside the years 0000 to 9999
 */
export function dayOfNumber(number: number): LocalDate {
  if (number < rememberedFrom || number >= rememberedTo) return format(number)
  const known = remembered.get(number)
  if (known !== undefined) return known
  const day = format(number)
  remembered.set(number, day)
  rememberedNumbers.set(day, number)
  return day
}

/** `day` moved by `n` calendar days; `n` may be negative. */
export function addDays(day: LocalDate, n: number): LocalDate {
  return dayOfNumber(dayNumber(day) + n)
}

/** `day` moved by `n` months: the same day of the month or, where the month has no such day, its last (民法典 art. 202). */
export function addMonths(day: LocalDate, n: number): LocalDate {
  dayNumber(day)
  const months = digits(day, 0, 4) * 12 + digits(day, 5, 7) - 1 + n
  const year = Math.floor(months / 12)
  const month = months - year * 12 + 1
  return dayOfNumber(dayNumberOf(year, month, Math.min(digits(day, 8, 10), daysInMonth(year, month))))
}

/** Calendar days from `a` to `b`; negative where `b` is earlier. */
export function daysBetween(a: LocalDate, b: LocalDate): number {
  return dayNumber(b) - dayNumber(a)
}

/** Day of the week of a day number, as in GB/T 7408 (ISO 8601): Monday is 1, Sunday is 7. */
export function weekdayOfNumber(number: number): number {
  return ((number + 3) % 7 + 7) % 7 + 1
}

/**
 * The date a clock in Asia/Shanghai shows at `instant`.
 * @throws RangeError for an invalid Date
 */
export function localDateOf(instant: Date): LocalDate {
  return dayOfNumber(Math.floor((instant.getTime() + shanghaiOffsetMs) / dayMs))
}

function parse(text: string): number {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return Number.NaN
  const year = digits(text, 0, 4)
  const month = digits(text, 5, 7)
  const day = digits(text, 8, 10)
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
  return exists ? dayNumberOf(year, month, day) : Number.NaN
}

function digits(text: string, from: number, to: number): number {
  let value = 0
  for (let index = from; index < to; index += 1) {
    const digit = text.charCodeAt(index) - 48
    value = digit >= 0 && digit <= 9 ? value * 10 + digit : Number.NaN
  }
  return value
}

function format(number: number): LocalDate {
  const text = new Date(number * dayMs).toISOString()
  if (text.length !== 24) throw new RangeError('the day lies outside the years 0000 to 9999')
  return text.slice(0, 10)
}

function dayNumberOf(year: number, month: number, day: number): number {
  const past = year - 1
  const leapDays = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400)
  const beforeMonth = (daysBeforeMonth[month - 1] ?? 0) + (month > 2 && isLeap(year) ? 1 : 0)
  return past * 365 + leapDays + beforeMonth + day - 719_163
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}
