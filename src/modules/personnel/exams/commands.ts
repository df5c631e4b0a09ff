import { newId } from '../../../kernel/ids.ts'
import type { Outcome } from '../../../platform/bulk.ts'
import type { CommandContext, Fields } from '../../../platform/command.ts'
import type { Change } from '../../../platform/db/columns.ts'
import { covers } from '../../../platform/db/scope.ts'
import { requireVersion } from '../../../platform/http/etag.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import { findDivision } from '../../reference/index.ts'
import type { ExamAct } from './machine.ts'
import { examMachine } from './machine.ts'
import { examProblems } from './problems.ts'
import { outcomeCounts } from './queries.ts'
import { importResults, registerExaminees } from './registrations.ts'
import { defaultPassMark, nextExamStatus, requireHoldable, requireResults, requireSampling } from './rules.ts'
import type { NewSessionBody, ResultLine } from './schema.ts'
import type { SessionRow } from './store.ts'
import { insertSession, lockSession, updateSession } from './store.ts'

const { raise } = examProblems

/** 安排考试 */
export async function planExam(context: CommandContext, body: NewSessionBody): Promise<SessionRow> {
  const { tx, actor, now } = context
  if (actor.agencyId === null) throw raise['organiser-without-agency']()
  requireSampling(body.mode, body)
  const covered = covers(actor.scope, { divisionCode: body.divisionCode, agencyId: null })
  if (!covered || await findDivision(tx, body.divisionCode) === null) throw raise['outside-scope']()
  const row = await insertSession(tx, {
    ...body, id: body.id ?? newId(now), agencyId: actor.agencyId, passMark: body.passMark ?? defaultPassMark(body.divisionCode, body.heldOn),
    status: examMachine.initial, createdAt: now, updatedAt: now,
  })
  recordSession(context, 'exam.plan', null, row)
  return row
}

/** 开放报名（计划考试） */
export function openRegistration(context: CommandContext, id: string, version: number): Promise<SessionRow> {
  return change(context, id, version, 'openRegistration', () => ({}))
}

/** 报名（批量） */
export async function registerForExam(context: CommandContext, id: string, officerIds: readonly string[]): Promise<Outcome[]> {
  return registerExaminees(context, await lockExam(context, id), officerIds)
}

/** 考试举行 */
export function holdExam(context: CommandContext, id: string, version: number): Promise<SessionRow> {
  return change(context, id, version, 'hold', async (session) => {
    requireHoldable(session.heldOn, (await outcomeCounts(context.tx, id)).registered, context.today)
    return {}
  })
}

/** 导入成绩（批量）：考试举行之后、公布之前 */
export async function recordResults(context: CommandContext, id: string, results: readonly ResultLine[]): Promise<Outcome[]> {
  const session = await lockExam(context, id)
  nextExamStatus(session, 'publishResults')
  return importResults(context, session, results)
}

/** 公布成绩：每人都有结果；公布后不得更正 */
export function publishResults(context: CommandContext, id: string, version: number): Promise<SessionRow> {
  return change(context, id, version, 'publishResults', async () => {
    const { registered, passed, failed, absent } = await outcomeCounts(context.tx, id)
    requireResults(registered - passed - failed - absent)
    return { publishedOn: context.today }
  })
}

/** 取消考试 */
export function cancelExam(context: CommandContext, id: string, version: number, cancelReason: string): Promise<SessionRow> {
  return change(context, id, version, 'cancel', () => ({ cancelReason }))
}

/** The session applicants are to be registered for, locked; null where the caller may not see it. */
export function lockExamForApplications({ tx, actor }: CommandContext, id: string): Promise<SessionRow | null> {
  return lockSession(tx, actor.scope, id)
}

/** The session locked, if the caller may see it. */
export async function lockExam({ tx, actor }: CommandContext, id: string): Promise<SessionRow> {
  const row = await lockSession(tx, actor.scope, id)
  if (row === null) throw httpProblems.raise['not-found']()
  return row
}

/** One act on a session: its state first, then what the act itself asks and changes. */
export async function change(
  context: CommandContext, id: string, version: number, act: ExamAct, carryOut: (session: SessionRow) => Change<SessionRow> | Promise<Change<SessionRow>>,
): Promise<SessionRow> {
  const before = await lockExam(context, id)
  requireVersion(before.version, version)
  const status = nextExamStatus(before, act)
  const after = await updateSession(context.tx, id, { ...await carryOut(before), status }, context.now)
  recordSession(context, `exam.${act}`, before, after)
  return after
}

function recordSession(context: CommandContext, act: string, before: SessionRow | null, after: SessionRow): void {
  context.record({
    act, target: { kind: 'exam-session', id: after.id }, agencyId: after.agencyId, divisionCode: after.divisionCode,
    before: before === null ? null : visible(before), after: visible(after),
  })
}

function visible(row: SessionRow): Fields {
  return {
    title: row.title, divisionCode: row.divisionCode, mode: row.mode, kind: row.kind, parts: row.parts, heldOn: row.heldOn, passMark: row.passMark,
    staffKinds: row.staffKinds, sampleSize: row.sampleSize, minPerAgency: row.minPerAgency, status: row.status, frameSize: row.frameSize,
    frameDigest: row.frameDigest, commitmentDigest: row.commitmentDigest, committedAt: row.committedAt, seedSources: JSON.stringify(row.seedSources), seededAt: row.seededAt, seedSource: row.seedSource, seedValue: row.seedValue, seedDigest: row.seedDigest,
    drawnAt: row.drawnAt, recordDigest: row.recordDigest, publishedOn: row.publishedOn, cancelReason: row.cancelReason,
  }
}
