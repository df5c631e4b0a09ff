import { describe, expect, test } from '@jest/globals'
import type { Provision } from './rules.ts'
import { overrideOf, requireProvision } from './rules.ts'

const provision = (given: Partial<Provision> = {}): Provision => ({
  divisionCode: '320000', field: null, ruleCode: 'PEN-DECIDE', length: 60, extensionLength: null, validFrom: '2026-01-01', validTo: null,
  legalBasis: [{ law: '某省行政程序条例', article: '第十条' }], ...given,
})
const judged = (given: Partial<Provision>): string => {
  try {
    return requireProvision(provision(given))
  } catch (error) {
    return (error as { code: string }).code
  }
}

describe('the length a jurisdiction may set', () => {
  test.each<[string, Partial<Provision>, string]>([
    ['shorter for the agency', {}, 'CD'],
    ['longer where the law leaves it to rules (行政处罚法第六十条)', { length: 120 }, 'CD'],
    ['a seizure shorter', { ruleCode: 'COE-SEIZE', length: 20 }, 'CD'],
    ['a seizure longer, by a province', { ruleCode: 'COE-SEIZE', length: 40 }, 'cases.override-not-adjustable'],
    ['a seizure longer, by a law or an administrative regulation (行政强制法第二十五条)', { ruleCode: 'COE-SEIZE', length: 40, divisionCode: '000000' }, 'CD'],
    ['service later', { ruleCode: 'PEN-SERVE', length: 8 }, 'cases.override-not-adjustable'],
    ['less time for the party to ask for a hearing', { ruleCode: 'PEN-HEAR-REQ', length: 3 }, 'cases.override-not-adjustable'],
    ['more of it', { ruleCode: 'PEN-HEAR-REQ', length: 7 }, 'WD'],
    ['another time to pay', { ruleCode: 'PEN-PAY', length: 20 }, 'cases.override-not-adjustable'],
    ['a shorter extension', { field: 'MARKET', extensionLength: 15 }, 'CD'],
    ['a longer extension', { field: 'MARKET', extensionLength: 31 }, 'cases.override-extension-too-long'],
    ['an extension where the law has none', { extensionLength: 1 }, 'cases.override-extension-too-long'],
    ['of a limit the field does not have', { ruleCode: 'PEN-FILE', field: 'HEALTH', length: 10 }, 'cases.override-rule-unknown'],
    ['before the law was in force', { validFrom: '2020-01-01' }, 'cases.override-rule-unknown'],
    ['for no time at all', { validTo: '2026-01-01' }, 'cases.override-period-backwards'],
  ])('%s', (_case, given, expected) => {
    expect(judged(given)).toBe(expected)
  })

  test('the first day on which it no longer applies is none of its days', () => {
    expect(overrideOf(provision({ validTo: '2027-01-01' }))).toMatchObject({ division: '32', validTo: '2026-12-31' })
    expect(overrideOf(provision({ divisionCode: '320685' })).division).toBe('320685')
    expect(overrideOf(provision({ divisionCode: '000000' })).division).toBeNull()
  })
})
