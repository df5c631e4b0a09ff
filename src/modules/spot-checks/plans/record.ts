import { DRAW_ALGORITHM_2 } from '../../../kernel/draw-v2.ts'
import type { DrawCommitment, SeedSource } from '../../../kernel/draw-v2.ts'
import type { DrawAddition, DrawRecord2 } from '../../../kernel/draw-v2-schema.ts'
import type { DrawPieces, StoredCheck, StoredDraw2 } from '../../../kernel/draw-v2-stored.ts'
import { checkStored2, storedRecordText2 } from '../../../kernel/draw-v2-stored.ts'
import type { Database } from '../../../platform/db/client.ts'
import { spotCheckProblems } from '../problems.ts'
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

const storedDraw = ({ row, strata, result, additions }: StoredRecord): StoredDraw2 => ({
  commitment: commitmentOf(row, strata), commitmentDigest: row.commitmentDigest,
  seed: { sources: row.seedValues, seededAt: row.seededAt.toISOString(), digest: row.seedDigest }, result, recordDigest: row.recordDigest, additions,
})

const piecesOf = (db: Database, id: string): DrawPieces => ({ lines: () => frameLines(db, id), tickets: () => ticketLines(db, id) })

/** The stored draw computed anew; every ticket must be that of a line of the frame, and no addition may be missing. */
export async function checkRecord(db: Database, stored: StoredRecord): Promise<StoredCheck> {
  const { row, additions } = stored
  const { digest, failed } = await checkStored2(storedDraw(stored), piecesOf(db, row.id))
  const checks = {
    'tickets': failed.includes('tickets') || await linesWithTicket(db, row.id) === row.frameSize,
    'additions': row.additions === additions.length && row.additionsDigest === (additions.at(-1)?.digest ?? null),
  }
  return { digest, failed: [...failed, ...Object.entries(checks).flatMap(([name, ok]) => ok ? [] : [name])] }
}

/** @throws spot-checks.record-not-verified where a stored value was altered */
export function requireSound({ failed }: StoredCheck): void {
  if (failed.length > 0) throw spotCheckProblems.raise['record-not-verified']({ checks: failed.join(', ') })
}

/** The bytes of the exported record (抽取记录) as they are stored, piece by piece; `checkRecord` comes first. */
export const storedRecordText = (db: Database, stored: StoredRecord): AsyncGenerator<string> => storedRecordText2(storedDraw(stored), piecesOf(db, stored.row.id))
