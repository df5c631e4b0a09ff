import { newId } from '../../../kernel/ids.ts'
import type { LocalDate } from '../../../kernel/local-date.ts'
import { nextState } from '../../../kernel/state-machine.ts'
import type { CommandContext } from '../../../platform/command.ts'
import { requireVersion } from '../../../platform/http/etag.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import { transferMachine } from '../machine.ts'
import { agencyProblems } from '../problems.ts'
import { recordAgency, requireInBeing } from '../record.ts'
import { requireHappened } from '../rules.ts'
import type { AgencyRow } from '../store.ts'
import { lockAgencies, saveAgencies, saveVersions } from '../store.ts'
import { requireHeld } from '../successions/rules.ts'
import type { FieldEffect } from '../table.ts'
import { findTransfer } from './queries.ts'
import { applied, effectsOf, requireCompetent, requireTransferable } from './rules.ts'
import type { RevocationBody, TransferBody } from './schema.ts'
import type { TransferRow } from './store.ts'
import { insertTransfer, lockTransfer, updateTransfer } from './store.ts'

const { raise } = agencyProblems

/** 综合行政执法职权划转（行政处罚法第十八条）：自生效之日起，承接机关行使划转的职权 */
export async function recordTransfer(context: CommandContext, body: TransferBody): Promise<TransferRow> {
  const { tx, actor, now, today } = context
  const known = await lockAgencies(tx, actor.scope, [body.agencyId, ...body.fromAgencyIds])
  const to = known.get(body.agencyId)
  const from = [...new Set(body.fromAgencyIds)].flatMap((id) => known.get(id) ?? [])
  if (to === undefined || from.length !== new Set(body.fromAgencyIds).size) throw raise['body-unknown']()
  for (const row of [to, ...from]) requireInBeing(row)
  requireTransferable(to, from)
  requireCompetent(body.deciderDivisionCode, to.divisionCode)
  requireHappened(body.decidedOn, today)
  requireHappened(body.effectiveOn, today, body.decidedOn)
  requireHeld(body.fields, from.flatMap((row) => row.fields))
  const effects = effectsOf(to, from, body.fields, body.items.length + body.powerItemIds.length === 0)
  await apply(context, 'agency.transfer-fields', known, effects, body.effectiveOn)
  const row = await insertTransfer(tx, {
    ...body, id: body.id ?? newId(now), divisionCode: to.divisionCode, effects, status: transferMachine.initial, createdAt: now, updatedAt: now,
  })
  return record(context, 'enforcement-transfer.record', null, row)
}

/** 撤回划转：自撤回之日起，职权回到原机关；已终止的机关不再恢复 */
export async function revokeTransfer(context: CommandContext, id: string, version: number, { revokedOn, reason }: RevocationBody): Promise<TransferRow> {
  const { tx, actor, today, now } = context
  // Agencies are always locked before what refers to them.
  const seen = await findTransfer(tx, actor.scope, id)
  const known = await lockAgencies(tx, { kind: 'NATION' }, seen?.effects.map(({ agencyId }) => agencyId) ?? [])
  const before = await lockTransfer(tx, actor.scope, id)
  if (before === null) throw httpProblems.raise['not-found']()
  requireVersion(before.version, version)
  const status = nextState(transferMachine, before.status, 'revoke')
  requireHappened(revokedOn, today, before.effectiveOn)
  const back = before.effects.filter(({ agencyId }) => known.get(agencyId)?.status === 'ACTIVE')
    .map(({ agencyId, gained, lost }) => ({ agencyId, gained: lost, lost: gained }))
  await apply(context, 'agency.return-fields', known, back, revokedOn)
  return record(context, 'enforcement-transfer.revoke', before, await updateTransfer(tx, id, { status, revokedOn, revokeReason: reason }, now))
}

/** The fields of the bodies from a day on, in one statement, with one audit entry each. */
async function apply(context: CommandContext, act: string, known: ReadonlyMap<string, AgencyRow>, effects: readonly FieldEffect[], on: LocalDate): Promise<void> {
  const { tx, now, today } = context
  const before = effects.flatMap(({ agencyId }) => known.get(agencyId) ?? [])
  for (const row of before) requireHappened(on, today, row.currentSince)
  const wanted = before.map((row, index) => ({ ...row, fields: applied(row.fields, effects[index] ?? { gained: [], lost: [] }), currentSince: on }))
  const after = await saveAgencies(tx, wanted, now)
  await saveVersions(tx, after.map((row, index) => ({ before: before[index] ?? row, after: row, on })), now)
  after.forEach((row, index) => recordAgency(context, act, before[index] ?? null, row))
}

function record(context: CommandContext, act: string, before: TransferRow | null, after: TransferRow): TransferRow {
  context.record({
    act, target: { kind: 'enforcement-transfer', id: after.id }, agencyId: after.agencyId, divisionCode: after.divisionCode,
    before: before === null ? null : visible(before), after: visible(after),
  })
  return after
}

const visible = (row: TransferRow) => ({
  agencyId: row.agencyId, fromAgencyIds: row.fromAgencyIds, documentNumber: row.documentNumber, decidedBy: row.decidedBy,
  deciderDivisionCode: row.deciderDivisionCode, decidedOn: row.decidedOn, effectiveOn: row.effectiveOn, fields: row.fields, items: row.items,
  powerItemIds: row.powerItemIds, revokedOn: row.revokedOn, revokeReason: row.revokeReason, status: row.status,
})
