import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { LineChange } from './codes.ts'
import type { Content, Line, LinePlan, NewVersion, Version } from './rules.ts'
import { appliesOn, holderFault, keyOf, planBatch, standingOn } from './rules.ts'

const content: Content = { name: '对未按规定明码标价的处罚', legalBasis: [{ law: '中华人民共和国价格法', article: '第四十二条' }], field: 'MARKET', level: 'COUNTY' }
const version = (given: Partial<Version> = {}): Version => ({
  id: 'v1', itemId: 'i1', agencyId: 'a', code: '001', kind: 'PENALTY', content, batchId: 'b1', begins: true, ends: false, validFrom: '2024-01-01', validTo: null, ...given,
})
const line = (change: LineChange, given: Partial<Line> = {}): Line => ({
  position: 1, change, agencyId: 'a', code: '001', kind: null, name: null, legalBasis: null, field: null, level: null, ...given,
})
const addition = (given: Partial<Line> = {}): Line => line('ADD', { kind: 'PENALTY', ...content, ...given })
const bureau = { status: 'ACTIVE', kind: 'ENFORCEMENT_AGENCY' }

function plan(lines: readonly Line[], versions: readonly Version[], effectiveOn = '2025-01-01', holder: { status: string, kind: string } = bureau): LinePlan[] {
  return planBatch(lines, { batchId: 'b2', effectiveOn, holders: new Map([['a', holder]]), versions: Map.groupBy(versions, keyOf) })
}
const faults = (...given: Parameters<typeof plan>) => plan(...given).map(({ fault }) => fault)
const periods = (plans: readonly LinePlan[]) => plans.flatMap((one) => one.fault === null ? one.stored.map(({ validFrom, validTo, begins, ends, content: { name } }) => [validFrom, validTo, begins, ends, name]) : [])

describe('an addition', () => {
  test('begins an item on the effective date, without an end', () => {
    expect(periods(plan([addition()], []))).toEqual([['2025-01-01', null, true, false, content.name]])
  })
  test('needs a code that is free from that day on', () => {
    expect(faults([addition()], [version()])).toEqual(['CODE_TAKEN'])
    expect(faults([addition()], [version({ validFrom: '2026-01-01' })])).toEqual(['CODE_TAKEN'])
    expect(faults([addition()], [version({ validTo: '2025-01-01', ends: true })])).toEqual([null])
  })
})

describe('an adjustment', () => {
  test('ends one version and begins the next; what the line does not name stays', () => {
    const made = plan([line('ADJUST', { name: '新名称' })], [version()])
    expect(periods(made)).toEqual([['2024-01-01', '2025-01-01', true, false, content.name], ['2025-01-01', null, false, false, '新名称']])
    expect(made[0]).toMatchObject({ itemId: 'i1', kind: 'PENALTY', before: content, after: { ...content, name: '新名称' }, superseded: [{ id: 'v1' }] })
  })
  test('from the first day of a version takes its place', () => {
    expect(periods(plan([line('ADJUST', { level: 'CITY' })], [version()], '2024-01-01'))).toEqual([['2024-01-01', null, true, false, content.name]])
  })
  test('in the past reaches only as far as the next version', () => {
    const versions = [version({ validTo: '2025-06-01' }), version({ id: 'v2', begins: false, validFrom: '2025-06-01' })]
    expect(periods(plan([line('ADJUST', { name: '更正' })], versions))).toEqual([['2024-01-01', '2025-01-01', true, false, content.name], ['2025-01-01', '2025-06-01', false, false, '更正']])
  })
  test('needs an item in force that day, and something that changes', () => {
    expect(faults([line('ADJUST', { name: '甲' })], [])).toEqual(['NOT_IN_FORCE'])
    expect(faults([line('ADJUST', { name: '甲' })], [version({ validFrom: '2025-01-02' })])).toEqual(['NOT_IN_FORCE'])
    expect(faults([line('ADJUST', { legalBasis: [...content.legalBasis] })], [version()])).toEqual(['UNCHANGED'])
    expect(faults([line('ADJUST', { legalBasis: [{ law: '中华人民共和国价格法', article: '第四十三条' }] })], [version()])).toEqual([null])
  })
})

