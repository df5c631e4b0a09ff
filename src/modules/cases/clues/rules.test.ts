import { describe, expect, test } from '@jest/globals'
import { nationalCalendar } from '../../../kernel/calendar.ts'
import { filingLimit } from './deadlines.ts'
import { requireRefusable } from './rules.ts'

const using = { calendar: nationalCalendar(), overrides: [] }
const place = { divisionCode: '320685', receivedOn: '2026-02-20' }

describe('the time for filing', () => {
  test.each([['MARKET', false, '2026-03-13'], ['MARKET', true, '2026-04-03'], ['NATURAL_RESOURCES', false, '2026-03-06'], ['NATURAL_RESOURCES', true, '2026-03-06'], ['WATER', false, '2026-03-13']])(
    'of %s, extended %s, ends on %s', (field, extended, dueOn) => {
      expect(filingLimit({ ...place, field }, using, extended)?.dueOn).toBe(dueOn)
    })

  test('is none before the law was in force', () => {
    expect(filingLimit({ ...place, receivedOn: '2021-07-14', field: 'MARKET' }, using)).toBeNull()
  })
})

describe('a refusal to file', () => {
  const facts = { refusal: 'TIME_BARRED', verified: true, field: 'TRANSPORT', happenedOn: '2024-02-19', receivedOn: '2026-02-20' } as const
  test('as time-barred needs more than two years', () => {
    expect(() => { requireRefusable(facts) }).not.toThrow()
    for (const happenedOn of ['2024-02-20', '2025-01-01', null]) expect(() => { requireRefusable({ ...facts, happenedOn }) }).toThrow(expect.objectContaining({ code: 'clues.not-time-barred' }))
  })
  test('of public order after more than six months (治安管理处罚法第二十五条)', () => {
    const police = { ...facts, field: 'PUBLIC_SECURITY' }
    expect(() => { requireRefusable({ ...police, happenedOn: '2025-08-19' }) }).not.toThrow()
    expect(() => { requireRefusable({ ...police, happenedOn: '2025-08-20' }) }).toThrow(expect.objectContaining({ code: 'clues.not-time-barred' }))
  })
  test('needs a verification', () => {
    expect(() => { requireRefusable({ ...facts, verified: false }) }).toThrow(expect.objectContaining({ code: 'clues.unverified' }))
  })
})
