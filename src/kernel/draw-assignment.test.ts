import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { assignmentInputDigest, drawAssignment, MAX_ASSIGNMENT_PAIRS } from './draw-assignment.ts'
import type { Assignment, AssignmentInput, Conflict } from './draw-assignment.ts'
import { buildAssignmentRecord } from './draw-assignment-record.ts'
import { verifyDrawRecord } from './draw-record.ts'

fc.configureGlobal({ seed: 20251122 })

const seedDigest = 'ab'.repeat(32)
const problem = (code: string) => expect.objectContaining({ code })
const person = (name: string, ...conflicts: Conflict[]) => ({ person: name, load: 0, conflicts })
const notGroup = (id: string, reason = 'OWN_AGENCY'): Conflict => ({ with: 'GROUP', id, reason })
const notItem = (id: string, reason = 'HANDLED'): Conflict => ({ with: 'ITEM', id, reason })
const files = (count: number, groups = 3) => Array.from({ length: count }, (_, index) => ({ item: `f${index}`, group: `g${index % groups}` }))

function input(given: Partial<AssignmentInput> = {}): AssignmentInput {
  return { hash: 'sha256', seedDigest, perItem: 1, doubleShare: 0, items: files(12), people: ['p', 'q', 'r', 's', 't'].map((name) => person(name)), apart: [], ...given }
}

const loadsOf = ({ loads }: Assignment): number[] => loads.map(({ load }) => load)
const squares = (loads: readonly number[]): number => loads.reduce((sum, load) => sum + load * load, 0)
const holders = ({ lines }: Assignment, item: string): string[] => lines.filter((line) => line.item === item).map((line) => line.person)

describe('the assignment', () => {
  test('gives every item its people, with loads that differ by one at most where nobody is in conflict', () => {
    const { lines, loads, excluded } = drawAssignment(input({ perItem: 2 }))
    expect(lines).toHaveLength(24)
    expect(new Set(lines.map(({ item, person: who }) => `${item} ${who}`)).size).toBe(24)
    expect(loads.map(({ load }) => load).sort()).toEqual([4, 5, 5, 5, 5])
    expect(excluded).toEqual([])
  })

  test('looks at the announced share once more, rounded up, by other people', () => {
    const drawn = drawAssignment(input({ doubleShare: 1500 }))
    expect(drawn.ranks.filter(({ needed }) => needed === 2).map(({ rank }) => rank)).toEqual([1, 2])
    for (const { item, needed } of drawn.ranks) expect(new Set(holders(drawn, item)).size).toBe(needed)
    expect(drawAssignment(input({ doubleShare: 10_000 })).lines).toHaveLength(24)
  })

  test('keeps away from items and groups in conflict, and says from what and why', () => {
    const people = [person('p', notGroup('g0'), notItem('f2')), person('q', notGroup('g1')), person('r', notItem('f2', 'DECLARED'))]
    const drawn = drawAssignment(input({ people, items: files(4) }))
    expect(drawn.excluded).toEqual([
      { item: 'f0', person: 'p', reason: 'OWN_AGENCY' }, { item: 'f1', person: 'q', reason: 'OWN_AGENCY' }, { item: 'f2', person: 'p', reason: 'HANDLED' },
      { item: 'f2', person: 'r', reason: 'DECLARED' }, { item: 'f3', person: 'p', reason: 'OWN_AGENCY' },
    ])
    expect(holders(drawn, 'f2')).toEqual(['q'])
    expect(holders(drawn, 'f0')).not.toContain('p')
  })

  test('counts what people carry already', () => {
    const people = [{ ...person('p'), load: 6 }, person('q'), person('r')]
    expect(loadsOf(drawAssignment(input({ people, items: files(6) })))).toEqual([6, 3, 3])
  })

  test('does not draw two people for one item who must be kept apart', () => {
    const apart = [{ first: 'q', second: 'p', reason: 'LAST_ROUND' }, { first: 'p', second: 'r', reason: 'RELATIVES' }]
    const drawn = drawAssignment(input({ perItem: 2, items: files(40), apart }))
    for (const { item } of drawn.ranks) {
      const pair = holders(drawn, item)
      for (const { first, second } of apart) expect(pair.includes(first) && pair.includes(second)).toBe(false)
    }
  })

  test('looks ahead: whoever would leave no partner is not drawn first', () => {
    const apart = ['q', 'r'].map((second) => ({ first: 'p', second, reason: 'LAST_ROUND' }))
    const drawn = drawAssignment(input({ perItem: 2, items: files(9), people: [person('p'), person('q'), person('r')], apart }))
    expect(loadsOf(drawn)).toEqual([0, 9, 9])
  })

  test('hands items on along a chain where the first choice leaves loads uneven', () => {
    // Everybody may take group g0, only p may take g1: whatever p got of g0 goes to others.
    const items = [...files(9, 1), ...Array.from({ length: 4 }, (_, index) => ({ item: `h${index}`, group: 'g1' }))]
    const people = [person('p'), person('q', notGroup('g1')), person('r', notGroup('g1'))]
    expect(loadsOf(drawAssignment(input({ items, people }))).toSorted()).toEqual([4, 4, 5])
  })

  test('depends on seed and input, not on the order in which they are written', () => {
    const one = input({ people: [person('p', notItem('f1'), notGroup('g2')), person('q'), person('r')], apart: [{ first: 'q', second: 'p', reason: 'X' }], perItem: 1 })
    const turned = {
      ...one, items: one.items.toReversed(), apart: [{ first: 'p', second: 'q', reason: 'X' }, ...one.apart],
      people: one.people.toReversed().map((who) => ({ ...who, conflicts: who.conflicts.toReversed() })),
    }
    expect(drawAssignment(turned)).toEqual(drawAssignment(one))
    expect(assignmentInputDigest(turned)).toBe(assignmentInputDigest(one))
    const reseeded = { ...one, seedDigest: 'cd'.repeat(32) }
    expect(drawAssignment(reseeded).lines).not.toEqual(drawAssignment(one).lines)
    expect(assignmentInputDigest(reseeded)).toBe(assignmentInputDigest(one))
    expect(assignmentInputDigest({ ...one, doubleShare: 1 })).not.toBe(assignmentInputDigest(one))
  })

  test.each<[string, Partial<AssignmentInput>]>([
    ['draw.assignment-impossible', { people: [person('p', notGroup('g1'))] }],
    ['draw.assignment-impossible', { perItem: 2, people: [person('p'), person('q')], apart: [{ first: 'p', second: 'q', reason: 'X' }] }],
    ['draw.assignment-impossible', { people: [] }],
    ['draw.person-repeated', { people: [person('p'), person('p')] }],
    ['draw.item-repeated', { items: [...files(2), ...files(1)] }],
    ['draw.identifier-invalid', { items: [{ item: 'a b', group: 'g' }] }],
    ['draw.identifier-invalid', { people: [person('p', notItem('f1', '本机关'))] }],
    ['draw.number-invalid', { perItem: 0 }], ['draw.number-invalid', { perItem: 4 }], ['draw.number-invalid', { doubleShare: 10_001 }],
    ['draw.number-invalid', { people: [{ ...person('p'), load: -1 }] }],
    ['draw.assignment-too-large', { items: files(MAX_ASSIGNMENT_PAIRS / 5 + 1) }],
  ])('%s', (code, given) => {
    expect(() => drawAssignment(input(given))).toThrow(problem(code))
  })
})

