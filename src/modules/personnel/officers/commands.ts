import { examineIdNumber, normaliseIdNumber } from '../../../kernel/id-number.ts'
import { newId } from '../../../kernel/ids.ts'
import { maskIdNumber, maskPhone } from '../../../kernel/mask.ts'
import { nextState } from '../../../kernel/state-machine.ts'
import type { CommandContext, Fields } from '../../../platform/command.ts'
import { violatedConstraint } from '../../../platform/db/errors.ts'
import { requireVersion } from '../../../platform/http/etag.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import type { Vault } from '../../../platform/vault.ts'
import { findAgency } from '../../agencies/index.ts'
import { cancelCertificates } from '../certificates/ending.ts'
import { lockCertificatesInForce } from '../certificates/store.ts'
import { personnelProblems } from '../problems.ts'
import { mayHold, officerMachine } from '../rules.ts'
import type { DepartureBody, NewOfficerBody, OfficerPatch } from './schema.ts'
import type { NewOfficer, OfficerRow, SealedValues } from './store.ts'
import { insertOfficer, lockOfficer, updateOfficer } from './store.ts'

const { raise } = personnelProblems

/** 登记人员 */
export async function registerOfficer(context: CommandContext, vault: Vault, body: NewOfficerBody): Promise<OfficerRow> {
  const { tx, actor, now, today } = context
  const { id, agencyId, name, staffKind, establishment, post, legalQualification } = body
  const idNumber = normaliseIdNumber(body.idNumber)
  const { birthDate, gender } = examineIdNumber(idNumber, today)
  if (birthDate === null || gender === null) throw raise['id-number-invalid']()
  const agency = await findAgency(tx, actor.scope, agencyId)
  if (agency === null) throw raise['agency-unknown']()
  if (agency.status !== 'ACTIVE') throw raise['agency-abolished']()
  const row = await insertOfficer(tx, {
    id: id ?? newId(now), agencyId, divisionCode: agency.divisionCode, name, gender, birthDate, staffKind, establishment, post, legalQualification,
    idNumberSealed: vault.seal(idNumber), idNumberHash: vault.fingerprint(idNumber), idNumberMasked: maskIdNumber(idNumber),
    ...sealedPhone(vault, body.phone ?? null), status: officerMachine.initial, createdAt: now, updatedAt: now,
  }).catch((error: unknown) => { throw violatedConstraint(error) === 'officers_id_number' ? raise['already-registered']() : error })
  recordOfficer(context, 'officer.register', null, row)
  return row
}

/** 变更登记事项 */
export async function changeOfficer(context: CommandContext, vault: Vault, id: string, version: number, patch: OfficerPatch): Promise<OfficerRow> {
  const before = await lockForChange(context, id, version)
  if (before.status === 'LEFT') throw raise['officer-left']()
  const { phone, ...fields } = patch
  const newPhone = phone !== undefined && phone !== openPhone(vault, before)
  const changed = newPhone || Object.entries(fields).some(([field, value]) => value !== before[field as keyof OfficerRow])
  if (!changed) return before
  const { staffKind } = fields
  if (staffKind !== undefined && staffKind !== before.staffKind) {
    const held = await lockCertificatesInForce(context.tx, id)
    if (held.some((certificate) => !mayHold(staffKind, certificate.kind))) throw raise['certificate-kind-barred']()
  }
  const after = await updateOfficer(context.tx, id, { ...fields, ...(newPhone ? sealedPhone(vault, phone) : {}) }, context.now)
  recordOfficer(context, 'officer.change', before, after)
  return after
}

/** 离岗：同时注销其未注销的证件 */
export async function departOfficer(context: CommandContext, id: string, version: number, { leftOn, reason }: DepartureBody): Promise<OfficerRow> {
  const before = await lockForChange(context, id, version)
  const status = nextState(officerMachine, before.status, 'leave')
  if (leftOn > context.today) throw raise['date-in-future']()
  const held = await lockCertificatesInForce(context.tx, id)
  const after = await updateOfficer(context.tx, id, { status, leftOn, leftReason: reason }, context.now)
  recordOfficer(context, 'officer.leave', before, after)
  await cancelCertificates(context, held, { endedOn: leftOn, endReason: reason })
  return after
}

async function lockForChange({ tx, actor }: CommandContext, id: string, version: number): Promise<OfficerRow & SealedValues> {
  const row = await lockOfficer(tx, actor.scope, id)
  if (row === null) throw httpProblems.raise['not-found']()
  requireVersion(row.version, version)
  return row
}

const openPhone = (vault: Vault, { phoneSealed }: SealedValues): string | null => phoneSealed === null ? null : vault.open(phoneSealed)

function sealedPhone(vault: Vault, phone: string | null): Pick<NewOfficer, 'phoneSealed' | 'phoneMasked'> {
  return phone === null ? { phoneSealed: null, phoneMasked: null } : { phoneSealed: vault.seal(phone), phoneMasked: maskPhone(phone) }
}

export function recordOfficer(context: CommandContext, act: string, before: OfficerRow | null, after: OfficerRow): void {
  context.record({
    act, target: { kind: 'officer', id: after.id }, agencyId: after.agencyId, divisionCode: after.divisionCode,
    before: before === null ? null : visible(before), after: visible(after),
  })
}

function visible(row: OfficerRow): Fields {
  return {
    agencyId: row.agencyId, name: row.name, gender: row.gender, birthDate: row.birthDate, idNumber: row.idNumberMasked, phone: row.phoneMasked,
    staffKind: row.staffKind, establishment: row.establishment, post: row.post, legalQualification: row.legalQualification, status: row.status,
    leftOn: row.leftOn, leftReason: row.leftReason,
  }
}
