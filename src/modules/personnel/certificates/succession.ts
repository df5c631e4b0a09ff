import { newId } from '../../../kernel/ids.ts'
import type { CommandContext } from '../../../platform/command.ts'
import { violatedConstraint } from '../../../platform/db/errors.ts'
import { personnelProblems } from '../problems.ts'
import { needsFields } from '../rules.ts'
import { requireIssuable } from './commands.ts'
import { change, lockForChange, recordCertificate, requireDate, stateAfter } from './record.ts'
import type { AmendmentBody, RenewalBody, ReplacementBody } from './schema.ts'
import type { CertificateRow, NewCertificate } from './store.ts'
import { insertCertificate } from './store.ts'
import type { EndReason } from './thresholds.ts'

const { raise } = personnelProblems

/** 换发：新证自其有效期起接替原证 */
export async function renewCertificate(context: CommandContext, id: string, version: number, body: RenewalBody): Promise<CertificateRow> {
  const before = await lockForChange(context, id, version)
  const fields = body.fields ?? before.fields
  if (needsFields(before.kind) && fields.length === 0) throw raise['certificate-field-missing']()
  return succeed(context, 'renew', before, { endReason: 'RENEWED', endedOn: body.validFrom }, { ...body, fields })
}

/** 补发：原证遗失或者损毁，有效期不变；遗失的须先报告，并在三日内声明作废（交通运输行政执法证件管理规定第二十四条） */
export async function replaceCertificate(context: CommandContext, id: string, version: number, body: ReplacementBody): Promise<CertificateRow> {
  const { reason, lossReportedOn = null, lossDeclaredOn = null, ...given } = body
  const before = await lockForChange(context, id, version)
  for (const day of [lossReportedOn, lossDeclaredOn]) if (day !== null) requireDate(context, before, day)
  if (reason === 'LOST' && (lossReportedOn === null || (lossDeclaredOn !== null && lossDeclaredOn < lossReportedOn))) throw raise['loss-report-missing']()
  return succeed(context, 'replace', before, { endReason: reason, endedOn: given.issuedOn, lossReportedOn, lossDeclaredOn },
    { ...given, validFrom: given.issuedOn, validTo: before.validTo })
}

/** 变更证载事项：另发新证载明新的领域或者区域，有效期不变；原证所载留存可查 */
export async function amendCertificate(context: CommandContext, id: string, version: number, body: AmendmentBody): Promise<CertificateRow> {
  const before = await lockForChange(context, id, version)
  const area = before.areaCode ?? before.divisionCode
  const { fields = before.fields, areaCode = area } = body
  const same = areaCode === area && [...fields].sort().join() === [...before.fields].sort().join()
  if (same) throw raise['amendment-empty']()
  if (needsFields(before.kind) && fields.length === 0) throw raise['certificate-field-missing']()
  return succeed(context, 'amend', before, { endReason: 'AMENDED', endedOn: body.issuedOn },
    { ...body, fields, areaCode, validFrom: body.issuedOn, validTo: before.validTo })
}

interface Ended { endReason: EndReason, endedOn: string, lossReportedOn?: string | null, lossDeclaredOn?: string | null }
type Given = Pick<NewCertificate, 'number' | 'issuedOn' | 'validFrom' | 'validTo'> & Partial<Pick<NewCertificate, 'fields' | 'areaCode' | 'issuer'>>

/** One certificate ends on the day its successor begins, so that no day is without one and none has two. */
async function succeed(
  context: CommandContext, act: 'renew' | 'replace' | 'amend', before: CertificateRow, ended: Ended, given: Given,
): Promise<CertificateRow> {
  const { tx, now, today } = context
  const status = stateAfter(before, act, today)
  requireDate(context, before, ended.endedOn)
  requireIssuable(context, before.kind, before.divisionCode, given)
  await change(context, `certificate.${act}`, before, { status, ...ended })
  const { officerId, agencyId, divisionCode, kind, fields, areaCode, issuer, filedOn, filingNumber } = before
  const row = await insertCertificate(tx, {
    officerId, agencyId, divisionCode, kind, fields, areaCode, issuer, filedOn, filingNumber, ...withoutUndefined(given), id: newId(now), status: 'VALID', replacesId: before.id,
    createdAt: now, updatedAt: now,
  }).catch((error: unknown) => { throw violatedConstraint(error) === 'certificates_number' ? raise['certificate-number-taken']() : error })
  return recordCertificate(context, 'certificate.issue', null, row)
}

const withoutUndefined = <Value extends object>(value: Value): Value =>
  Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as Value
