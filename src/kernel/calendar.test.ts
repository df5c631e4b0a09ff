import { describe, expect, test } from '@jest/globals'
import published from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import { calendarFor, calendarFromNotices, nationalCalendar } from './calendar.ts'
import type { CalendarOverlay } from './calendar.ts'
import { addDays, dayNumber, weekdayOfNumber } from './local-date.ts'

const calendar = nationalCalendar()

function daysOf(from: string, to: string): string[] {
  const days = [from]
  for (let day = from; day < to;) days.push(day = addDays(day, 1))
  return days
}

describe('the national calendar', () => {
  test.each([
    ['2025-01-01', '2025-01-01'], ['2025-01-28', '2025-02-04'], ['2025-04-04', '2025-04-06'],
    ['2025-05-01', '2025-05-05'], ['2025-05-31', '2025-06-02'], ['2025-10-01', '2025-10-08'],
    ['2026-01-01', '2026-01-03'], ['2026-02-15', '2026-02-23'], ['2026-04-04', '2026-04-06'],
    ['2026-05-01', '2026-05-05'], ['2026-06-19', '2026-06-21'], ['2026-09-25', '2026-09-27'], ['2026-10-01', '2026-10-07'],
  ])('is off from %s to %s', (from, to) => {
    expect(daysOf(from, to).filter((day) => calendar.isWorkday(day))).toEqual([])
  })

  test.each([
    '2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11',
    '2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10',
  ])('makes up work on the weekend day %s', (day) => {
    expect(calendar.isWorkday(day)).toBe(true)
  })

  test.each([['2025', 248], ['2026', 248]])('has all working days of %s', (year, count) => {
    expect(daysOf(`${year}-01-01`, `${year}-12-31`).filter((day) => calendar.isWorkday(day))).toHaveLength(count)
  })

  test('knows the notices for 2025 and 2026, and names the last year it knows', () => {
    expect(['2024-12-31', '2025-01-01', '2026-12-27'].every((day) => calendar.isLoaded(day))).toBe(true)
    const lastYear = /^cn-(\d{4})-[0-9a-f]{8}$/.exec(calendar.version)?.[1] ?? ''
    expect(calendar.isLoaded(`${lastYear}-12-27`)).toBe(true)
    expect(calendar.isLoaded(addDays(`${lastYear}-12-31`, 1))).toBe(false)
  })

  test('falls back to Monday to Friday outside the data', () => {
    expect(['2100-01-05', '2100-01-04', '1999-12-31'].map((day) => calendar.isWorkday(day))).toEqual([true, true, true])
    expect(['2100-01-02', '2100-01-03', '1999-12-26'].map((day) => calendar.isWorkday(day))).toEqual([false, false, false])
    expect(calendar.isLoaded('1999-12-31')).toBe(false)
  })

  test('refuses what is no day', () => {
    expect(() => calendar.isWorkday('2025-02-30')).toThrow(RangeError)
  })
})

