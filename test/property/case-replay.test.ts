import { describe, expect, test } from '@jest/globals'
import { closing } from '../../src/modules/cases/closing/step.ts'
import { executionEnd } from '../../src/modules/cases/execution/own.ts'
import { fineHandIn, payment } from '../../src/modules/cases/performance/payments.ts'
import { archiveCatalogue } from '../../src/modules/cases/archive/rules.ts'
import type { StepDefinition } from '../../src/modules/cases/steps/define.ts'
import type { FileStep } from '../../src/modules/cases/steps/file.ts'
import { applyStep } from '../../src/modules/cases/steps/replay.ts'
import { aFile, aStep, fileId, servedRow } from '../support/case-memory.ts'

const approval = { name: '甲', post: '局长', approvedOn: '2025-06-03' }
const codesOf = (definition: StepDefinition, steps: readonly FileStep[], on: string, data: object, subjectId: string | null = null): string[] =>
  applyStep(aFile(servedRow, steps, '2030-01-04'), definition, { id: fileId(50), on, data, subjectId }).faults.map(({ code }) => code)

describe('a step over a file in memory', () => {
  test('adds itself, moves the case, and tells what it broke instead of refusing', () => {
    const { file, faults } = applyStep(aFile(servedRow), closing, { id: fileId(50), on: '2025-06-03', data: {} })
    expect(file.row).toMatchObject({ status: 'CLOSED', closedOn: '2025-06-03', version: 4 })
    expect(file.steps).toEqual([{ id: fileId(50), kind: 'CLOSING', subjectId: null, occurredOn: '2025-06-03', position: 4, data: {} }])
    expect(faults.map(({ code }) => code)).toEqual(['cases.money-unpaid', 'cases.surcharge-unpaid'])
  })

  test('what is paid in the file counts', () => {
    const paid = { towards: 'FINE', amountYuan: '2000.00', channel: 'BANK', institution: '银行', receiptNumber: '1' }
    const { file, faults } = applyStep(aFile(servedRow), payment, { id: fileId(50), on: '2025-03-24', data: paid })
    expect(faults).toEqual([])
    expect(applyStep(file, closing, { id: fileId(51), on: '2025-06-03', data: {} }).faults).toEqual([])
    expect(archiveCatalogue(file).find(({ item }) => item === 'MONEY')).toMatchObject({ present: true, required: true, volume: 'MAIN', steps: [fileId(50)] })
  })

  test('no matter, no state or no such day: refused', () => {
    expect(() => applyStep(aFile(servedRow), fineHandIn, { id: fileId(50), on: '2025-06-03', data: {} })).toThrow(expect.objectContaining({ code: 'cases.matter-missing' }))
    expect(() => applyStep(aFile(servedRow), fineHandIn, { id: fileId(50), on: '2025-06-03', data: {}, subjectId: fileId(9) })).toThrow(expect.objectContaining({ code: 'cases.matter-unknown' }))
    expect(() => applyStep(aFile({ ...servedRow, status: 'FILED' }), closing, { id: fileId(50), on: '2025-06-03', data: {} })).toThrow(expect.objectContaining({ code: 'state.act-not-available' }))
    expect(() => applyStep(aFile(servedRow), closing, { id: fileId(50), on: '2026-03-03', data: {} })).toThrow(expect.objectContaining({ code: 'cases.date-in-future' }))
  })
})

describe('halted for three years (行政强制法第三十九条第二款)', () => {
  const ordered = aStep('EXECUTION_DECISION', '2025-06-03', { mode: 'RESTORE' })
  const end = { ground: 'THREE_YEARS', note: '终结', approval }
  const halted = (ground: string): FileStep[] => [ordered, aStep('EXECUTION_HALTED', '2025-07-01', { ground, note: '中止', approval }, ordered.id)]

  test.each([
    ['UNABLE', '2028-06-30', ['cases.halt-too-short']], ['UNABLE', '2028-07-01', []], ['IRREPARABLE', '2028-07-01', ['cases.halt-too-short']],
  ])('%s on %s: %j', (ground, on, codes) => {
    expect(codesOf(executionEnd, halted(ground), on, end, ordered.id)).toEqual(codes)
  })

  test('a resumed enforcement has to halt again', () => {
    const resumed = [...halted('UNABLE'), aStep('EXECUTION_RESUMED', '2026-01-05', { reason: '有财产' }, ordered.id)]
    expect(codesOf(executionEnd, resumed, '2029-01-05', end, ordered.id)).toEqual(['cases.halt-too-short'])
  })
})
