import { describe, expect, test } from '@jest/globals'
import { calendarFor } from '../../kernel/calendar.ts'
import { dueOn, ruleInForce } from '../../kernel/deadline.ts'
import { actFilingDeadlineRules } from './deadlines.ts'
import type { FoundGround, MajorAct } from './rules.ts'
import { groundsOf, onTimeRate, reasonOf, requireBody, requireDay, requireIssuesFit, requireMaterials, standardFor } from './rules.ts'
import type { FilingStandard } from './thresholds.ts'
import { filingStandards } from './thresholds.ts'

const act: MajorAct = {
  actKind: 'PENALTY', divisionCode: '510502', field: 'MARKET', on: '2025-06-03', groups: ['ORGANISATION'], penaltyKinds: ['FINE'], fineYuan: null, confiscationYuan: null,
  hearingHeld: false, publicInterest: false, complex: false, measureKind: null, executionMode: null, hindersBusiness: null,
}

/** What is found in an act under the standard of its place; null where the place has none. */
function found(given: Partial<MajorAct>): FoundGround[] | null {
  const one = { ...act, ...given }
  const standard = standardFor(one)
  return standard === undefined ? null : groundsOf(one, standard)
}

/** The same by code. */
const grounds = (given: Partial<MajorAct>): string[] | null => found(given)?.map(({ ground }) => ground) ?? null

describe('amounts, inclusive, by the kind of party', () => {
  test.each([
    ['510502', 'CITIZEN', '4999.99', []], ['510502', 'CITIZEN', '5000.00', ['LARGE_FINE']],
    ['510502', 'ORGANISATION', '49999.99', []], ['510502', 'ORGANISATION', '50000.00', ['LARGE_FINE']],
    ['210100', 'CITIZEN', '9999.99', []], ['210100', 'CITIZEN', '10000.00', ['LARGE_FINE']],
    ['360102', 'ORGANISATION', '99999.99', []], ['360102', 'ORGANISATION', '100000.00', ['LARGE_FINE']],
    ['120101', 'ORGANISATION', '100000.00', ['LARGE_FINE']], ['140802', 'CITIZEN', '10000.00', ['LARGE_FINE']],
  ] as const)('%s %s %s: %j', (divisionCode, group, fineYuan, expected) => {
    expect(grounds({ divisionCode, groups: [group], fineYuan })).toEqual(expected)
    const confiscated = grounds({ divisionCode, groups: [group], penaltyKinds: ['CONFISCATE_GAINS'], confiscationYuan: fineYuan })
    expect(confiscated).toEqual(expected.map(() => 'LARGE_CONFISCATION'))
  })

  test('parties of both groups are measured by the lower amount', () => {
    expect(grounds({ groups: ['ORGANISATION', 'CITIZEN'], fineYuan: '5000.00' })).toEqual(['LARGE_FINE'])
  })
})

describe('kinds of penalty', () => {
  test.each([
    ['510502', 'STOP_PRODUCTION', true], ['510502', 'REVOKE_LICENCE', true], ['510502', 'LOWER_GRADE', false], ['510502', 'CLOSE', false],
    ['210100', 'REVOKE_LICENCE', true], ['360102', 'RESTRICT_OCCUPATION', true], ['360102', 'WARNING', false], ['140802', 'DETENTION', true], ['120101', 'DETENTION', false],
  ] as const)('%s %s: %s', (divisionCode, kind, expected) => {
    expect(grounds({ divisionCode, penaltyKinds: [kind] })).toEqual(expected ? ['GRAVE_PENALTY'] : [])
  })

  test('further cases of a place: hearings and public interest for licences in Jiangxi, complexity in Tianjin', () => {
    expect(grounds({ divisionCode: '360102', actKind: 'LICENCE', hearingHeld: true, publicInterest: true })).toEqual(['PUBLIC_INTEREST', 'AFTER_HEARING'])
    expect(grounds({ divisionCode: '360102', actKind: 'LICENCE' })).toEqual([])
    expect(grounds({ divisionCode: '120101', complex: true })).toEqual(['COMPLEX'])
    expect(grounds({ divisionCode: '510502', complex: true, publicInterest: true, hearingHeld: true })).toEqual([])
  })
})

describe('coercion', () => {
  const coercion = { actKind: 'COERCION', penaltyKinds: [] } as const
  test.each([
    ['SEAL', true, ['BUSINESS_HINDERED']], ['SEAL', false, []], ['SEAL', null, ['BUSINESS_HINDERED']],
    ['SEIZE', true, ['BUSINESS_HINDERED']], ['SEIZE', null, []], ['OTHER', true, ['BUSINESS_HINDERED']], ['OTHER', null, []], ['FREEZE', true, []],
  ] as const)('Sichuan, %s, hinders business %s: %j', (measureKind, hindersBusiness, expected) => {
    expect(grounds({ ...coercion, measureKind, hindersBusiness })).toEqual(expected)
  })

  test('what the record does not say of a sealing is presumed, and said to be', () => {
    const [sealing] = found({ ...coercion, measureKind: 'SEAL' }) ?? []
    expect(sealing).toMatchObject({ presumed: true, legalBasis: [{ law: expect.stringContaining('四川省') as unknown, article: '第三条第一项、第二项' }] })
    expect(sealing === undefined ? '' : reasonOf(sealing).zh).toContain('推定')
  })

  test.each([['DEMOLISH', null, ['FORCED_DEMOLITION']], ['OTHER_MODE', true, ['BUSINESS_HINDERED']], ['TRANSFER_DEPOSIT', true, []]] as const)(
    'enforcement by %s: %j', (executionMode, hindersBusiness, expected) => {
      expect(grounds({ ...coercion, executionMode, hindersBusiness })).toEqual(expected)
    })
})

