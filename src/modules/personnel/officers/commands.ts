import type { CommandContext } from '../../../platform/command.ts'
import { violatedConstraint } from '../../../platform/db/errors.ts'
import { requireVersion } from '../../../platform/http/etag.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import type { Vault } from '../../../platform/vault.ts'
import { findAgency } from '../../agencies/index.ts'
import { lockCertificatesInForce } from '../certificates/store.ts'
import { personnelProblems } from '../problems.ts'
import { mayHold } from '../rules.ts'
import { identityKey } from './identity.ts'
import { prepareOfficer, sealedPhone } from './prepare.ts'
import { findByFingerprint } from './queries.ts'
import { recordOfficer } from './record.ts'
import { requirePerson } from './rules.ts'
import type { NewOfficerBody, OfficerPatch, PhotoBody } from './schema.ts'
import type { NewOfficer, OfficerRow, SealedValues } from './store.ts'
import { insertOfficer, lockOfficer, updateOfficer } from './store.ts'

const { raise } = personnelProblems

/** 登记人员 */
export async function registerOfficer(context: CommandContext, vault: Vault, body: NewOfficerBody): Promise<OfficerRow> {
  const { tx, actor, now, today } = context
  const { id, agencyId, ...person } = body
  const agency = await findAgency(tx, actor.scope, agencyId)
  if (agency === null) throw raise['agency-unknown']()
  const prepared = prepareOfficer(person, { agency, vault, today, now }, id)
  // The unique index knows fingerprints of one profile; somebody registered under another is found here.
  const there = await findByFingerprint(tx, { kind: 'NATION' }, vault.fingerprints(identityKey(prepared.idDocumentKind, person.idNumber)))
  if (there.some(({ status }) => status === 'ACTIVE')) throw raise['already-registered']()
  const row = await insertOfficer(tx, prepared).catch(registeredMeanwhile)
  recordOfficer(context, 'officer.register', null, row)
  return row
}

/** 变更登记事项 */
export async function changeOfficer(context: CommandContext, vault: Vault, id: string, version: number, patch: OfficerPatch): Promise<OfficerRow> {
  const before = await lockInPost(context, id, version)
  const { phone, ...fields } = patch
  const newPhone = phone !== undefined && phone !== openPhone(vault, before)
  const changed = newPhone || Object.entries(fields).some(([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field as keyof OfficerRow]))
  if (!changed) return before
  requirePerson(Object.assign({ ...before }, definedOf(fields)), context.today)
  const { staffKind } = fields
  if (staffKind !== undefined && staffKind !== before.staffKind) {
    const held = await lockCertificatesInForce(context.tx, id)
    if (held.some((certificate) => !mayHold(staffKind, certificate.kind))) throw raise['certificate-kind-barred']()
  }
  const after = await updateOfficer(context.tx, id, { ...fields, ...(newPhone ? sealedPhone(vault, phone) : {}) }, context.now)
  recordOfficer(context, 'officer.change', before, after)
  return after
}

/** 登记照片：只登记摘要与存储位置，照片另存 */
export async function registerPhoto(context: CommandContext, id: string, version: number, photo: PhotoBody): Promise<OfficerRow> {
  const before = await lockInPost(context, id, version)
  if (photo.takenOn > context.today) throw raise['date-in-future']()
  const set: Partial<NewOfficer> = {
    photoSha256: photo.sha256, photoType: photo.mediaType, photoBytes: photo.sizeBytes, photoTakenOn: photo.takenOn, photoKey: photo.storageKey,
  }
  if (Object.entries(set).every(([column, value]) => before[column as keyof OfficerRow] === value)) return before
  const after = await updateOfficer(context.tx, id, set, context.now)
  recordOfficer(context, 'officer.photograph', before, after)
  return after
}

export async function lockForChange({ tx, actor }: CommandContext, id: string, version: number): Promise<OfficerRow & SealedValues> {
  const row = await lockOfficer(tx, actor.scope, id)
  if (row === null) throw httpProblems.raise['not-found']()
  requireVersion(row.version, version)
  return row
}

export function registeredMeanwhile(error: unknown): never {
  throw violatedConstraint(error) === 'officers_id_number' ? raise['already-registered']() : error
}

async function lockInPost(context: CommandContext, id: string, version: number): Promise<OfficerRow & SealedValues> {
  const row = await lockForChange(context, id, version)
  if (row.status === 'LEFT') throw raise['officer-left']()
  return row
}

const openPhone = (vault: Vault, { phoneSealed }: SealedValues): string | null => phoneSealed === null ? null : vault.open(phoneSealed)

/** Without members that are there but undefined, which would hide what is stored. */
const definedOf = (fields: object): object => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
