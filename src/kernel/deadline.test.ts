import { describe, expect, test } from '@jest/globals'
import { calendarFor, calendarFromNotices, nationalCalendar } from './calendar.ts'
import { defineDeadlines, dueAt, dueOn, isOverdue, latestNoticeOn, ruleInForce } from './deadline.ts'
import type { DeadlineRule, DeadlineUnit } from './deadline.ts'
import { addDays } from './local-date.ts'

const calendar = nationalCalendar()
const due = (unit: DeadlineUnit, length: number, start: string, ...suspensions: { from: string, to: string }[]): string =>
  dueOn(calendar, { length, unit }, start, suspensions).dueOn

describe('the last day of a period', () => {
  test.each<[DeadlineUnit, string, number, string]>([
    ['WD', '2026-02-12', 7, '2026-02-28'],
    ['WD', '2026-02-13', 7, '2026-03-02'],
    ['WD', '2026-09-18', 20, '2026-10-22'],
    ['WD', '2026-04-30', 5, '2026-05-11'],
    ['WD', '2025-12-31', 7, '2026-01-12'],
    ['WD', '2025-09-26', 7, '2025-10-13'],
    ['WD', '2025-09-30', 20, '2025-11-04'],
    ['WD', '2026-01-30', 7, '2026-02-10'],
    ['WD', '2025-01-24', 3, '2025-02-05'],
    ['CD', '2026-09-17', 15, '2026-10-08'],
    ['CD', '2026-01-18', 30, '2026-02-24'],
    ['CD', '2026-02-01', 15, '2026-02-24'],
    ['CD', '2026-07-02', 90, '2026-09-30'],
    ['CD', '2025-07-09', 90, '2025-10-09'],
    ['CD', '2026-03-20', 15, '2026-04-07'],
    ['CD', '2026-04-20', 15, '2026-05-06'],
    ['CD', '2026-03-10', 60, '2026-05-09'],
    ['MONTH', '2026-01-31', 1, '2026-02-28'],
    ['MONTH', '2025-10-31', 1, '2025-12-01'],
    ['MONTH', '2026-07-01', 3, '2026-10-08'],
    ['MONTH', '2025-11-30', 3, '2026-02-28'],
    ['YEAR', '2024-02-29', 1, '2025-02-28'],
    ['YEAR', '2024-05-01', 2, '2026-05-06'],
  ])('%s from %s, %i: %s', (unit, start, length, result) => {
    expect(dueOn(calendar, { length, unit }, start)).toEqual({ dueOn: result, provisional: false, calendarVersion: calendar.version })
  })

  test('follows a local change of the calendar, and says which calendar it used', () => {
    const local = calendarFor('320685', [{ divisionPrefix: '32', day: '2026-02-28', kind: 'OFF' }])
    expect(dueOn(local, { length: 7, unit: 'WD' }, '2026-02-12')).toEqual({ dueOn: '2026-03-02', provisional: false, calendarVersion: local.version })
    expect(dueOn(local, { length: 9, unit: 'CD' }, '2026-02-19').dueOn).toBe('2026-03-02')
  })

  test.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses the length %d', (length) => {
    expect(() => due('WD', length, '2026-03-02')).toThrow(RangeError)
    expect(() => due('CD', length, '2026-03-02')).toThrow(RangeError)
    expect(() => dueAt({ length, unit: 'HOUR' }, new Date(0))).toThrow(RangeError)
    expect(() => latestNoticeOn(calendar, '2026-03-02', length, 'CD')).toThrow(RangeError)
  })

  test('refuses hours, a start that does not exist, and a suspension that runs backwards', () => {
    expect(() => due('HOUR', 24, '2026-03-02')).toThrow(RangeError)
    expect(() => due('WD', 7, '2026-02-30')).toThrow(RangeError)
    expect(() => due('WD', 7, '2026-03-02', { from: '2026-03-05', to: '2026-03-04' })).toThrow(RangeError)
  })
})

