import { newId } from '../../../kernel/ids.ts'
import type { CommandContext } from '../../../platform/command.ts'
import { violatedConstraint } from '../../../platform/db/errors.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import { lockOfficer, updateOfficer } from '../officers/store.ts'
import { personnelProblems } from '../problems.ts'
import { certificateMachine, mayHold, needsFields } from '../rules.ts'
import { recordLapse } from './ending.ts'
import { change, lockForChange, recordCertificate, requireDate, stateAfter } from './record.ts'
import { hasLapsed, numberFits, requireNoApplication, requireNoBar, requireSinceIssue, suspensionLimit } from './rules.ts'
import type { FilingBody, NewCertificateBody, RestorationBody, SuspensionBody } from './schema.ts'
import type { CertificateRow } from './store.ts'
import { insertCertificate, lockCertificatesInForce, revokedOf } from './store.ts'

const { raise } = personnelProblems

interface Printed { number: string, issuedOn: string, validFrom: string, validTo: string }

/** What holds for every card that is issued: the form of its number, and days in their order. */
export function requireIssuable({ today }: CommandContext, kind: CertificateRow['kind'], place: string, { number, issuedOn, validFrom, validTo }: Printed): void {
  if (!numberFits(kind, place, number, issuedOn)) throw raise['certificate-number-malformed']()
  if (issuedOn > today) throw raise['date-in-future']()
  if (validTo < validFrom || validTo < issuedOn) throw raise['validity-backwards']()
}

/** 直接登记已发放的证件；须经申领办理的除外 */
export async function registerCertificate(context: CommandContext, officerId: string, body: NewCertificateBody): Promise<CertificateRow> {
  const row = await issueCertificate(context, officerId, body)
  requireNoApplication(row.kind, row.divisionCode, row.issuedOn)
  return row
}

/** 发证：确认行政执法人员资格（行政执法监督条例第十七条）；同种证件已届满的，一并终止 */
export async function issueCertificate(context: CommandContext, officerId: string, body: NewCertificateBody): Promise<CertificateRow> {
  const { tx, actor, now } = context
  const officer = await lockOfficer(tx, actor.scope, officerId)
  if (officer === null) throw httpProblems.raise['not-found']()
  if (officer.status === 'LEFT') throw raise['officer-left']()
  if (!mayHold(officer.staffKind, body.kind)) throw raise['certificate-kind-barred']()
  if (needsFields(body.kind) && body.fields.length === 0) throw raise['certificate-field-missing']()
  requireIssuable(context, body.kind, officer.divisionCode, body)
  requireNoBar(await revokedOf(tx, officerId), { fields: body.fields, place: officer.divisionCode, on: body.issuedOn })
  const { id, filedOn, importedDuplicate = false, areaCode = officer.divisionCode, ...given } = body
  if (filedOn !== undefined) requireSinceIssue(filedOn, body, context.today)
  const replaced = await makeRoom(context, officerId, body.kind, importedDuplicate)
  const row = await insertCertificate(tx, {
    ...given, id: id ?? newId(now), areaCode, filedOn, importedDuplicate, officerId, agencyId: officer.agencyId, divisionCode: officer.divisionCode,
    replacesId: replaced?.id, status: certificateMachine.initial, createdAt: now, updatedAt: now,
  }).catch((error: unknown) => { throw violatedConstraint(error) === 'certificates_number' ? raise['certificate-number-taken']() : error })
  await updateOfficer(tx, officerId, {}, now)
  return recordCertificate(context, 'certificate.issue', null, row)
}

/** Ends what ran out of this kind, and refuses where one is still held; the officer is locked, so that no two are issued at once. */
async function makeRoom(context: CommandContext, officerId: string, kind: CertificateRow['kind'], importedDuplicate: boolean): Promise<CertificateRow | undefined> {
  const held = (await lockCertificatesInForce(context.tx, officerId)).filter((row) => row.kind === kind)
  const first = held.find((row) => !hasLapsed(row, context.today))
  if (first !== undefined && !importedDuplicate) throw raise['certificate-in-force']({ number: first.number, id: first.id })
  const lapsed = await recordLapse(context, held.filter((row) => hasLapsed(row, context.today)))
  return lapsed.sort((a, b) => a.validTo < b.validTo ? 1 : -1)[0]
}

/** 暂扣 */
export async function suspendCertificate(context: CommandContext, id: string, version: number, body: SuspensionBody): Promise<CertificateRow> {
  const before = await lockForChange(context, id, version)
  const status = stateAfter(before, 'suspend', context.today)
  requireDate(context, before, body.suspendedOn)
  const suspendedUntil = suspensionLimit(before.divisionCode, body.suspendedOn, body.suspendedUntil ?? null)
  return change(context, 'certificate.suspend', before, { status, suspendedOn: body.suspendedOn, suspendedUntil, suspendReason: body.reason })
}

/** 返还：自返还之日起恢复效力，暂扣期间留存可查 */
export async function restoreCertificate(context: CommandContext, id: string, version: number, body: RestorationBody = {}): Promise<CertificateRow> {
  const before = await lockForChange(context, id, version)
  const status = stateAfter(before, 'restore', context.today)
  const to = body.restoredOn ?? context.today
  requireDate(context, before, to)
  const from = before.suspendedOn ?? to
  if (to < from) throw raise['restored-too-early']()
  return change(context, 'certificate.restore', before, {
    status, suspendedOn: null, suspendedUntil: null, suspendReason: null, pastSuspensions: [...before.pastSuspensions, { from, to }],
  })
}

/** 备案：国务院部门制发的证件向同级司法行政部门备案 */
export async function fileCertificate(context: CommandContext, id: string, version: number, body: FilingBody): Promise<CertificateRow> {
  const before = await lockForChange(context, id, version)
  const status = stateAfter(before, 'file', context.today)
  if (before.kind !== 'MINISTRY' || before.filedOn !== null) throw raise['filing-not-needed']()
  requireDate(context, before, body.filedOn)
  return change(context, 'certificate.file', before, { status, filedOn: body.filedOn, filingNumber: body.filingNumber })
}
