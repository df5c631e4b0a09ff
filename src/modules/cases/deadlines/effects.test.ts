import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { nationalCalendar } from '../../../kernel/calendar.ts'
import { addDays } from '../../../kernel/local-date.ts'
import { effectsOfDecision, effectsOfFiling, effectsOfService } from './act-effects.ts'
import type { DeadlineEffects } from './effects.ts'
import { planDeadlines } from './effects.ts'
import type { CaseDeadline } from './period.ts'
import { isOverdueOn } from './period.ts'
import type { DeadlineCode } from './rules.ts'

const calendar = nationalCalendar()
const using = (field = 'TRANSPORT') => ({ facts: { field, divisionCode: '320685' }, calendar, overrides: [] })
const plan = (known: readonly CaseDeadline[], effects: DeadlineEffects, field?: string) => planDeadlines(known, effects, using(field))
const started = (code: DeadlineCode, on: string, field?: string, given: object = {}) => plan([], { start: [{ code, on, ...given }] }, field).deadlines
const only = (deadlines: readonly CaseDeadline[]): CaseDeadline => {
  const [deadline] = deadlines
  if (deadline === undefined) throw new Error('no period began')
  return deadline
}
const dates = (deadlines: readonly CaseDeadline[]) => deadlines.map(({ ruleCode, state, dueOn }) => [ruleCode, state, dueOn])
const head = { name: '甄负责', post: '局长' }
const extension = (code: DeadlineCode, given: object = {}) => ({ extend: [{ code, approver: head, reason: '情况复杂', approvedOn: '2026-03-30', ...given }] })
const matter = (given: object = {}) => ({ actKind: 'PENALTY' as const, procedureKind: 'ORDINARY' as const, ...given })
const refusal = (work: () => unknown): string => {
  try {
    work()
    return 'nothing'
  } catch (error) {
    return (error as { code: string }).code
  }
}

describe('periods that begin with filing', () => {
  test.each([
    ['a penalty: 90 days (行政处罚法第六十条)', matter(), 'TRANSPORT', '2026-01-05', [['PEN-DECIDE', 'RUNNING', '2026-04-07']]],
    ['a penalty over land: 60 days (自然资源行政处罚办法第三十二条)', matter(), 'NATURAL_RESOURCES', '2026-01-05', [['PEN-DECIDE', 'RUNNING', '2026-03-06']]],
    ['a licence: 20 working days (行政许可法第四十二条)', matter({ actKind: 'LICENCE' }), 'TRANSPORT', '2026-03-02', [['LIC-DECIDE', 'RUNNING', '2026-03-30']]],
    ['a coercive measure: 30 days (行政强制法第二十五条)', matter({ actKind: 'COERCION' }), 'TRANSPORT', '2026-03-02', [['COE-SEIZE', 'RUNNING', '2026-04-01']]],
    ['the simple procedure: decided on the spot', matter({ procedureKind: 'SIMPLE' }), 'TRANSPORT', '2026-01-05', []],
    ['an inspection: none', matter({ actKind: 'INSPECTION' }), 'TRANSPORT', '2026-01-05', []],
    ['a penalty filed before the law of 2021', matter(), 'TRANSPORT', '2021-07-14', []],
    ['a penalty filed on its first day', matter(), 'TRANSPORT', '2021-07-15', [['PEN-DECIDE', 'RUNNING', '2021-10-13']]],
  ])('%s', (_case, given, field, filedOn, expected) => {
    expect(dates(plan([], effectsOfFiling(given, filedOn), field).deadlines)).toEqual(expected)
  })

  test('each is stored with its length, its basis and its calendar', () => {
    expect(plan([], effectsOfFiling(matter(), '2026-01-05'), 'MARKET').insert).toEqual([expect.objectContaining({
      ruleCode: 'PEN-DECIDE', subjectId: null, nature: 'LIMIT', length: 90, unit: 'CD', extendable: { length: 30, further: true }, startedOn: '2026-01-05',
      provisional: false, calendarVersion: calendar.version, state: 'RUNNING', metOn: null, suspensions: [], extensions: [],
      legalBasis: [expect.objectContaining({ article: '第六十条' }), { law: '市场监督管理行政处罚程序规定', article: '第六十四条第一款' }],
    })])
  })
})

