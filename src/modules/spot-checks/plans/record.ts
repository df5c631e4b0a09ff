import { canonicalJson } from '../../../kernel/canonical-json.ts'
import type { DrawInput } from '../../../kernel/draw-record.ts'
import { verifyDrawRecord } from '../../../kernel/draw-record.ts'
import type { StoredCommitment } from '../../../kernel/draw-stored.ts'
import { drawInputOf as inputOf, recordOfStored } from '../../../kernel/draw-stored.ts'
import { spotCheckProblems } from '../problems.ts'
import type { FrameRow } from './queries.ts'
import type { SpotCheckRow, Stratum } from './store.ts'

export interface StoredDraw { row: SpotCheckRow, strata: readonly Stratum[], frame: readonly FrameRow[] }
type Committed = SpotCheckRow & { committedAt: Date }
type Drawn = Committed & { drawnAt: Date, seedSource: string, seedValue: string }

/** What the kernel draws from: only what was stored with the commitment, and the seed. */
export function drawInputOf(stored: StoredDraw & { row: Committed }, seed: { source: string, value: string }): DrawInput {
  return inputOf(commitmentOf(stored), seed)
}

export function isDrawn(row: SpotCheckRow): row is Drawn {
  return row.committedAt !== null && row.drawnAt !== null && row.seedSource !== null && row.seedValue !== null
}

/**
 * The bytes of an exported draw record (抽取记录), put together from what is stored and verified before they leave: the protocol is
 * worked out anew from frame and seed, and the digests are those stored at the time of the draw.
 * @throws spot-checks.not-drawn, spot-checks.record-not-verified where a stored value was altered
 */
export function recordBytes(stored: StoredDraw): Buffer {
  const { row } = stored
  if (!isDrawn(row)) throw spotCheckProblems.raise['not-drawn']()
  const record = recordOfStored({ ...row, ...commitmentOf({ ...stored, row }) })
  const failed = verifyDrawRecord(record).checks.filter(({ ok }) => !ok)
  const checks = failed.map(({ name }) => name).join(', ')
  if (failed.length > 0) throw spotCheckProblems.raise['record-not-verified']({ checks }, {}, JSON.stringify(failed))
  return Buffer.from(canonicalJson(record))
}

/** In the words of the kernel an agency is a stratum and a case an item. */
function commitmentOf({ row, strata, frame }: StoredDraw & { row: Committed }): StoredCommitment {
  return {
    title: row.title, committedAt: row.committedAt, sampleSize: row.sampleSize, minPerStratum: row.minPerAgency,
    strata: strata.map(({ agencyId: stratum, label, size, sample }) => ({ stratum, label, size, sample })),
    frame: frame.map(({ agencyId: stratum, caseId: item, ticket, rank, drawn }) => ({ stratum, item, ticket, rank, drawn })),
  }
}
