import { describe, expect, test } from '@jest/globals'
import type { CaseFile, FileStep } from '../steps/file.ts'
import { subjectOf } from '../steps/rules.ts'
import { criminalTransfers, transfersIn } from './matter.ts'
import { crimeReport, crimeSuspicion } from './steps-agency.ts'
import { crimeThresholdReached } from './thresholds.ts'

const step = (id: string, kind: string, subjectId: string | null = null): FileStep => ({ id, kind, subjectId, occurredOn: '2026-02-20', position: 2, data: {} })
const file = (...steps: FileStep[]) => ({ steps }) as unknown as CaseFile

describe('the transfers of a case', () => {
  test('are folded from the steps of each, whatever lies between', () => {
    const two = file(step('a', 'CRIME_SUSPICION'), step('b', 'CRIME_SUSPICION'), step('c', 'CRIME_REPORT', 'b'), step('d', 'EVIDENCE'), step('e', 'CRIME_APPROVAL', 'b'))
    expect(criminalTransfers(two).map(({ opened, state }) => [opened.id, state])).toEqual([['a', 'SUSPECTED'], ['b', 'APPROVED']])
    expect(transfersIn(two, ['APPROVED'])).toHaveLength(1)
  })

  test('are carried on by steps that name them', () => {
    const known = file(step('a', 'CRIME_SUSPICION'), step('b', 'EVIDENCE'))
    expect(subjectOf(crimeSuspicion, known, null)).toBeNull()
    expect(subjectOf(crimeReport, known, 'a')).toMatchObject({ id: 'a' })
    expect(() => subjectOf(crimeReport, known, null)).toThrow(expect.objectContaining({ code: 'cases.matter-missing' }))
    expect(() => subjectOf(crimeReport, known, 'b')).toThrow(expect.objectContaining({ code: 'cases.matter-unknown' }))
  })
})

describe('an amount that suggests a crime', () => {
  const place = { field: 'MARKET', itemCode: 'A-1', divisionCode: '320685', on: '2026-02-20' } as const
  test.each([['50000.00', {}, '50000.00'], ['49999.99', {}, undefined], [null, {}, undefined], ['90000.00', { field: 'WATER' }, undefined], ['90000.00', { on: '1997-09-30' }, undefined]] as const)(
    '%s with %j', (amount, given, expected) => { expect(crimeThresholdReached(amount, { ...place, ...given })?.amountYuan).toBe(expected) })

  test('follows the row of the item and the place before the general one', () => {
    const row = { field: 'MARKET', itemCode: null, amountYuan: '50000.00', division: null, validFrom: '2000-01-01', validTo: null, legalBasis: [], verified: 'D' } as const
    const table = [row, { ...row, itemCode: 'A', amountYuan: '80000.00' }, { ...row, itemCode: 'A', division: '32', amountYuan: '70000.00' }]
    expect(crimeThresholdReached('70000.00', place, table)?.amountYuan).toBe('70000.00')
    expect(crimeThresholdReached('70000.00', { ...place, divisionCode: '110101' }, table)).toBeUndefined()
    expect(crimeThresholdReached('60000.00', { ...place, itemCode: null }, table)?.amountYuan).toBe('50000.00')
  })
})
