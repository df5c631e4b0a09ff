import { canonicalJson } from './canonical-json.ts'
import { assignmentSeed, assignmentTicket } from './draw-assignment.ts'
import type { AssignmentInput } from './draw-assignment.ts'
import { inByteOrder } from './draw-frame.ts'
import { drawProblems } from './draw-problems.ts'
import { hashHex } from './hash.ts'
import type { HashName } from './hash.ts'

/** Who holds which item at a moment, in the order of the slots. */
export type Held = ReadonlyMap<string, readonly string[]>

/** Why somebody of the committed people can no longer be drawn, for this item or at all. */
export interface Unavailable { person: string, reason: string }

export interface Replacement {
  seq: number
  at: string
  item: string
  /** Who can no longer go, and who was drawn in the place. */
  person: string
  replacement: string
  ticket: string
  ground: string
  unavailable: Unavailable[]
  reason: string
  approver: string
  /** Digest of the replacement before this one; of the first: `recordDigest` of the assignment. */
  previous: string
  digest: string
}

/**
 * The next person for an item (docs/draw-protocol.md, section 10): of those without a conflict with it or its group, who do not hold it, go with
 * whoever stays, and are available, the least loaded; among equally loaded ones the smallest ticket.
 * @throws draw.assignment-impossible where nobody is left
 */
export function nextPerson(input: AssignmentInput, held: Held, { item, person: leaving, unavailable }: Pick<Replacement, 'item' | 'person' | 'unavailable'>): { person: string, ticket: string } {
  const seed = assignmentSeed(input)
  const group = input.items.find((one) => one.item === item)?.group
  const holding = held.get(item) ?? []
  const staying = holding.filter((one) => one !== leaving)
  const away = new Set([...holding, ...unavailable.map(({ person }) => person)])
  const kept = new Set(input.apart.flatMap(({ first, second }) => [...staying.includes(first) ? [second] : [], ...staying.includes(second) ? [first] : []]))
  const slots = [...held.values()].flat()
  const fitting = input.people.filter(({ person, conflicts }) => !away.has(person) && !kept.has(person)
    && !conflicts.some((one) => one.id === (one.with === 'ITEM' ? item : group)))
    .map(({ person, load }) => ({ person, load: load + slots.filter((one) => one === person).length, ticket: assignmentTicket(input.hash, seed, item, person) }))
  const [chosen] = fitting.sort((a, b) => a.load - b.load || inByteOrder(a.ticket, b.ticket) || inByteOrder(a.person, b.person))
  if (chosen === undefined) throw drawProblems.raise['assignment-impossible']({ item, needed: 1, eligible: 0 })
  return { person: chosen.person, ticket: chosen.ticket }
}

/** A replacement under its digest, which is the next one's `previous`. */
export function sealReplacement(hash: HashName, replacement: Omit<Replacement, 'digest'>): Replacement {
  return { ...replacement, digest: hashHex(hash, canonicalJson(replacement)) }
}

/** Who holds an item once a replacement has been made; the slot stays. */
export function afterReplacement(held: Held, { item, person, replacement }: Pick<Replacement, 'item' | 'person' | 'replacement'>): Map<string, readonly string[]> {
  return new Map([...held, [item, (held.get(item) ?? []).map((one) => one === person ? replacement : one)]])
}

/** Works replacements out anew, one after the other; answers who holds what at their end, or null where one contradicts the protocol. */
export function replayReplacements(input: AssignmentInput, recordDigest: string, drawn: Held, replacements: readonly Replacement[]): Held | null {
  let [held, previous] = [drawn, recordDigest]
  for (const [index, one] of replacements.entries()) {
    if (held.get(one.item)?.includes(one.person) !== true) return null
    const next = nextPerson(input, held, one)
    const { at, item, person, ground, unavailable, reason, approver } = one
    const expected = sealReplacement(input.hash, {
      seq: index + 1, at, item, person, ground, unavailable, reason, approver, replacement: next.person, ticket: next.ticket, previous,
    })
    if (canonicalJson(expected) !== canonicalJson(one)) return null
    held = afterReplacement(held, one)
    previous = one.digest
  }
  return held
}