describe('provisional', () => {
  const known = calendarFromNotices({ holidays: { '2026-01-01': 1, '2026-10-01': 1 }, workdays: {} })

  test.each<[DeadlineUnit, string, number, string, boolean]>([
    ['WD', '2026-12-18', 5, '2026-12-25', false],
    ['WD', '2026-12-24', 5, '2026-12-31', true],
    ['WD', '2026-12-24', 6, '2027-01-04', true],
    ['WD', '2026-12-31', 1, '2027-01-04', true],
    ['CD', '2026-12-01', 24, '2026-12-25', false],
    ['CD', '2026-12-01', 30, '2026-12-31', true],
    ['CD', '2026-12-01', 31, '2027-01-04', true],
    ['CD', '2026-10-03', 90, '2027-01-04', true],
    ['MONTH', '2026-10-31', 3, '2027-02-01', true],
    ['YEAR', '2026-03-02', 2, '2028-03-02', true],
    ['WD', '2025-12-30', 3, '2026-01-05', true],
    ['CD', '2025-12-01', 60, '2026-01-30', false],
  ])('%s from %s, %i: %s, %s', (unit, start, length, day, provisional) => {
    expect(dueOn(known, { length, unit }, start)).toEqual({ dueOn: day, provisional, calendarVersion: known.version })
  })

  test('the national calendar turns provisional with the first year that has no notice', () => {
    let year = 2026
    while (calendar.isLoaded(`${year}-10-01`)) year += 1
    expect(dueOn(calendar, { length: 20, unit: 'WD' }, `${year - 1}-12-20`).provisional).toBe(true)
    expect(dueOn(calendar, { length: 5, unit: 'CD' }, `${year - 1}-12-25`).provisional).toBe(true)
    expect(dueOn(calendar, { length: 20, unit: 'WD' }, `${year - 1}-11-20`).provisional).toBe(false)
  })
})

describe('suspensions', () => {
  test.each<[string, DeadlineUnit, number, string, { from: string, to: string }[], string]>([
    ['calendar days inside the period', 'CD', 30, '2026-03-02', [{ from: '2026-03-10', to: '2026-03-19' }], '2026-04-13'],
    ['only the working days of the span extend a period in working days', 'WD', 10, '2026-03-02', [{ from: '2026-03-06', to: '2026-03-09' }], '2026-03-18'],
    ['a single day', 'CD', 30, '2026-03-02', [{ from: '2026-03-12', to: '2026-03-12' }], '2026-04-02'],
    ['months', 'MONTH', 3, '2026-03-02', [{ from: '2026-04-01', to: '2026-04-10' }], '2026-06-12'],
    ['the starting day and days before it never counted', 'CD', 10, '2026-03-02', [{ from: '2026-02-20', to: '2026-03-02' }], '2026-03-12'],
    ['a span that began before the period', 'CD', 10, '2026-03-02', [{ from: '2026-02-20', to: '2026-03-04' }], '2026-03-16'],
    ['a span after the last day', 'CD', 10, '2026-03-02', [{ from: '2026-03-13', to: '2026-03-20' }], '2026-03-12'],
    ['a span over the last day', 'CD', 10, '2026-03-02', [{ from: '2026-03-11', to: '2026-03-20' }], '2026-03-23'],
    ['a span reached only through another one', 'WD', 5, '2026-03-02', [{ from: '2026-03-03', to: '2026-03-04' }, { from: '2026-03-10', to: '2026-03-10' }], '2026-03-12'],
    ['overlapping spans count once', 'CD', 30, '2026-03-02', [{ from: '2026-03-10', to: '2026-03-15' }, { from: '2026-03-12', to: '2026-03-19' }], '2026-04-13'],
    ['rolling from a Saturday into a suspended Monday', 'CD', 12, '2026-03-02', [{ from: '2026-03-16', to: '2026-03-16' }], '2026-03-17'],
    ['rolling from a Sunday into a suspended Monday', 'CD', 6, '2026-03-02', [{ from: '2026-03-09', to: '2026-03-10' }], '2026-03-11'],
  ])('%s', (_name, unit, length, start, spans, result) => {
    expect(due(unit, length, start, ...spans)).toBe(result)
  })
})

describe('hours', () => {
  test('run through nights and days off', () => {
    expect(dueAt({ length: 24, unit: 'HOUR' }, new Date('2026-02-14T17:30:00+08:00'))).toEqual(new Date('2026-02-15T17:30:00+08:00'))
  })

  test('are the only unit with an end by the clock', () => {
    expect(() => dueAt({ length: 1, unit: 'CD' }, new Date(0))).toThrow(RangeError)
  })
})

describe('notice before an event', () => {
  test.each<['WD' | 'CD', string, number, string]>([
    ['WD', '2026-03-02', 7, '2026-02-13'],
    ['WD', '2026-05-11', 5, '2026-04-30'],
    ['WD', '2026-10-08', 7, '2026-09-21'],
    ['CD', '2026-10-15', 7, '2026-10-08'],
    ['CD', '2026-10-11', 7, '2026-10-04'],
  ])('%s before %s, %i: %s', (unit, event, n, day) => {
    expect(latestNoticeOn(calendar, event, n, unit)).toBe(day)
  })
})

