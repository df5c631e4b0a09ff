import type { CommandContext } from '../../../platform/command.ts'
import { change, lockForChange, recordCertificate, requireDate } from './record.ts'
import { endingActOf, hasLapsed, stateAfterEnd } from './rules.ts'
import type { CancellationBody } from './schema.ts'
import type { CertificateRow } from './store.ts'
import { expireCertificates, lockLapsed, updateCertificates } from './store.ts'
import type { EndReason } from './thresholds.ts'

export interface End { endedOn: string, endReason: EndReason, endNote?: string | undefined }

/** 注销：不表示过错的终止 */
export function cancelCertificate(context: CommandContext, id: string, version: number, body: CancellationBody): Promise<CertificateRow> {
  return end(context, 'cancel', id, version, body)
}

/** 吊销：因过错终止（交通运输行政执法证件管理规定第三十三条；行政执法监督条例第三十二条） */
export function revokeCertificate(context: CommandContext, id: string, version: number, body: CancellationBody): Promise<CertificateRow> {
  return end(context, 'revoke', id, version, body)
}

async function end(context: CommandContext, act: 'cancel' | 'revoke', id: string, version: number, body: CancellationBody): Promise<CertificateRow> {
  const before = await lockForChange(context, id, version)
  const status = stateAfterEnd(before, act, body.endReason, context.today)
  requireDate(context, before, body.endedOn)
  return change(context, `certificate.${act}`, before, { status, endedOn: body.endedOn, endReason: body.endReason, endNote: body.note })
}

/**
 * Ends certificates that are locked, for one reason, in one statement, with one audit entry each: cancelled or revoked as the reason
 * asks. One that ran out before the day has lapsed, and is recorded so.
 */
export async function cancelCertificates(context: CommandContext, held: readonly CertificateRow[], given: End): Promise<CertificateRow[]> {
  const lapsed = held.filter((row) => hasLapsed(row, given.endedOn))
  const ending = held.filter((row) => !lapsed.includes(row))
  const act = endingActOf(given.endReason)
  const [status] = ending.map((row) => stateAfterEnd(row, act, given.endReason, given.endedOn))
  for (const row of ending) requireDate(context, row, given.endedOn)
  const ended = await updateCertificates(context.tx, ending.map((row) => row.id), { status, ...given }, context.now)
  return [
    ...ending.map((before) => recordCertificate(context, `certificate.${act}`, before, ended.get(before.id) ?? before)),
    ...await recordLapse(context, lapsed),
  ]
}

/** Records that locked certificates ran out, each from the day after its validity. */
export async function recordLapse(context: CommandContext, lapsed: readonly CertificateRow[]): Promise<CertificateRow[]> {
  const expired = await expireCertificates(context.tx, lapsed.map((row) => row.id), context.now)
  return lapsed.map((before) => recordCertificate(context, 'certificate.expire', before, expired.get(before.id) ?? before))
}

/** 未经年度审验的证件自行失效（交通运输行政执法证件管理规定第三十条）；the certificates are locked already. */
export async function lapseUnverified(context: CommandContext, held: readonly CertificateRow[], endedOn: string): Promise<CertificateRow[]> {
  const open = held.filter((row) => !hasLapsed(row, endedOn))
  for (const row of open) requireDate(context, row, endedOn)
  const ended = await updateCertificates(context.tx, open.map((row) => row.id), { status: 'EXPIRED', endedOn, endReason: 'NOT_VERIFIED' }, context.now)
  return [
    ...open.map((before) => recordCertificate(context, 'certificate.expire', before, ended.get(before.id) ?? before)),
    ...await recordLapse(context, held.filter((row) => !open.includes(row))),
  ]
}

/** 到期失效登记：批量终止数据范围内已届满的证件，先届满的在先 */
export async function expireLapsed(context: CommandContext, limit: number): Promise<{ expired: number, more: boolean }> {
  const { tx, actor, now, today } = context
  const due = await lockLapsed(tx, actor.scope, { before: today, limit: limit + 1, now })
  const taken = due.slice(0, limit)
  await recordLapse(context, taken)
  return { expired: taken.length, more: due.length > limit }
}

/** Certificates that stay in force go with their holder to another agency; they are locked. */
export async function moveCertificates(context: CommandContext, held: readonly CertificateRow[], to: { id: string, divisionCode: string }): Promise<void> {
  const moved = await updateCertificates(context.tx, held.map(({ id }) => id), { agencyId: to.id, divisionCode: to.divisionCode }, context.now)
  for (const before of held) recordCertificate(context, 'certificate.move', before, moved.get(before.id) ?? before)
}