describe('the decision and service', () => {
  const filed = plan([], effectsOfFiling(matter(), '2026-01-05')).deadlines
  test('meet one period and begin the next', () => {
    const decided = plan(filed, effectsOfDecision(matter(), 'PENALTY', '2026-03-02'))
    expect(dates(decided.deadlines)).toEqual([['PEN-DECIDE', 'MET', '2026-04-07'], ['PEN-SERVE', 'RUNNING', '2026-03-11']])
    expect([dates(decided.insert), dates(decided.update)]).toEqual([[['PEN-SERVE', 'RUNNING', '2026-03-11']], [['PEN-DECIDE', 'MET', '2026-04-07']]])
    expect(dates(plan(decided.deadlines, effectsOfService('2026-03-12')).deadlines)[1]).toEqual(['PEN-SERVE', 'MISSED', '2026-03-11'])
    expect(dates(plan(filed, effectsOfDecision(matter(), 'NO_PENALTY_MINOR', '2026-03-02')).deadlines)).toEqual([['PEN-DECIDE', 'MET', '2026-04-07']])
    expect(plan([], effectsOfDecision(matter({ procedureKind: 'SIMPLE' }), 'PENALTY', '2026-03-02')).deadlines).toEqual([])
    expect(dates(plan([], effectsOfDecision(matter({ actKind: 'LICENCE' }), 'GRANTED', '2026-03-02')).deadlines)).toEqual([['LIC-ISSUE', 'RUNNING', '2026-03-16']])
  })

  test('the last day is in time, the next is late, and what is done stays done', () => {
    const on = (day: string) => plan(filed, effectsOfDecision(matter(), 'NO_PENALTY_MINOR', day)).deadlines
    expect(on('2026-04-07')).toEqual([expect.objectContaining({ state: 'MET', metOn: '2026-04-07' })])
    expect(on('2026-04-08')).toEqual([expect.objectContaining({ state: 'MISSED', metOn: '2026-04-08' })])
    const again = plan(on('2026-03-02'), effectsOfDecision(matter(), 'NO_PENALTY_MINOR', '2026-05-01'))
    expect([again.update, again.insert]).toEqual([[], []])
  })
})

describe('what is no duty to act in time', () => {
  test('time that is let pass is not missed when it is over', () => {
    const wait = started('COE-COURT-WAIT', '2026-03-02')
    expect(plan(wait, { meet: [{ codes: ['COE-COURT-WAIT'], on: '2026-05-20' }] }).deadlines).toEqual([expect.objectContaining({ state: 'MET', metOn: '2026-05-20' })])
    expect(isOverdueOn(only(wait), { today: '2026-05-20', at: new Date('2026-05-20T00:00:00Z') })).toBe(false)
  })

  test('a notice is judged by the event it was given for, in the act that gives it', () => {
    const told = (metOn: string) => started('PEN-HEAR-NOTICE', '2026-03-20', undefined, { metOn })
    expect([told('2026-03-11'), told('2026-03-12')].map((deadlines) => [only(deadlines).dueOn, only(deadlines).state])).toEqual([['2026-03-11', 'MET'], ['2026-03-11', 'MISSED']])
  })
})

describe('of several matters of one kind', () => {
  const [one, two] = ['01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000002'] as const
  const seizures = plan([], { start: [{ code: 'COE-SEIZE', on: '2026-03-02', subjectId: one }, { code: 'COE-SEIZE', on: '2026-03-09', subjectId: two }] }).deadlines
  test('each has its own period', () => {
    expect(dates(plan(seizures, { meet: [{ codes: ['COE-SEIZE'], subjectId: two, on: '2026-03-20' }] }).deadlines)).toEqual([['COE-SEIZE', 'RUNNING', '2026-04-01'], ['COE-SEIZE', 'MET', '2026-04-08']])
    expect(refusal(() => plan(seizures, extension('COE-SEIZE')))).toBe('cases.deadline-subject-required')
    expect(dates(plan(seizures, extension('COE-SEIZE', { subjectId: one })).update)).toEqual([['COE-SEIZE', 'RUNNING', '2026-05-06']])
  })

  test('one that starts anew replaces the one before', () => {
    const again = plan(seizures, { start: [{ code: 'COE-SEIZE', on: '2026-03-10', subjectId: two }] })
    expect([again.insert, dates(again.update)]).toEqual([[], [['COE-SEIZE', 'RUNNING', '2026-04-09']]])
  })
})

