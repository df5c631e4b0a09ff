import { nextState } from '../../../kernel/state-machine.ts'
import type { CommandContext, Fields } from '../../../platform/command.ts'
import type { Change } from '../../../platform/db/columns.ts'
import { requireVersion } from '../../../platform/http/etag.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import type { CertificateStatus } from '../rules.ts'
import { certificateMachine } from '../rules.ts'
import { requireSinceIssue, stateOn } from './rules.ts'
import type { CertificateRow, NewCertificate } from './store.ts'
import { lockCertificate, updateCertificates } from './store.ts'

export async function lockForChange({ tx, actor, now }: CommandContext, id: string, version: number): Promise<CertificateRow> {
  const row = await lockCertificate(tx, actor.scope, id, now)
  if (row === null) throw httpProblems.raise['not-found']()
  requireVersion(row.version, version)
  return row
}

/** The state after an act; one past its validity has lapsed today, whatever is stored. */
export function stateAfter(row: CertificateRow, act: keyof typeof certificateMachine.acts, today: string): CertificateStatus {
  return nextState(certificateMachine, stateOn(row, today), act)
}

/** A day on which something happened to a certificate: neither in the future nor before its issue. */
export function requireDate({ today }: CommandContext, row: CertificateRow, on: string): void {
  requireSinceIssue(on, row, today)
}

export async function change(context: CommandContext, act: string, before: CertificateRow, set: Change<NewCertificate>): Promise<CertificateRow> {
  const after = (await updateCertificates(context.tx, [before.id], set, context.now)).get(before.id)
  if (after === undefined) throw new Error('the certificate was not stored')
  return recordCertificate(context, act, before, after)
}

export function recordCertificate(context: CommandContext, act: string, before: CertificateRow | null, after: CertificateRow): CertificateRow {
  context.record({
    act, target: { kind: 'certificate', id: after.id }, agencyId: after.agencyId, divisionCode: after.divisionCode,
    before: before === null ? null : visible(before), after: visible(after),
  })
  return after
}

function visible(row: CertificateRow): Fields {
  return {
    officerId: row.officerId, agencyId: row.agencyId, kind: row.kind, number: row.number, fields: row.fields, areaCode: row.areaCode, issuer: row.issuer,
    issuedOn: row.issuedOn, validFrom: row.validFrom, validTo: row.validTo, status: row.status, suspendedOn: row.suspendedOn, suspendedUntil: row.suspendedUntil,
    suspendReason: row.suspendReason, pastSuspensions: row.pastSuspensions, endedOn: row.endedOn, endReason: row.endReason, endNote: row.endNote, replacesId: row.replacesId,
    lossReportedOn: row.lossReportedOn, lossDeclaredOn: row.lossDeclaredOn, filedOn: row.filedOn, filingNumber: row.filingNumber,
    importedDuplicate: row.importedDuplicate,
  }
}
