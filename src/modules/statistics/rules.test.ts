import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { annualDeadline, coverageOf, differencesOf, frozenReport, linesOf, ratesOf, yearIsOver } from './rules.ts'
import { measureRules, rateRules } from './thresholds.ts'

describe('the lines of a report', () => {
  test('are all that can occur, in one order, with zeros where nothing was found', () => {
    const lines = linesOf([{ measure: 'FILED', dimension: 'PENALTY', count: 3, amountYuan: null }, { measure: 'FINES', dimension: null, count: 2, amountYuan: '5000.00' }])
    expect(lines).toHaveLength(linesOf([]).length)
    expect(lines.filter(({ count }) => count > 0)).toEqual([
      { measure: 'FILED', dimension: 'PENALTY', count: 3, amountYuan: null }, { measure: 'FINES', dimension: null, count: 2, amountYuan: '5000.00' },
    ])
    expect(lines.filter(({ amountYuan }) => amountYuan !== null).map(({ measure }) => measure)).toEqual(['FINES', 'CONFISCATIONS'])
    expect([...new Set(lines.map(({ measure }) => measure))]).toEqual(measureRules.map(({ measure }) => measure))
  })

  test('know every way something can be divided', () => {
    expect(() => linesOf([{ measure: 'FILED', dimension: 'NONE', count: 1, amountYuan: null }])).toThrow('FILED NONE')
  })

  test('every measure has one rule, and every term of a rate is a line', () => {
    expect(new Set(measureRules.map(({ measure }) => measure)).size).toBe(measureRules.length)
    const keys = new Set(linesOf([]).map(({ measure, dimension }) => `${measure} ${dimension}`))
    expect(rateRules.flatMap(({ numerator, denominator }) => [...numerator, ...denominator]).filter(([measure, dimension]) => !keys.has(`${measure} ${dimension}`))).toEqual([])
  })
})

describe('rates', () => {
  test('correction leaves mediated and withdrawn out; settlement counts them', () => {
    const count = (measure: string, dimension: string | null, number: number) => ({ measure, dimension, count: number, amountYuan: null })
    const rates = ratesOf(linesOf([
      count('RECONSIDERATION_RESULTS', 'REVOKED', 2), count('RECONSIDERATION_RESULTS', 'UPHELD', 6), count('RECONSIDERATION_RESULTS', 'MEDIATED', 3),
      count('REMEDIES_WITHDRAWN', 'RECONSIDERATION', 1), count('LITIGATION_RESULTS', 'UPHELD', 4), count('REVIEW_REQUIRED', null, 5), count('REVIEWED', null, 4),
    ]))
    expect(rates).toEqual([
      { rate: 'REVIEW', numerator: 4, denominator: 5 }, { rate: 'RECONSIDERATION_CORRECTION', numerator: 2, denominator: 8 },
      { rate: 'RECONSIDERATION_SETTLEMENT', numerator: 4, denominator: 12 }, { rate: 'LITIGATION_LOSS', numerator: 0, denominator: 4 },
    ])
  })

  test('are never above one', () => {
    const found = linesOf([]).map(({ measure, dimension }) => fc.nat(20).map((count) => ({ measure, dimension, count, amountYuan: null })))
    fc.assert(fc.property(fc.tuple(...found), (rows) => {
      const required = rows.find(({ measure }) => measure === 'REVIEW_REQUIRED')?.count ?? 0
      const sound = rows.map((row) => row.measure === 'REVIEWED' ? { ...row, count: Math.min(row.count, required) } : row)
      for (const { numerator, denominator } of ratesOf(linesOf(sound))) expect(numerator).toBeLessThanOrEqual(denominator)
    }), { numRuns: 10, seed: 6 })
  })
})

describe('the last day', () => {
  test('is 31 January of the year that follows, also on a Saturday (国办发〔2018〕118号（六）)', () => {
    expect(annualDeadline(2025, '320685')).toEqual({ ruleCode: 'STAT-ANNUAL', dueOn: '2026-01-31', legalBasis: [{ law: '国办发〔2018〕118号', article: '（六）' }] })
    expect(annualDeadline(2025, '150100').legalBasis).toHaveLength(2)
    expect(annualDeadline(2018, '150100').legalBasis).toHaveLength(1)
    expect(() => annualDeadline(2016, '320685')).toThrow('no rule')
  })

  test('is in time itself', () => {
    expect(coverageOf('2026-01-31', '2026-01-31', '2026-03-02')).toBe('ON_TIME')
    expect(coverageOf('2026-01-31', '2026-02-01', '2026-03-02')).toBe('LATE')
    expect(coverageOf('2026-01-31', null, '2026-01-31')).toBe('PENDING')
    expect(coverageOf('2026-01-31', null, '2026-02-01')).toBe('OVERDUE')
  })

  test('a year is over on New Year', () => {
    expect([yearIsOver(2025, '2025-12-31'), yearIsOver(2025, '2026-01-01')]).toEqual([false, true])
  })
})

test('a report differs where a line does; the frozen text is the same for the same report', () => {
  const [before, after] = [linesOf([]), linesOf([{ measure: 'CLOSED', dimension: 'LICENCE', count: 1, amountYuan: null }])]
  expect(differencesOf(before, before)).toEqual([])
  expect(differencesOf(before, after)).toEqual([expect.objectContaining({ measure: 'CLOSED', dimension: 'LICENCE', before: expect.objectContaining({ count: 0 }) as unknown })])
  const report = { agencyId: 'a', agencyName: '甲局', divisionCode: '320685', year: 2025, number: 1, lines: before, rates: ratesOf(before) }
  expect(frozenReport({ ...report }).sha256).toBe(frozenReport(report).sha256)
  expect(frozenReport({ ...report, lines: after }).sha256).not.toBe(frozenReport(report).sha256)
})
