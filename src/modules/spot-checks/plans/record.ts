import { canonicalJson } from '../../../kernel/canonical-json.ts'
import type { DrawInput, DrawRecord } from '../../../kernel/draw-record.ts'
import { verifyDrawRecord } from '../../../kernel/draw-record.ts'
import { inByteOrder } from '../../../kernel/draw-frame.ts'
import { DRAW_ALGORITHM } from '../../../kernel/draw.ts'
import type { HashName } from '../../../kernel/hash.ts'
import { spotCheckProblems } from '../problems.ts'
import type { FrameRow } from './queries.ts'
import type { SpotCheckRow, Stratum } from './store.ts'

/** The digest every draw of this release uses. Its name is part of the record, so a later release may use SM3. */
export const DRAW_HASH: HashName = 'sha256'

export interface StoredDraw { row: SpotCheckRow, strata: readonly Stratum[], frame: readonly FrameRow[] }
type Committed = SpotCheckRow & { committedAt: Date }
type Drawn = Committed & { drawnAt: Date, seedSource: string, seedValue: string }

/** What the kernel draws from: only what was stored with the commitment, and the seed. */
export function drawInputOf({ row, strata, frame }: StoredDraw & { row: Committed }, seed: { source: string, value: string }): DrawInput {
  return {
    hash: DRAW_HASH, title: row.title, committedAt: row.committedAt.toISOString(),
    lines: frame.map(({ agencyId, caseId }) => ({ stratum: agencyId, item: caseId })),
    labels: new Map(strata.map(({ agencyId, label }) => [agencyId, label])),
    sampleSize: row.sampleSize, minPerStratum: row.minPerAgency, seed,
  }
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
  const record = recordOf({ ...stored, row })
  const failed = verifyDrawRecord(record).checks.filter(({ ok }) => !ok)
  const checks = failed.map(({ name }) => name).join(', ')
  if (failed.length > 0) throw spotCheckProblems.raise['record-not-verified']({ checks }, {}, JSON.stringify(failed))
  return Buffer.from(canonicalJson(record))
}

function recordOf({ row, strata, frame }: StoredDraw & { row: Drawn }): DrawRecord {
  const tickets = frame.map(({ agencyId, caseId, ticket, rank, drawn }) => ({
    stratum: agencyId, item: caseId, ticket: ticket ?? '', rank: rank ?? 0, drawn,
  })).sort((a, b) => inByteOrder(a.stratum, b.stratum) || a.rank - b.rank)
  return {
    protocol: DRAW_ALGORITHM, hash: DRAW_HASH, title: row.title, committedAt: row.committedAt.toISOString(),
    frame: {
      digest: row.frameDigest ?? '', size: row.frameSize ?? 0,
      lines: frame.map(({ agencyId, caseId }) => ({ stratum: agencyId, item: caseId })),
      strata: strata.map(({ agencyId, label, size, sample }) => ({ stratum: agencyId, label, size, sample })),
    },
    sampleSize: row.sampleSize, minPerStratum: row.minPerAgency,
    seed: { source: row.seedSource, value: row.seedValue, digest: row.seedDigest ?? '' },
    tickets,
    result: tickets.filter(({ drawn }) => drawn).map(({ stratum, item, rank }) => ({ stratum, item, rank })),
    recordDigest: row.recordDigest ?? '',
  }
}
