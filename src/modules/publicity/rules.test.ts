import { describe, expect, test } from '@jest/globals'
import { calendarFor } from '../../kernel/calendar.ts'
import { dueOn } from '../../kernel/deadline.ts'
import type { Decision } from './rules.ts'
import { onTimeRate, openingOf, overturnedNote, publicationDeadline, requireCause, requirePeriod, requirePublicationDate, requireWithdrawalDate, withdrawalDeadline } from './rules.ts'

const decision: Decision = {
  actKind: 'PENALTY', decisionKind: 'PENALTY', decidedOn: '2026-02-12', publishedOn: null, minorParty: false, divisionCode: '320685', field: 'TRANSPORT',
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
    expect(publicationDeadline({ ...decision, actKind, decisionKind })?.code).toBe(code)
  })

  test.each([
    ['PENALTY', '2026-02-12', '2026-02-28'],
    ['PENALTY', '2025-12-31', '2026-01-12'],
    ['COERCION', '2026-09-18', '2026-10-22'],
    ['COERCION', '2025-09-30', '2025-11-04'],
  ])('%s decided on %s is due on %s', (actKind, decidedOn, expected) => {
    const rule = publicationDeadline({ ...decision, actKind, decidedOn })
    expect(rule && dueOn(calendarFor('320685', []), rule, decidedOn)).toMatchObject({ dueOn: expected, provisional: false })
  })

  test('a decision made before the duty existed has none', () => {
    expect(publicationDeadline({ ...decision, decidedOn: '2018-12-04' })).toBeNull()
    expect(publicationDeadline({ ...decision, decidedOn: '2018-12-05' })?.code).toBe('PUB-7')
  })
})

describe('how a publication starts', () => {
  test('due', () => {
    expect(openingOf(decision)).toEqual({ status: 'DUE', publishedOn: null, exemptReason: null, exemptNote: null })
  })

  test('a minor is not published', () => {
    expect(openingOf({ ...decision, minorParty: true })).toMatchObject({ status: 'EXEMPT', exemptReason: 'MINOR' })
  })

  test('nor is a suspected crime; where both hold the note says both', () => {
    const transferred = { ...decision, decisionKind: 'TRANSFER_CRIME' }
    expect(openingOf(transferred)).toMatchObject({ status: 'EXEMPT', exemptReason: 'CRIMINAL' })
    expect(openingOf({ ...transferred, minorParty: true })).toMatchObject({
      status: 'EXEMPT', exemptReason: 'MINOR', exemptNote: '当事人属于未成年人；涉嫌犯罪需要移送或者正在调查（the party is a minor; suspected crime）',
    })
  })

  test('what was published stays published', () => {
    expect(openingOf({ ...decision, minorParty: true, publishedOn: '2026-02-13' })).toEqual({
      status: 'PUBLISHED', publishedOn: '2026-02-13', exemptReason: null, exemptNote: null,
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
    expect(dueOn(calendarFor('320685', []), withdrawalDeadline(decision, overturning)!, '2026-02-12').dueOn).toBe('2026-02-24')
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
