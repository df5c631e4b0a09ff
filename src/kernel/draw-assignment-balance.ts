import { inByteOrder } from './draw-frame.ts'

/** Who holds an item, by slot. */
export interface Holding { item: string, rank: number, people: string[] }

export interface Board {
  /** Everybody, in the order in which equal ones take their turn. */
  order: readonly string[]
  load: Map<string, number>
  held: Map<string, Holding[]>
  /** By item, who must not hold it; by person, who must not hold the same item. */
  forbidden: ReadonlyMap<string, ReadonlySet<string>>
  apart: ReadonlyMap<string, ReadonlySet<string>>
}

/** One hand-over: `giver` leaves the item to `taker`. */
interface Step { holding: Holding, giver: string, taker: string }

/**
 * Evens the loads out: as long as some chain of hand-overs leads from one person to another who carries at least two less, it is
 * carried out. Every chain lowers the sum of squares of the loads, so that this ends.
 */
export function balance(board: Board): void {
  for (let chain = nextChain(board); chain !== null; chain = nextChain(board)) {
    for (const step of chain) carryOut(board, step)
  }
}

// The most loaded giver first, among equal ones by turn.
function nextChain(board: Board): Step[] | null {
  const loadOf = (person: string): number => board.load.get(person) ?? 0
  const least = board.order.reduce((lowest, person) => Math.min(lowest, loadOf(person)), Infinity)
  const givers = board.order.filter((person) => loadOf(person) >= least + 2).sort((a, b) => loadOf(b) - loadOf(a))
  for (const giver of givers) {
    const chain = chainFrom(board, giver, loadOf(giver) - 2)
    if (chain !== null) return chain
  }
  return null
}

// Breadth first: items of a person by rank, takers by turn; each item and each person is reached once.
function chainFrom(board: Board, first: string, limit: number): Step[] | null {
  const reachedBy = new Map<string, Step | null>([[first, null]])
  const passed = new Set<string>()
  const queue = [first]
  for (const giver of queue) {
    for (const holding of (board.held.get(giver) ?? []).toSorted((a, b) => a.rank - b.rank || inByteOrder(a.item, b.item))) {
      if (passed.has(holding.item)) continue
      passed.add(holding.item)
      for (const taker of board.order) {
        if (reachedBy.has(taker) || !mayTake(board, holding, giver, taker)) continue
        reachedBy.set(taker, { holding, giver, taker })
        if ((board.load.get(taker) ?? 0) <= limit) return chainTo(reachedBy, taker)
        queue.push(taker)
      }
    }
  }
  return null
}

function mayTake({ forbidden, apart }: Board, { item, people }: Holding, giver: string, taker: string): boolean {
  if (people.includes(taker) || forbidden.get(item)?.has(taker) === true) return false
  const kept = apart.get(taker)
  return kept === undefined || !people.some((one) => one !== giver && kept.has(one))
}

function chainTo(reachedBy: ReadonlyMap<string, Step | null>, last: string): Step[] {
  const chain: Step[] = []
  for (let step = reachedBy.get(last); step; step = reachedBy.get(step.giver)) chain.unshift(step)
  return chain
}

function carryOut({ load, held }: Board, { holding, giver, taker }: Step): void {
  holding.people[holding.people.indexOf(giver)] = taker
  held.set(giver, (held.get(giver) ?? []).filter((one) => one !== holding))
  held.get(taker)?.push(holding)
  load.set(giver, (load.get(giver) ?? 0) - 1)
  load.set(taker, (load.get(taker) ?? 0) + 1)
}
