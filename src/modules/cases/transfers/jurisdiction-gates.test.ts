import { describe, expect, test } from '@jest/globals'
import { faultsOf } from '../../../kernel/gate.ts'
import type { CaseFile, FileStep, StepFacts } from '../steps/file.ts'
import { crossAreaGates } from './jurisdiction-gates.ts'

const step = (kind: string, data: FileStep['data'] = {}): FileStep => ({ id: kind, kind, subjectId: null, occurredOn: '2026-02-20', position: 2, data })
const judged = (actDivisionCode: string | null, steps: FileStep[] = [], divisionCode = '320685') =>
  faultsOf(crossAreaGates, { file: { row: { actDivisionCode, divisionCode }, steps } as unknown as CaseFile } as StepFacts).map(({ code }) => code)

describe('enforcement in another area', () => {
  test.each([['320685', []], ['320685101', []], [null, []], ['320681', [step('ASSISTANCE_REQUEST')]], ['320681', [step('JURISDICTION_DESIGNATION', { competent: 'OWN' })]]])(
    'for %s with %j is not the matter', (place, steps) => { expect(judged(place, steps)).toEqual([]) })

  test('without designation or assistance is warned of', () => {
    expect(judged('320681')).toEqual(['cases.cross-area-enforcement'])
    expect(judged('320600')).toEqual(['cases.cross-area-enforcement'])
    expect(judged('320681', [], '320600')).toEqual([])
    expect(judged('320681', [step('JURISDICTION_DESIGNATION', { competent: 'OTHER' })])).toEqual(['cases.cross-area-enforcement'])
    expect(crossAreaGates[0]?.definition.acknowledgeable).toBe(true)
  })
})
