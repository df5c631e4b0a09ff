import { describe, expect, test } from '@jest/globals'
import { caseDeadlineRules, deadlineCodes, deadlineRuleFor, deadlineTraits } from './rules.ts'
import type { DeadlineCode, DeadlineOverride } from './rules.ts'
import { stops } from './suspensions.ts'

const at = (given: object = {}) => ({ on: '2026-01-05', division: '320685', field: 'TRANSPORT', ...given })
const lengthOf = (code: DeadlineCode, given: object = {}, overrides: DeadlineOverride[] = []): string | undefined => {
  const rule = deadlineRuleFor(code, at(given), overrides)
  return rule && `${rule.length} ${rule.unit}${rule.extension === undefined ? '' : ` + ${rule.extension.length}`}`
}

describe('the time limits of the law', () => {
  test.each<[DeadlineCode, object, string | undefined]>([
    ['PEN-FILE', { field: 'MARKET' }, '15 WD + 15'], ['PEN-FILE', { field: 'NATURAL_RESOURCES' }, '10 WD'], ['PEN-FILE', {}, undefined],
    ['PEN-EVID-REG', {}, '7 WD'], ['PEN-EVID-URG', { field: 'MARKET' }, '24 HOUR'], ['PEN-EVID-URG', {}, undefined],
    ['PEN-HEAR-REQ', {}, '5 WD'], ['PEN-HEAR-NOTICE', {}, '7 WD'], ['PEN-DECIDE', { field: 'HEALTH' }, '90 CD'], ['PEN-DECIDE', {}, '90 CD + 30'],
    ['PEN-DECIDE', { field: 'MARKET' }, '90 CD + 30'], ['PEN-DECIDE', { field: 'NATURAL_RESOURCES' }, '60 CD'], ['PEN-DECIDE', { on: '2021-07-14' }, undefined],
    ['PEN-SERVE', {}, '7 WD'], ['PEN-PAY', {}, '15 CD'], ['PEN-SPOT-REMIT', {}, '2 WD'], ['PEN-SPOT-BANK', {}, '2 WD'],
    ['PEN-SIMPLE-FILE', {}, '5 CD'], ['PEN-SIMPLE-FILE', { field: 'MARKET' }, '7 WD'], ['PEN-SIMPLE-FILE', { field: 'PUBLIC_SECURITY' }, '24 HOUR'], ['PEN-CLOSE', { field: 'MARKET' }, '15 WD'],
    ['PEN-LIMIT', {}, '2 YEAR'], ['PEN-LIMIT-HARM', {}, '5 YEAR'],
    ['COE-URG', {}, '24 HOUR'], ['COE-SEIZE', {}, '30 CD + 30'], ['COE-SEIZE', { on: '2011-12-31' }, undefined], ['COE-FREEZE-SERVE', {}, '3 WD'],
    ['COE-FREEZE', {}, '30 CD + 30'], ['COE-COURT-WAIT', {}, '10 WD'], ['COE-COURT', {}, '3 MONTH'], ['COE-DIRECT', {}, '30 CD'],
    ['LIC-ACCEPT', {}, '5 WD'], ['LIC-DECIDE', {}, '20 WD + 10'], ['LIC-JOINT', {}, '45 WD + 15'], ['LIC-ISSUE', {}, '10 WD'], ['LIC-HEAR-REQ', {}, '5 WD'],
    ['LIC-HEAR-HOLD', {}, '20 WD'], ['LIC-HEAR-NOTICE', {}, '7 WD'], ['LIC-RENEW', {}, '30 CD'],
    ['TRF-APPROVE', {}, '3 CD'], ['TRF-SEND', {}, '24 HOUR'], ['TRF-PS-DECIDE', {}, '3 CD'], ['TRF-REVIEW', {}, '3 CD'], ['TRF-REVIEW-ANSWER', {}, '3 CD'],
    ['TRF-PROCURATE', {}, '3 CD'], ['TRF-HANDOVER', {}, '3 CD'], ['TRF-APPROVE', { on: '2020-08-06' }, undefined],
  ])('%s %j: %s', (code, given, expected) => {
    expect(lengthOf(code, given)).toBe(expected)
  })

  test('each has a basis in law and traits; every code has a rule', () => {
    expect(caseDeadlineRules.filter(({ legalBasis }) => legalBasis.length === 0)).toEqual([])
    expect(deadlineCodes.filter((code) => !caseDeadlineRules.some((rule) => rule.code === code))).toEqual([])
    expect(caseDeadlineRules.filter(({ code }) => !(code in deadlineTraits))).toEqual([])
  })
})

