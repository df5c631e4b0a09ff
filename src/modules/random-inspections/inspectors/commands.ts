import { newId } from '../../../kernel/ids.ts'
import type { LocalDate } from '../../../kernel/local-date.ts'
import { nextState } from '../../../kernel/state-machine.ts'
import type { CommandContext } from '../../../platform/command.ts'
import { placeOfDivision } from '../../../platform/db/columns.ts'
import { requireVersion } from '../../../platform/http/etag.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import { findAgency } from '../../agencies/index.ts'
import type { QualifiedOfficer } from '../../personnel/index.ts'
import { certificateInForce, officersById } from '../../personnel/index.ts'
import { inspectorMachine } from '../machine.ts'
import { randomInspectionProblems } from '../problems.ts'
import { recordChange } from '../record.ts'
import type { Field } from '../table.ts'
import type { InspectorBody, InspectorPatch } from './schema.ts'
import type { InspectorRow } from './store.ts'
import { insertInspectors, lockInspector, updateInspectors } from './store.ts'

const { raise } = randomInspectionProblems

/** Whether somebody may inspect on a day: in post, with an enforcement certificate in force for each of these fields (行政处罚法 art. 42). */
export function mayInspect(officer: QualifiedOfficer | undefined, fields: readonly Field[], on: LocalDate): officer is QualifiedOfficer {
  return officer?.status === 'ACTIVE' && fields.every((field) => certificateInForce(officer, { kind: 'ENFORCEMENT', field, on }) !== null)
}

/** 检查人员入库 */
export async function enrolInspector(context: CommandContext, body: InspectorBody): Promise<InspectorRow> {
  const { tx, actor, now, today } = context
  const officer = (await officersById(tx, [body.officerId])).get(body.officerId)
  const agency = officer === undefined ? null : await findAgency(tx, actor.scope, officer.agencyId)
  if (agency === null || !mayInspect(officer, body.specialities, today)) throw raise['officer-unfit']()
  const row: InspectorRow = {
    id: body.id ?? newId(now), agencyId: agency.id, ...placeOfDivision(agency.divisionCode), officerId: officer.officerId, name: officer.name, specialities: body.specialities,
    recusals: body.recusals ?? [], status: inspectorMachine.initial, leftReason: null, version: 1, createdAt: now, updatedAt: now,
  }
  if (!(await insertInspectors(tx, [row])).has(row.id)) throw raise['inspector-known']()
  recordChange(context, 'inspector', 'enrol', null, row)
  return row
}

/** 更改专长与回避；已固定的名录不受影响 */
export async function changeInspector(context: CommandContext, id: string, version: number, change: InspectorPatch): Promise<InspectorRow> {
  const before = await lockForChange(context, id, version)
  nextState(inspectorMachine, before.status, 'leave')
  const { specialities = before.specialities, recusals = before.recusals } = change
  const officer = (await officersById(context.tx, [before.officerId])).get(before.officerId)
  if (!mayInspect(officer, specialities, context.today)) throw raise['officer-unfit']()
  if (JSON.stringify([specialities, recusals]) === JSON.stringify([before.specialities, before.recusals])) return before
  return save(context, 'change', before, { ...before, specialities, recusals })
}

/** 检查人员出库 */
export async function leavePool(context: CommandContext, id: string, version: number, reason: string): Promise<InspectorRow> {
  const before = await lockForChange(context, id, version)
  return save(context, 'leave', before, { ...before, status: nextState(inspectorMachine, before.status, 'leave'), leftReason: reason })
}

async function lockForChange({ tx, actor }: CommandContext, id: string, version: number): Promise<InspectorRow> {
  const row = await lockInspector(tx, actor.scope, id)
  if (row === null) throw httpProblems.raise['not-found']()
  requireVersion(row.version, version)
  return row
}

async function save(context: CommandContext, act: string, before: InspectorRow, after: InspectorRow): Promise<InspectorRow> {
  const row = { ...after, version: before.version + 1, updatedAt: context.now }
  recordChange(context, 'inspector', act, before, row)
  await updateInspectors(context.tx, [row])
  return row
}
