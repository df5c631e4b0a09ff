import { newId } from '../../../kernel/ids.ts'
import type { LocalDate } from '../../../kernel/local-date.ts'
import { nextState } from '../../../kernel/state-machine.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { CommandContext } from '../../../platform/command.ts'
import { placeOfDivision } from '../../../platform/db/columns.ts'
import { covers } from '../../../platform/db/scope.ts'
import { requireVersion } from '../../../platform/http/etag.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import { targetMachine } from '../machine.ts'
import { randomInspectionProblems } from '../problems.ts'
import { recordChange } from '../record.ts'
import { holderOf } from '../rules.ts'
import type { TargetBody, TargetPatch, TargetRowBody } from './schema.ts'
import type { TargetRow } from './store.ts'
import { insertTargets, lockTarget, updateTargets } from './store.ts'

const { raise } = randomInspectionProblems

/** The row of a new target, judged by all that does not need the pool. */
export function newTarget({ actor, now }: { actor: Actor, now: Date, today?: LocalDate }, body: TargetRowBody & { id?: string | undefined }): TargetRow {
  const { divisionCode, kind, code, name, riskGrade, field = null, uscc = null } = body
  if (actor.agencyId === null) throw raise['agency-missing']()
  if (!covers(actor.scope, { divisionCode, agencyId: actor.agencyId })) throw raise['outside-scope']()
  return {
    id: body.id ?? newId(now), agencyId: actor.agencyId, ...placeOfDivision(divisionCode), kind, code, name, riskGrade, field,
    uscc: holderOf({ kind, code, uscc }), status: targetMachine.initial, statusReason: null, version: 1, createdAt: now, updatedAt: now,
  }
}

/** 检查对象入库 */
export async function registerTarget(context: CommandContext, body: TargetBody): Promise<TargetRow> {
  const row = newTarget(context, body)
  if (!(await insertTargets(context.tx, [row])).has(row.id)) throw raise['target-known']({ code: row.code })
  recordChange(context, 'inspection-target', 'register', null, row)
  return row
}

/** 更改名称、风险等级、领域 */
export async function changeTarget(context: CommandContext, id: string, version: number, change: TargetPatch): Promise<TargetRow> {
  const before = await lockForChange(context, id, version)
  const after = { ...before, name: change.name ?? before.name, riskGrade: change.riskGrade ?? before.riskGrade, field: change.field === undefined ? before.field : change.field }
  if (after.name === before.name && after.riskGrade === before.riskGrade && after.field === before.field) return before
  return save(context, 'change', before, after)
}

/** 移出名录库 / 恢复入库 */
export async function moveTarget(context: CommandContext, id: string, version: number, act: 'remove' | 'restore', reason: string): Promise<TargetRow> {
  const before = await lockForChange(context, id, version)
  return save(context, act, before, { ...before, status: nextState(targetMachine, before.status, act), statusReason: reason })
}

async function lockForChange({ tx, actor }: CommandContext, id: string, version: number): Promise<TargetRow> {
  const row = await lockTarget(tx, actor.scope, id)
  if (row === null) throw httpProblems.raise['not-found']()
  requireVersion(row.version, version)
  return row
}

async function save(context: CommandContext, act: string, before: TargetRow, after: TargetRow): Promise<TargetRow> {
  const row = { ...after, version: before.version + 1, updatedAt: context.now }
  recordChange(context, 'inspection-target', act, before, row)
  await updateTargets(context.tx, [row])
  return row
}
