import { createHash } from 'node:crypto'
import { canonicalJson } from './canonical-json.ts'
import { allocateGroups } from './draw-allocation.ts'
import { commitmentDigest, seedOf2 } from './draw-v2.ts'
import type { DrawCommitment, SeedSource } from './draw-v2.ts'
import type { DrawAddition, DrawRecord2 } from './draw-v2-schema.ts'
import type { Piece } from './draw-v2-tickets.ts'
import { ticketChecker } from './draw-v2-tickets.ts'

export type { Piece } from './draw-v2-tickets.ts'

/** `text` is what the digest of the frame is taken from. */
export interface FramePiece extends Piece { text: string }

/** A draw by `mingjian-draw/2` as it is stored: all but the frame and the tickets, which are read piece by piece. */
export interface StoredDraw2 {
  commitment: DrawCommitment
  commitmentDigest: string
  seed: { sources: readonly SeedSource[], seededAt: string, digest: string }
  result: DrawRecord2['result']
  /** null until the record has been digested for the first time. */
  recordDigest: string | null
  additions: readonly DrawAddition[]
}

/** The two long lists of a record in their order: by stratum and item, and by stratum and rank. */
export interface DrawPieces { lines: () => AsyncIterable<FramePiece>, tickets: () => AsyncIterable<Piece> }

/** Digest of everything the record states about the draw itself, and what in it contradicts the protocol; nothing where it is sound. */
export interface StoredCheck { digest: string, failed: string[] }

/**
 * Reads a stored draw through once, computes every digest and ticket anew (docs/draw-protocol.md, section 11) and digests the record on the
 * way; memory does not grow with the frame.
 */
export async function checkStored2(stored: StoredDraw2, pieces: DrawPieces): Promise<StoredCheck> {
  const { commitment: { hash, frame: stated, sampleSize, minPerGroup, minPerPriority }, commitmentDigest: promised, seed } = stored
  const frame = { digest: createHash(hash), size: 0 }
  const tickets = ticketChecker(hash, seed.digest, stated.strata)
  const watched: DrawPieces = {
    lines: () => passing(pieces.lines(), ({ text, lines }) => {
      frame.digest.update(text)
      frame.size += lines
    }),
    tickets: () => passing(pieces.tickets(), tickets.see),
  }
  const record = createHash(hash)
  for await (const text of recordText(stored, watched, false)) record.update(text)
  const digest = record.digest('hex')
  const checks = {
    'frame-size': frame.size === stated.size,
    'frame-digest': frame.digest.digest('hex') === stated.digest,
    'allocation': canonicalJson(allocateGroups(stated.strata, sampleSize, { minPerGroup, minPerPriority }))
      === canonicalJson(stated.strata.map(({ stratum, size, sample }) => ({ stratum, size, sample }))),
    'commitment-digest': commitmentDigest(stored.commitment) === promised,
    'seed-digest': seedOf2(hash, promised, seed.sources) === seed.digest,
    'tickets': tickets.ok(),
    // Only sound tickets tell what they draw.
    'result': !tickets.ok() || canonicalJson(tickets.drawn) === canonicalJson(stored.result),
    'record-digest': stored.recordDigest === null || digest === stored.recordDigest,
  }
  return { digest, failed: Object.entries(checks).flatMap(([name, ok]) => ok ? [] : [name]) }
}

/** The bytes of the exported record (抽取记录) as they are stored, piece by piece; `checkStored2` comes first. */
export const storedRecordText2 = (stored: StoredDraw2, pieces: DrawPieces): AsyncGenerator<string> => recordText(stored, pieces, true)

// Canonical JSON has one spelling: the two long lists stand between what the rest of the record is written as. No string can hold their
// names behind an unescaped quotation mark.
async function* recordText(
  { commitment: { frame, ...commitment }, commitmentDigest: promised, seed, result, recordDigest, additions }: StoredDraw2, { lines, tickets }: DrawPieces, whole: boolean,
): AsyncGenerator<string> {
  const text = canonicalJson({
    ...commitment, frame: { ...frame, lines: [] }, commitmentDigest: promised, seed: { ...seed, sources: [...seed.sources] }, tickets: [], result,
    ...(whole ? { recordDigest, additions: [...additions] } : {}),
  })
  const [before = '', rest = ''] = text.split('"lines":[]')
  const [between = '', behind = ''] = rest.split('"tickets":[]')
  yield `${before}"lines":[`
  yield* joined(lines())
  yield `]${between}"tickets":[`
  yield* joined(tickets())
  yield `]${behind}`
}

async function* joined(pieces: AsyncIterable<Piece>): AsyncGenerator<string> {
  let separator = ''
  for await (const { json } of pieces) {
    yield separator + json
    separator = ','
  }
}

async function* passing<P extends Piece>(pieces: AsyncIterable<P>, see: (piece: P) => void): AsyncGenerator<P> {
  for await (const piece of pieces) {
    see(piece)
    yield piece
  }
}
