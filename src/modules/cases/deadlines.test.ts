import { describe, expect, test } from '@jest/globals'
import { nationalCalendar } from '../../kernel/calendar.ts'
import type { DeadlineFacts } from './deadlines.ts'
import { met, metByDecision, startedByDecision, startedByFiling } from './deadlines.ts'

const calendar = nationalCalendar()
const facts = (given: Partial<DeadlineFacts> = {}): DeadlineFacts => ({ actKind: 'PENALTY', procedureKind: 'ORDINARY', field: 'TRANSPORT', divisionCode: '320685', ...given })
const dates = (deadlines: readonly { ruleCode: string, dueOn: string }[]) => deadlines.map(({ ruleCode, dueOn }) => [ruleCode, dueOn])

describe('periods that begin with filing', () => {
  test.each([
    ['a penalty: 90 days (行政处罚法第六十条)', facts(), '2026-01-05', [['PEN-DECIDE', '2026-04-07']]],
    ['a penalty over land: 60 days (自然资源行政处罚办法第三十二条)', facts({ field: 'NATURAL_RESOURCES' }), '2026-01-05', [['PEN-DECIDE', '2026-03-06']]],
    ['a licence: 20 working days (行政许可法第四十二条)', facts({ actKind: 'LICENCE' }), '2026-03-02', [['LIC-DECIDE', '2026-03-30']]],
    ['a coercive measure: 30 days (行政强制法第二十五条)', facts({ actKind: 'COERCION' }), '2026-03-02', [['COE-SEIZE', '2026-04-01']]],
    ['the simple procedure: decided on the spot', facts({ procedureKind: 'SIMPLE' }), '2026-01-05', []],
    ['an inspection: none', facts({ actKind: 'INSPECTION' }), '2026-01-05', []],
    ['a penalty filed before the law of 2021', facts(), '2021-07-14', []],
    ['a penalty filed on its first day', facts(), '2021-07-15', [['PEN-DECIDE', '2021-10-13']]],
  ])('%s', (_case, given, filedOn, expected) => {
    expect(dates(startedByFiling(given, filedOn, calendar))).toEqual(expected)
  })

  test('each is stored with its basis and its calendar', () => {
    expect(startedByFiling(facts({ field: 'MARKET' }), '2026-01-05', calendar)).toEqual([expect.objectContaining({
      ruleCode: 'PEN-DECIDE', startedOn: '2026-01-05', provisional: false, calendarVersion: calendar.version, state: 'RUNNING', metOn: null,
      legalBasis: [expect.objectContaining({ article: '第六十条' }), { law: '市场监督管理行政处罚程序规定', article: '第六十四条' }],
    })])
  })
})

describe('periods that begin with the decision', () => {
  test('a penalty is served in seven working days, over the Spring Festival as well (行政处罚法第六十一条、第八十五条)', () => {
    expect(dates(startedByDecision(facts(), 'PENALTY', '2026-03-02', calendar))).toEqual([['PEN-SERVE', '2026-03-11']])
    expect(startedByDecision(facts(), 'NO_PENALTY_MINOR', '2026-03-02', calendar)).toEqual([])
    expect(startedByDecision(facts({ procedureKind: 'SIMPLE' }), 'PENALTY', '2026-03-02', calendar)).toEqual([])
  })

  test('a licence granted is issued in ten working days (行政许可法第四十四条)', () => {
    expect(dates(startedByDecision(facts({ actKind: 'LICENCE' }), 'GRANTED', '2026-03-02', calendar))).toEqual([['LIC-ISSUE', '2026-03-16']])
    expect(startedByDecision(facts({ actKind: 'LICENCE' }), 'REFUSED', '2026-03-02', calendar)).toEqual([])
  })
})

describe('duties done', () => {
  const running = startedByFiling(facts(), '2026-01-05', calendar)
  test('the last day is in time, the next is late', () => {
    expect(met(running, metByDecision, '2026-04-07')).toEqual([expect.objectContaining({ state: 'MET', metOn: '2026-04-07' })])
    expect(met(running, metByDecision, '2026-04-08')).toEqual([expect.objectContaining({ state: 'MISSED', metOn: '2026-04-08' })])
  })

  test('other periods go on running, and what is done stays done', () => {
    expect(met(running, ['PEN-SERVE'], '2026-04-07')).toEqual(running)
    const done = met(running, metByDecision, '2026-03-01')
    expect(met(done, metByDecision, '2026-05-01')).toEqual(done)
  })
})
