import { describe, expect, test } from '@jest/globals'
import { addDays, addMonths, dayNumber, dayOfNumber, daysBetween, isLocalDate, localDateOf, weekdayOfNumber } from './local-date.ts'

describe('isLocalDate', () => {
  test.each(['2025-02-28', '2024-02-29', '2000-02-29', '1900-01-01', '2999-12-31', '2026-04-30'])('accepts %s', (text) => {
    expect(isLocalDate(text)).toBe(true)
  })

  test.each([
    '2025-02-30', '2025-02-29', '1900-02-29', '2026-04-31', '2026-00-10', '2026-13-01', '2026-01-00', '2026-01-32',
    '', '2026-1-1', '2026/01/01', '20260101', '2026-01-01T00:00:00Z', ' 2026-01-01', '+2026-01-0', '2026-01-0x', '２０２６-01-01',
    '1899-12-31', '3000-01-01', '9999-12-31', '0000-01-01',
  ])('rejects "%s"', (text) => {
    expect(isLocalDate(text)).toBe(false)
  })
})

describe('arithmetic', () => {
  test.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-07-02', 90, '2026-09-30'],
    ['2026-05-01', 0, '2026-05-01'],
    ['1970-01-01', -1, '1969-12-31'],
    ['2099-12-31', 1, '2100-01-01'],
  ])('%s plus %i days is %s', (day, n, result) => {
    expect(addDays(day, n)).toBe(result)
    expect(daysBetween(day, result)).toBe(n)
  })

  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2026-02-28', 1, '2026-03-28'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-12-31', 12, '2027-12-31'],
  ])('%s plus %i months is %s', (day, n, result) => {
    expect(addMonths(day, n)).toBe(result)
  })

  test.each([['2026-09-20', 7], ['2026-09-21', 1], ['1969-12-28', 7], ['1970-01-01', 4], ['2000-02-29', 2]])('%s is day %i of the week', (day, result) => {
    expect(weekdayOfNumber(dayNumber(day))).toBe(result)
  })

  test('refuses what is no day and what leaves four digits', () => {
    expect(() => addDays('2025-02-30', 1)).toThrow(RangeError)
    expect(() => addMonths('2025-02-30', 1)).toThrow(RangeError)
    expect(() => daysBetween('2025-01-01', 'never')).toThrow(RangeError)
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError)
    expect(() => addDays('2026-01-01', Number.NaN)).toThrow(RangeError)
  })

  test('agrees with the proleptic Gregorian calendar of the runtime on every day of four centuries', () => {
    let differing = 0
    for (let number = dayNumber('1900-01-01'); number <= dayNumber('2299-12-31'); number += 1) {
      const day = new Date(number * 86_400_000).toISOString().slice(0, 10)
      if (dayOfNumber(number) !== day || dayNumber(day) !== number) differing += 1
    }
    expect(differing).toBe(0)
  })
})

describe('localDateOf', () => {
  test.each([
    ['2026-02-28T15:59:59.999Z', '2026-02-28'],
    ['2026-02-28T16:00:00.000Z', '2026-03-01'],
    ['2025-12-31T16:00:00Z', '2026-01-01'],
    ['2026-01-01T00:00:00+08:00', '2026-01-01'],
    ['1969-12-31T15:59:59Z', '1969-12-31'],
  ])('the clock in Shanghai at %s shows %s', (instant, day) => {
    expect(localDateOf(new Date(instant))).toBe(day)
  })

  test('refuses an invalid instant', () => {
    expect(() => localDateOf(new Date('never'))).toThrow(RangeError)
  })
})
