import { describe, expect, test } from '@jest/globals'
import { nationalCalendar } from '../../../kernel/calendar.ts'
import { forbiddenTime } from './rules.ts'

const night = { fromHour: 22, toHour: 6 }
const between = (from: string, to: string): string | null => forbiddenTime(new Date(`${from}:00+08:00`), new Date(`${to}:00+08:00`), night, nationalCalendar())

describe('夜间和法定节假日（行政强制法第四十三条第一款）', () => {
  test.each([
    ['2026-03-02T09:00', '2026-03-02T17:00', null],
    ['2026-03-02T06:00', '2026-03-02T22:00', null],
    ['2026-03-02T05:59', '2026-03-02T08:00', 'NIGHT'],
    ['2026-03-02T20:00', '2026-03-02T22:01', 'NIGHT'],
    ['2026-03-02T23:00', '2026-03-02T23:30', 'NIGHT'],
    ['2026-03-02T00:00', '2026-03-02T00:30', 'NIGHT'],
    ['2026-03-02T20:00', '2026-03-03T08:00', 'NIGHT'],
    ['2026-03-01T10:00', '2026-03-01T11:00', 'DAY_OFF'],
    ['2026-02-17T10:00', '2026-02-17T11:00', 'DAY_OFF'],
    // A Saturday that is worked (春节调休).
    ['2026-02-28T10:00', '2026-02-28T11:00', null],
  ])('%s to %s: %s', (from, to, expected) => {
    expect(between(from, to)).toBe(expected)
  })
})