describe('a deletion', () => {
  test('ends the item', () => {
    expect(periods(plan([line('DELETE')], [version()]))).toEqual([['2024-01-01', '2025-01-01', true, true, content.name]])
  })
  test('from its first day leaves an item that was never in force', () => {
    expect(periods(plan([line('DELETE')], [version()], '2024-01-01'))).toEqual([])
  })
  test('needs an item in force that day, and no later version of it', () => {
    expect(faults([line('DELETE')], [])).toEqual(['NOT_IN_FORCE'])
    expect(faults([line('DELETE')], [version({ validTo: '2025-06-01' }), version({ id: 'v2', begins: false, validFrom: '2025-06-01' })])).toEqual(['LATER_VERSION'])
  })
})

describe('a batch', () => {
  test('names a code of a body once', () => {
    expect(faults([addition(), addition({ position: 2 }), addition({ position: 3, code: '002' })], [])).toEqual([null, 'LINE_REPEATED', null])
  })
  test('gives powers to bodies that act in their own name and still exist (行政处罚法第十七条、第二十条)', () => {
    expect(faults([addition({ agencyId: 'b' })], [])).toEqual(['AGENCY_UNKNOWN'])
    expect(holderFault({ ...bureau, status: 'ABOLISHED' })).toBe('AGENCY_ABOLISHED')
    for (const kind of ['ENTRUSTED_ORGANISATION', 'JUSTICE_STATION']) expect(holderFault({ ...bureau, kind })).toBe('AGENCY_WITHOUT_POWERS')
    for (const kind of ['ENFORCEMENT_AGENCY', 'AUTHORISED_ORGANISATION', 'GOVERNMENT']) expect(holderFault({ ...bureau, kind })).toBeNull()
  })
})

test('how an item stands on a day', () => {
  const versions = [version({ validTo: '2025-01-01' }), version({ begins: false, ends: true, validFrom: '2025-01-01', validTo: '2026-01-01' })]
  expect(['2023-12-31', '2024-01-01', '2025-12-31', '2026-01-01'].map((day) => standingOn(versions, day))).toEqual(['PLANNED', 'IN_FORCE', 'IN_FORCE', 'ENDED'])
  expect(standingOn([], '2025-01-01')).toBeNull()
})

/** The list told day by day: what each line that was accepted does from its day on. */
test('whatever batches come in whatever order of dates, each day shows what the lines accepted say of it', () => {
  const day = (index: number): string => `2025-01-${String(index + 1).padStart(2, '0')}`
  const days = Array.from({ length: 10 }, (_, index) => index)
  const step = fc.record({ change: fc.constantFrom<LineChange>('ADD', 'ADJUST', 'DELETE'), on: fc.nat(9), name: fc.constantFrom('甲', '乙', '丙') })
  fc.assert(fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
    let known: Version[] = []
    const told: (string | null)[] = days.map(() => null)
    let made = 0
    for (const { change, on, name } of steps) {
      const [planned] = plan([change === 'ADD' ? addition({ name }) : line(change, change === 'ADJUST' ? { name } : {})], known, day(on))
      if (planned === undefined || planned.fault !== null) continue
      made += 1
      const gone = new Set(planned.superseded.map(({ id }) => id))
      const stored = planned.stored.map((one: NewVersion, index): Version => ({ ...one, id: `${made}-${index}`, itemId: planned.itemId ?? `item-${made}` }))
      const nextVersion = known.filter(({ validFrom, id }) => validFrom > day(on) && !gone.has(id)).map(({ validFrom }) => validFrom).sort()[0]
      for (const index of days) if (index >= on && (nextVersion === undefined || day(index) < nextVersion) && (change === 'ADD' || told[index] !== null)) told[index] = change === 'DELETE' ? null : name
      known = [...known.filter(({ id }) => !gone.has(id)), ...stored]
      expect(days.map((index) => known.filter((one) => appliesOn(one, day(index))).length <= 1)).toEqual(days.map(() => true))
      expect(days.map((index) => known.find((one) => appliesOn(one, day(index)))?.content.name ?? null)).toEqual(told)
    }
  }), { numRuns: 300, seed: 24 })
})
