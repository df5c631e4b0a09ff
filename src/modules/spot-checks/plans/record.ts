import { createHash } from 'node:crypto'
import { canonicalJson } from '../../../kernel/canonical-json.ts'
import { allocateGroups } from '../../../kernel/draw-allocation.ts'
import { commitmentDigest, DRAW_ALGORITHM_2, seedOf2 } from '../../../kernel/draw-v2.ts'
import type { DrawCommitment, SeedSource } from '../../../kernel/draw-v2.ts'
import type { DrawAddition, DrawRecord2 } from '../../../kernel/draw-v2-schema.ts'
import type { Database } from '../../../platform/db/client.ts'
import { spotCheckProblems } from '../problems.ts'
import { ticketChecker } from './check-tickets.ts'
import type { Piece } from './chunks.ts'
import { frameLines, linesWithTicket, ticketLines } from './chunks.ts'
import type { SpotCheckRow, Stratum } from './store.ts'

export type Committed = SpotCheckRow & { committedAt: Date, frameQuery: string, frameDigest: string, frameSize: number, commitmentDigest: string }
export type Seeded = Committed & { seededAt: Date, seedValues: SeedSource[], seedDigest: string }
export interface StoredRecord { row: Seeded, strata: readonly Stratum[], result: DrawRecord2['result'], additions: readonly DrawAddition[] }

function isCommitted(row: SpotCheckRow): row is Committed {
  return row.committedAt !== null && row.frameQuery !== null && row.frameDigest !== null && row.frameSize !== null && row.commitmentDigest !== null
}

export function isSeeded(row: SpotCheckRow): row is Seeded {
  return isCommitted(row) && row.seededAt !== null && row.seedValues !== null && row.seedDigest !== null
}

export type Drawn = Seeded & { drawnAt: Date, recordDigest: string }

const isDrawn = (row: SpotCheckRow): row is Drawn => isSeeded(row) && row.drawnAt !== null && row.recordDigest !== null

/** Committed before there was `mingjian-draw/2`: what was drawn stands and is reviewed, but nothing more can be drawn or proven from it here. */
const isOfEarlierProtocol = ({ committedAt, commitmentDigest }: SpotCheckRow): boolean => committedAt !== null && commitmentDigest === null

/** @throws spot-checks.earlier-protocol (409) */
export function requireCommitted(row: SpotCheckRow): Committed {
  if (isOfEarlierProtocol(row)) throw spotCheckProblems.raise['earlier-protocol']()
  if (!isCommitted(row)) throw new Error('a spot check without its commitment')
  return row
}

/** @throws spot-checks.not-drawn, earlier-protocol (409) */
export function requireDrawn(row: SpotCheckRow): Drawn {
  if (row.drawnAt !== null && isOfEarlierProtocol(row)) throw spotCheckProblems.raise['earlier-protocol']()
  if (!isDrawn(row)) throw spotCheckProblems.raise['not-drawn']()
  return row
}

/** What is published before any seed exists, in the words of the protocol: an agency is a group. */
export function commitmentOf(
  row: Omit<Committed, 'commitmentDigest'>, strata: readonly Pick<Stratum, 'stratum' | 'agencyId' | 'priority' | 'label' | 'size' | 'sample'>[],
): DrawCommitment {
  return {
    protocol: DRAW_ALGORITHM_2, hash: 'sha256', title: row.title, committedAt: row.committedAt.toISOString(), query: row.frameQuery,
    frame: {
      digest: row.frameDigest, size: row.frameSize,
      strata: strata.map(({ stratum, agencyId: group, priority, label, size, sample }) => ({ stratum, group, priority, label, size, sample })),
    },
    sampleSize: row.sampleSize, minPerGroup: row.minPerAgency, minPerPriority: row.minPerPriority, sources: row.seedSources,
  }
}

/** Digest of everything the record states about the draw itself, and what in it contradicts the protocol. */
export interface RecordCheck { digest: string, failed: string[] }

/**
 * Reads a stored draw through once, computes every digest and ticket anew and digests the record on the way; memory does not grow with
 * the frame.
 */
export async function checkRecord(db: Database, stored: StoredRecord): Promise<RecordCheck> {
  const { row, strata } = stored
  const commitment = commitmentDigest(commitmentOf(row, strata))
  const expected = allocateGroups(strata.map((one) => ({ ...one, group: one.agencyId })), row.sampleSize, { minPerGroup: row.minPerAgency, minPerPriority: row.minPerPriority })
  const seed = seedOf2('sha256', row.commitmentDigest, row.seedValues)
  const frame = { digest: createHash('sha256'), size: 0 }
  const tickets = ticketChecker(seed, strata)
  const watched = {
    lines: () => passing(frameLines(db, row.id), ({ text, lines }) => {
      frame.digest.update(text)
      frame.size += lines
    }),
    tickets: () => passing(ticketLines(db, row.id), tickets.see),
  }
  const record = createHash('sha256')
  for await (const text of recordText(stored, watched, false)) record.update(text)
  const digest = record.digest('hex')
  const checks = {
    'frame-size': frame.size === row.frameSize,
    'frame-digest': frame.digest.digest('hex') === row.frameDigest,
    'allocation': canonicalJson(expected) === canonicalJson(strata.map(({ stratum, size, sample }) => ({ stratum, size, sample }))),
    'commitment-digest': commitment === row.commitmentDigest,
    'seed-digest': seed === row.seedDigest,
    'tickets': tickets.ok() && await linesWithTicket(db, row.id) === frame.size,
    'record-digest': row.recordDigest === null || digest === row.recordDigest,
    'additions': row.additions === stored.additions.length && row.additionsDigest === (stored.additions.at(-1)?.digest ?? null),
  }
  return { digest, failed: Object.entries(checks).flatMap(([name, ok]) => ok ? [] : [name]) }
}

/** @throws spot-checks.record-not-verified where a stored value was altered */
export function requireSound({ failed }: RecordCheck): void {
  if (failed.length > 0) throw spotCheckProblems.raise['record-not-verified']({ checks: failed.join(', ') })
}

/** The bytes of the exported record (抽取记录) as they are stored, piece by piece; `checkRecord` comes first. */
export function storedRecordText(db: Database, stored: StoredRecord): AsyncGenerator<string> {
  return recordText(stored, { lines: () => frameLines(db, stored.row.id), tickets: () => ticketLines(db, stored.row.id) }, true)
}

interface Pieces { lines: () => AsyncIterable<Piece>, tickets: () => AsyncIterable<Piece> }

async function* passing<P extends Piece>(pieces: AsyncIterable<P>, see: (piece: P) => void): AsyncGenerator<P> {
  for await (const piece of pieces) {
    see(piece)
    yield piece
  }
}

// Canonical JSON has one spelling: the two long lists stand between what the rest of the record is written as. No string can hold their
// names behind an unescaped quotation mark.
async function* recordText({ row, strata, result, additions }: StoredRecord, { lines, tickets }: Pieces, whole: boolean): AsyncGenerator<string> {
  const { frame, ...commitment } = commitmentOf(row, strata)
  const text = canonicalJson({
    ...commitment, frame: { ...frame, lines: [] }, commitmentDigest: row.commitmentDigest,
    seed: { sources: row.seedValues, seededAt: row.seededAt.toISOString(), digest: row.seedDigest }, tickets: [], result,
    ...(whole ? { recordDigest: row.recordDigest, additions } : {}),
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