describe('properties', () => {
  const wish = fc.record({
    count: fc.integer({ min: 1, max: 6 }), people: fc.integer({ min: 1, max: 4 }), perItem: fc.integer({ min: 1, max: 2 }),
    refused: fc.uniqueArray(fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 5 })), { maxLength: 10, selector: String }),
  }).map(({ count, people, perItem, refused }) => input({
    items: files(count), perItem,
    people: Array.from({ length: people }, (_, who) => person(`p${who}`, ...refused.filter(([one]) => one === who).map(([, item]) => notItem(`f${item}`)))),
  }))
  const free = ({ people, items }: AssignmentInput): string[][] => items.map(({ item }) =>
    people.filter(({ conflicts }) => !conflicts.some(({ id }) => id === item)).map((one) => one.person))

  /** The evenest assignment there is, by trying all of them; null where there is none. */
  function evenest(choices: readonly string[][], perItem: number, loads: ReadonlyMap<string, number> = new Map()): number | null {
    const [first, ...others] = choices
    if (first === undefined) return squares([...loads.values()])
    const groups = perItem === 1 ? first.map((one) => [one]) : first.flatMap((one, index) => first.slice(index + 1).map((other) => [one, other]))
    const found = groups.map((group) => evenest(others, perItem, group.reduce((map, one) => new Map(map).set(one, (map.get(one) ?? 0) + 1), loads)))
    return found.reduce<number | null>((best, one) => one !== null && (best === null || one < best) ? one : best, null)
  }

  test('it is possible exactly when it can be done, respects every conflict, and nothing is more even', () => {
    fc.assert(fc.property(wish, (one) => {
      const best = evenest(free(one), one.perItem)
      if (best === null) {
        expect(() => drawAssignment(one)).toThrow(problem('draw.assignment-impossible'))
        return
      }
      const drawn = drawAssignment(one)
      free(one).forEach((allowed, index) => {
        const held = holders(drawn, `f${index}`)
        expect(new Set(held).size).toBe(one.perItem)
        expect(allowed).toEqual(expect.arrayContaining(held))
      })
      expect(squares(loadsOf(drawn))).toBe(best)
    }), { numRuns: 100 })
  })

  test('everybody is drawn for a given item equally often', () => {
    const counts = new Map<string, number>()
    const draws = 2000
    for (let number = 0; number < draws; number += 1) {
      const drawn = drawAssignment(input({ items: files(3), seedDigest: number.toString(16).padStart(64, '0') }))
      for (const who of holders(drawn, 'f1')) counts.set(who, (counts.get(who) ?? 0) + 1)
    }
    // Chi-square with 4 degrees of freedom: 0.9995 quantile 20.0.
    const expected = draws / 5
    expect([...counts.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)).toBeLessThan(20)
    expect(counts.size).toBe(5)
  })
})

describe('the record', () => {
  const record = buildAssignmentRecord(input({ doubleShare: 2000, people: ['p', 'q', 'r'].map((name, index) => person(name, notGroup(`g${index}`))) }))

  test('verifies, and is refused where its inputs are not in order or it cannot be', () => {
    expect(verifyDrawRecord(record)).toMatchObject({ ok: true })
    const failures = (value: unknown): string[] => verifyDrawRecord(value).checks.filter(({ ok }) => !ok).map(({ name }) => name)
    expect(failures({ ...record, items: record.items.toReversed() })).toEqual(['input-order', 'record-digest'])
    expect(failures({ ...record, people: [] })).toEqual(['rules'])
    expect(failures({ ...record, extra: 1 })).toEqual(['shape'])
    expect(failures({ ...record, loads: record.loads.map((one) => ({ ...one, load: one.load + 1 })) })).toEqual(['loads', 'record-digest'])
    expect(failures({ ...record, excluded: record.excluded.slice(1) })).toEqual(['exclusions', 'record-digest'])
  })
})
