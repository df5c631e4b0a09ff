import { describe, expect, test } from '@jest/globals'
import { makeUscc } from '../../kernel/uscc.ts'
import { calendarFor } from '../../kernel/calendar.ts'
import { dueOn } from '../../kernel/deadline.ts'
import type { Decision } from './rules.ts'
import { onTimeRate, openingOf, overturnedNote, periodOf, publicationTasks, publishedUntil, repairableFrom, requireCause, requirePeriod, requirePublicationDate, requireWithdrawalDate, withdrawalDeadline } from './rules.ts'
import { assistanceRule, pushRule, registersOf } from './pushes/rules.ts'

const decision: Decision = {
  actKind: 'PENALTY', procedureKind: 'ORDINARY', decisionKind: 'PENALTY', penaltyKinds: ['FINE'], partyKinds: ['LEGAL'], decidedOn: '2026-02-12', publishedOn: null, minorParty: false, divisionCode: '320685', field: 'TRANSPORT',
}

describe('time limit, 国办发〔2018〕118号（六）', () => {
  test.each([
    ['PENALTY', 'PENALTY', 'PUB-7'],
    ['PENALTY', 'NO_PENALTY_MINOR', 'PUB-7'],
    ['LICENCE', 'GRANTED', 'PUB-7'],
    ['LICENCE', 'REFUSED', 'PUB-7'],
    ['COERCION', 'GRANTED', 'PUB-20'],
    ['INSPECTION', 'GRANTED', 'PUB-20'],
    ['CONFIRMATION', 'REFUSED', 'PUB-20'],
  ])('%s %s: %s', (actKind, decisionKind, code) => {
    expect(publicationTasks({ ...decision, actKind, decisionKind })[0]?.rule.code).toBe(code)
  })

  test.each([
    ['PENALTY', '2026-02-12', '2026-02-28'],
    ['PENALTY', '2025-12-31', '2026-01-12'],
    ['COERCION', '2026-09-18', '2026-10-22'],
    ['COERCION', '2025-09-30', '2025-11-04'],
  ])('%s decided on %s is due on %s', (actKind, decidedOn, expected) => {
    const rule = publicationTasks({ ...decision, actKind, decidedOn })[0]?.rule
    expect(rule && dueOn(calendarFor('320685', []), rule, decidedOn)).toMatchObject({ dueOn: expected, provisional: false })
  })

  test('a decision made before the duty existed has none', () => {
    expect(publicationTasks({ ...decision, decidedOn: '2018-12-04' })).toEqual([])
    expect(publicationTasks({ ...decision, decidedOn: '2018-12-05' })[0]?.rule.code).toBe('PUB-7')
  })
})

describe('how a publication starts', () => {
  test('due', () => {
    expect(openingOf(decision, 'UNIFIED_PLATFORM')).toEqual({ status: 'DUE', publishedOn: null, publishedUntil: null, exemptReason: null, exemptNote: null })
  })

  test('a minor is not published', () => {
    expect(openingOf({ ...decision, minorParty: true }, 'UNIFIED_PLATFORM')).toMatchObject({ status: 'EXEMPT', exemptReason: 'MINOR' })
  })

  test('nor is a suspected crime; where both hold the note says both', () => {
    const transferred = { ...decision, decisionKind: 'TRANSFER_CRIME' }
    expect(openingOf(transferred, 'UNIFIED_PLATFORM')).toMatchObject({ status: 'EXEMPT', exemptReason: 'CRIMINAL' })
    expect(openingOf({ ...transferred, minorParty: true }, 'UNIFIED_PLATFORM')).toMatchObject({
      status: 'EXEMPT', exemptReason: 'MINOR', exemptNote: '当事人属于未成年人；涉嫌犯罪需要移送或者正在调查（the party is a minor; suspected crime）',
    })
  })

  test('what was published stays published', () => {
    expect(openingOf({ ...decision, minorParty: true, publishedOn: '2026-02-13' }, 'UNIFIED_PLATFORM')).toEqual({
      status: 'PUBLISHED', publishedOn: '2026-02-13', publishedUntil: '2029-02-12', exemptReason: null, exemptNote: null,
    })
  })
})

