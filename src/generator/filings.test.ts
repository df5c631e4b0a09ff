import { describe, expect, test } from '@jest/globals'
import { coercionOf, filingTruth, isFiledCoercion, isFiledPenalty } from './filings.ts'
import type { CaseRow, DecisionRow, PartyKind } from './rows.ts'

const decision = (given: Partial<DecisionRow>): DecisionRow => ({ decidedOn: '2025-03-03', kind: 'PENALTY', number: '测罚〔2025〕1号', summary: '罚款', penaltyKinds: ['FINE'], ...given })
const row = (kind: PartyKind, given: Partial<DecisionRow>) => ({ actKind: 'PENALTY' as const, parties: [{ kind, name: '甄当事' }], decision: decision(given) })

describe('川办发〔2014〕3号, what must be filed', () => {
  test.each([
    ['NATURAL', '4999.99', false], ['NATURAL', '5000.00', true], ['INDIVIDUAL_BUSINESS', '5000.00', true], ['LEGAL', '49999.99', false], ['LEGAL', '50000.00', true],
    ['UNINCORPORATED', '50000.00', true],
  ] as const)('%s, %s yuan: %s', (kind, yuan, expected) => {
    expect(isFiledPenalty(row(kind, { fineYuan: yuan }))).toBe(expected)
    expect(isFiledPenalty(row(kind, { penaltyKinds: ['CONFISCATE_GAINS'], confiscationYuan: yuan }))).toBe(expected)
  })

  test('by kind, and only a penalty that was imposed', () => {
    expect(isFiledPenalty(row('LEGAL', { penaltyKinds: ['REVOKE_LICENCE'] }))).toBe(true)
    expect(isFiledPenalty(row('LEGAL', { penaltyKinds: ['STOP_PRODUCTION'] }))).toBe(true)
    expect(isFiledPenalty(row('LEGAL', { penaltyKinds: ['LOWER_GRADE'] }))).toBe(false)
    expect(isFiledPenalty({ ...row('LEGAL', { fineYuan: '90000.00' }), actKind: 'COERCION' })).toBe(false)
    expect(isFiledPenalty({ actKind: 'PENALTY', parties: [] })).toBe(false)
  })

  test('of twelve orders ten', () => {
    expect(Array.from({ length: 12 }, (_, index) => coercionOf(index)).filter(isFiledCoercion)).toHaveLength(10)
    const coercion = { ...row('LEGAL', {}), actKind: 'COERCION' } as CaseRow
    expect(filingTruth([...Array.from({ length: 12 }, () => coercion), row('LEGAL', { fineYuan: '50000.00' }) as CaseRow])).toEqual({ penalties: 1, coercions: 10 })
  })
})
