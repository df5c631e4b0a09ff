import { createHash } from 'node:crypto'
import { canonicalJson } from './canonical-json.ts'
import { allocateGroups } from './draw-allocation.ts'
import type { FrameLine } from './draw-frame.ts'
import { commitmentDigest, seedOf2, ticketsOf2 } from './draw-v2.ts'
import type { CommittedStratum, DrawCommitment, SeedSource } from './draw-v2.ts'
import type { DrawRecord2 } from './draw-v2-schema.ts'
import type { Ticket } from './draw.ts'
import type { HashName } from './hash.ts'

/** A draw by `mingjian-draw/2` as it is stored: all but the frame and the tickets, which are read piece by piece. */
export interface StoredDraw2 {
  commitment: DrawCommitment
  commitmentDigest: string
  seed: { sources: readonly SeedSource[], seededAt: string, digest: string }
  result: DrawRecord2['result']
  /** null until the record has been digested for the first time. */
  recordDigest: string | null
}

/** The two long lists of a record in their order: by stratum and item, and by stratum and rank. */
export interface DrawPieces { lines: () => AsyncIterable<readonly FrameLine[]>, tickets: () => AsyncIterable<readonly Ticket[]> }

/** Digest of the record, and what in the stored draw contradicts the protocol; nothing where it is sound. */
export interface StoredCheck { digest: string, failed: string[] }

/**
 * Reads a stored draw through once, computes every digest and ticket anew (docs/draw-protocol.md, section 11) and digests the record on the
 * way; memory does not grow with the frame.
 */
export async function checkStored2(stored: StoredDraw2, pieces: DrawPieces): Promise<StoredCheck> {
  const { commitment: { hash, frame: stated, sampleSize, minPerGroup, minPerPriority }, commitmentDigest: promised, seed } = stored
  const frame = { digest: createHash(hash), size: 0 }
  const tickets = ticketChecker(hash, seed.digest, stated.strata)
  const drawn: DrawRecord2['result'] = []
  const watched: DrawPieces = {
    lines: () => seen(pieces.lines(), (lines) => {
      frame.digest.update(lines.map(({ stratum, item }) => `${stratum}\t${item}\n`).join(''))
      frame.size += lines.length
    }),
    tickets: () => seen(pieces.tickets(), (found) => {
      found.forEach(tickets.see)
      drawn.push(...found.filter((one) => one.drawn).map(({ stratum, item, rank }) => ({ stratum, item, rank })))
    }),
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
    'result': canonicalJson(drawn) === canonicalJson(stored.result),
    'record-digest': stored.recordDigest === null || digest === stored.recordDigest,
  }
  return { digest, failed: Object.entries(checks).flatMap(([name, ok]) => ok ? [] : [name]) }
}

/** The bytes of the record (抽取记录) without additions, piece by piece; `checkStored2` comes first. */
export const storedRecordText2 = (stored: StoredDraw2, pieces: DrawPieces): AsyncGenerator<string> => recordText(stored, pieces, true)

// Canonical JSON has one spelling: the two long lists stand between what the rest of the record is written as. No string can hold their
// names behind an unescaped quotation mark.
async function* recordText({ commitment: { frame, ...commitment }, commitmentDigest: promised, seed, result, recordDigest }: StoredDraw2, pieces: DrawPieces, whole: boolean): AsyncGenerator<string> {
  const text = canonicalJson({
    ...commitment, frame: { ...frame, lines: [] }, commitmentDigest: promised, seed: { ...seed, sources: [...seed.sources] }, tickets: [], result,
    ...(whole ? { recordDigest, additions: [] } : {}),
  })
  const [before = '', rest = ''] = text.split('"lines":[]')
  const [between = '', behind = ''] = rest.split('"tickets":[]')
  yield `${before}"lines":[`
  yield* listText(pieces.lines())
  yield `]${between}"tickets":[`
  yield* listText(pieces.tickets())
  yield `]${behind}`
}

async function* listText(pieces: AsyncIterable<readonly object[]>): AsyncGenerator<string> {
  let first = true
  for await (const piece of pieces) {
    if (piece.length === 0) continue
    yield (first ? '' : ',') + canonicalJson(piece).slice(1, -1)
    first = false
  }
}

async function* seen<Item>(pieces: AsyncIterable<readonly Item[]>, see: (piece: readonly Item[]) => void): AsyncGenerator<readonly Item[]> {
  for await (const piece of pieces) {
    see(piece)
    yield piece
  }
}

/** Sees tickets by stratum and rank; each must be the hash it claims to be, and come in its turn. */
function ticketChecker(hash: HashName, seed: string, strata: readonly CommittedStratum[]) {
  const known = new Map(strata.map((one) => [one.stratum, { ...one, ticketOf: ticketsOf2(hash, seed, one.stratum), rank: 0, last: '' }]))
  let sound = true
  return {
    see: ({ stratum, item, ticket, rank, drawn }: Ticket): void => {
      const own = known.get(stratum)
      if (own === undefined || ticket !== own.ticketOf(item) || rank !== own.rank + 1 || `${ticket} ${item}` <= own.last || drawn !== rank <= own.sample) sound = false
      if (own === undefined) return
      own.rank = rank
      own.last = `${ticket} ${item}`
    },
    ok: (): boolean => sound && [...known.values()].every(({ rank, size }) => rank === size),
  }
}
