import { describe, expect, test } from '@jest/globals'
import { calendarFor } from '../../kernel/calendar.ts'
import { dueOn, ruleInForce } from '../../kernel/deadline.ts'
import { inspectionDeadlineRules } from './deadlines.ts'
import { apartWithin, frameLimit, holderOf, repeatDays, requireDay, requireItemsOf, requireResultsFit, requireTaskDates, sampleLimit, samplesOf, strictestCap, unavailableFor, visitFaults } from './rules.ts'

const uscc = '91320685MA1000001K'

describe('targets', () => {
  test('a body bears its own checks, a product those of its holder', () => {
    expect(holderOf({ kind: 'ENTERPRISE', code: uscc, uscc: null })).toBe(uscc)
    expect(holderOf({ kind: 'PRODUCT', code: 'CP-1', uscc })).toBe(uscc)
    expect(holderOf({ kind: 'ACTIVITY', code: 'HD-1', uscc: null })).toBeNull()
    expect(() => holderOf({ kind: 'INDIVIDUAL_BUSINESS', code: 'CP-1', uscc: null })).toThrow('random-inspections.code-not-uscc')
  })

  test('each grade gives its ratio, rounded up; grades without targets are no strata', () => {
    const ratios = { A: 300, B: 1000, C: 5000, D: 10_000 }
    expect(samplesOf({ A: 1000, B: 101, C: 0, D: 3 }, ratios)).toEqual([{ grade: 'A', size: 1000, sample: 30 }, { grade: 'B', size: 101, sample: 11 }, { grade: 'D', size: 3, sample: 3 }])
    expect(samplesOf({ A: 1, B: 0, C: 0, D: 0 }, { ...ratios, A: 1 })).toEqual([{ grade: 'A', size: 1, sample: 1 }])
    expect(() => samplesOf({ A: 5, B: 0, C: 0, D: 0 }, { ...ratios, A: 0 })).toThrow('random-inspections.frame-empty')
    expect(() => samplesOf({ A: frameLimit, B: 1, C: 0, D: 0 }, { ...ratios, A: 1 })).toThrow('random-inspections.frame-too-large')
    expect(() => samplesOf({ A: 0, B: 0, C: 0, D: sampleLimit + 1 }, ratios)).toThrow('random-inspections.frame-too-large')
  })
})

test('who can no longer be drawn for a target: by today, by a relation declared since, for the whole task, or for this target alone', () => {
  const people = ['a', 'b', 'c', 'd', 'e'].map((officerId) => ({ officerId, fit: officerId !== 'a', recused: officerId === 'b' }))
  const earlier = [{ item: 'other', person: 'c', ground: 'LEAVE' }, { item: 'this', person: 'd', ground: 'CONFLICT' }, { item: 'other', person: 'e', ground: 'CONFLICT' }]
  expect(unavailableFor('this', people, earlier)).toEqual([
    { person: 'a', reason: 'UNFIT' }, { person: 'b', reason: 'RECUSED' }, { person: 'c', reason: 'ON_LEAVE' }, { person: 'd', reason: 'REPLACED' },
  ])
})

test('a partner answers for items of the task, for each at most once', () => {
  expect(() => { requireItemsOf([{ itemId: 'x' }], ['x', 'y']) }).not.toThrow()
  expect(() => { requireItemsOf([{ itemId: 'z' }], ['x', 'y']) }).toThrow('random-inspections.item-not-of-task')
  expect(() => { requireItemsOf([{ itemId: 'x' }, { itemId: 'x' }], ['x', 'y']) }).toThrow('random-inspections.item-not-of-task')
})

test('pairs of one agency are kept apart where a task asks for two', () => {
  const people = [['a', 'X'], ['b', 'Y'], ['c', 'X']].map(([officerId = '', agencyId = '']) => ({ officerId, agencyId }))
  expect(apartWithin(people)).toEqual([{ first: 'a', second: 'c', reason: 'SAME_AGENCY' }])
})

describe('repeated checks', () => {
  test('thirty days, and the lowest cap of the items', () => {
    expect([repeatDays('320685', '2026-03-02'), repeatDays('320685', '1999-12-31')]).toEqual([30, 0])
    expect([strictestCap([null, 2, 1]), strictestCap([null]), strictestCap([])]).toEqual([1, null, null])
  })

  test('are told before they are recorded, each with its reason to be given', () => {
    const facts = { nearestOn: null, days: 30, visits: 0, cap: null }
    const codes = (given: object): string[] => visitFaults({ ...facts, ...given }).map(({ code }) => code)
    expect(codes({})).toEqual([])
    expect(codes({ visits: 9 })).toEqual([])
    expect(codes({ nearestOn: '2026-02-20' })).toEqual(['random-inspections.checked-recently'])
    expect(codes({ visits: 1, cap: 2 })).toEqual([])
    expect(codes({ nearestOn: '2026-02-20', visits: 2, cap: 2 })).toEqual(['random-inspections.checked-recently', 'random-inspections.cap-exceeded'])
    expect(visitFaults({ ...facts, visits: 1, cap: 1 })[0]?.definition.acknowledgeable).toBe(true)
  })
})

test('a result is public twenty working days after the end of the check', () => {
  const rule = ruleInForce(inspectionDeadlineRules, 'DR-RESULT', { on: '2026-03-20', division: '320685', field: null })
  expect(rule.legalBasis).toEqual([{ law: '企业公示信息抽查暂行办法', article: '第十一条' }])
  // Qingming 2026 takes Monday 6 April.
  expect(dueOn(calendarFor('320685', []), rule, '2026-03-20').dueOn).toBe('2026-04-20')
})

test('dates and results fit', () => {
  expect(() => { requireDay('2026-03-01', '2026-03-02', '2026-03-03') }).toThrow('random-inspections.date-before')
  expect(() => { requireDay('2026-03-04', '2026-03-02', '2026-03-03') }).toThrow('random-inspections.date-in-future')
  expect(() => { requireDay('2026-03-03', '2026-03-02', '2026-03-03') }).not.toThrow()
  expect(() => { requireTaskDates({ startOn: '2026-01-01', endOn: '2026-12-31' }, 2026) }).not.toThrow()
  expect(() => { requireTaskDates({ startOn: '2026-01-01', endOn: '2027-01-01' }, 2026) }).toThrow('random-inspections.task-dates')
  expect(() => { requireResultsFit([{ itemId: 'a' }, { itemId: 'b' }], ['b', 'a']) }).not.toThrow()
  for (const results of [['a'], ['a', 'a'], ['a', 'c'], ['a', 'b', 'b']]) {
    expect(() => { requireResultsFit(results.map((itemId) => ({ itemId })), ['a', 'b']) }).toThrow('random-inspections.results-incomplete')
  }
})