describe('calendars from notices', () => {
  const notices = {
    holidays: { '2030-01-01': 1, '2030-10-01': 1, '2030-12-31': 1, '2031-01-01': 1, '2031-01-02': 1 },
    workdays: { '2031-01-05': 1 },
  }
  const built = calendarFromNotices(notices)

  test('do not take a year for loaded that the neighbouring notice only touches, but honour its days', () => {
    expect([built.isLoaded('2030-06-01'), built.isLoaded('2031-01-02'), built.isLoaded('2029-12-31')]).toEqual([true, false, false])
    expect([built.isWorkday('2031-01-02'), built.isWorkday('2031-01-05'), built.isWorkday('2031-01-03')]).toEqual([false, true, true])
    expect(built.version).toMatch(/^cn-2030-/)
  })

  test('leave the last days of a year open until the next notice, which may name them, as that of 2019 named 29 to 31 December 2018', () => {
    const both = calendarFromNotices({ holidays: { '2030-10-01': 1, '2031-10-01': 1 }, workdays: {} })
    expect(['2030-12-27', '2030-12-28', '2030-12-31'].map((day) => built.isLoaded(day))).toEqual([true, false, false])
    expect(['2030-12-31', '2031-12-27', '2031-12-28'].map((day) => both.isLoaded(day))).toEqual([true, true, false])
    expect(Object.keys({ ...published.holidays, ...published.workdays }).filter((day) => day.slice(5) >= '11-01' && day.slice(5) < '12-28')).toEqual([])
  })

  test('know the holidays with a fixed date before their notice, and those only, from the wording of 2025 on', () => {
    const off = (calendars: typeof built, year: number): string[] => daysOf(`${year}-01-01`, `${year}-12-31`)
      .filter((day) => !calendars.isWorkday(day) && weekdayOfNumber(dayNumber(day)) <= 5).map((day) => day.slice(5))
    expect(off(built, 2035)).toEqual(['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'])
    const gap = calendarFromNotices({ holidays: { '2034-10-01': 1, '2036-10-01': 1 }, workdays: { '2035-10-03': 1 } })
    expect([off(gap, 2034), off(gap, 2035)]).toEqual([[], ['01-01', '05-01', '05-02', '10-01', '10-02']])
    expect(off(calendar, 2002)).toEqual([])
  })

  test('leave out a missing year between two loaded ones', () => {
    const gap = calendarFromNotices({ holidays: { '2030-10-01': 1, '2032-10-01': 1 }, workdays: {} })
    expect(['2030-05-06', '2031-05-06', '2032-05-06'].map((day) => gap.isLoaded(day))).toEqual([true, false, true])
    expect(gap.isWorkday('2031-05-06')).toBe(true)
  })

  test('change their version with a holiday or a make-up day, and not with the order of the data', () => {
    const reordered = { ...notices, holidays: Object.fromEntries(Object.entries(notices.holidays).reverse()) }
    expect(calendarFromNotices(reordered).version).toBe(built.version)
    expect(calendarFromNotices({ ...notices, workdays: {} }).version).not.toBe(built.version)
    expect(calendarFromNotices({ ...notices, holidays: { ...notices.holidays, '2030-05-01': 1 } }).version).not.toBe(built.version)
  })

  test('need at least one complete year', () => {
    expect(() => calendarFromNotices({ holidays: { '2030-01-01': 1 }, workdays: {} })).toThrow('no complete year')
  })
})

describe('overlays', () => {
  const day = '2026-03-03'
  const overlay = (divisionPrefix: string, kind: 'WORK' | 'OFF', on = day): CalendarOverlay => ({ divisionPrefix, day: on, kind })

  test('the longest prefix decides, in whatever order', () => {
    const overlays = [overlay('3206', 'WORK'), overlay('', 'OFF'), overlay('320685', 'OFF'), overlay('32', 'OFF')]
    for (const list of [overlays, [...overlays].reverse()]) {
      expect(calendarFor('320685', list).isWorkday(day)).toBe(false)
      expect(calendarFor('320602', list).isWorkday(day)).toBe(true)
      expect(calendarFor('320100', list).isWorkday(day)).toBe(false)
      expect(calendarFor('110000', list).isWorkday(day)).toBe(false)
    }
  })

  test('turn a weekend into work and leave other days and other divisions alone', () => {
    const local = calendarFor('540000', [overlay('54', 'WORK', '2026-03-07')])
    expect([local.isWorkday('2026-03-07'), local.isWorkday('2026-03-08'), local.isWorkday('2026-02-28')]).toEqual([true, false, true])
    expect(calendarFor('320000', [overlay('54', 'WORK', '2026-03-07')])).toBe(calendar)
  })

  test('an overlay on a year without a notice does not make the year loaded', () => {
    expect(calendarFor('320000', [overlay('', 'OFF', '2100-01-04')]).isLoaded('2100-01-04')).toBe(false)
  })

  test('the version follows the overlays that decide, and nothing else', () => {
    const one = calendarFor('320685', [overlay('32', 'OFF')]).version
    expect(one.startsWith(`${calendar.version}+`)).toBe(true)
    expect(calendarFor('320685', [overlay('54', 'OFF'), overlay('32', 'OFF')]).version).toBe(one)
    expect(calendarFor('320685', [overlay('32', 'WORK')]).version).not.toBe(one)
    const two = [overlay('32', 'OFF'), overlay('3206', 'OFF', '2026-03-04')]
    expect(calendarFor('320685', two).version).toBe(calendarFor('320685', [...two].reverse()).version)
    expect(calendarFor('320685', two).version).not.toBe(one)
  })

  test('refuse a contradiction and a day that does not exist', () => {
    expect(() => calendarFor('320685', [overlay('32', 'OFF'), overlay('32', 'WORK')])).toThrow('contradictory')
    expect(() => calendarFor('320685', [overlay('32', 'OFF', '2026-02-30')])).toThrow(RangeError)
  })
})
