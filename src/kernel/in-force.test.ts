import { describe, expect, test } from '@jest/globals'
import { isInForce, mostSpecific, rulesInForce } from './in-force.ts'

const since = { validFrom: '2020-01-01', validTo: null }
const rule = (name: string, given: object = {}) => ({ name, ...since, division: null as string | null, field: null as string | null, ...given })
const table = [
  rule('nation'), rule('field', { field: 'MARKET' }), rule('province', { division: '32' }), rule('province twice', { division: '32' }), rule('province field', { division: '32', field: 'MARKET' }),
  rule('city', { division: '3206' }), rule('ended', { division: '320685', validTo: '2024-12-31' }),
]
const chosen = (at: Parameters<typeof mostSpecific>[1]) => mostSpecific(table, at)?.name

describe('the rule that decides', () => {
  test.each([
    [{ on: '2026-01-01' }, 'nation'], [{ on: '2026-01-01', field: 'MARKET' }, 'field'], [{ on: '2026-01-01', division: '110101', field: 'FIRE' }, 'nation'],
    [{ on: '2026-01-01', division: '320100', field: 'FIRE' }, 'province'], [{ on: '2026-01-01', division: '320100', field: 'MARKET' }, 'province field'],
    [{ on: '2026-01-01', division: '320685', field: 'MARKET' }, 'city'], [{ on: '2024-12-31', division: '320685' }, 'ended'], [{ on: '2025-01-01', division: '320685' }, 'city'],
    [{ on: '2026-01-01', division: '110101', field: ['FIRE', 'MARKET'] }, 'field'], [{ on: '2026-01-01', field: [] }, 'nation'], [{ on: '2019-12-31', division: '320685' }, undefined],
  ])('%j: %s', (at, expected) => { expect(chosen(at)).toBe(expected) })

  test('all that are in force, the narrowest first, equals in their order', () => {
    expect(rulesInForce(table, { on: '2026-01-01', division: '320685', field: 'MARKET' }).map(({ name }) => name))
      .toEqual(['city', 'province field', 'province', 'province twice', 'field', 'nation'])
  })

  test('what a rule leaves out narrows nothing', () => {
    expect(isInForce(since, { on: '2020-01-01' })).toBe(true)
    expect(isInForce(since, { on: '2020-01-01', division: '32', field: 'MARKET' })).toBe(true)
    expect(isInForce({ ...since, division: '32' }, { on: '2020-01-01' })).toBe(false)
    expect(isInForce({ ...since, field: 'MARKET' }, { on: '2020-01-01', field: null })).toBe(false)
  })
})
