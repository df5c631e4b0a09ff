import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { addDays } from '../../../kernel/local-date.ts'
import type { SurchargeFacts } from './rules.ts'
import { overdueFen, surchargeOf } from './rules.ts'

const due = '2026-01-27'
const facts = (more: Partial<SurchargeFacts> = {}): SurchargeFacts =>
  ({ fineFen: 200_000n, schedules: [{ from: '2026-01-12', tranches: [{ on: due, fen: 200_000n }] }], payments: [], pauses: [], perTenThousand: 300n, on: due, ...more })
const after = (days: number, more: Partial<SurchargeFacts> = {}): string => {
  const { fen, overdueDays, pausedDays } = surchargeOf(facts({ ...more, on: addDays(due, days) }))
  return `${fen} ${overdueDays} ${pausedDays}`
}

describe('加处罚款（行政处罚法第七十二条、第七十三条）', () => {
  test('3 % a day from the day after the term, at most the fine, which the 34th day reaches', () => {
    expect(after(0)).toBe('0 0 0')
    expect(after(1)).toBe('6000 1 0')
    expect(after(33)).toBe('198000 33 0')
    expect(after(34)).toBe('200000 34 0')
    expect(after(400)).toBe('200000 34 0')
  })

  test('a part that was paid bears no more, a fine paid in time none at all', () => {
    expect(after(10, { payments: [{ on: addDays(due, 5), fen: 100_000n }] })).toBe('45000 10 0')
    expect(after(10, { payments: [{ on: due, fen: 200_000n }] })).toBe('0 0 0')
    expect(after(10, { payments: [{ on: addDays(due, 1), fen: 200_000n }] })).toBe('6000 1 0')
  })

  test('the days of a remedy do not count, both ends included; one that goes on counts no day', () => {
    expect(after(10, { pauses: [{ from: addDays(due, 3), to: addDays(due, 5) }] })).toBe('42000 7 3')
    expect(after(10, { pauses: [{ from: addDays(due, 3), to: null }] })).toBe('12000 2 8')
    expect(after(10, { pauses: [{ from: addDays(due, 3), to: addDays(due, 5) }, { from: addDays(due, 4), to: addDays(due, 6) }] })).toBe('36000 6 4')
  })

  test('a plan takes the place of the term from its day on', () => {
    const plan = { from: addDays(due, 2), tranches: [{ on: addDays(due, 4), fen: 50_000n }, { on: addDays(due, 20), fen: 150_000n }] }
    const schedules = [...facts().schedules, plan]
    // One day on all of it, none until the first part is late, then that part alone.
    expect(after(4, { schedules })).toBe('6000 1 0')
    expect(after(6, { schedules })).toBe('9000 3 0')
    expect(overdueFen({ ...facts({ schedules }) }, addDays(due, 6))).toBe(50_000n)
  })

  test('nothing is due before service, or where there is no fine', () => {
    expect(after(30, { schedules: [] })).toBe('0 0 0')
    expect(after(30, { fineFen: 0n })).toBe('0 0 0')
  })

  const amounts = fc.array(fc.record({ on: fc.integer({ min: -10, max: 60 }).map((days) => addDays(due, days)), fen: fc.bigInt(1n, 150_000n) }), { maxLength: 4 })
  const pauses = fc.array(fc.record({ from: fc.integer({ min: -5, max: 60 }), length: fc.option(fc.integer({ min: 0, max: 30 })) })
    .map(({ from, length }) => ({ from: addDays(due, from), to: length === null ? null : addDays(due, from + length) })), { maxLength: 3 })

  test('never above the fine, never less than the day before, and never more for a pause or a payment', () => {
    fc.assert(fc.property(fc.bigInt(1n, 300_000n), amounts, pauses, fc.integer({ min: 0, max: 90 }), (fineFen, payments, paused, days) => {
      const base = facts({ fineFen, schedules: [{ from: '2026-01-12', tranches: [{ on: due, fen: fineFen }] }] })
      const of = (more: Partial<SurchargeFacts>): bigint => surchargeOf({ ...base, ...more }).fen
      const on = addDays(due, days)
      const full = of({ payments, pauses: paused, on })
      expect(full <= fineFen).toBe(true)
      expect(full >= of({ payments, pauses: paused, on: addDays(on, -1) })).toBe(true)
      expect(full <= of({ payments, on })).toBe(true)
      expect(of({ payments, on }) <= of({ on })).toBe(true)
      const most = fineFen * 3n * BigInt(days) / 100n
      expect(of({ on })).toBe(most < fineFen ? most : fineFen)
    }), { seed: 20_260_302, numRuns: 500 })
  })
})
