import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { itemKeysOf, requireEntrustable } from './entrustments/rules.ts'
import { closedPeriods, isQualified, requireFittingNature, requireHappened, usccPlaceholder, usccWarnings } from './rules.ts'
import { requireShape, type SuccessionShape } from './successions/rules.ts'
import { applied, effectsOf, requireCompetent, requireTransferable } from './transfers/rules.ts'

const code = (name: string) => expect.objectContaining({ code: `agencies.${name}` })
const nature = { kind: 'ENFORCEMENT_AGENCY', leadership: 'LOCAL', fields: ['MARKET'], organCode: '海市监', divisionCode: '320685' } as const

describe('what a body is', () => {
  test.each([
    [{ kind: 'VERTICAL_AGENCY', leadership: 'LOCAL' }, 'leadership-unfit'],
    [{ kind: 'JUSTICE_STATION', leadership: 'VERTICAL', divisionCode: '320685101' }, 'leadership-unfit'],
    [{ kind: 'SUPERVISION_BODY', fields: ['JUSTICE'], divisionCode: '320685101' }, 'supervision-body-unfit'],
    [{ kind: 'JUSTICE_STATION', divisionCode: '320600' }, 'supervision-body-unfit'],
    [{ organCode: '海市监〔2026〕' }, 'organ-code-unfit'], [{ organCode: '２海' }, 'organ-code-unfit'],
  ] as const)('%j is refused with %s', (given, name) => {
    expect(() => { requireFittingNature({ ...nature, ...given }) }).toThrow(code(name))
  })

  test.each([{}, { kind: 'VERTICAL_AGENCY', leadership: 'DUAL' }, { kind: 'SUPERVISION_BODY', fields: ['JUSTICE'] }, { kind: 'JUSTICE_STATION', divisionCode: '320685101' },
    { leadership: 'VERTICAL' }, { organCode: '海（监）A' }] as const)('%j is allowed', (given) => {
    expect(() => { requireFittingNature({ ...nature, ...given }) }).not.toThrow()
  })

  test('of a credit code, the check character and the placeholder are noted', () => {
    expect(usccWarnings('91320105780688132K', '2026-03-02')).toEqual([])
    expect(usccWarnings('91350100M0001TGQXM', '2026-03-02')).toEqual([{ code: 'USCC_CHECK', since: '2026-03-02' }])
    expect(usccWarnings(usccPlaceholder, '2026-03-02')).toEqual([{ code: 'USCC_PLACEHOLDER', since: '2026-03-02' }])
  })
})

describe('days', () => {
  test('a body is qualified in its periods; closing one on its first day leaves none', () => {
    const periods = [{ from: '2020-01-01', to: '2021-01-01' }, { from: '2022-01-01', to: null }]
    expect(['2019-12-31', '2020-12-31', '2021-01-01', '2022-01-01'].map((on) => isQualified({ qualifiedPeriods: periods }, on))).toEqual([false, true, false, true])
    expect(closedPeriods(periods, '2023-01-01')).toEqual([periods[0], { from: '2022-01-01', to: '2023-01-01' }])
    expect(closedPeriods(periods, '2022-01-01')).toEqual([periods[0]])
  })

  test('what has happened is not in the future and not before what it follows', () => {
    expect(() => { requireHappened('2026-03-03', '2026-03-02') }).toThrow(code('date-in-future'))
    expect(() => { requireHappened('2026-03-01', '2026-03-02', '2026-03-02') }).toThrow(code('dates-out-of-order'))
    expect(() => { requireHappened('2026-03-02', '2026-03-02', '2026-03-02') }).not.toThrow()
  })
})

