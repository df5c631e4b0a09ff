import { nextState } from '../../../kernel/state-machine.ts'
import type { CommandContext } from '../../../platform/command.ts'
import type { AgencyRow } from '../../agencies/index.ts'
import { findAgency } from '../../agencies/index.ts'
import { cancelCertificates, moveCertificates } from '../certificates/ending.ts'
import { lockCertificatesInForce } from '../certificates/store.ts'
import { personnelProblems } from '../problems.ts'
import { officerMachine } from '../rules.ts'
import { lockForChange, registeredMeanwhile } from './commands.ts'
import { recordOfficer } from './record.ts'
import { endsOnTransfer, requireLeaving, requireReturn } from './rules.ts'
import type { DepartureBody, ReturnBody, TransferBody } from './schema.ts'
import type { OfficerRow } from './store.ts'
import { updateOfficer } from './store.ts'

const { raise } = personnelProblems

/** 离岗：同时注销其未注销的证件 */
export async function departOfficer(context: CommandContext, id: string, version: number, { leftOn, reason }: DepartureBody): Promise<OfficerRow> {
  const before = await lockForChange(context, id, version)
  const status = nextState(officerMachine, before.status, 'leave')
  requireLeaving(before, leftOn, context.today)
  const held = await lockCertificatesInForce(context.tx, id)
  const after = await updateOfficer(context.tx, id, { status, leftOn, leftReason: reason }, context.now)
  recordOfficer(context, 'officer.leave', before, after)
  await cancelCertificates(context, held, { endedOn: leftOn, endReason: reason })
  return after
}

/** 调动：到另一单位任职，证件除规则保留的以外一并注销 */
export async function transferOfficer(context: CommandContext, id: string, version: number, body: TransferBody): Promise<OfficerRow> {
  const { tx, actor, today, now } = context
  const before = await lockForChange(context, id, version)
  const status = nextState(officerMachine, before.status, 'transfer')
  const { agencyId, transferredOn, department = null, post = before.post } = body
  if (agencyId === before.agencyId) throw raise['same-agency']()
  requireLeaving(before, transferredOn, today)
  const to = requireActive(await findAgency(tx, actor.scope, agencyId))
  // Whoever may see the officer may know the officer's agency, also where it is not in one's own list.
  const from = await findAgency(tx, { kind: 'NATION' }, before.agencyId)
  const held = await lockCertificatesInForce(tx, id)
  const after = await updateOfficer(tx, id, { status, agencyId, divisionCode: to.divisionCode, department, post, joinedOn: transferredOn }, now)
  recordOfficer(context, 'officer.transfer', before, after)
  const leaderships = { from: from?.leadership ?? 'LOCAL', to: to.leadership }
  const ended = held.filter(({ kind }) => endsOnTransfer(kind, leaderships, transferredOn))
  await cancelCertificates(context, ended, { endedOn: transferredOn, endReason: 'TRANSFER' })
  await moveCertificates(context, held.filter((certificate) => !ended.includes(certificate)), to)
  return after
}

/** 返岗：证件不随之恢复，须重新申领 */
export async function returnOfficer(context: CommandContext, id: string, version: number, body: ReturnBody): Promise<OfficerRow> {
  const { tx, actor, today, now } = context
  const before = await lockForChange(context, id, version)
  const status = nextState(officerMachine, before.status, 'return')
  requireReturn(before, body.returnedOn, today)
  const agency = requireActive(await findAgency(tx, actor.scope, body.agencyId ?? before.agencyId))
  const set = { status, leftOn: null, leftReason: null, joinedOn: body.returnedOn, agencyId: agency.id, divisionCode: agency.divisionCode }
  const after = await updateOfficer(tx, id, set, now).catch(registeredMeanwhile)
  recordOfficer(context, 'officer.return', before, after)
  return after
}

/** @throws personnel.agency-unknown, agency-abolished (422) */
function requireActive(agency: AgencyRow | null): AgencyRow {
  if (agency === null) throw raise['agency-unknown']()
  if (agency.status !== 'ACTIVE') throw raise['agency-abolished']()
  return agency
}
