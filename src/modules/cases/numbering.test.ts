import { describe, expect, test } from '@jest/globals'
import { caseSeries, formatCaseNumber, formatDecisionNumber, serialsTakenBy } from './numbering.ts'

const agency = { id: 'agency', organCode: '海交罚' }
const row = {
  caseNumber: '320685CF2026000041', actKind: 'PENALTY', filedOn: '2026-01-05', decidedOn: '2026-02-02', decisionNumber: '海交罚〔2026〕7号', divisionCode: '320685',
} as const

describe('numbers', () => {
  test('a case number is division, kind, year and six digits', () => {
    expect(formatCaseNumber('320685', 'LICENCE', '2026-01-05', 1)).toBe('320685XK2026000001')
  })

  test('a decision number is organ code, year in full and serial, without leading zeros', () => {
    expect(formatDecisionNumber(agency, '2026-02-02', 7)).toBe('海交罚〔2026〕7号')
  })

  test('an organ code that makes no document number is refused', () => {
    expect(() => formatDecisionNumber({ organCode: '海交 #1' }, '2026-02-02', 7)).toThrow(expect.objectContaining({ code: 'cases.organ-code-unfit' }))
  })

  test('numbers from outside take up their places in our own series', () => {
    expect(serialsTakenBy(row, agency)).toEqual([
      { ...caseSeries(agency, 'PENALTY', '2026-01-05'), serial: 41 }, { issuerId: 'agency', code: 'decision:海交罚', year: 2026, serial: 7 },
    ])
  })

  test.each([
    { ...row, caseNumber: '320685CF2025000041', decisionNumber: '通交罚〔2026〕7号' },
    { ...row, caseNumber: '320685JT2026000041', decisionNumber: null },
    { ...row, caseNumber: '320685CF20260000411', decisionNumber: '海交罚字 7' },
  ])('other numbers take up none: $caseNumber, $decisionNumber', (other) => {
    expect(serialsTakenBy(other, agency)).toEqual([])
  })
})
