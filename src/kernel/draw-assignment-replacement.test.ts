import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { drawAssignment } from './draw-assignment.ts'
import type { AssignmentInput } from './draw-assignment.ts'
import { afterReplacement, nextPerson, replayReplacements, sealReplacement } from './draw-assignment-replacement.ts'
import type { Held, Replacement } from './draw-assignment-replacement.ts'

const people = (count: number): AssignmentInput['people'] => Array.from({ length: count }, (_, index) => ({ person: `p${index}`, load: 0, conflicts: [] }))
const input = (given: Partial<AssignmentInput> = {}): AssignmentInput => ({
  hash: 'sha256', seedDigest: 'ab', perItem: 2, doubleShare: 0, items: ['i1', 'i2', 'i3'].map((item) => ({ item, group: 'A' })), people: people(6), apart: [], ...given,
})
const drawnFrom = (given: AssignmentInput): Map<string, string[]> =>
  new Map([...Map.groupBy(drawAssignment(given).lines, ({ item }) => item)].map(([item, lines]) => [item, lines.map(({ person }) => person)]))
const of = (held: Held, item: string): readonly string[] => held.get(item) ?? []
const made = (given: AssignmentInput, held: Held, item: string, previous: string, seq = 1): Replacement => {
  const asked = { item, person: of(held, item)[0] ?? '', unavailable: [] }
  const next = nextPerson(given, held, asked)
  return sealReplacement('sha256', { ...asked, seq, at: '2026-03-02T01:00:00.000Z', ground: 'LEAVE', reason: '休假', approver: '局长', replacement: next.person, ticket: next.ticket, previous })
}

describe('the next person', () => {
  test('is the least loaded of those who fit, by the smallest ticket among equals', () => {
    const given = input()
    const held = drawnFrom(given)
    const [leaving = ''] = of(held, 'i1')
    const loads = new Map(given.people.map(({ person }) => [person, [...held.values()].flat().filter((one) => one === person).length]))
    const next = nextPerson(given, held, { item: 'i1', person: leaving, unavailable: [] })
    const free = given.people.map(({ person }) => person).filter((person) => !of(held, 'i1').includes(person))
    expect(loads.get(next.person)).toBe(Math.min(...free.map((person) => loads.get(person) ?? 0)))
    const busy = { ...given, people: given.people.map((one) => one.person === next.person ? { ...one, load: 9 } : one) }
    expect(nextPerson(busy, held, { item: 'i1', person: leaving, unavailable: [] }).person).not.toBe(next.person)
  })

  test('is nobody with a conflict, kept apart from who stays, or unavailable; and where nobody is left there is none', () => {
    const held: Held = new Map([['i1', ['p0', 'p1']]])
    const asked = { item: 'i1', person: 'p0', unavailable: [{ person: 'p2', reason: 'LEAVE' }] }
    const given = input({
      items: [{ item: 'i1', group: 'A' }], apart: [{ first: 'p1', second: 'p3', reason: 'SAME_AGENCY' }, { first: 'p0', second: 'p5', reason: 'SAME_AGENCY' }],
      people: people(6).map((one) => one.person === 'p4' ? { ...one, conflicts: [{ with: 'GROUP', id: 'A', reason: 'OWN_AGENCY' }] } : one),
    })
    expect(nextPerson(given, held, asked).person).toBe('p5')
    const item = { ...given, people: given.people.map((one) => one.person === 'p5' ? { ...one, conflicts: [{ with: 'ITEM' as const, id: 'i1', reason: 'RELATIVE' }] } : one) }
    expect(() => nextPerson(item, held, asked)).toThrow(expect.objectContaining({ code: 'draw.assignment-impossible' }))
  })
})

describe('a chain of replacements', () => {
  const given = input()
  const drawn = drawnFrom(given)
  const first = made(given, drawn, 'i1', 'record')
  const second = made(given, afterReplacement(drawn, first), 'i2', first.digest, 2)

  test('leads from what was drawn to who goes now, slot by slot', () => {
    const held = replayReplacements(given, 'record', drawn, [first, second])
    expect(held?.get('i1')).toEqual([first.replacement, of(drawn, 'i1')[1]])
    expect(held?.get('i2')?.[0]).toBe(second.replacement)
    expect(held?.get('i3')).toEqual(drawn.get('i3'))
    expect(replayReplacements(given, 'record', drawn, [])).toBe(drawn)
  })

  const members = Object.keys(first) as (keyof Replacement)[]

  test('is refused with any member altered, left out or put elsewhere', () => {
    expect(replayReplacements(given, 'record', drawn, [second])).toBeNull()
    expect(replayReplacements(given, 'record', drawn, [second, first])).toBeNull()
    expect(replayReplacements(given, 'other', drawn, [first])).toBeNull()
    fc.assert(fc.property(fc.constantFrom(...members), (member) => {
      const value = first[member]
      const altered = { ...first, [member]: typeof value === 'number' ? value + 1 : Array.isArray(value) ? [{ person: 'p9', reason: 'LEAVE' }] : `${value}x` }
      expect(replayReplacements(given, 'record', drawn, [altered])).toBeNull()
    }), { numRuns: 40, seed: 7 })
  })
})
