import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { CatalogueItem } from './rules.ts'
import { calendarFor } from '../../kernel/calendar.ts'
import { arisesOn, differenceOf, firstDueOn, frozen, mandatoryFor, mustMakePublic, promiseKept, reconsideringBody, remediesFor } from './rules.ts'

const item = (key: string, name = key): CatalogueItem => ({ key, name, facts: [{ label: 'CONTENT', value: name }], legalBasis: [] })

describe('a frozen text', () => {
  test('is the same for the same content, whatever the order of its members, and another for another', () => {
    const content = { agencyId: 'a', agencyName: '甲局', divisionCode: '320685', kind: 'POWERS' as const, items: [item('1'), item('2')] }
    const turned = { items: content.items, kind: content.kind, divisionCode: '320685', agencyName: '甲局', agencyId: 'a' }
    expect(frozen(turned)).toEqual(frozen(content))
    expect(frozen({ ...content, items: [item('2'), item('1')] }).sha256).not.toBe(frozen(content).sha256)
  })
})

describe('the difference of two versions', () => {
  test('says what came, what changed and what went', () => {
    expect(differenceOf([item('1'), item('2'), item('3')], [item('2', '改'), item('3'), item('4')])).toEqual({
      added: [{ key: '4', name: '4' }], changed: [{ key: '2', name: '改' }], removed: [{ key: '1', name: '1' }],
    })
  })

  test('with the version before gives the version after', () => {
    const items = fc.uniqueArray(fc.record({ key: fc.constantFrom('1', '2', '3', '4', '5'), name: fc.constantFrom('甲', '乙') }), { selector: ({ key }) => key })
    fc.assert(fc.property(items, items, (before, after) => {
      const { added, changed, removed } = differenceOf(before.map(({ key, name }) => item(key, name)), after.map(({ key, name }) => item(key, name)))
      const known = new Map<string, string>(before.map(({ key, name }) => [key, name]))
      for (const { key } of removed) expect(known.delete(key)).toBe(true)
      for (const { key, name } of [...added, ...changed]) known.set(key, name)
      expect(Object.fromEntries(known)).toEqual(Object.fromEntries(after.map(({ key, name }) => [key, name])))
      expect(added.length + changed.length + removed.length === 0).toBe(
        JSON.stringify(before.toSorted(byKey)) === JSON.stringify(after.toSorted(byKey)))
    }), { numRuns: 100, seed: 6 })
  })
})

const byKey = (a: { key: string }, b: { key: string }): number => a.key < b.key ? -1 : 1

describe('what must be public', () => {
  const kinds = (powers: string[], devices = false, on = '2026-03-02'): string[] =>
    mandatoryFor({ divisionCode: '320685', powers: new Set(powers), devices }, on).map(({ kind }) => kind)

  test('of every body: body, officers, powers, procedure, remedies, random checks, and what is shown during (118号)', () => {
    expect(kinds([])).toEqual(['BODY', 'OFFICERS', 'POWERS', 'PROCEDURE', 'REMEDIES', 'RANDOM_CHECKS', 'DURING'])
  })

  test('guides where it licenses, benchmarks where it punishes, places where it monitors', () => {
    expect(kinds(['LICENCE'])).toContain('SERVICE_GUIDES')
    expect(kinds(['PENALTY'])).toContain('BENCHMARKS')
    expect(kinds([], true)).toContain('DEVICES')
  })

  test('body, powers, procedure and remedies by the penalty law too where it punishes (第三十九条)', () => {
    const basedOnPenalties = (powers: string[], on: string): string[] => mandatoryFor({ divisionCode: '320685', powers: new Set(powers), devices: false }, on)
      .filter(({ legalBasis }) => legalBasis.some(({ article }) => article === '第三十九条')).map(({ kind }) => kind)
    expect(basedOnPenalties(['PENALTY'], '2026-03-02')).toEqual(['BODY', 'POWERS', 'PROCEDURE', 'REMEDIES'])
    expect([basedOnPenalties(['LICENCE'], '2026-03-02'), basedOnPenalties(['PENALTY'], '2021-07-14')]).toEqual([[], []])
  })

  test('not before its law', () => {
    expect(kinds(['PENALTY'], true, '2021-07-14')).not.toContain('BENCHMARKS')
    expect(kinds([], false, '2018-12-04')).toEqual([])
  })
})

