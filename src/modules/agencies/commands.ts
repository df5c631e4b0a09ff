import { newId } from '../../kernel/ids.ts'
import { nextState } from '../../kernel/state-machine.ts'
import { isUsccForm, normaliseUscc } from '../../kernel/uscc.ts'
import type { CommandContext, Fields } from '../../platform/command.ts'
import { violatedConstraint } from '../../platform/db/errors.ts'
import { covers } from '../../platform/db/scope.ts'
import { requireVersion } from '../../platform/http/etag.ts'
import { httpProblems } from '../../platform/http/problems.ts'
import { agencyProblems } from './problems.ts'
import { agencyMachine } from './rules.ts'
import type { AgencyPatch, NewAgencyBody } from './schema.ts'
import type { AgencyRow } from './store.ts'
import { divisionExists, insertAgency, lockAgency, updateAgency } from './store.ts'

const { raise } = agencyProblems

/** 登记执法主体 */
export async function registerAgency(context: CommandContext, body: NewAgencyBody): Promise<AgencyRow> {
  const { tx, actor, now } = context
  const uscc = normaliseUscc(body.uscc)
  if (!isUsccForm(uscc)) throw raise['uscc-malformed']()
  if (!covers(actor.scope, { divisionCode: body.divisionCode, agencyId: null })) throw raise['outside-scope']()
  if (!await divisionExists(tx, body.divisionCode)) throw raise['division-unknown']()
  const row = await insertAgency(tx, {
    ...body, id: body.id ?? newId(now), uscc, status: agencyMachine.initial, createdAt: now, updatedAt: now,
  }).catch((error: unknown) => { throw violatedConstraint(error) === 'agencies_uscc' ? raise['uscc-taken']() : error })
  record(context, 'agency.register', null, row)
  return row
}

/** 变更登记事项 */
export async function changeAgency(context: CommandContext, id: string, version: number, change: AgencyPatch): Promise<AgencyRow> {
  const before = await lockForChange(context, id, version)
  if (before.status === 'ABOLISHED') throw raise['already-abolished']()
  const changed = Object.entries(change).some(([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field as keyof AgencyRow]))
  if (!changed) return before
  const after = await updateAgency(context.tx, id, change, context.now)
  record(context, 'agency.change', before, after)
  return after
}

/** 撤销执法主体；已办案件仍归原主体名下 */
export async function abolishAgency(context: CommandContext, id: string, version: number, abolishedOn: string): Promise<AgencyRow> {
  const before = await lockForChange(context, id, version)
  const status = nextState(agencyMachine, before.status, 'abolish')
  if (abolishedOn > context.today) throw raise['abolished-in-future']()
  const after = await updateAgency(context.tx, id, { status, abolishedOn }, context.now)
  record(context, 'agency.abolish', before, after)
  return after
}

async function lockForChange({ tx, actor }: CommandContext, id: string, version: number): Promise<AgencyRow> {
  const row = await lockAgency(tx, actor.scope, id)
  if (row === null) throw httpProblems.raise['not-found']()
  requireVersion(row.version, version)
  return row
}

function record(context: CommandContext, act: string, before: AgencyRow | null, after: AgencyRow): void {
  context.record({
    act, target: { kind: 'agency', id: after.id }, agencyId: after.id, divisionCode: after.divisionCode,
    before: before === null ? null : visible(before), after: visible(after),
  })
}

function visible(row: AgencyRow): Fields {
  return {
    name: row.name, shortName: row.shortName, uscc: row.uscc, organCode: row.organCode, kind: row.kind, leadership: row.leadership,
    fields: row.fields, divisionCode: row.divisionCode, status: row.status, abolishedOn: row.abolishedOn,
  }
}