describe('an extension (行政强制法第二十五条、行政许可法第四十二条)', () => {
  test('is counted with the period, from its start', () => {
    const [after] = plan(started('COE-SEIZE', '2026-03-02'), extension('COE-SEIZE')).deadlines
    expect(after).toMatchObject({ dueOn: '2026-05-06', extensions: [{ length: 30, approver: head, approvedOn: '2026-03-30', previousDueOn: '2026-04-01', collective: false }] })
    expect(plan(started('COE-SEIZE', '2026-03-02'), extension('COE-SEIZE', { length: 10 })).deadlines[0]?.dueOn).toBe('2026-04-13')
  })

  test('is approved before the end, once, within what the law allows, and only where it does', () => {
    const seized = started('COE-SEIZE', '2026-03-02')
    expect(refusal(() => plan(seized, extension('COE-SEIZE', { approvedOn: '2026-04-02' })))).toBe('cases.extension-too-late')
    expect(refusal(() => plan(seized, extension('COE-SEIZE', { approvedOn: '2026-03-01' })))).toBe('cases.extension-too-late')
    expect(refusal(() => plan(seized, extension('COE-SEIZE', { length: 31 })))).toBe('cases.extension-too-long')
    const once = plan(seized, extension('COE-SEIZE')).deadlines
    expect(refusal(() => plan(once, extension('COE-SEIZE', { collective: true, length: 5 })))).toBe('cases.already-extended')
    expect(refusal(() => plan(started('PEN-SERVE', '2026-03-27'), extension('PEN-SERVE')))).toBe('cases.extension-not-allowed')
    expect(refusal(() => plan([], extension('COE-SEIZE')))).toBe('cases.deadline-not-running')
  })

  test('of a penalty of market regulation goes on by collective discussion, which names the length (第六十四条)', () => {
    const once = plan(started('PEN-DECIDE', '2026-01-05', 'MARKET'), extension('PEN-DECIDE'), 'MARKET').deadlines
    expect(once[0]?.dueOn).toBe('2026-05-06')
    const further = extension('PEN-DECIDE', { approvedOn: '2026-04-30', collective: true, length: 45 })
    expect(plan(once, further, 'MARKET').deadlines[0]).toMatchObject({ dueOn: '2026-06-22', extensions: [{ collective: false }, { collective: true, length: 45 }] })
    expect(refusal(() => plan(once, extension('PEN-DECIDE', { approvedOn: '2026-04-30', collective: true }), 'MARKET'))).toBe('cases.already-extended')
  })
})

