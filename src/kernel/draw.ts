import type { Allocation } from './draw-allocation.ts'
import { inByteOrder } from './draw-frame.ts'
import type { Frame } from './draw-frame.ts'
import { hashHex, netstrings } from './hash.ts'
import type { HashName } from './hash.ts'

export { allocate } from './draw-allocation.ts'
export type { Allocation } from './draw-allocation.ts'
export { frameDigest, freezeFrame, strataOf } from './draw-frame.ts'
export type { Frame, FrameLine } from './draw-frame.ts'
export { drawProblems } from './draw-problems.ts'

/** Name and version of the algorithm (docs/draw-protocol.md). A change to any byte it hashes takes a new version. */
export const DRAW_ALGORITHM = 'mingjian-draw/1'

/** Rank counts from 1 within the stratum; the first `sample` ranks are drawn. */
export interface Ticket { stratum: string, item: string, ticket: string, rank: number, drawn: boolean }

/**
 * The seed of a draw in hexadecimal: hash of the digest of the frame and of the announced random values in announced order.
 * Naming the frame keeps two draws apart that use one lottery number; texts that anybody could still choose stay out.
 */
export function seedOf(hashName: HashName, frameDigest: string, values: readonly string[]): string {
  return hashHex(hashName, netstrings([`${DRAW_ALGORITHM}:seed`, frameDigest, ...values]))
}

/**
 * Tickets of the whole frame, by stratum and rank: within each stratum the smallest tickets are drawn (equal ones in byte order
 * of the item). A larger sample of a stratum therefore begins with the smaller one.
 * @throws RangeError where the allocation was made for another frame
 */
export function draw(frame: Frame, allocation: readonly Allocation[], seed: string, hashName: HashName): Ticket[] {
  const allocated = new Map(allocation.map((one) => [one.stratum, one]))
  const strata = Map.groupBy(frame, ({ stratum }) => stratum)
  return Array.from(strata).flatMap(([stratum, lines]) => {
    const allowance = allocated.get(stratum)
    if (allowance?.size !== lines.length) throw new RangeError('The allocation does not belong to this frame')
    const ticketOf = ticketsOf(hashName, seed, stratum)
    return lines
      .map(({ item }) => ({ stratum, item, ticket: ticketOf(item) }))
      .sort((a, b) => inByteOrder(a.ticket, b.ticket) || inByteOrder(a.item, b.item))
      .map((one, index) => ({ ...one, rank: index + 1, drawn: index < allowance.sample }))
  })
}

// What all tickets of a stratum begin with is encoded once. The counter of the protocol is 0: nothing is drawn twice over one seed.
function ticketsOf(hashName: HashName, seed: string, stratum: string): (item: string) => string {
  const beginning = netstrings([`${DRAW_ALGORITHM}:ticket`, seed, stratum])
  return (item) => hashHex(hashName, beginning + netstrings([item, '0']))
}
