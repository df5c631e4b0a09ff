import { canonicalJson } from './canonical-json.ts'
import { balance } from './draw-assignment-balance.ts'
import type { Board, Holding } from './draw-assignment-balance.ts'
import { IDENTIFIER, inByteOrder } from './draw-frame.ts'
import { drawProblems } from './draw-problems.ts'
import { hashHex, netstrings } from './hash.ts'
import type { HashName } from './hash.ts'

/** Name and version of the assignment (docs/draw-protocol.md, section 10). */
export const ASSIGNMENT_ALGORITHM = 'mingjian-assignment/1'

/** Pairs of an item and a person that one assignment may look at. */
export const MAX_ASSIGNMENT_PAIRS = 4_000_000

const MAX_PER_ITEM = 3

/** Something somebody is drawn for: a case file of an agency, a target of an inspection. */
export interface AssignmentItem { item: string, group: string }

/** Why somebody must not get an item, or any item of a group. The reason is a code of the caller's. */
export interface Conflict { with: 'ITEM' | 'GROUP', id: string, reason: string }

/** Who can be drawn. `load` counts the items carried already, which weigh like those of this assignment. */
export interface AssignmentPerson { person: string, load: number, conflicts: readonly Conflict[] }

/** Two people who must not be drawn for one item: relatives, say, or a pair of the last round. */
export interface Apart { first: string, second: string, reason: string }

export interface AssignmentInput {
  hash: HashName
  /** Digest of a seed that became public after `assignmentInputDigest` of this input was published. */
  seedDigest: string
  /** How many different people each item gets: 1 to 3. */
  perItem: number
  /** Share of the items that get one more person, in basis points (0 to 10,000), rounded up to whole items. */
  doubleShare: number
  items: readonly AssignmentItem[]
  people: readonly AssignmentPerson[]
  apart: readonly Apart[]
}

/** Rank counts from 1; the first ranks are those looked at once more. */
export interface RankedItem extends AssignmentItem { ticket: string, rank: number, needed: number }
/** One person drawn for one item. Slots of an item count from 1 and say nothing about who knows of whom. */
export interface AssignmentLine { item: string, slot: number, person: string, ticket: string }
export interface Exclusion { item: string, person: string, reason: string }

export interface Assignment {
  inputDigest: string
  seed: string
  ranks: RankedItem[]
  /** By rank of the item, then slot. */
  lines: AssignmentLine[]
  /** What everybody carries afterwards, by person. */
  loads: { person: string, load: number }[]
  /** Who could not be drawn for what, and why, by item, person and reason. */
  excluded: Exclusion[]
}

/** The input in its one order: items, people, conflicts and pairs sorted, each once, the smaller person of a pair first. */
export function sortedAssignmentInput(input: AssignmentInput): AssignmentInput {
  return {
    hash: input.hash, seedDigest: input.seedDigest, perItem: input.perItem, doubleShare: input.doubleShare,
    items: sortedBy(input.items.map(({ item, group }) => ({ item, group })), ({ item }) => [item]),
    people: sortedBy(input.people.map(({ person, load, conflicts }) => ({
      person, load, conflicts: once(conflicts.map((one) => ({ with: one.with, id: one.id, reason: one.reason })), (one) => [one.with, one.id, one.reason]),
    })), ({ person }) => [person]),
    apart: once(input.apart.map(({ first, second, reason }) =>
      first <= second ? { first, second, reason } : { first: second, second: first, reason }), (one) => [one.first, one.second, one.reason]),
  }
}

/** What to publish before the seed exists: digest of everything the assignment follows from, except the seed. */
export function assignmentInputDigest(input: Omit<AssignmentInput, 'seedDigest'>): string {
  return hashHex(input.hash, canonicalJson({ ...sortedAssignmentInput({ ...input, seedDigest: '' }), seedDigest: undefined }))
}

/** The seed of an assignment: bound to everything it follows from. */
export function assignmentSeed(input: AssignmentInput): string {
  return hashHex(input.hash, netstrings([`${ASSIGNMENT_ALGORITHM}:seed`, assignmentInputDigest(input), input.seedDigest]))
}