describe('a suspension (行政强制法第二十五条第三款、行政许可法第四十五条)', () => {
  const seized = started('COE-SEIZE', '2026-03-02')
  const testing: DeadlineEffects = { suspend: [{ codes: ['COE-SEIZE'], from: '2026-03-10', reason: 'TESTING' }] }
  test('lasts until it is resumed; its days are not counted', () => {
    const stopped = plan(seized, testing).deadlines
    expect(stopped[0]).toMatchObject({ state: 'SUSPENDED', dueOn: '2026-04-01', suspensions: [{ from: '2026-03-10', to: null, reason: 'TESTING' }] })
    const resumed = plan(stopped, { resume: [{ codes: ['COE-SEIZE'], to: '2026-03-19' }] }).deadlines
    expect(resumed[0]).toMatchObject({ state: 'RUNNING', dueOn: '2026-04-13', suspensions: [{ from: '2026-03-10', to: '2026-03-19' }] })
    expect(refusal(() => plan(stopped, { resume: [{ codes: ['COE-SEIZE'], to: '2026-03-09' }] }))).toBe('cases.resumption-before-suspension')
    expect(refusal(() => plan(resumed, testing))).toBe('cases.suspension-outside-period')
    expect(refusal(() => plan(stopped, extension('COE-SEIZE')))).toBe('state.act-not-available')
  })

  test('begins within the period, and stops only what the reason stops', () => {
    const from = (day: string) => ({ suspend: [{ codes: ['COE-SEIZE' as const], from: day, reason: 'TESTING' as const }] })
    expect(refusal(() => plan(seized, from('2026-03-01')))).toBe('cases.suspension-outside-period')
    expect(refusal(() => plan(seized, from('2026-04-02')))).toBe('cases.suspension-outside-period')
    expect(plan(seized, { suspend: [{ codes: ['COE-SEIZE'], from: '2026-03-10', reason: 'HEARING' }] }).update).toEqual([])
  })

  test('ends with the matter itself', () => {
    const stopped = plan(seized, testing).deadlines
    expect(plan(stopped, { meet: [{ codes: ['COE-SEIZE'], on: '2026-05-01' }] }).deadlines[0]).toMatchObject({ state: 'MET', suspensions: [{ to: '2026-05-01' }] })
    expect(plan(stopped, { cancel: [{ codes: ['COE-SEIZE'], on: '2026-03-05' }] }).deadlines[0]).toMatchObject({ state: 'CANCELLED', cancelledOn: '2026-03-05', suspensions: [] })
  })

  test('moves the end back by never fewer days than it lasted, and never forward', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 25 }), fc.integer({ min: 0, max: 60 }), (after, days) => {
      const from = addDays('2026-03-02', after)
      const stopped = plan(seized, { suspend: [{ codes: ['COE-SEIZE'], from, reason: 'TESTING' }] }).deadlines
      const [resumed] = plan(stopped, { resume: [{ codes: ['COE-SEIZE'], to: addDays(from, days) }] }).deadlines
      const inside = after === 0 ? days : days + 1
      expect((resumed?.dueOn ?? '') >= addDays('2026-04-01', inside)).toBe(true)
    }), { seed: 4, numRuns: 200 })
  })
})

describe('periods of other kinds', () => {
  test('in hours end at an instant, in time to the minute (行政强制法第十九条)', () => {
    const urgent = started('COE-URG', '2026-03-06', undefined, { at: new Date('2026-03-06T15:30:00+08:00') })
    expect(urgent[0]).toMatchObject({ dueOn: '2026-03-07', dueAt: '2026-03-07T07:30:00.000Z', unit: 'HOUR' })
    const metAt = (at: string) => plan(urgent, { meet: [{ codes: ['COE-URG'], on: '2026-03-07', at: new Date(at) }] }).deadlines[0]?.state
    expect([metAt('2026-03-07T15:30:00+08:00'), metAt('2026-03-07T15:30:01+08:00')]).toEqual(['MET', 'MISSED'])
    expect(started('COE-URG', '2026-03-06')[0]).toMatchObject({ dueOn: '2026-03-07', dueAt: null })
    const late = (at: string) => isOverdueOn(only(urgent), { today: '2026-03-07', at: new Date(at) })
    expect([late('2026-03-07T15:30:00+08:00'), late('2026-03-07T15:31:00+08:00')]).toEqual([false, true])
  })

  test('of a notice count back from the event (行政处罚法第六十四条第二项)', () => {
    expect(started('PEN-HEAR-NOTICE', '2026-03-12')[0]).toMatchObject({ nature: 'NOTICE', startedOn: '2026-03-12', dueOn: '2026-03-03', provisional: false })
    expect(started('LIC-RENEW', '2026-12-31')[0]).toMatchObject({ dueOn: '2026-12-01', provisional: false })
  })

  test('that are to be let pass are never overdue, nor is one that stands still', () => {
    const today = { today: '2026-12-01', at: new Date('2026-12-01T00:00:00Z') }
    expect(isOverdueOn(only(started('PEN-HEAR-REQ', '2026-03-02')), today)).toBe(false)
    const seizure = only(started('COE-SEIZE', '2026-03-02'))
    expect(isOverdueOn(seizure, today)).toBe(true)
    expect(isOverdueOn({ ...seizure, state: 'SUSPENDED' }, today)).toBe(false)
    expect(isOverdueOn({ ...seizure, state: 'MISSED', metOn: '2026-11-30' }, today)).toBe(true)
  })
})