describe('what a jurisdiction provides', () => {
  const override = (given: Partial<DeadlineOverride> = {}): DeadlineOverride => ({
    code: 'PEN-DECIDE', division: '32', field: null, length: 60, extensionLength: null, validFrom: '2025-01-01', validTo: null,
    legalBasis: [{ law: '某省行政程序条例', article: '第十条' }], ...given,
  })

  test('holds in its place, its field and its time, the narrowest first, and adds its basis', () => {
    expect(lengthOf('PEN-DECIDE', {}, [override()])).toBe('60 CD + 30')
    expect(lengthOf('PEN-DECIDE', { division: '330100' }, [override()])).toBe('90 CD + 30')
    expect(lengthOf('PEN-DECIDE', { on: '2024-12-31' }, [override()])).toBe('90 CD + 30')
    expect(lengthOf('PEN-DECIDE', {}, [override({ validTo: '2025-12-31' })])).toBe('90 CD + 30')
    expect(lengthOf('PEN-DECIDE', {}, [override({ field: 'MARKET' })])).toBe('90 CD + 30')
    expect(lengthOf('PEN-DECIDE', {}, [override(), override({ division: '3206', length: 45 })])).toBe('45 CD + 30')
    expect(lengthOf('PEN-DECIDE', {}, [override({ extensionLength: 0 })])).toBe('60 CD')
    expect(lengthOf('PEN-DECIDE', {}, [override({ extensionLength: 15 })])).toBe('60 CD + 15')
    expect(lengthOf('PEN-SERVE', {}, [override()])).toBe('7 WD')
    expect(deadlineRuleFor('PEN-DECIDE', at(), [override()])?.legalBasis.map(({ law }) => law)).toEqual(['中华人民共和国行政处罚法', '交通运输行政执法程序规定', '某省行政程序条例'])
  })

  test('for the whole country replaces the general rule, not that of a field', () => {
    const national = override({ division: null })
    expect(lengthOf('PEN-DECIDE', { field: 'HEALTH' }, [national])).toBe('60 CD')
    expect(lengthOf('PEN-DECIDE', {}, [national])).toBe('90 CD + 30')
  })
})

describe('what stops a period', () => {
  const period = (ruleCode: DeadlineCode, given: object = {}) => ({ ruleCode, startedOn: '2026-01-05', unit: 'CD', ...given })
  test.each([
    ['tests stop a seizure (行政强制法第二十五条第三款)', stops('TESTING', period('COE-SEIZE'), 'TRANSPORT'), true],
    ['a hearing does not', stops('HEARING', period('COE-SEIZE'), 'TRANSPORT'), false],
    ['an expert review stops a licence (行政许可法第四十五条)', stops('EXPERT_REVIEW', period('LIC-DECIDE'), 'HEALTH'), true],
    ['a hearing stops a penalty of market regulation', stops('HEARING', period('PEN-DECIDE'), 'MARKET'), true],
    ['in transport it does not', stops('HEARING', period('PEN-DECIDE'), 'TRANSPORT'), false],
    ['another ground in law stops any', stops('OTHER_BY_LAW', period('PEN-DECIDE'), 'TRANSPORT'), true],
    ['but no period in hours', stops('OTHER_BY_LAW', period('COE-URG', { unit: 'HOUR' }), 'TRANSPORT'), false],
  ])('%s', (_case, found, expected) => {
    expect(found).toBe(expected)
  })
})
