import { describe, expect, test } from '@jest/globals'
import { ProblemError } from '../../../kernel/problem.ts'
import { empowermentFault, outcomeFault, requireEvaluationDate, requirePublished, requireTownship } from './rules.ts'

const codeOf = (work: () => unknown): string | null => {
  try {
    work()
    return null
  } catch (error) {
    return error instanceof ProblemError ? error.code : String(error)
  }
}

describe('行政处罚法第二十四条', () => {
  const township = { kind: 'GOVERNMENT', status: 'ACTIVE', divisionCode: '320685100' }
  const item = { kind: 'PENALTY' as const, divisionCode: '320685', inForce: true, taken: false }

  test('powers are handed to township governments and sub-district offices alone', () => {
    expect(codeOf(() => { requireTownship(township) })).toBeNull()
    for (const other of [null, { ...township, divisionCode: '320685' }, { ...township, status: 'ABOLISHED' }, { ...township, kind: 'JUSTICE_STATION' }]) {
      expect(codeOf(() => { requireTownship(other) })).toBe('powers.township-unfit')
    }
  })

  test('powers of penalty alone, of departments of the own county', () => {
    expect(empowermentFault(item, township)).toBeNull()
    expect(empowermentFault(undefined, township)).toBe('ITEM_UNKNOWN')
    expect(empowermentFault({ ...item, kind: 'COERCION' }, township)).toBe('NOT_PENALTY')
    for (const divisionCode of ['320682', '320600', '320685101']) expect(empowermentFault({ ...item, divisionCode }, township)).toBe('NOT_OF_COUNTY')
    expect(empowermentFault({ ...item, inForce: false }, township)).toBe('NOT_IN_FORCE')
    expect(empowermentFault({ ...item, taken: true }, township)).toBe('ALREADY_EMPOWERED')
  })

  test('the decision is published before it takes effect', () => {
    const decided = (publishedOn: string, effectiveOn: string) => codeOf(() => { requirePublished({ publishedOn, effectiveOn }, '2026-03-02') })
    expect(decided('2026-03-02', '2026-03-02')).toBeNull()
    expect(decided('2026-02-01', '2026-04-01')).toBeNull()
    expect(decided('2026-03-03', '2026-04-01')).toBe('powers.decision-unpublished')
    expect(decided('2026-03-02', '2026-03-01')).toBe('powers.decision-unpublished')
  })

  test('evaluations take place after the powers were handed over; each outcome is about an item still exercised', () => {
    const evaluated = (on: string) => codeOf(() => { requireEvaluationDate(on, '2025-01-01', '2026-03-02') })
    expect([evaluated('2025-01-01'), evaluated('2026-03-02')]).toEqual([null, null])
    expect([evaluated('2024-12-31'), evaluated('2026-03-03')]).toEqual(['powers.evaluation-date', 'powers.evaluation-date'])
    const fault = (outcome: Parameters<typeof outcomeFault>[0]) => outcomeFault(outcome, '2026-03-02', new Set(['a']))
    expect(fault({ itemId: 'a', outcome: 'KEEP' })).toBeNull()
    expect(fault({ itemId: 'a', outcome: 'TAKE_BACK', effectiveOn: '2026-03-02' })).toBeNull()
    expect(fault({ itemId: 'b', outcome: 'KEEP' })).toBe('NOT_EMPOWERED')
    expect(fault({ itemId: 'a', outcome: 'TAKE_BACK' })).toBe('TAKE_BACK_EARLY')
    expect(fault({ itemId: 'a', outcome: 'TAKE_BACK', effectiveOn: '2026-03-01' })).toBe('TAKE_BACK_EARLY')
  })
})
