import { drawProblems } from './draw-problems.ts'
import { hashAll } from './hash.ts'
import type { HashName } from './hash.ts'

/** One thing that can be drawn, and the group it is drawn within: a case of an agency, say. */
export interface FrameLine { stratum: string, item: string }

declare const frozen: unique symbol

/** A frame as `freezeFrame` leaves it: checked and sorted. */
export type Frame = readonly FrameLine[] & { readonly [frozen]: true }

/** Visible ASCII: one order in every language and collation, no look-alikes, and no tab or line feed that could forge a line. */
export const IDENTIFIER = /^[\x21-\x7e]{1,200}$/

const LINES_PER_PIECE = 4096

/**
 * The frame in its one order: by stratum, then item, both in byte order.
 * @throws draw.frame-empty, draw.identifier-invalid, draw.item-repeated (an item belongs to one stratum, once)
 */
export function freezeFrame(lines: readonly FrameLine[]): Frame {
  if (lines.length === 0) throw drawProblems.raise['frame-empty']()
  const seen = new Set<string>()
  const strata = new Map<string, string[]>()
  for (const { stratum, item } of lines) {
    if (!IDENTIFIER.test(stratum) || !IDENTIFIER.test(item)) throw drawProblems.raise['identifier-invalid']()
    if (seen.size === seen.add(item).size) throw drawProblems.raise['item-repeated']({ item })
    const items = strata.get(stratum)
    if (items) items.push(item)
    else strata.set(stratum, [item])
  }
  // Sorting plain strings, one stratum at a time, is several times as fast as comparing lines.
  return [...strata.keys()].sort()
    .flatMap((stratum) => (strata.get(stratum) ?? []).sort().map((item) => ({ stratum, item }))) as unknown as Frame
}

/** Digest of the text with one line `stratum TAB item LF` for each item, in the order of the frame; hexadecimal. */
export function frameDigest(frame: Frame, hashName: HashName): string {
  return hashAll(hashName, frameText(frame)).toString('hex')
}

/** The strata of a frame in byte order, each with the number of its items. */
export function strataOf(frame: Frame): { stratum: string, size: number }[] {
  const sizes = new Map<string, number>()
  for (const { stratum } of frame) sizes.set(stratum, (sizes.get(stratum) ?? 0) + 1)
  return Array.from(sizes, ([stratum, size]) => ({ stratum, size }))
}

/** Order of two ASCII strings by their bytes. */
export function inByteOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function* frameText(frame: Frame): Generator<string> {
  for (let start = 0; start < frame.length; start += LINES_PER_PIECE) {
    yield frame.slice(start, start + LINES_PER_PIECE).map(({ stratum, item }) => `${stratum}\t${item}\n`).join('')
  }
}
