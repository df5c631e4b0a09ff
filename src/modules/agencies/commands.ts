import { newId } from '../../kernel/ids.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import { nextState } from '../../kernel/state-machine.ts'
import { isUsccForm, normaliseUscc } from '../../kernel/uscc.ts'
import type { CommandContext } from '../../platform/command.ts'
import { violatedConstraint } from '../../platform/db/errors.ts'
import { covers } from '../../platform/db/scope.ts'
import { findDivision, isDivisionValidOn, unknownSince } from '../reference/index.ts'
import { endBodies } from './endings.ts'
import { agencyMachine } from './machine.ts'
import { agencyProblems } from './problems.ts'
import { lockForChange, recordAgency, requireInBeing } from './record.ts'
import { requireFittingNature, requireHappened, requireParentGovernment, requireSuperior, usccWarnings } from './rules.ts'
import type { AgencyPatch, NewAgencyBody, RenamingBody } from './schema.ts'
import type { AgencyRow } from './store.ts'
import { heldAgencies, insertAgency, isLedBy, isOrganCodeTaken, saveAgencies, saveVersions } from './store.ts'

const { raise } = agencyProblems

/** 登记执法主体 */
export async function registerAgency(context: CommandContext, body: NewAgencyBody): Promise<AgencyRow> {
  const row = await addAgency(context, body, context.today)
  await requireOwnCode(context, row)
  return recordAgency(context, 'agency.register', null, row)
}

/** Checks and stores a new body with its first version; the caller records it. */
export async function addAgency(context: CommandContext, body: NewAgencyBody, on: LocalDate): Promise<AgencyRow> {
  const { tx, actor, now, today } = context
  const uscc = normaliseUscc(body.uscc)
  const { divisionCode, establishedOn = null } = body
  if (!isUsccForm(uscc)) throw raise['uscc-malformed']()
  if (!covers(actor.scope, { divisionCode, agencyId: null })) throw raise['outside-scope']()
  requireFittingNature(body)
  if (establishedOn !== null) requireHappened(establishedOn, today)
  const division = await findDivision(tx, divisionCode)
  if (division === null) throw raise['division-unknown']()
  if (!isDivisionValidOn(division, on)) throw raise['division-not-valid']({ code: divisionCode, on })
  await requireRelations(context, { id: null, divisionCode, parentGovernmentId: body.parentGovernmentId ?? null, superiorAgencyId: body.superiorAgencyId ?? null })
  const row = await insertAgency(tx, {
    ...body, id: body.id ?? newId(now), uscc, warnings: usccWarnings(uscc, today), status: agencyMachine.initial, currentSince: establishedOn ?? unknownSince,
    createdAt: now, updatedAt: now,
  }).catch((error: unknown) => { throw violatedConstraint(error) === 'agencies_uscc' ? raise['uscc-taken']() : error })
  await saveVersions(tx, [{ before: null, after: row, on: null }], now)
  return row
}

/** 更正登记事项：改正的是记录，不是机关本身；机关更名另行办理 */
export async function changeAgency(context: CommandContext, id: string, version: number, change: AgencyPatch): Promise<AgencyRow> {
  const before = await lockForChange(context, id, version)
  requireInBeing(before)
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  const wanted: AgencyRow = { ...before, ...given }
  if (JSON.stringify(wanted) === JSON.stringify(before)) return before
  requireFittingNature(wanted)
  if (wanted.organCode !== before.organCode) await requireOwnCode(context, wanted)
  const related = wanted.parentGovernmentId !== before.parentGovernmentId || wanted.superiorAgencyId !== before.superiorAgencyId
  if (related) await requireRelations(context, wanted)
  return save(context, 'agency.change', before, wanted, null)
}

/** 更名：原名称连同使用期间保留，机关及其案件不变 */
export async function renameAgency(context: CommandContext, id: string, version: number, body: RenamingBody): Promise<AgencyRow> {
  const before = await lockForChange(context, id, version)
  nextState(agencyMachine, before.status, 'rename')
  const { name, shortName = before.shortName, organCode = before.organCode, renamedOn } = body
  requireHappened(renamedOn, context.today, before.currentSince)
  const wanted = { ...before, name, shortName, organCode, currentSince: renamedOn }
  requireFittingNature(wanted)
  if (organCode !== before.organCode) await requireOwnCode(context, wanted)
  return save(context, 'agency.rename', before, wanted, renamedOn)
}

/** 撤销执法主体；已办案件仍归原主体名下，现行资格与委托一并终止 */
export async function abolishAgency(context: CommandContext, id: string, version: number, abolishedOn: LocalDate): Promise<AgencyRow> {
  const before = await lockForChange(context, id, version)
  nextState(agencyMachine, before.status, 'abolish')
  if (abolishedOn > context.today) throw raise['abolished-in-future']()
  const [after] = await endBodies(context, 'agency.abolish', [before], abolishedOn)
  return after ?? before
}

async function save(context: CommandContext, act: string, before: AgencyRow, wanted: AgencyRow, on: LocalDate | null): Promise<AgencyRow> {
  const [after = wanted] = await saveAgencies(context.tx, [wanted], context.now)
  await saveVersions(context.tx, [{ before, after, on }], context.now)
  return recordAgency(context, act, before, after)
}

/** Numbers of documents name the body that issued them: in one division no two use the same organ code (GB/T 9704-2012, 7.2.5). */
async function requireOwnCode({ tx }: CommandContext, agency: Pick<AgencyRow, 'id' | 'divisionCode' | 'organCode'>): Promise<void> {
  if (await isOrganCodeTaken(tx, agency)) throw raise['organ-code-taken']({ organCode: agency.organCode, divisionCode: agency.divisionCode })
}

type Related = Pick<AgencyRow, 'divisionCode' | 'parentGovernmentId' | 'superiorAgencyId'> & { id: string | null }

/** The government it belongs to and the department above it must be such, and nobody may be led by whom he leads. */
async function requireRelations({ tx }: CommandContext, { id, divisionCode, parentGovernmentId, superiorAgencyId }: Related): Promise<void> {
  const held = await heldAgencies(tx, [parentGovernmentId, superiorAgencyId].filter((one) => one !== null))
  if (parentGovernmentId !== null) requireParentGovernment(divisionCode, held.get(parentGovernmentId))
  if (superiorAgencyId === null) return
  requireSuperior(divisionCode, held.get(superiorAgencyId))
  if (id !== null && await isLedBy(tx, superiorAgencyId, id)) throw raise['superior-unfit']()
}
