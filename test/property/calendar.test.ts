import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { calendarFor, nationalCalendar } from '../../src/kernel/calendar.ts'
import type { Calendar } from '../../src/kernel/calendar.ts'
import { dueOn, isOverdue, latestNoticeOn } from '../../src/kernel/deadline.ts'
import type { DeadlineUnit } from '../../src/kernel/deadline.ts'
import { addDays, addMonths, dayNumber, dayOfNumber, daysBetween, isLocalDate, localDateOf, weekdayOfNumber } from '../../src/kernel/local-date.ts'

const settings = { seed: 20260302, numRuns: 400 }
const holds = (property: fc.IRawProperty<unknown[]>): void => { fc.assert(property as fc.IProperty<unknown[]>, settings) }

const dayIn = (from: string, to: string): fc.Arbitrary<string> => fc.integer({ min: dayNumber(from), max: dayNumber(to) }).map(dayOfNumber)
const anyDay = dayIn('1900-01-01', '2899-12-31')
const day = dayIn('2003-06-01', '2028-06-30')
const length = fc.integer({ min: 1, max: 120 })
const dayUnit = fc.constantFrom<DeadlineUnit>('WD', 'CD', 'MONTH', 'YEAR')
const overlay = fc.record({ divisionPrefix: fc.constant('32'), day, kind: fc.constantFrom('WORK' as const, 'OFF' as const) })
const calendar = fc.uniqueArray(overlay, { maxLength: 60, selector: (entry) => entry.day }).map((overlays) => calendarFor('320685', overlays))
const spans = fc.array(fc.tuple(day, fc.integer({ min: 0, max: 40 })).map(([from, n]) => ({ from, to: addDays(from, n) })), { maxLength: 4 })
const spansNear = (start: string): { from: string, to: string }[] => [{ from: addDays(start, 2), to: addDays(start, 9) }, { from: addDays(start, 15), to: addDays(start, 15) }]

function workdaysBetween(used: Calendar, from: string, to: string): string[] {
  const days: string[] = []
  for (let current = addDays(from, 1); current <= to; current = addDays(current, 1)) if (used.isWorkday(current)) days.push(current)
  return days
}

describe('local dates', () => {
  test('adding days and counting them are inverse, and text order is the order of time', () => {
    holds(fc.property(anyDay, fc.integer({ min: -3000, max: 3000 }), (start, n) => {
      const end = addDays(start, n)
      expect(daysBetween(start, end)).toBe(n)
      expect(addDays(end, -n)).toBe(start)
      expect(Math.sign(n)).toBe(start < end ? 1 : start > end ? -1 : 0)
      expect(weekdayOfNumber(dayNumber(end))).toBe(new Date(`${end}T00:00:00Z`).getUTCDay() || 7)
    }))
  })

  test('a month later is the same day of the month, or the last day of a shorter one', () => {
    holds(fc.property(anyDay, fc.integer({ min: 0, max: 600 }), (start, n) => {
      const end = addMonths(start, n)
      const months = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7))
      expect(months(end) - months(start)).toBe(n)
      expect(end.slice(8) === start.slice(8) || (end.slice(8) < start.slice(8) && addDays(end, 1).endsWith('-01'))).toBe(true)
    }))
  })

  test('a text is a date exactly where the runtime gives it back unchanged', () => {
    const part = (max: number): fc.Arbitrary<string> => fc.integer({ min: 0, max }).map((n) => String(n).padStart(2, '0'))
    holds(fc.property(fc.integer({ min: 1900, max: 2999 }), part(13), part(32), (year, month, dayOfMonth) => {
      const text = `${year}-${month}-${dayOfMonth}`
      const time = Date.parse(`${text}T00:00:00Z`)
      expect(isLocalDate(text)).toBe(!Number.isNaN(time) && new Date(time).toISOString().startsWith(text))
    }))
  })

  test('the date of an instant is the one that Intl shows for Asia/Shanghai', () => {
    const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' })
    holds(fc.property(fc.date({ min: new Date('1992-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }), (instant) => {
      expect(localDateOf(instant)).toBe(shown.format(instant))
    }))
  })
})