describe('succession', () => {
  const shape: SuccessionShape = { kind: 'MERGER', predecessorSurvives: false, predecessors: ['a', 'b'], existing: [], founded: 1 }
  test.each<[string, Partial<SuccessionShape>, string | null]>([
    ['two found one', {}, null], ['one joins another', { predecessors: ['a'], existing: ['c'], founded: 0 }, null], ['one founds one', { predecessors: ['a'] }, 'merger-unfit'],
    ['a merger of one who stays', { predecessorSurvives: true }, 'merger-unfit'], ['a split into two', { kind: 'SPLIT', predecessors: ['a'], founded: 2 }, null],
    ['a split of one who stays', { kind: 'SPLIT', predecessors: ['a'], predecessorSurvives: true }, null], ['a split of two', { kind: 'SPLIT', founded: 2 }, 'split-unfit'],
    ['a dissolution', { kind: 'DISSOLUTION', founded: 0 }, null], ['a dissolution that founds', { kind: 'DISSOLUTION' }, 'dissolution-unfit'],
    ['a reorganisation', { kind: 'REORGANISATION', predecessors: ['a'] }, null], ['a reorganisation of two', { kind: 'REORGANISATION' }, 'reorganisation-unfit'],
    ['somebody on both sides', { existing: ['a'], founded: 0 }, 'party-repeated'],
  ])('%s', (_what, given, problem) => {
    const judge = () => { requireShape({ ...shape, ...given }) }
    if (problem === null) expect(judge).not.toThrow()
    else expect(judge).toThrow(code(problem))
  })
})

describe('entrustment', () => {
  test('is compared by code, else by name, else by field', () => {
    const item = { code: 'CF1', name: '甲' }
    expect(itemKeysOf({ fields: ['MARKET'], items: [item, { code: null, name: '乙' }, item], powerItemIds: ['p'] })).toEqual(['code:CF1', 'name:乙', 'power:p'])
    expect(itemKeysOf({ fields: ['MARKET'], items: [], powerItemIds: [] })).toEqual(['field:MARKET'])
  })

  test('coercion cannot be entrusted, not even to an organ', () => {
    expect(() => { requireEntrustable(['COERCION'], 'ENFORCEMENT_AGENCY') }).toThrow(code('coercion-not-entrustable'))
    expect(() => { requireEntrustable(['LICENCE'], 'AUTHORISED_ORGANISATION') }).toThrow(code('entrusted-body-unfit'))
    expect(() => { requireEntrustable(['PENALTY', 'INSPECTION'], 'ENTRUSTED_ORGANISATION') }).not.toThrow()
  })
})

describe('transfer', () => {
  const party = { id: 'to', kind: 'ENFORCEMENT_AGENCY', divisionCode: '320685' } as const
  test('from the own division or below, to an organ, by the State Council or the province', () => {
    expect(() => { requireTransferable(party, [{ ...party, id: 'x', divisionCode: '320685101' }]) }).not.toThrow()
    expect(() => { requireTransferable(party, [{ ...party, id: 'x', divisionCode: '320600' }]) }).toThrow(code('transfer-unfit'))
    expect(() => { requireCompetent('320000', '320685') }).not.toThrow()
    expect(() => { requireCompetent('000000', '320685') }).not.toThrow()
    expect(() => { requireCompetent('320600', '320685') }).toThrow(code('decider-not-competent'))
  })

  test('what a transfer moved its revocation brings back, and no field is lost on the way', () => {
    const fields = fc.uniqueArray(fc.constantFrom('MARKET', 'WATER', 'TAX', 'URBAN', 'FIRE'), { minLength: 1 })
    fc.assert(fc.property(fields, fc.array(fields, { minLength: 1, maxLength: 4 }), fields, fc.boolean(), (own, given, wanted, whole) => {
      const to = { id: 'to', fields: own }
      const from = given.map((held, index) => ({ id: `from-${index}`, fields: held }))
      const moved = wanted.filter((field) => given.flat().includes(field))
      const effects = effectsOf(to, from, moved, whole)
      const of = (id: string) => effects.find(({ agencyId }) => agencyId === id) ?? { gained: [], lost: [] }
      const after = [to, ...from].map((body) => ({ ...body, fields: applied(body.fields, of(body.id)) }))
      expect(moved.every((field) => after[0]?.fields.includes(field))).toBe(true)
      expect(whole && after.slice(1).some((body) => body.fields.some((field) => moved.includes(field)))).toBe(false)
      const back = after.map(({ id, fields: now }) => applied(now, { gained: of(id).lost, lost: of(id).gained }))
      expect(back.map((one) => [...one].sort())).toEqual([to, ...from].map((body) => [...body.fields].sort()))
    }))
  })
})
