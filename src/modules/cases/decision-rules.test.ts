import { describe, expect, test } from '@jest/globals'
import { ageOn, hasMinor, requireAgeOfPenalty, requireDecision } from './decision-rules.ts'
import type { DecisionKind } from './decision-rules.ts'
import type { ActKind } from './rules.ts'
import type { Penalty } from './thresholds.ts'

const code = (name: string) => expect.objectContaining({ code: `cases.${name}` })
const nothing: Penalty = { penaltyKinds: [], fineYuan: null, confiscationYuan: null }
const fined: Penalty = { penaltyKinds: ['FINE'], fineYuan: '500.00', confiscationYuan: null }

describe('kinds of decision (行政处罚法第五十七条)', () => {
  test.each([
    ['PENALTY', 'PENALTY', fined], ['PENALTY', 'NO_PENALTY_MINOR', nothing], ['PENALTY', 'NO_PENALTY_NOT_ESTABLISHED', nothing],
    ['PENALTY', 'TRANSFER_CRIME', nothing], ['LICENCE', 'GRANTED', nothing], ['LICENCE', 'REFUSED', nothing], ['INSPECTION', 'TRANSFER_CRIME', nothing],
  ] satisfies [ActKind, DecisionKind, Penalty][])('%s may end with %s', (actKind, decisionKind, penalty) => {
    expect(() => { requireDecision(actKind, decisionKind, penalty) }).not.toThrow()
  })

  test.each([
    ['LICENCE', 'PENALTY', fined, 'decision-kind-not-applicable'], ['PENALTY', 'GRANTED', nothing, 'decision-kind-not-applicable'],
    ['PENALTY', 'NO_PENALTY_MINOR', fined, 'penalty-not-applicable'], ['PENALTY', 'PENALTY', nothing, 'penalty-kind-missing'],
    ['PENALTY', 'PENALTY', { ...fined, fineYuan: null }, 'fine-mismatch'],
  ] satisfies [ActKind, DecisionKind, Penalty, string][])('%s may not end with %s and %j', (actKind, decisionKind, penalty, name) => {
    expect(() => { requireDecision(actKind, decisionKind, penalty) }).toThrow(code(name))
  })
})

describe('age', () => {
  test('a year is complete on the day after the birthday', () => {
    expect(ageOn('2012-03-02', '2026-03-02')).toBe(13)
    expect(ageOn('2012-03-02', '2026-03-03')).toBe(14)
    expect(ageOn('2012-02-29', '2026-02-28')).toBe(13)
    expect(ageOn('2012-02-29', '2026-03-01')).toBe(14)
  })

  test('who is under eighteen is a minor; organisations have no age', () => {
    expect(hasMinor([null, '2008-03-02'], '2026-03-02')).toBe(true)
    expect(hasMinor([null, '2008-03-01'], '2026-03-02')).toBe(false)
    expect(hasMinor([null], '2026-03-02')).toBe(false)
  })

  test('nobody under fourteen is punished (行政处罚法第三十条)', () => {
    expect(() => { requireAgeOfPenalty('PENALTY', ['2012-03-02'], '2026-03-02') }).toThrow(code('party-under-fourteen'))
    expect(() => { requireAgeOfPenalty('PENALTY', ['2012-03-01', null], '2026-03-02') }).not.toThrow()
    expect(() => { requireAgeOfPenalty('NO_PENALTY_MINOR', ['2012-03-02'], '2026-03-02') }).not.toThrow()
  })
})
