import { isWithin } from '../../../kernel/division-code.ts'
import { newId } from '../../../kernel/ids.ts'
import { nextState } from '../../../kernel/state-machine.ts'
import type { CommandContext } from '../../../platform/command.ts'
import { requireVersion } from '../../../platform/http/etag.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import { entrustmentMachine } from '../machine.ts'
import { agencyProblems } from '../problems.ts'
import { requireInBeing } from '../record.ts'
import { actsForOthers, isQualified, requireHappened } from '../rules.ts'
import type { AgencyRow } from '../store.ts'
import { findAgency } from '../queries.ts'
import { lockAgencies } from '../store.ts'
import { requireHeld } from '../successions/rules.ts'
import { recordEntrustment } from './record.ts'
import { itemKeysOf, requireConditions, requireEntrustable } from './rules.ts'
import type { EntrustmentBody, EntrustmentEndBody, EntrustmentPublicationBody } from './schema.ts'
import type { EntrustmentRow } from './store.ts'
import { entrustmentsInTheWay, insertEntrustment, lockEntrustment, saveEntrustments } from './store.ts'

const { raise } = agencyProblems

/** 登记委托书（行政处罚法第二十条、第二十一条） */
export async function registerEntrustment(context: CommandContext, body: EntrustmentBody): Promise<EntrustmentRow> {
  const { tx, now, today } = context
  const { conditions, ...given } = body
  const { agency, entrusted } = await lockParties(context, body)
  requireInBeing(agency)
  requireInBeing(entrusted)
  if (actsForOthers(agency.kind)) throw raise['re-entrustment']()
  requireEntrustable(body.acts, entrusted.kind)
  requireConditions(conditions)
  requireHappened(body.signedOn, today)
  if (body.validTo <= body.validFrom) throw raise['dates-out-of-order']({ after: body.validFrom })
  if (body.validFrom < body.signedOn) throw raise['dates-out-of-order']({ after: body.signedOn })
  if (!isQualified(agency, body.signedOn)) throw raise['not-qualified']({ on: body.signedOn })
  requireHeld(body.fields, agency.fields)
  const itemKeys = itemKeysOf(body)
  for (const other of await entrustmentsInTheWay(tx, { ...body, itemKeys })) {
    if (other.entrustedAgencyId === agency.id) throw raise['re-entrustment']()
    throw raise['entrustment-overlaps']({ documentNumber: other.documentNumber, until: other.effectiveTo })
  }
  const row = await insertEntrustment(tx, {
    ...given, id: body.id ?? newId(now), itemKeys, divisionCode: agency.divisionCode, effectiveTo: body.validTo, status: entrustmentMachine.initial,
    createdAt: now, updatedAt: now,
  })
  return recordEntrustment(context, 'entrustment.register', null, row)
}

/** 向社会公布委托书（行政处罚法第二十条第二款） */
export async function publishEntrustment(context: CommandContext, id: string, version: number, body: EntrustmentPublicationBody): Promise<EntrustmentRow> {
  const before = await lockForChange(context, id, version)
  const status = nextState(entrustmentMachine, before.status, 'publish')
  requireHappened(body.publishedOn, context.today, before.signedOn)
  return save(context, 'entrustment.publish', before, { ...before, ...body, status })
}

/** 提前终止委托 */
export async function endEntrustment(context: CommandContext, id: string, version: number, { endedOn, endReason }: EntrustmentEndBody): Promise<EntrustmentRow> {
  const before = await lockForChange(context, id, version)
  const status = nextState(entrustmentMachine, before.status, 'end')
  requireHappened(endedOn, context.today, before.validFrom)
  const effectiveTo = endedOn < before.effectiveTo ? endedOn : before.effectiveTo
  return save(context, 'entrustment.end', before, { ...before, status, endReason, effectiveTo })
}

/** The entrusting body must be the caller's to act for; the other one stands in the same line of divisions. */
async function lockParties({ tx, actor }: CommandContext, { agencyId, entrustedAgencyId }: EntrustmentBody): Promise<{ agency: AgencyRow, entrusted: AgencyRow }> {
  const visible = await findAgency(tx, actor.scope, agencyId)
  const known = visible === null ? new Map<string, AgencyRow>() : await lockAgencies(tx, { kind: 'NATION' }, [agencyId, entrustedAgencyId])
  const [agency, entrusted] = [known.get(agencyId), known.get(entrustedAgencyId)]
  const near = agency !== undefined && entrusted !== undefined && agency.id !== entrusted.id
    && (isWithin(entrusted.divisionCode, agency.divisionCode) || isWithin(agency.divisionCode, entrusted.divisionCode))
  if (!near) throw raise['body-unknown']()
  return { agency, entrusted }
}

async function lockForChange({ tx, actor }: CommandContext, id: string, version: number): Promise<EntrustmentRow> {
  const row = await lockEntrustment(tx, actor.scope, id)
  if (row === null) throw httpProblems.raise['not-found']()
  requireVersion(row.version, version)
  return row
}

async function save(context: CommandContext, act: string, before: EntrustmentRow, wanted: EntrustmentRow): Promise<EntrustmentRow> {
  const [after = wanted] = await saveEntrustments(context.tx, [wanted], context.now)
  return recordEntrustment(context, act, before, after)
}
