import { asc, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { canonicalJson } from '../../../kernel/canonical-json.ts'
import type { Replacement } from '../../../kernel/draw-assignment-replacement.ts'
import { nextPerson, sealReplacement } from '../../../kernel/draw-assignment-replacement.ts'
import { DRAW_HASH } from '../../../kernel/draw-stored.ts'
import { nextState } from '../../../kernel/state-machine.ts'
import type { CommandContext } from '../../../platform/command.ts'
import type { Database } from '../../../platform/db/client.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { requireVersion } from '../../../platform/http/etag.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import { officersById } from '../../personnel/index.ts'
import type { CheckRow } from '../checks/store.ts'
import { drawnChecks, lockCheck, updateChecks } from '../checks/store.ts'
import { mayInspect } from '../inspectors/commands.ts'
import { inspectorsOf } from '../inspectors/store.ts'
import { checkMachine } from '../machine.ts'
import { randomInspectionProblems } from '../problems.ts'
import { recordChange } from '../record.ts'
import { unavailableFor } from '../rules.ts'
import { inspectionReplacements } from '../table.ts'
import { isDrawn, pairInput } from './records.ts'
import { replacementLine } from './schema.ts'
import type { ReplacementBody } from './schema.ts'
import type { TaskRow } from './store.ts'
import { lockTask, updateTasks } from './store.ts'

const { raise } = randomInspectionProblems

const ofTask = defineStatement<'of', { content: string }[]>((db) => db.select({ content: inspectionReplacements.content }).from(inspectionReplacements)
  .where(eq(inspectionReplacements.taskId, sql.placeholder('id'))).orderBy(asc(inspectionReplacements.seq)))

const stored = z.array(replacementLine)

/** The replacements of a task in their order. */
export async function replacementsOf(db: Database, taskId: string): Promise<Replacement[]> {
  return stored.parse((await ofTask(db, 'of', { id: taskId })).map(({ content }) => JSON.parse(content) as unknown))
}

/**
 * 更换检查人员: the next ticket takes the place of an inspector who is on leave, has a conflict or may no longer inspect, as long as there is
 * no result. Nobody chooses who comes; the draw itself stays as it was, the replacement is appended with reason and approver.
 */
export async function replaceInspector(context: CommandContext, checkId: string, version: number, { officerId, ground, reason, approver }: ReplacementBody): Promise<CheckRow> {
  const { tx, actor, now } = context
  const before = await lockCheck(tx, actor.scope, checkId)
  if (before === null) throw httpProblems.raise['not-found']()
  requireVersion(before.version, version)
  const status = nextState(checkMachine, before.status, 'replaceInspector')
  if (!before.officerIds.includes(officerId)) throw raise['inspector-not-assigned']()
  // The check lies in the scope; its task may cover more.
  const task = await lockTask(tx, { kind: 'NATION' }, before.taskId)
  if (task === null || !isDrawn(task) || task.seedValue === null || task.assignmentDigest === null) throw new Error('a check without its drawn task')
  const checks = await drawnChecks(tx, task.id)
  const earlier = await replacementsOf(tx, task.id)
  const unavailable = unavailableFor(before.targetId, await peopleToday(context, task, before), earlier)
  const asked = { item: before.targetId, person: officerId, unavailable }
  const next = nextPerson(pairInput(task, checks, task.seedValue), new Map(checks.map((check) => [check.targetId, check.officerIds])), asked)
  const replacement = sealReplacement(DRAW_HASH, {
    ...asked, seq: task.replacements + 1, at: now.toISOString(), replacement: next.person, ticket: next.ticket, ground, reason, approver,
    previous: task.replacementsDigest ?? task.assignmentDigest,
  })
  await tx.insert(inspectionReplacements).values({ taskId: task.id, seq: replacement.seq, content: canonicalJson(replacement) })
  const row = { ...before, status, officerIds: before.officerIds.map((one) => one === officerId ? next.person : one), version: before.version + 1, updatedAt: now }
  recordChange(context, 'inspection-check', 'replace-inspector', before, row)
  await updateChecks(tx, [row])
  const counted: TaskRow = { ...task, replacements: replacement.seq, replacementsDigest: replacement.digest, version: task.version + 1, updatedAt: now }
  recordChange(context, 'inspection-task', 'append-replacement', task, counted)
  await updateTasks(tx, [counted])
  return row
}

/** Who of the frozen people may inspect today: still in the pool, in post, with a certificate in force; and who withdraws from the target by now. */
async function peopleToday({ tx, today }: CommandContext, task: TaskRow, { targetId, code, subject }: CheckRow): Promise<{ officerId: string, fit: boolean, recused: boolean }[]> {
  const pool = new Map((await inspectorsOf(tx, [task.agencyId, ...task.partnerAgencyIds], task.field)).map((one) => [one.officerId, one]))
  const officers = await officersById(tx, task.people.map(({ officerId }) => officerId))
  return task.people.map(({ officerId, conflicts }) => {
    const entry = pool.get(officerId)
    const fit = entry !== undefined && mayInspect(officers.get(officerId), task.field === null ? entry.specialities : [task.field], today)
    const declared = entry?.recusals.some((one) => one.code === code || one.code === subject) === true
    return { officerId, fit, recused: declared && !conflicts.some((one) => one.targetId === targetId) }
  })
}