describe('date of publication', () => {
  test('from the day of the decision to today', () => {
    expect(() => { requirePublicationDate('2026-02-12', '2026-02-12', '2026-02-12') }).not.toThrow()
    expect(() => { requirePublicationDate('2026-02-11', '2026-02-12', '2026-02-20') })
      .toThrow(expect.objectContaining({ code: 'publicity.published-before-decision' }))
    expect(() => { requirePublicationDate('2026-02-21', '2026-02-12', '2026-02-20') })
      .toThrow(expect.objectContaining({ code: 'publicity.published-in-future' }))
  })
})

test('the on-time rate counts what is settled', () => {
  expect(onTimeRate({ onTime: 7, late: 2, overdue: 1 })).toEqual({ numerator: 7, denominator: 10 })
  expect(onTimeRate({ onTime: 0, late: 0, overdue: 0 })).toEqual({ numerator: 0, denominator: 0 })
})

test('a period ends after it begins', () => {
  expect(() => { requirePeriod({ from: '2026-01-01', to: '2026-01-02' }) }).not.toThrow()
  expect(() => { requirePeriod({ from: '2026-01-01', to: '2026-01-01' }) }).toThrow(expect.objectContaining({ code: 'publicity.period-empty' }))
})

describe('withdrawal, 行政处罚法 art. 48(2)', () => {
  const overturning = { cause: 'REVOKED', overturnedOn: '2026-02-12' } as const

  test.each([
    ['PENALTY', 'TRANSPORT', '2026-02-12', 'PEN-WITHDRAW', '第八十五条'], ['PENALTY', 'MARKET', '2026-02-12', 'PEN-WITHDRAW', '第十一条'],
    ['PENALTY', 'MARKET', '2021-08-31', 'PEN-WITHDRAW', '第八十五条'], ['PENALTY', 'TRANSPORT', '2021-07-14', 'PUB-WITHDRAW', '（六）'],
    ['LICENCE', 'TRANSPORT', '2026-02-12', 'PUB-WITHDRAW', '（六）'],
  ])('%s in %s overturned on %s: %s', (actKind, field, overturnedOn, code, article) => {
    const rule = withdrawalDeadline({ ...decision, actKind, field }, { ...overturning, overturnedOn })
    expect(rule).toMatchObject({ code, length: 3, unit: 'WD', legalBasis: expect.arrayContaining([expect.objectContaining({ article })]) as unknown })
  })

  test('none from before the duty', () => {
    expect(withdrawalDeadline(decision, { ...overturning, overturnedOn: '2018-12-04' })).toBeNull()
  })

  test('three working days, over the Spring Festival', () => {
    const rule = withdrawalDeadline(decision, overturning)
    expect(rule && dueOn(calendarFor('320685', []), rule, '2026-02-12').dueOn).toBe('2026-02-24')
  })

  test('rests on what is known, or on the cause that is given', () => {
    expect(requireCause(overturning, undefined)).toBe(overturning)
    expect(requireCause(null, overturning)).toBe(overturning)
    expect(() => requireCause(null, undefined)).toThrow(expect.objectContaining({ code: 'publicity.withdrawal-cause-missing' }))
    expect(() => requireCause(overturning, overturning)).toThrow(expect.objectContaining({ code: 'publicity.withdrawal-cause-known' }))
  })

  test('from the day of the publication and of its cause to today', () => {
    const dates = { publishedOn: '2026-02-13', overturnedOn: '2026-02-12' }
    expect(() => { requireWithdrawalDate('2026-02-13', dates, '2026-02-13') }).not.toThrow()
    expect(() => { requireWithdrawalDate('2026-02-12', dates, '2026-02-13') }).toThrow(expect.objectContaining({ code: 'publicity.withdrawn-too-early' }))
    expect(() => { requireWithdrawalDate('2026-02-13', { ...dates, overturnedOn: '2026-02-14' }, '2026-02-14') })
      .toThrow(expect.objectContaining({ code: 'publicity.withdrawn-too-early' }))
    expect(() => { requireWithdrawalDate('2026-02-14', dates, '2026-02-13') }).toThrow(expect.objectContaining({ code: 'publicity.withdrawn-in-future' }))
  })

  test('the note says when and what', () => {
    expect(overturnedNote(overturning)).toBe('2026-02-12 决定被撤销（decision revoked）')
  })
})

