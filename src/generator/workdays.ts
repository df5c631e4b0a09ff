import { nationalCalendar } from '../kernel/calendar.ts'
import { dayOfNumber } from '../kernel/local-date.ts'

/** Working days by day number (days from 1970-01-01), looked up instead of counted. */
export interface Workdays {
  /** The first working day on or after `day`. */
  onOrAfter(day: number): number
  /** The `count`-th working day after `day`; `day` itself for 0. */
  after(day: number, count: number): number
  /** The `count`-th working day before `day`. */
  before(day: number, count: number): number
  /** All working days from `first` to `last`, both included. */
  between(first: number, last: number): number[]
}

/**
 * The national working days from day number `first` to `last`.
 * Its functions throw RangeError where the answer lies outside.
 */
export function workdaysOf(first: number, last: number): Workdays {
  const calendar = nationalCalendar()
  const days: number[] = []
  const before = new Int32Array(last - first + 2)
  for (let day = first; day <= last; day += 1) {
    before[day - first] = days.length
    if (calendar.isWorkday(dayOfNumber(day))) days.push(day)
  }
  before[last - first + 1] = days.length
  const rank = (day: number): number => known(before[day - first])
  const nth = (index: number): number => known(days[index])
  return {
    onOrAfter: (day) => nth(rank(day)),
    after: (day, count) => count === 0 ? day : nth(rank(day + 1) + count - 1),
    before: (day, count) => nth(rank(day) - count),
    between: (from, to) => days.slice(rank(from), rank(to + 1)),
  }
}

function known(value: number | undefined): number {
  if (value === undefined) throw new RangeError('the day lies outside the calendar of the data set')
  return value
}