/** The ticket of a person for an item. */
export function assignmentTicket(hash: HashName, seed: string, item: string, person: string): string {
  return hashHex(hash, netstrings([`${ASSIGNMENT_ALGORITHM}:person`, seed, item, person]))
}

/**
 * Draws people for items by hashes alone: items in the order of their tickets, for each the least loaded person without a conflict,
 * among equally loaded ones the smallest ticket; then loads are evened out by chains of hand-overs until none is left, so that no
 * assignment that respects all conflicts is more even (Harvey et al. 2006; pairs that must be kept apart can stand in the way).
 * @throws draw.identifier-invalid, draw.item-repeated, draw.person-repeated, draw.number-invalid, draw.assignment-too-large,
 * draw.assignment-impossible where too few people without conflict are left for an item
 */
export function drawAssignment(given: AssignmentInput): Assignment {
  requireSound(given)
  const input = sortedAssignmentInput(given)
  const { hash, items, people } = input
  const inputDigest = assignmentInputDigest(input)
  const seed = hashHex(hash, netstrings([`${ASSIGNMENT_ALGORITHM}:seed`, inputDigest, input.seedDigest]))
  const ticketOf = (kind: string, ...parts: string[]): string => hashHex(hash, netstrings([`${ASSIGNMENT_ALGORITHM}:${kind}`, seed, ...parts]))
  const ranks = rankItems(input, (item) => ticketOf('item', item))
  const { forbidden, excluded } = exclusionsOf(items, people)
  const turns = sortedBy(people.map(({ person }) => ({ person, ticket: ticketOf('turn', person) })), ({ ticket, person }) => [ticket, person])
  const board: Board = {
    order: turns.map(({ person }) => person),
    load: new Map(people.map(({ person, load }) => [person, load])),
    held: new Map(people.map(({ person }) => [person, []])),
    forbidden,
    apart: apartOf(input.apart),
  }
  const holdings = ranks.map((one): Holding => ({ item: one.item, rank: one.rank, people: [] }))
  ranks.forEach(({ item, needed }, index) => { fill(board, holdings[index], needed, (person) => ticketOf('person', item, person)) })
  balance(board)
  return {
    inputDigest, seed, ranks, excluded,
    lines: holdings.flatMap(({ item, people: drawn }) =>
      drawn.map((person, index) => ({ item, slot: index + 1, person, ticket: ticketOf('person', item, person) }))),
    loads: people.map(({ person }) => ({ person, load: board.load.get(person) ?? 0 })),
  }
}

function rankItems({ items, perItem, doubleShare }: AssignmentInput, ticketOf: (item: string) => string): RankedItem[] {
  const twice = Math.ceil(items.length * doubleShare / 10_000)
  return sortedBy(items.map((one) => ({ ...one, ticket: ticketOf(one.item) })), ({ ticket, item }) => [ticket, item])
    .map((one, index) => ({ ...one, rank: index + 1, needed: perItem + (index < twice ? 1 : 0) }))
}

function fill(board: Board, holding: Holding | undefined, needed: number, ticketOf: (person: string) => string): void {
  if (holding === undefined) return
  const free = board.order.filter((person) => board.forbidden.get(holding.item)?.has(person) !== true)
  while (holding.people.length < needed) {
    const fitting = free.filter((person) => !holding.people.includes(person) && goesWith(board, holding.people, person))
    const lacking = needed - holding.people.length - 1
    const possible = fitting.filter((person) => canComplete(board, fitting, person, lacking))
    if (possible.length === 0) throw drawProblems.raise['assignment-impossible']({ item: holding.item, needed, eligible: free.length })
    const least = Math.min(...possible.map((person) => board.load.get(person) ?? 0))
    const [chosen] = sortedBy(possible.filter((person) => board.load.get(person) === least)
      .map((person) => ({ person, ticket: ticketOf(person) })), ({ ticket, person }) => [ticket, person])
    if (chosen === undefined) return
    holding.people.push(chosen.person)
    board.load.set(chosen.person, least + 1)
    board.held.get(chosen.person)?.push(holding)
  }
}