describe('remedies', () => {
  test('a hearing only against what can be heard; reconsideration and litigation against every act', () => {
    expect(remediesFor(new Set(['INSPECTION'])).map(({ code }) => code)).toEqual(['RECONSIDERATION', 'LITIGATION'])
    expect(remediesFor(new Set(['PENALTY'])).map(({ code }) => code)).toEqual(['STATEMENT', 'PENALTY-HEARING', 'RECONSIDERATION', 'LITIGATION'])
  })

  test('reconsideration lies with the government, of a body led vertically with its superior (行政复议法 arts 24, 27)', () => {
    const bodies = { government: '海安市人民政府', superior: '南通市税务局' }
    expect(reconsideringBody('LOCAL', bodies)).toBe('海安市人民政府')
    expect(reconsideringBody('DUAL', bodies)).toBe('海安市人民政府')
    expect(reconsideringBody('VERTICAL', bodies)).toBe('南通市税务局')
    expect(reconsideringBody('LOCAL', { government: null, superior: null })).toBeNull()
  })
})

test('a promise may be shorter than the law, never longer', () => {
  expect([19, 20, 21].map((promisedDays) => promiseKept({ statutoryDays: 20, promisedDays }))).toEqual([true, true, false])
})

test('who enforces in its own name makes it public; who is entrusted, supervises or has ended does not', () => {
  const kinds = ['GOVERNMENT', 'SUPERVISION_BODY', 'ENFORCEMENT_AGENCY', 'AUTHORISED_ORGANISATION', 'ENTRUSTED_ORGANISATION', 'JUSTICE_STATION', 'VERTICAL_AGENCY']
  expect(kinds.filter((kind) => mustMakePublic({ kind, status: 'ACTIVE' }))).toEqual(['GOVERNMENT', 'ENFORCEMENT_AGENCY', 'AUTHORISED_ORGANISATION', 'VERTICAL_AGENCY'])
  expect(mustMakePublic({ kind: 'ENFORCEMENT_AGENCY', status: 'ABOLISHED' })).toBe(false)
})

describe('when an entry has to be published for the first time', () => {
  const rule = { validFrom: '2018-12-05', ifPower: null, ifDevices: false }
  const since = { body: '2020-01-02', powers: { PENALTY: '2021-01-04' }, devices: '2022-01-05', withdrawn: null }
  const calendar = calendarFor('320685', [])

  test('it arises with the last of its conditions', () => {
    expect(arisesOn(rule, { ...since, body: null })).toBe('2018-12-05')
    expect(arisesOn(rule, since)).toBe('2020-01-02')
    expect(arisesOn({ ...rule, ifPower: 'PENALTY' }, since)).toBe('2021-01-04')
    expect(arisesOn({ ...rule, ifPower: 'LICENCE' }, since)).toBe('2020-01-02')
    expect(arisesOn({ ...rule, ifDevices: true }, since)).toBe('2022-01-05')
    expect(arisesOn(rule, { ...since, withdrawn: '2023-01-06' })).toBe('2023-01-06')
  })

  test('twenty working days later, or after the rule came into force (政府信息公开条例 art. 26)', () => {
    expect(firstDueOn('2026-03-09', '320685', calendar)).toMatchObject({ dueOn: '2026-04-07', provisional: false })
    expect(firstDueOn('2018-12-05', '320685', calendar)?.dueOn).toBe(firstDueOn('2019-05-15', '320685', calendar)?.dueOn)
  })
})
