import { newId } from '../../../kernel/ids.ts'
import { nextState } from '../../../kernel/state-machine.ts'
import type { CommandContext, Fields } from '../../../platform/command.ts'
import type { Change } from '../../../platform/db/columns.ts'
import { violatedConstraint } from '../../../platform/db/errors.ts'
import { requireVersion } from '../../../platform/http/etag.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import { lockOfficer, updateOfficer } from '../officers/store.ts'
import { personnelProblems } from '../problems.ts'
import { certificateMachine, expiredOn, mayHold, needsFields, numberFits } from '../rules.ts'
import type { CancellationBody, NewCertificateBody, SuspensionBody } from './schema.ts'
import type { CertificateRow, NewCertificate } from './store.ts'
import { insertCertificate, lockCertificate, lockCertificatesInForce, updateCertificates } from './store.ts'

const { raise } = personnelProblems

const takenBy: Readonly<Record<string, () => Error>> = {
  certificates_one_in_force: raise['certificate-in-force'],
  certificates_number: raise['certificate-number-taken'],
}

/** 发证：确认行政执法人员资格（行政执法监督条例第十七条）；同种证件已届满的，一并终止 */
export async function issueCertificate(context: CommandContext, officerId: string, body: NewCertificateBody): Promise<CertificateRow> {
  const { tx, actor, now, today } = context
  const officer = await lockOfficer(tx, actor.scope, officerId)
  if (officer === null) throw httpProblems.raise['not-found']()
  if (officer.status === 'LEFT') throw raise['officer-left']()
  if (!mayHold(officer.staffKind, body.kind)) throw raise['certificate-kind-barred']()
  if (needsFields(body.kind) && body.fields.length === 0) throw raise['certificate-field-missing']()
  if (!numberFits(body.kind, officer.divisionCode, body.number)) throw raise['certificate-number-malformed']()
  if (body.issuedOn > today) throw raise['date-in-future']()
  if (body.validTo < body.validFrom || body.validTo < body.issuedOn) throw raise['validity-backwards']()
  await endExpired(context, officerId, body.kind)
  const row = await insertCertificate(tx, {
    ...body, id: body.id ?? newId(now), officerId, agencyId: officer.agencyId, divisionCode: officer.divisionCode, status: certificateMachine.initial,
    createdAt: now, updatedAt: now,
  }).catch((error: unknown) => { throw takenBy[violatedConstraint(error) ?? '']?.() ?? error })
  await updateOfficer(tx, officerId, {}, now)
  recordCertificate(context, 'certificate.issue', null, row)
  return row
}

/** 暂扣 */
export async function suspendCertificate(
  context: CommandContext, id: string, version: number, { suspendedOn, reason }: SuspensionBody,
): Promise<CertificateRow> {
  const before = await lockForChange(context, id, version)
  const status = nextState(certificateMachine, before.status, 'suspend')
  requireDate(context, before, suspendedOn)
  return change(context, 'certificate.suspend', before, { status, suspendedOn, suspendReason: reason })
}

/** 返还 */
export async function restoreCertificate(context: CommandContext, id: string, version: number): Promise<CertificateRow> {
  const before = await lockForChange(context, id, version)
  const status = nextState(certificateMachine, before.status, 'restore')
  return change(context, 'certificate.restore', before, { status, suspendedOn: null, suspendReason: null })
}

/** 注销 */
export async function cancelCertificate(context: CommandContext, id: string, version: number, end: CancellationBody): Promise<CertificateRow> {
  const before = await lockForChange(context, id, version)
  const [after] = await cancelCertificates(context, [before], end)
  if (after === undefined) throw new Error('the certificate was not stored')
  return after
}

/** Ends certificates that are locked, in one statement, with one audit entry each. */
export async function cancelCertificates(context: CommandContext, held: readonly CertificateRow[], end: CancellationBody): Promise<CertificateRow[]> {
  const [first] = held
  if (first === undefined) return []
  const [status] = held.map((row) => nextState(certificateMachine, row.status, 'cancel'))
  for (const row of held) requireDate(context, row, end.endedOn)
  const ended = await updateCertificates(context.tx, held.map((row) => row.id), { status, ...end }, context.now)
  return held.map((before) => recordCertificate(context, 'certificate.cancel', before, ended.get(before.id) ?? before))
}

async function endExpired(context: CommandContext, officerId: string, kind: CertificateRow['kind']): Promise<void> {
  for (const row of await lockCertificatesInForce(context.tx, officerId)) {
    const endedOn = row.kind === kind ? expiredOn(row.validTo, context.today) : null
    if (endedOn !== null) await cancelCertificates(context, [row], { endedOn, endReason: 'EXPIRED' })
  }
}

function requireDate({ today }: CommandContext, row: CertificateRow, on: string): void {
  if (on > today) throw raise['date-in-future']()
  if (on < row.issuedOn) throw raise['ended-before-issue']()
}

async function lockForChange({ tx, actor, now }: CommandContext, id: string, version: number): Promise<CertificateRow> {
  const row = await lockCertificate(tx, actor.scope, id, now)
  if (row === null) throw httpProblems.raise['not-found']()
  requireVersion(row.version, version)
  return row
}

async function change(context: CommandContext, act: string, before: CertificateRow, set: Change<NewCertificate>): Promise<CertificateRow> {
  const after = (await updateCertificates(context.tx, [before.id], set, context.now)).get(before.id)
  if (after === undefined) throw new Error('the certificate was not stored')
  return recordCertificate(context, act, before, after)
}

function recordCertificate(context: CommandContext, act: string, before: CertificateRow | null, after: CertificateRow): CertificateRow {
  context.record({
    act, target: { kind: 'certificate', id: after.id }, agencyId: after.agencyId, divisionCode: after.divisionCode,
    before: before === null ? null : visible(before), after: visible(after),
  })
  return after
}

function visible(row: CertificateRow): Fields {
  return {
    officerId: row.officerId, agencyId: row.agencyId, kind: row.kind, number: row.number, fields: row.fields, issuedOn: row.issuedOn,
    validFrom: row.validFrom, validTo: row.validTo, status: row.status, suspendedOn: row.suspendedOn, suspendReason: row.suspendReason,
    endedOn: row.endedOn, endReason: row.endReason,
  }
}