/** Whether `lacking` more people who all go with each other are left once this one is chosen. */
function canComplete(board: Board, fitting: readonly string[], person: string, lacking: number): boolean {
  if (lacking === 0) return true
  const left = fitting.filter((other) => other !== person && goesWith(board, [person], other))
  return left.length >= lacking && left.some((other) => canComplete(board, left, other, lacking - 1))
}

function goesWith({ apart }: Board, present: readonly string[], person: string): boolean {
  const kept = apart.get(person)
  return kept === undefined || !present.some((one) => kept.has(one))
}

function exclusionsOf(items: readonly AssignmentItem[], people: readonly AssignmentPerson[]): { forbidden: Board['forbidden'], excluded: Exclusion[] } {
  const byGroup = Map.groupBy(items, ({ group }) => group)
  const known = new Map(items.map((one) => [one.item, [one]]))
  const excluded = people.flatMap(({ person, conflicts }) => conflicts.flatMap((one) =>
    ((one.with === 'ITEM' ? known : byGroup).get(one.id) ?? []).map(({ item }) => ({ item, person, reason: one.reason }))))
  const forbidden = new Map<string, Set<string>>()
  for (const { item, person } of excluded) {
    const those = forbidden.get(item)
    if (those) those.add(person)
    else forbidden.set(item, new Set([person]))
  }
  return { forbidden, excluded: once(excluded, ({ item, person, reason }) => [item, person, reason]) }
}

function apartOf(pairs: readonly Apart[]): Board['apart'] {
  const apart = new Map<string, Set<string>>()
  for (const [one, other] of pairs.flatMap(({ first, second }) => [[first, second], [second, first]] as const)) {
    apart.set(one, (apart.get(one) ?? new Set()).add(other))
  }
  return apart
}

function requireSound({ perItem, doubleShare, items, people, apart, seedDigest }: AssignmentInput): void {
  const identifiers = [
    ...items.flatMap(({ item, group }) => [item, group]), ...people.flatMap(({ person, conflicts }) => [person, ...conflicts.flatMap(({ id, reason }) => [id, reason])]),
    ...apart.flatMap(({ first, second, reason }) => [first, second, reason]), seedDigest,
  ]
  if (!identifiers.every((one) => IDENTIFIER.test(one))) throw drawProblems.raise['identifier-invalid']()
  const numbers = [[perItem, 1, MAX_PER_ITEM], [doubleShare, 0, 10_000], ...people.map(({ load }) => [load, 0, 1_000_000])] as const
  if (!numbers.every(([value = -1, low = 0, high = 0]) => Number.isInteger(value) && value >= low && value <= high)) throw drawProblems.raise['number-invalid']()
  if (items.length * people.length > MAX_ASSIGNMENT_PAIRS) throw drawProblems.raise['assignment-too-large']({ limit: MAX_ASSIGNMENT_PAIRS })
  const item = repeated(items.map((one) => one.item))
  if (item !== undefined) throw drawProblems.raise['item-repeated']({ item })
  const person = repeated(people.map((one) => one.person))
  if (person !== undefined) throw drawProblems.raise['person-repeated']({ person })
}

function repeated(values: readonly string[]): string | undefined {
  const seen = new Set<string>()
  return values.find((value) => seen.size === seen.add(value).size)
}

function sortedBy<T>(list: readonly T[], keysOf: (one: T) => readonly string[]): T[] {
  return list.map((value) => ({ value, keys: keysOf(value) })).sort((a, b) => byKeys(a.keys, b.keys)).map(({ value }) => value)
}

function once<T>(list: readonly T[], keysOf: (one: T) => readonly string[]): T[] {
  const sorted = sortedBy(list, keysOf)
  return sorted.filter((one, index) => {
    const before = sorted[index - 1]
    return before === undefined || byKeys(keysOf(before), keysOf(one)) !== 0
  })
}

function byKeys(a: readonly string[], b: readonly string[]): number {
  return a.reduce((order, key, index) => order || inByteOrder(key, b[index] ?? ''), 0)
}
