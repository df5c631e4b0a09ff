import { describe, expect, test } from '@jest/globals'
import { nationalCalendar } from '../../../kernel/calendar.ts'
import type { CaseFile, FileStep } from '../steps/file.ts'
import { subjectOf } from '../steps/rules.ts'
import { endOf, latestEnd, needsFullVideo, testingDays } from './rules.ts'
import { measure, measureRelease } from './steps.ts'

const calendar = nationalCalendar()
const step = (kind: string, position: number, occurredOn: string, data: object = {}, subjectId: string | null = 'm'): FileStep =>
  ({ id: `s${position}`, kind, subjectId, occurredOn, position, data: data as FileStep['data'] })
const opened = { ...step('MEASURE', 1, '2026-02-03', { measureKind: 'SEIZE', until: '2026-03-05' }, null), id: 'm' }
const place = { calendar, overrides: [], row: { divisionCode: '320685', field: 'TRANSPORT' } } as const
const file = (...steps: FileStep[]) => ({ ...place, steps: [opened, ...steps] })

describe('the period of a measure', () => {
  test('thirty days, and thirty more where it is extended; none for a restriction of liberty', () => {
    expect(latestEnd('SEIZE', '2026-02-03', place)).toBe('2026-03-05')
    expect(latestEnd('FREEZE', '2026-02-03', place, true)).toBe('2026-04-07')
    expect(latestEnd('LIBERTY', '2026-02-03', place)).toBeNull()
    expect(latestEnd('SEIZE', '2011-12-31', place)).toBeNull()
  })

  test('is that of the jurisdiction where it provides a shorter one', () => {
    const local = { code: 'COE-SEIZE', division: '32', field: null, length: 20, extensionLength: 10, legalBasis: [], validFrom: '2026-01-01', validTo: null } as const
    const there = { ...place, overrides: [local] }
    expect([latestEnd('SEIZE', '2026-02-03', there), latestEnd('SEAL', '2026-02-03', there, true)]).toEqual(['2026-02-24', '2026-03-05'])
    expect(latestEnd('SEIZE', '2026-02-03', { ...there, row: { ...place.row, divisionCode: '330102' } })).toBe('2026-03-05')
    expect([latestEnd('SEIZE', '2025-12-31', there), latestEnd('FREEZE', '2026-02-03', there)]).toEqual(['2026-01-30', '2026-03-05'])
  })

  test('ends as decided, as extended, later by the days of testing', () => {
    expect(endOf(file(), opened, '2026-03-02')).toBe('2026-03-05')
    expect(endOf(file(step('MEASURE_EXTENSION', 2, '2026-03-01', { until: '2026-04-03' })), opened, '2026-03-02')).toBe('2026-04-03')
    const tested = [step('TESTING', 2, '2026-02-10'), step('TESTING_END', 3, '2026-02-19')]
    expect(testingDays(file(...tested), 'm', '2026-03-02')).toBe(10)
    expect(endOf(file(...tested), opened, '2026-03-02')).toBe('2026-03-15')
    expect(testingDays(file(step('TESTING', 2, '2026-03-01')), 'm', '2026-03-02')).toBe(2)
    expect(testingDays(file(step('TESTING', 2, '2026-03-01', {}, 'another')), 'm', '2026-03-02')).toBe(0)
  })
})

test('seizure, sealing and restriction of liberty are filmed throughout', () => {
  expect((['LIBERTY', 'SEAL', 'SEIZE', 'FREEZE', 'OTHER'] as const).map(needsFullVideo)).toEqual([true, true, true, false, false])
})

test('what carries a measure on names it; what takes one names none', () => {
  const of = file() as unknown as CaseFile
  expect(subjectOf(measure, of, null)).toBeNull()
  expect(subjectOf(measureRelease, of, 'm')).toBe(opened)
  expect(() => subjectOf(measureRelease, of, null)).toThrow(expect.objectContaining({ code: 'cases.matter-missing' }))
})
