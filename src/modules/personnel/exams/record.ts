import { DRAW_HASH } from '../../../kernel/draw-stored.ts'
import { DRAW_ALGORITHM_2 } from '../../../kernel/draw-v2.ts'
import type { DrawCommitment, SeedSource } from '../../../kernel/draw-v2.ts'
import type { StoredCheck, StoredDraw2 } from '../../../kernel/draw-v2-stored.ts'
import { checkStored2, storedRecordText2 } from '../../../kernel/draw-v2-stored.ts'
import type { Database } from '../../../platform/db/client.ts'
import type { AgencyStratum } from '../../../platform/db/draw-tables.ts'
import { examProblems } from './problems.ts'
import { examStrataOf } from './queries.ts'
import type { SessionRow } from './store.ts'
import { examFrames } from './store.ts'

const { raise } = examProblems

interface Frozen { committedAt: Date, frameQuery: string, frameDigest: string, frameSize: number }
export type Committed = SessionRow & Frozen & { commitmentDigest: string }
type Drawn = Committed & { seededAt: Date, seedValues: SeedSource[], seedDigest: string, drawnAt: Date, recordDigest: string }

const isCommitted = (row: SessionRow): row is Committed =>
  row.committedAt !== null && row.frameQuery !== null && row.frameDigest !== null && row.frameSize !== null && row.commitmentDigest !== null
const isDrawn = (row: SessionRow): row is Drawn =>
  isCommitted(row) && row.seededAt !== null && row.seedValues !== null && row.seedDigest !== null && row.drawnAt !== null && row.recordDigest !== null

export function requireCommitted(row: SessionRow): Committed {
  if (!isCommitted(row)) throw new Error('an exam session without its commitment')
  return row
}

/** What is published before any seed exists, in the words of the protocol: an agency is a stratum and a group of its own. */
export function commitmentOf(session: Pick<SessionRow, 'title' | 'sampleSize' | 'minPerAgency' | 'seedSources'> & Frozen, strata: readonly AgencyStratum[]): DrawCommitment {
  const sorted = strata.toSorted((a, b) => a.agencyId < b.agencyId ? -1 : 1)
  return {
    protocol: DRAW_ALGORITHM_2, hash: DRAW_HASH, title: session.title, committedAt: session.committedAt.toISOString(), query: session.frameQuery,
    frame: {
      digest: session.frameDigest, size: session.frameSize,
      strata: sorted.map(({ agencyId, label, size, sample }) => ({ stratum: agencyId, group: agencyId, priority: false, label, size, sample })),
    },
    sampleSize: session.sampleSize ?? 0, minPerGroup: session.minPerAgency ?? 0, minPerPriority: 0, sources: session.seedSources,
  }
}

/** @throws exams.record-not-verified where a stored value was altered */
export function requireSound({ failed }: StoredCheck): void {
  if (failed.length > 0) throw raise['record-not-verified']({ checks: failed.join(', ') })
}

/**
 * The bytes of the exported record, piece by piece; all of it is computed anew before the first leaves.
 * @throws exams.not-drawn, exams.record-not-verified
 */
export async function examRecordText(db: Database, session: SessionRow): Promise<AsyncGenerator<string>> {
  if (!isDrawn(session)) throw raise['not-drawn']()
  const { seedValues: sources, seededAt, seedDigest: digest, commitmentDigest, recordDigest } = session
  const stored: StoredDraw2 = {
    commitment: commitmentOf(session, await examStrataOf(db, session.id)), commitmentDigest, seed: { sources, seededAt: seededAt.toISOString(), digest },
    result: await examFrames.result(db, session.id), recordDigest, additions: [],
  }
  const pieces = examFrames.pieces(db, session.id)
  requireSound(await checkStored2(stored, pieces))
  return storedRecordText2(stored, pieces)
}
