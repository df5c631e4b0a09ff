import { newId } from '../../../kernel/ids.ts'
import { nextState } from '../../../kernel/state-machine.ts'
import type { CommandContext, Fields } from '../../../platform/command.ts'
import { placeOfDivision } from '../../../platform/db/columns.ts'
import { covers } from '../../../platform/db/scope.ts'
import { requireVersion } from '../../../platform/http/etag.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import { findDivision } from '../../reference/index.ts'
import { overrideMachine } from './machine.ts'
import { overrideProblems } from './problems.ts'
import { requireProvision } from './rules.ts'
import type { NewOverrideBody, OverrideEndBody } from './schema.ts'
import type { OverrideRow } from './store.ts'
import { insertOverrides, lockOverride, lockPlace, overlapping, updateOverride } from './store.ts'

const { raise } = overrideProblems

/** 登记期限的特别规定：同一区划、领域的同一期限，自施行之日起取代此前的规定 */
export async function recordOverride(context: CommandContext, body: NewOverrideBody): Promise<OverrideRow> {
  const { tx, actor, now } = context
  const provision = { ...body, field: body.field ?? null, extensionLength: body.extensionLength ?? null, validTo: body.validTo ?? null }
  const { divisionCode, ruleCode, validFrom } = provision
  if (!covers(actor.scope, { divisionCode, agencyId: null }) || await findDivision(tx, divisionCode) === null) throw raise['override-division-unknown']()
  const unit = requireProvision(provision)
  await lockPlace(tx, provision)
  const earlier = await overlapping(tx, provision)
  const later = earlier.find((row) => row.validFrom >= validFrom)
  if (later !== undefined) throw raise['override-overlaps']({ ruleCode, on: later.validFrom })
  for (const before of earlier) {
    const status = before.status === 'ENDED' ? before.status : nextState(overrideMachine, before.status, 'supersede')
    record(context, 'deadline-override.supersede', before, await updateOverride(tx, before.id, { status, validTo: validFrom, updatedAt: now }))
  }
  const row: OverrideRow = {
    id: newId(now), agencyId: actor.agencyId, ...placeOfDivision(divisionCode), ...provision, unit, status: overrideMachine.initial, endReason: null,
    version: 1, createdAt: now, updatedAt: now,
  }
  await insertOverrides(tx, [row])
  record(context, 'deadline-override.record', null, row)
  return row
}

/** 停止适用：当日起不再适用，此前起算的期限不受影响 */
export async function endOverride(context: CommandContext, id: string, version: number, { endedOn, reason }: OverrideEndBody): Promise<OverrideRow> {
  const before = await lockOverride(context.tx, context.actor.scope, id)
  if (before === null) throw httpProblems.raise['not-found']()
  requireVersion(before.version, version)
  const status = nextState(overrideMachine, before.status, 'end')
  if (endedOn < before.validFrom || (before.validTo !== null && endedOn > before.validTo)) throw raise['override-period-backwards']()
  const after = await updateOverride(context.tx, id, { status, validTo: endedOn, endReason: reason, updatedAt: context.now })
  record(context, 'deadline-override.end', before, after)
  return after
}

function record(context: CommandContext, act: string, before: OverrideRow | null, after: OverrideRow): void {
  context.record({
    act, target: { kind: 'deadline-override', id: after.id }, agencyId: after.agencyId, divisionCode: after.divisionCode,
    before: before && visible(before), after: visible(after),
  })
}

function visible({ divisionCode, field, ruleCode, length, unit, extensionLength, legalBasis, validFrom, validTo, status, endReason }: OverrideRow): Fields {
  return { divisionCode, field, ruleCode, length, unit, extensionLength, legalBasis, validFrom, validTo, status, endReason }
}