describe('where a decision is published', () => {
  const market = { ...decision, field: 'MARKET' }
  const codes = (given: Decision): string[] => publicationTasks(given).map(({ channel, rule }) => `${channel} ${rule.code}`)

  test.each<[string, Decision, string[]]>([
    ['a penalty', decision, ['UNIFIED_PLATFORM PUB-7', 'CREDIT_PLATFORM PUB-CREDIT-7']],
    ['a penalty of a market authority on a company', market, ['UNIFIED_PLATFORM PUB-7', 'CREDIT_PLATFORM PUB-CREDIT-7', 'GSXT PUB-SAMR']],
    ['the same on a natural person', { ...market, partyKinds: ['NATURAL'] }, ['UNIFIED_PLATFORM PUB-7', 'CREDIT_PLATFORM PUB-CREDIT-7', 'GSXT PUB-SAMR']],
    ['on the spot', { ...market, procedureKind: 'SIMPLE' }, ['UNIFIED_PLATFORM PUB-7']],
    ['a warning alone', { ...market, penaltyKinds: ['WARNING'] }, ['UNIFIED_PLATFORM PUB-7']],
    ['a warning with a fine', { ...market, penaltyKinds: ['WARNING', 'FINE'] }, ['UNIFIED_PLATFORM PUB-7', 'CREDIT_PLATFORM PUB-CREDIT-7', 'GSXT PUB-SAMR']],
    ['criticism alone', { ...market, penaltyKinds: ['CRITICISM'] }, ['UNIFIED_PLATFORM PUB-7', 'GSXT PUB-SAMR']],
    ['on the spot, before the credit platforms left such out', { ...decision, procedureKind: 'SIMPLE', decidedOn: '2023-04-30' }, ['UNIFIED_PLATFORM PUB-7', 'CREDIT_PLATFORM PUB-CREDIT-7']],
    ['of a market authority before its rule', { ...market, decidedOn: '2021-08-31' }, ['UNIFIED_PLATFORM PUB-7', 'CREDIT_PLATFORM PUB-CREDIT-7']],
    ['no penalty', { ...market, decisionKind: 'NO_PENALTY_MINOR', penaltyKinds: [] }, ['UNIFIED_PLATFORM PUB-7']],
    ['a licence, which has a simple procedure too', { ...decision, actKind: 'LICENCE', decisionKind: 'GRANTED', penaltyKinds: [], procedureKind: 'SIMPLE' }, ['UNIFIED_PLATFORM PUB-7', 'CREDIT_PLATFORM PUB-CREDIT-7']],
    ['a licence refused', { ...decision, actKind: 'LICENCE', decisionKind: 'REFUSED', penaltyKinds: [] }, ['UNIFIED_PLATFORM PUB-7']],
    ['coercion', { ...decision, actKind: 'COERCION', decisionKind: 'GRANTED', penaltyKinds: [] }, ['UNIFIED_PLATFORM PUB-20']],
    ['history that tells of one publication', { ...market, publishedOn: '2026-02-20' }, ['UNIFIED_PLATFORM PUB-7']],
  ])('%s', (_name, given, expected) => {
    expect(codes(given)).toEqual(expected)
  })
})