describe('the standard in force', () => {
  test('none where the place has none, and none before it', () => {
    expect(grounds({ divisionCode: '320685', fineYuan: '1000000.00' })).toBeNull()
    expect(grounds({ on: '2014-01-13', fineYuan: '1000000.00' })).toBeNull()
    expect(grounds({ on: '2014-01-14', fineYuan: '1000000.00' })).toEqual(['LARGE_FINE'])
  })

  test('Liaoning binds cities and the province, not counties', () => {
    expect(grounds({ divisionCode: '210000', fineYuan: '100000.00' })).toEqual(['LARGE_FINE'])
    expect(grounds({ divisionCode: '210102', fineYuan: '100000.00' })).toBeNull()
  })

  test('a rule of one field binds that field alone', () => {
    expect(grounds({ divisionCode: '130205', field: 'HOUSING', fineYuan: '100000.00' })).toEqual(['LARGE_FINE'])
    expect(grounds({ divisionCode: '130205', fineYuan: '100000.00' })).toBeNull()
  })

  test('the narrowest place decides', () => {
    const [first] = filingStandards
    const own = { ...first, division: '5105', criteria: [] } as FilingStandard
    expect(standardFor(act, [...filingStandards, own])).toBe(own)
  })

  test('every criterion names its articles, and no two standards of a place and kind hold on one day', () => {
    expect(filingStandards.flatMap(({ criteria }) => criteria).filter(({ legalBasis }) => legalBasis.length === 0)).toEqual([])
    const places = filingStandards.map(({ actKind, division, field }) => `${actKind} ${division} ${field ?? ''}`)
    expect(new Set(places).size).toBe(places.length)
  })
})

describe('days for filing and review', () => {
  test.each([
    ['MAJ-FILE', '510502', 15, '2025-06-18'], ['MAJ-FILE', '120101', 10, '2025-06-13'], ['MAJ-FILE', '320685', 15, '2025-06-18'],
    ['MAJ-REVIEW', '210100', 60, '2025-08-04'], ['MAJ-REVIEW', '360102', 20, '2025-06-23'], ['MAJ-REVIEW', '510502', 30, '2025-07-03'],
  ] as const)('%s in %s: %i days', (code, division, length, expected) => {
    const rule = ruleInForce(actFilingDeadlineRules, code, { on: '2025-06-03', division, field: 'MARKET' })
    expect(rule).toMatchObject({ length, unit: 'CD' })
    expect(dueOn(calendarFor(division, []), rule, '2025-06-03').dueOn).toBe(expected)
  })
})

test('why, in words', () => {
  const [fine, grave] = (found({ fineYuan: '60000.00', penaltyKinds: ['FINE', 'REVOKE_LICENCE'] }) ?? []).map(reasonOf)
  expect(fine).toEqual({
    zh: '因罚款达到规定数额：60000.00 元，标准为 50000.00 元以上，须报送备案', en: 'required because: fine of the stated amount or more: 60000.00 yuan, from 50000.00 yuan on',
  })
  expect(grave).toEqual({ zh: '因属于规定的处罚种类：吊销许可证件，须报送备案', en: 'required because: kind of penalty that is listed: revocation of a licence' })
})

describe('what an act needs', () => {
  const code = (name: string) => expect.objectContaining({ code: `act-filings.${name}` }) as unknown as Error
  test('a day between the step before and today', () => {
    expect(() => { requireDay('2025-06-03', '2025-06-03', '2025-06-03') }).not.toThrow()
    expect(() => { requireDay('2025-06-02', '2025-06-03', '2025-06-04') }).toThrow(code('date-before'))
    expect(() => { requireDay('2025-06-05', '2025-06-03', '2025-06-04') }).toThrow(code('date-in-future'))
  })

  test('the decision and the report', () => {
    expect(() => { requireMaterials([{ kind: 'FILING_REPORT' }, { kind: 'DECISION' }]) }).not.toThrow()
    expect(() => { requireMaterials([{ kind: 'DECISION' }]) }).toThrow(expect.objectContaining({ extras: { missing: ['FILING_REPORT'] } }))
  })

  test('a body that is not the agency itself', () => {
    expect(requireBody('bureau', 'agency')).toBe('bureau')
    expect(() => requireBody(null, 'agency')).toThrow(code('body-missing'))
    expect(() => requireBody('agency', 'agency')).toThrow(code('own-agency'))
  })

  test('issues that fit the conclusion', () => {
    expect(() => { requireIssuesFit('LAWFUL', []) }).not.toThrow()
    expect(() => { requireIssuesFit('LAWFUL', [1]) }).toThrow(code('issues-with-approval'))
    expect(() => { requireIssuesFit('OPINIONS', []) }).toThrow(code('issues-missing'))
    expect(() => { requireIssuesFit('CORRECTION', []) }).toThrow(code('issues-missing'))
  })

  test('the on-time rate counts what is settled', () => {
    expect(onTimeRate({ onTime: 7, late: 2, overdue: 1 })).toEqual({ numerator: 7, denominator: 10 })
  })
})
