import { newId } from '../../../kernel/ids.ts'
import { nextState } from '../../../kernel/state-machine.ts'
import type { CommandContext } from '../../../platform/command.ts'
import { placeOfDivision } from '../../../platform/db/columns.ts'
import { covers } from '../../../platform/db/scope.ts'
import { requireVersion } from '../../../platform/http/etag.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import { findAgency } from '../../agencies/index.ts'
import { findDivision } from '../../reference/index.ts'
import { taskMachine } from '../machine.ts'
import { lockPlan } from '../plans/store.ts'
import { randomInspectionProblems } from '../problems.ts'
import { recordChange } from '../record.ts'
import { requireTaskDates } from '../rules.ts'
import { openChecks } from './queries.ts'
import type { TaskBody } from './schema.ts'
import type { StratumRow, TaskRow } from './store.ts'
import { insertTasks, lockTask, strataOfTask, updateTasks } from './store.ts'

const { raise } = randomInspectionProblems

export interface TaskDetail { row: TaskRow, strata: readonly StratumRow[] }

/** 列入计划：计划起草时 */
export async function planTask(context: CommandContext, planId: string, body: TaskBody): Promise<TaskDetail> {
  const { tx, actor, now } = context
  const plan = await lockPlan(tx, actor.scope, planId)
  if (plan === null) throw httpProblems.raise['not-found']()
  if (plan.status !== 'DRAFT') throw raise['plan-not-open']()
  const { id, title, divisionCode, field = null, itemIds, ratios, startOn, endOn, partnerAgencyIds = [], pairsAcross = false } = body
  requireTaskDates(body, plan.year)
  if (!covers(actor.scope, { divisionCode, agencyId: plan.agencyId }) || await findDivision(tx, divisionCode) === null) throw raise['outside-scope']()
  await requirePartners(context, plan.agencyId, partnerAgencyIds)
  if (pairsAcross && partnerAgencyIds.length === 0) throw raise['pairs-across-alone']()
  const row: TaskRow = {
    id: id ?? newId(now), agencyId: plan.agencyId, ...placeOfDivision(divisionCode), planId, year: plan.year, title, field, itemIds, partnerAgencyIds, pairsAcross, ratios, startOn, endOn,
    status: taskMachine.initial, statusReason: null, frameSize: null, excluded: null, sampleSize: null, cap: null, people: [], inspectorDigest: null, committedAt: null,
    seedSource: null, seedValue: null, drawnAt: null, assignmentDigest: null, replacements: 0, replacementsDigest: null, version: 1, createdAt: now, updatedAt: now,
  }
  await insertTasks(tx, [row])
  recordChange(context, 'inspection-task', 'plan', null, row)
  return { row, strata: [] }
}

// A partner may lie outside the scope of the initiator: joint tasks cross departments.
async function requirePartners({ tx }: CommandContext, agencyId: string, partners: readonly string[]): Promise<void> {
  for (const partner of partners) {
    const agency = partner === agencyId ? null : await findAgency(tx, { kind: 'NATION' }, partner)
    if (agency?.status !== 'ACTIVE') throw raise['partner-unknown']()
  }
}

/** 完成：结果全部公示 */
export function closeTask(context: CommandContext, id: string, version: number): Promise<TaskDetail> {
  return changeTask(context, { id, version, act: 'close' }, async () => {
    const remaining = await openChecks(context.tx, id)
    if (remaining > 0) throw raise['checks-open']({ remaining })
    return {}
  })
}

/** 取消：抽取之前 */
export function cancelTask(context: CommandContext, id: string, version: number, reason: string): Promise<TaskDetail> {
  return changeTask(context, { id, version, act: 'cancel' }, () => ({ statusReason: reason }))
}

/** One act on one task: locked, judged, changed and recorded once. */
export async function changeTask(
  context: CommandContext, { id, version, act }: { id: string, version: number, act: keyof typeof taskMachine.acts },
  decide: (task: TaskRow) => Partial<TaskRow> | Promise<Partial<TaskRow>>,
): Promise<TaskDetail> {
  const { tx, actor, now } = context
  const before = await lockTask(tx, actor.scope, id)
  if (before === null) throw httpProblems.raise['not-found']()
  requireVersion(before.version, version)
  const status = nextState(taskMachine, before.status, act)
  const row = { ...before, status, ...await decide(before), version: before.version + 1, updatedAt: now }
  recordChange(context, 'inspection-task', act, before, row)
  await updateTasks(tx, [row])
  return { row, strata: await strataOfTask(tx, id) }
}