describe('how long a decision is public', () => {
  const market = { ...decision, field: 'MARKET', fineYuan: '20000.00' }

  test.each([
    ['a fine', market, 'GSXT', '2029-02-19', '2026-08-20'],
    ['a low fine of a company', { ...market, fineYuan: '4999.99' }, 'GSXT', '2026-05-19', null],
    ['a fine of the amount', { ...market, fineYuan: '5000.00' }, 'GSXT', '2029-02-19', '2026-08-20'],
    ['a low fine of a shopkeeper', { ...market, fineYuan: '499.00', partyKinds: ['INDIVIDUAL_BUSINESS'] }, 'GSXT', '2026-05-19', null],
    ['criticism alone', { ...market, penaltyKinds: ['CRITICISM'], fineYuan: null }, 'GSXT', '2026-05-19', null],
    ['criticism with a warning', { ...market, penaltyKinds: ['WARNING', 'CRITICISM'], fineYuan: null }, 'GSXT', '2026-05-19', null],
    ['a low fine with criticism', { ...market, penaltyKinds: ['FINE', 'CRITICISM'], fineYuan: '499.00' }, 'GSXT', '2026-05-19', null],
    ['a fine of the amount with criticism', { ...market, penaltyKinds: ['FINE', 'CRITICISM'], fineYuan: '5000.00' }, 'GSXT', '2029-02-19', '2026-08-20'],
    ['criticism with confiscation', { ...market, penaltyKinds: ['CRITICISM', 'CONFISCATE_GAINS'], fineYuan: null }, 'GSXT', '2029-02-19', '2026-08-20'],
    ['a stop of production', { ...market, penaltyKinds: ['FINE', 'STOP_PRODUCTION'] }, 'GSXT', '2029-02-19', null],
    ['on the credit platform', decision, 'CREDIT_PLATFORM', '2029-02-19', '2026-05-20'],
    ['there, in a field that stays longer', { ...decision, field: 'FIRE' }, 'CREDIT_PLATFORM', '2029-02-19', '2027-02-20'],
    ['on the platform of enforcement', decision, 'UNIFIED_PLATFORM', '2029-02-19', null],
    ['a licence', { ...decision, actKind: 'LICENCE', penaltyKinds: [] }, 'UNIFIED_PLATFORM', null, null],
  ] as const)('%s', (_name, given, channel, until, from) => {
    expect(publishedUntil(given, channel, '2026-02-20')).toBe(until)
    expect(repairableFrom(given, channel, '2026-02-20')).toBe(from)
  })

  test('a rule of a field goes before a general one', () => {
    expect(periodOf({ ...decision, field: 'FIRE' }, 'CREDIT_PLATFORM', '2026-02-20')).toMatchObject({ field: 'FIRE', leastMonths: 12 })
  })
})

describe('the register a market penalty is published in (市场监督管理行政处罚信息公示规定 arts 9, 10)', () => {
  const party = (id: string, division: string | null) => ({ id, uscc: division === null ? null : makeUscc({ department: '9', category: '1', division, serial: 1 }) })
  const split = (divisionCode: string, ...parties: ReturnType<typeof party>[]) => {
    const { here, elsewhere } = registersOf(parties, divisionCode)
    return [here, Object.fromEntries(elsewhere)]
  }

  test('is told from the code: that of the own province, of others, or of both', () => {
    expect(split('320685', party('a', '320102'))).toEqual([true, {}])
    expect(split('320685', party('a', '110101'), party('b', '330102'), party('c', '330203'))).toEqual([false, { 11: ['a'], 33: ['b', 'c'] }])
    expect(split('320685', party('a', '110101'), party('b', '320102'))).toEqual([true, { 11: ['a'] }])
  })

  test('the own one without a code, as persons are, for the national register, and for an authority of the whole country', () => {
    expect(split('320685', party('a', null), party('b', '100000'))).toEqual([true, {}])
    expect(split('000000', party('a', '110101'))).toEqual([true, {}])
    expect(split('320685', party('a', '110101'), party('person', null))).toEqual([true, { 11: ['a'] }])
  })

  test('ten working days for each side, since the rule came into force', () => {
    expect([pushRule('320685', '2021-09-01')?.length, assistanceRule('320685', '2026-01-21')?.length, pushRule('320685', '2021-08-31')]).toEqual([10, 10, undefined])
  })
})
