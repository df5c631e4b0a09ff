import { describe, expect, test } from '@jest/globals'
import { drizzle } from 'drizzle-orm/node-postgres'
import { createCalendars } from './calendars.ts'
import type { Adjustment } from './rules.ts'

const holiday: Adjustment = { divisionCode: '320685', day: '2026-03-02', kind: 'OFF', source: '海政办发〔2026〕1号' }
const connection = drizzle.mock()

function source() {
  const state = { rows: [] as Adjustment[], reads: 0, elapsed: 0 }
  const read = () => { state.reads += 1; return Promise.resolve([...state.rows]) }
  return { state, ...createCalendars(read, () => state.elapsed) }
}

describe('calendars kept in the process', () => {
  test('the adjustments are read once in five seconds for all divisions', async () => {
    const { state, calendarOf } = source()
    expect((await calendarOf(connection, '320685')).isWorkday('2026-03-02')).toBe(true)
    state.rows.push(holiday)
    expect((await calendarOf(connection, '320682')).isWorkday('2026-03-02')).toBe(true)
    state.elapsed = 4_999
    expect((await calendarOf(connection, '320685')).isWorkday('2026-03-02')).toBe(true)
    expect(state.reads).toBe(1)
    state.elapsed = 5_000
    expect((await calendarOf(connection, '320685')).isWorkday('2026-03-02')).toBe(false)
    expect((await calendarOf(connection, '320682')).isWorkday('2026-03-02')).toBe(true)
    expect(state.reads).toBe(2)
  })

  test('an adjustment made here takes effect at once', async () => {
    const { state, calendarOf, forget } = source()
    await calendarOf(connection, '320685')
    state.rows.push(holiday)
    forget()
    expect((await calendarOf(connection, '320685')).isWorkday('2026-03-02')).toBe(false)
  })

  test('what was being read when an adjustment was committed is not kept', async () => {
    const { state, calendarOf, forget } = source()
    const early = calendarOf(connection, '320685')
    state.rows.push(holiday)
    forget()
    expect((await early).isWorkday('2026-03-02')).toBe(true)
    expect((await calendarOf(connection, '320685')).isWorkday('2026-03-02')).toBe(false)
  })

  test('two databases do not mix', async () => {
    const { state, calendarOf } = source()
    await calendarOf(connection, '320685')
    await calendarOf(drizzle.mock(), '320685')
    expect(state.reads).toBe(2)
  })
})