describe('periods', () => {
  test('in working days hold exactly n working days and end on one', () => {
    holds(fc.property(calendar, day, length, (used, start, n) => {
      const { dueOn: last } = dueOn(used, { length: n, unit: 'WD' }, start)
      expect(used.isWorkday(last)).toBe(true)
      expect(workdaysBetween(used, start, last)).toHaveLength(n)
    }))
  })

  test('in calendar days, months and years end on the first working day from their last day on', () => {
    holds(fc.property(calendar, day, length, fc.constantFrom<DeadlineUnit>('CD', 'MONTH', 'YEAR'), (used, start, n, unit) => {
      const { dueOn: last } = dueOn(used, { length: n, unit }, start)
      const raw = unit === 'CD' ? addDays(start, n) : addMonths(start, unit === 'YEAR' ? n * 12 : n)
      expect(last >= raw).toBe(true)
      expect(workdaysBetween(used, addDays(raw, -1), last)).toEqual([last])
    }))
  })

  test('never end earlier for a greater length, a later start, or a suspension', () => {
    holds(fc.property(calendar, day, length, dayUnit, spans, (used, start, n, unit, suspensions) => {
      const end = (begin: string, size: number, held = suspensions): string => dueOn(used, { length: size, unit }, begin, held).dueOn
      expect(end(start, n + 1) >= end(start, n)).toBe(true)
      expect(end(start, n) >= end(start, n, [])).toBe(true)
      expect(end(addDays(start, 1), n, []) >= end(start, n, [])).toBe(true)
      expect(end(start, n) > start).toBe(true)
    }))
  })

  test('are as long as without suspension once the suspended days are taken out', () => {
    holds(fc.property(calendar, day, length, spans, (used, start, n, drawn) => {
      const suspensions = [...drawn, ...spansNear(start)]
      const counts = (current: string): boolean => !suspensions.some(({ from, to }) => from <= current && current <= to)
      const { dueOn: last } = dueOn(used, { length: n, unit: 'WD' }, start, suspensions)
      expect(workdaysBetween(used, start, last).filter(counts)).toHaveLength(n)
      expect(counts(last)).toBe(true)
      const rolled = dueOn(used, { length: n, unit: 'CD' }, start, suspensions).dueOn
      const counted = Array.from({ length: daysBetween(start, rolled) }, (_, index) => addDays(start, index + 1)).filter(counts)
      expect(counted.length).toBeGreaterThanOrEqual(n)
      expect(counted.slice(n - 1).filter((current) => used.isWorkday(current))).toEqual([rolled])
    }))
  })

  test('are provisional exactly where a working day had to be looked up in a year without a notice', () => {
    const used = nationalCalendar()
    holds(fc.property(day, length, (start, n) => {
      const due = dueOn(used, { length: n, unit: 'WD' }, start)
      const consulted = Array.from({ length: daysBetween(start, due.dueOn) }, (_, index) => addDays(start, index + 1))
      expect(due.provisional).toBe(!consulted.every((current) => used.isLoaded(current)))
    }))
  })

  test('notice counted back: n working days lie after it up to the event, and one day later there are too few', () => {
    holds(fc.property(calendar, day, length, (used, event, n) => {
      const notice = latestNoticeOn(used, event, n, 'WD')
      const before = addDays(event, -1)
      expect(used.isWorkday(notice)).toBe(true)
      expect(workdaysBetween(used, addDays(notice, -1), before)).toHaveLength(n)
      if (used.isWorkday(event)) expect(dueOn(used, { length: n, unit: 'WD' }, notice).dueOn).toBe(event)
      expect(daysBetween(latestNoticeOn(used, event, n, 'CD'), event)).toBe(n)
    }))
  })

  test('an act is late exactly after the last day', () => {
    holds(fc.property(day, day, day, (last, done, today) => {
      expect(isOverdue(last, done, today)).toBe(daysBetween(last, done) > 0)
      expect(isOverdue(last, null, today)).toBe(daysBetween(last, today) > 0)
    }))
  })
})
