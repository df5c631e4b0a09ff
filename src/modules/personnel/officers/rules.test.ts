import { describe, expect, test } from '@jest/globals'
import { membersOf } from '../../../kernel/codes.ts'
import { certificateKinds } from '../codes.ts'
import { endsOnTransfer, requireLeaving, requirePerson, requireReturn } from './rules.ts'

const today = '2026-03-02'
const problem = (code: string): unknown => expect.objectContaining({ code: `personnel.${code}` })

describe('调动', () => {
  test('every certificate ends, but a ministry\'s between vertically led bodies', () => {
    const kept = (from: 'LOCAL' | 'VERTICAL', to: 'LOCAL' | 'VERTICAL') => membersOf(certificateKinds).filter((kind) => !endsOnTransfer(kind, { from, to }, today))
    expect(kept('LOCAL', 'LOCAL')).toEqual([])
    expect(kept('VERTICAL', 'LOCAL')).toEqual([])
    expect(kept('LOCAL', 'VERTICAL')).toEqual([])
    expect(kept('VERTICAL', 'VERTICAL')).toEqual(['MINISTRY'])
  })

  test('a rule counts on the days of its validity, both included', () => {
    const rule = { kinds: ['ENFORCEMENT'] as const, leadership: 'LOCAL' as const, validFrom: '2026-01-01', validTo: '2026-12-31', legalBasis: { law: '', article: '' } }
    const ends = (on: string) => endsOnTransfer('ENFORCEMENT', { from: 'LOCAL', to: 'LOCAL' }, on, [rule])
    expect(['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map(ends)).toEqual([true, false, false, true])
  })
})

describe('登记事项', () => {
  test('number and date of the legal qualification need the qualification', () => {
    expect(() => { requirePerson({ legalQualification: false, legalQualificationNumber: 'A1' }, today) }).toThrow(problem('legal-qualification-contradictory'))
    expect(() => { requirePerson({ legalQualification: false, legalQualifiedOn: '2020-01-01' }, today) }).toThrow(problem('legal-qualification-contradictory'))
    expect(() => { requirePerson({ legalQualification: false, legalQualificationNumber: null }, today) }).not.toThrow()
    expect(() => { requirePerson({ legalQualification: true, legalQualificationNumber: 'A1', legalQualifiedOn: today }, today) }).not.toThrow()
  })

  test.each([{ joinedOn: '2026-03-03' }, { legalQualifiedOn: '2026-03-03' }])('%j lies in the future', (given) => {
    expect(() => { requirePerson({ legalQualification: true, ...given }, today) }).toThrow(problem('date-in-future'))
  })
})

describe('离岗、调动', () => {
  test.each([
    ['2024-05-05', '2024-05-06', 'left-before-joining'], ['2024-05-06', '2024-05-06', null], ['2024-05-05', null, null], ['2026-03-03', null, 'date-in-future'],
  ] as const)('on %s after joining on %s: %s', (leftOn, joinedOn, code) => {
    const act = () => { requireLeaving({ joinedOn }, leftOn, today) }
    if (code === null) expect(act).not.toThrow()
    else expect(act).toThrow(problem(code))
  })
})

describe('返岗', () => {
  test.each([
    ['2026-02-01', 'RETIRED', null], ['2026-03-02', 'TRANSFER', null], ['2026-01-31', 'RESIGNED', 'returned-before-leaving'],
    ['2026-03-03', 'RESIGNED', 'date-in-future'], ['2026-02-02', 'DECEASED', 'return-barred'],
  ] as const)('on %s after leaving on 2026-02-01 by %s: %s', (returnedOn, leftReason, code) => {
    const act = () => { requireReturn({ leftOn: '2026-02-01', leftReason }, returnedOn, today) }
    if (code === null) expect(act).not.toThrow()
    else expect(act).toThrow(problem(code))
  })
})
