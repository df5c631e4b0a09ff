import { canonicalJson } from '../../../kernel/canonical-json.ts'
import { buildDrawRecord, verifyDrawRecord } from '../../../kernel/draw-record.ts'
import type { StoredCommitment } from '../../../kernel/draw-stored.ts'
import { DRAW_HASH, drawInputOf, MAX_FRAME_LINES, recordOfStored } from '../../../kernel/draw-stored.ts'
import { allocate, frameDigest, freezeFrame, strataOf } from '../../../kernel/draw.ts'
import type { CommandContext } from '../../../platform/command.ts'
import type { AgencyStratum } from '../../../platform/db/draw-tables.ts'
import { peopleInScope } from '../people.ts'
import { change } from './commands.ts'
import { examProblems } from './problems.ts'
import type { ExamFrameRow } from './queries.ts'
import { examFrameOf, examineesOf, examStrataOf } from './queries.ts'
import { newRegistration, recordRegistration } from './registrations.ts'
import { examSeedSource, requireFrameWithin, requireLater } from './rules.ts'
import type { ExamDrawBody } from './schema.ts'
import type { SessionRow } from './store.ts'
import { examDrawTables, insertRegistrations } from './store.ts'

const { raise } = examProblems

/** 固定抽考名单: everybody in post of the place is written down, counted and digested before any seed exists (docs/draw-protocol.md). */
export function commitExamFrame(context: CommandContext, id: string, version: number, seedSource: string | undefined): Promise<SessionRow> {
  return change(context, id, version, 'commit', async (session) => {
    const { tx, now } = context
    const people = await examineesOf(tx, session.divisionCode, session.staffKinds ?? [], MAX_FRAME_LINES + 1)
    requireFrameWithin(people.length)
    const frame = freezeFrame(people.map(({ agencyId, officerId }) => ({ stratum: agencyId, item: officerId })))
    const strata = allocate(strataOf(frame), session.sampleSize ?? 0, session.minPerAgency ?? 0)
    await examDrawTables.insertFrame(tx, id, frame)
    await examDrawTables.insertStrata(tx, id, strata)
    return { seedSource, frameSize: frame.length, frameDigest: frameDigest(frame, DRAW_HASH), committedAt: now }
  })
}

/** 抽取应考人员: tickets from the stored frame and the seed, once; who is drawn is registered. */
export function drawExaminees(context: CommandContext, id: string, version: number, body: ExamDrawBody): Promise<SessionRow> {
  return change(context, id, version, 'draw', async (session) => {
    const { tx, now } = context
    const commitment = await commitmentOf(context, session)
    requireLater(commitment.committedAt, now)
    const seedSource = examSeedSource(session.seedSource, body.seedSource)
    const record = buildDrawRecord(drawInputOf(commitment, { source: seedSource, value: body.seedValue }))
    const promised = { digest: session.frameDigest, strata: commitment.strata }
    if (canonicalJson(promised) !== canonicalJson({ digest: record.frame.digest, strata: record.frame.strata })) {
      throw raise['record-not-verified']({ checks: 'frame-digest, allocation' })
    }
    await examDrawTables.storeTickets(tx, id, record.tickets)
    await registerDrawn(context, id, record.result)
    return { seedSource, seedValue: body.seedValue, seedDigest: record.seed.digest, drawnAt: now, recordDigest: record.recordDigest }
  })
}

async function registerDrawn(context: CommandContext, id: string, result: readonly { item: string, rank: number }[]): Promise<void> {
  // The frame was fixed within the caller's place; a person who moved since then is examined all the same.
  const people = await peopleInScope(context.tx, { kind: 'NATION' }, result.map(({ item }) => item))
  const rows = result.flatMap(({ item, rank }) => {
    const person = people.get(item)
    return person === undefined ? [] : [newRegistration(context, id, person, rank)]
  })
  await insertRegistrations(context.tx, rows)
  rows.forEach((row) => { recordRegistration(context, 'exam.draw-examinee', null, row) })
}

async function commitmentOf({ tx }: CommandContext, session: SessionRow): Promise<StoredCommitment> {
  return storedCommitment(session, await examStrataOf(tx, session.id), await examFrameOf(tx, session.id))
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
 * The bytes of an exported draw record (抽取记录), put together from what is stored and verified before they leave.
 * @throws exams.not-drawn, exams.record-not-verified where a stored value was altered
 */
export function examRecordBytes(session: SessionRow, strata: readonly AgencyStratum[], frame: readonly ExamFrameRow[]): Buffer {
  const { seedSource, seedValue, drawnAt } = session
  if (drawnAt === null || seedSource === null || seedValue === null) throw raise['not-drawn']()
  const record = recordOfStored({ ...session, ...storedCommitment(session, strata, frame), seedSource, seedValue })
  const failed = verifyDrawRecord(record).checks.filter(({ ok }) => !ok)
  if (failed.length > 0) throw raise['record-not-verified']({ checks: failed.map(({ name }) => name).join(', ') }, {}, JSON.stringify(failed))
  return Buffer.from(canonicalJson(record))
}