test('an act on the last day is in time, an open one is late from the next day', () => {
  expect(isOverdue('2026-03-02', '2026-03-02', '2026-05-01')).toBe(false)
  expect(isOverdue('2026-03-02', '2026-03-03', '2026-05-01')).toBe(true)
  expect(isOverdue('2026-03-02', null, '2026-03-02')).toBe(false)
  expect(isOverdue('2026-03-02', null, addDays('2026-03-02', 1))).toBe(true)
})

describe('tables of rules', () => {
  const base: DeadlineRule<'PEN-DECIDE'> = {
    code: 'PEN-DECIDE', trigger: { zh: '立案', en: 'filing' }, duty: { zh: '作出处罚决定', en: 'decide' }, length: 90, unit: 'CD',
    legalBasis: [{ law: '行政处罚法', article: '60' }], verified: 'V', validFrom: '2021-07-15', validTo: null, division: null, field: null,
    extension: { length: 30, unit: 'CD', approver: { zh: '负责人', en: 'head' } },
  }
  const table = defineDeadlines([
    base,
    { ...base, length: 60, field: 'natural-resources' },
    { ...base, length: 80, division: '32' },
    { ...base, length: 75, division: '32', field: 'market', validTo: '2025-12-31' },
    { ...base, length: 70, division: '32', field: 'market', validFrom: '2026-01-01' },
    { ...base, length: 50, division: '3206' },
  ])
  const lengthFor = (division: string | null, field: string | null, on = '2026-03-02'): number => ruleInForce(table, 'PEN-DECIDE', { on, division, field }).length

  test.each<[string | null, string | null, number]>([
    [null, null, 90], ['110000', null, 90], ['110000', 'market', 90], ['110000', 'natural-resources', 60], [null, 'natural-resources', 60],
    ['320100', null, 80], ['320100', 'natural-resources', 80], ['320100', 'market', 70], ['320685', 'market', 50], ['320685', null, 50],
  ])('the most specific rule for division %s and field %s has %i days', (division, field, length) => {
    expect(lengthFor(division, field)).toBe(length)
  })

  test('the choice does not depend on the order of the rules', () => {
    const reversed = defineDeadlines([...table].reverse())
    expect(ruleInForce(reversed, 'PEN-DECIDE', { on: '2026-03-02', division: '320685', field: 'market' }).length).toBe(50)
  })

  test('both ends of a validity are in force', () => {
    expect([lengthFor('320100', 'market', '2025-12-31'), lengthFor('320100', 'market', '2026-01-01')]).toEqual([75, 70])
    expect(lengthFor('320100', null, '2021-07-15')).toBe(80)
    expect(() => lengthFor('320100', null, '2021-07-14')).toThrow('no deadline PEN-DECIDE in force on 2021-07-14')
  })

  test('are frozen to the bottom, and leave their source as it was', () => {
    expect([table, table[0], table[0]?.legalBasis, table[0]?.legalBasis[0], table[0]?.extension?.approver].every(Object.isFrozen)).toBe(true)
    expect(Object.isFrozen(base)).toBe(false)
    expect(table[0]).toEqual(base)
  })

  test.each<[string, Partial<DeadlineRule<'PEN-DECIDE'>>, Partial<DeadlineRule<'PEN-DECIDE'>>]>([
    ['open ends', {}, { validFrom: '2026-01-01' }],
    ['one common day', { validTo: '2025-12-31' }, { validFrom: '2025-12-31' }],
    ['one inside the other, declared first', { validFrom: '2024-01-01', validTo: '2024-12-31' }, {}],
  ])('refuse overlapping validity: %s', (_name, one, two) => {
    expect(() => defineDeadlines([{ ...base, ...one }, { ...base, ...two }])).toThrow('overlap')
    expect(() => defineDeadlines([{ ...base, ...one }, { ...base, ...two, division: '32' }])).not.toThrow()
  })

  test.each<[string, Partial<DeadlineRule<'PEN-DECIDE'>>]>([
    ['no length', { length: 0 }],
    ['a broken extension', { extension: { length: 1.5, unit: 'CD', approver: { zh: '', en: '' } } }],
    ['a date that does not exist', { validFrom: '2025-02-30' }],
    ['an end before the beginning', { validTo: '2021-07-14' }],
    ['a division that is no code', { division: 'Jiangsu' }],
  ])('refuse %s', (_name, change) => {
    expect(() => defineDeadlines([{ ...base, ...change }])).toThrow('PEN-DECIDE is unsound')
  })
})
