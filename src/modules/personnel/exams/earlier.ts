import { canonicalJson } from '../../../kernel/canonical-json.ts'
import { buildDrawRecord, verifyDrawRecord } from '../../../kernel/draw-record.ts'
import type { DrawRecord } from '../../../kernel/draw-record.ts'
import type { StoredCommitment } from '../../../kernel/draw-stored.ts'
import { drawInputOf, recordOfStored } from '../../../kernel/draw-stored.ts'
import type { AgencyStratum } from '../../../platform/db/draw-tables.ts'
import { examProblems } from './problems.ts'
import type { ExamFrameRow } from './queries.ts'
import type { SessionRow } from './store.ts'

const { raise } = examProblems

/** Committed before there was `mingjian-draw/2`: drawn, exported and verified as it was promised, by `mingjian-draw/1`. */
export const isOfEarlierProtocol = ({ committedAt, commitmentDigest }: SessionRow): boolean => committedAt !== null && commitmentDigest === null

/**
 * The draw of a frame that was committed by the first protocol.
 * @throws exams.record-not-verified where frame or strata are not those that were committed
 */
export function drawByEarlier(session: SessionRow, strata: readonly AgencyStratum[], frame: readonly ExamFrameRow[], seed: { source: string, value: string }): DrawRecord {
  const commitment = storedCommitment(session, strata, frame)
  const record = buildDrawRecord(drawInputOf(commitment, seed))
  const promised = { digest: session.frameDigest, strata: commitment.strata }
  if (canonicalJson(promised) !== canonicalJson({ digest: record.frame.digest, strata: record.frame.strata })) {
    throw raise['record-not-verified']({ checks: 'frame-digest, allocation' })
  }
  return record
}

function storedCommitment(session: SessionRow, strata: readonly AgencyStratum[], frame: readonly ExamFrameRow[]): StoredCommitment {
  const { title, committedAt, sampleSize, minPerAgency } = session
  if (committedAt === null || sampleSize === null || minPerAgency === null) throw raise['not-drawn']()
  return {
    title, committedAt, sampleSize, minPerStratum: minPerAgency,
    strata: strata.map(({ agencyId: stratum, label, size, sample }) => ({ stratum, label, size, sample })),
    frame: frame.map(({ agencyId: stratum, officerId: item, ticket, rank, drawn }) => ({ stratum, item, ticket, rank, drawn })),
  }
}

/**
 * The bytes of a record of the first protocol, put together from what is stored and verified before they leave.
 * @throws exams.not-drawn, exams.record-not-verified where a stored value was altered
 */
export function earlierRecordBytes(session: SessionRow, strata: readonly AgencyStratum[], frame: readonly ExamFrameRow[]): Buffer {
  const { seedSource, seedValue, drawnAt } = session
  if (drawnAt === null || seedSource === null || seedValue === null) throw raise['not-drawn']()
  const record = recordOfStored({ ...session, ...storedCommitment(session, strata, frame), seedSource, seedValue })
  const failed = verifyDrawRecord(record).checks.filter(({ ok }) => !ok)
  if (failed.length > 0) throw raise['record-not-verified']({ checks: failed.map(({ name }) => name).join(', ') }, {}, JSON.stringify(failed))
  return Buffer.from(canonicalJson(record))
}
