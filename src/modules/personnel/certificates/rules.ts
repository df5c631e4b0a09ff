import type { LocalDate } from '../../../kernel/local-date.ts'
import { addDays, addMonths } from '../../../kernel/local-date.ts'
import { nextState } from '../../../kernel/state-machine.ts'
import { certificateEndReasons } from '../codes.ts'
import { entriesInForce } from '../in-force.ts'
import { personnelProblems } from '../problems.ts'
import type { CertificateKind, CertificateStatus, QualifyingCertificate } from '../rules.ts'
import { certificateMachine } from '../rules.ts'
import type { EndReason } from './thresholds.ts'
import { applicationDuties, endGrounds, numberPatterns, reapplicationBars, suspensionLimits, warningDays } from './thresholds.ts'

const { raise } = personnelProblems

type Stored = Pick<QualifyingCertificate, 'status' | 'validTo'>

/** The state of a certificate on a day: one past its validity has lapsed, whether or not anybody has recorded it yet. */
export function stateOn({ status, validTo }: Stored, on: LocalDate): CertificateStatus {
  return hasLapsed({ status, validTo }, on) ? 'EXPIRED' : status
}

/** Whether a certificate that nobody has ended is past its validity on a day. */
export const hasLapsed = ({ status, validTo }: Stored, on: LocalDate): boolean => (status === 'VALID' || status === 'SUSPENDED') && validTo < on

/** The first day on which a certificate that ran out is no longer in force. */
export const lapsedFrom = (validTo: LocalDate): LocalDate => addDays(validTo, 1)

/**
 * The state after an act that ends a certificate for a reason.
 * @throws personnel.certificate-reason-unfit (422), state.act-not-available (409)
 * Source: 交通运输行政执法证件管理规定 arts 25, 30, 33, as thresholds.ts has them.
 */
export function stateAfterEnd(certificate: Stored, act: 'cancel' | 'revoke', reason: EndReason, today: LocalDate): CertificateStatus {
  const status = nextState(certificateMachine, stateOn(certificate, today), act)
  if (!endGrounds[reason].acts.includes(act)) {
    throw raise['certificate-reason-unfit']({ reason, act, reasonZh: certificateEndReasons[reason].zh, actZh: certificateMachine.acts[act].label.zh })
  }
  return status
}

/** The act that ends a certificate for a reason given elsewhere, such as the reason of a departure. */
export const endingActOf = (reason: EndReason): 'cancel' | 'revoke' => endGrounds[reason].acts.includes('revoke') ? 'revoke' : 'cancel'

/**
 * The last day of a suspension: as given, or the longest the place allows; null where the place sets no limit and none is given.
 * @throws personnel.suspension-limit-invalid (422)
 * Source: 辽宁省行政执法监督规定 (six months).
 */
export function suspensionLimit(place: string, suspendedOn: LocalDate, given: LocalDate | null): LocalDate | null {
  const [limit] = entriesInForce(suspensionLimits, { divisionCode: place, on: suspendedOn })
  const latest = limit === undefined ? null : addDays(addMonths(suspendedOn, limit.months), -1)
  if (given === null) return latest
  if (given < suspendedOn || (latest !== null && given > latest)) {
    throw raise['suspension-limit-invalid']({ latest: latest ?? '—' }, limit === undefined ? {} : { legalBasis: limit.legalBasis })
  }
  return given
}

/** Whether a number has the form that certificates of the kind had in the place on the day of issue; the narrowest place decides. */
export function numberFits(kind: CertificateKind, place: string, number: string, issuedOn: LocalDate, patterns = numberPatterns): boolean {
  return entriesInForce(patterns, { divisionCode: place, on: issuedOn }).find(({ kinds }) => kinds.includes(kind))?.pattern.test(number) ?? false
}

/**
 * Days on which something happened to a certificate lie between its issue and today.
 * @throws personnel.date-in-future, ended-before-issue (422)
 */
export function requireSinceIssue(on: LocalDate, { issuedOn }: { issuedOn: LocalDate }, today: LocalDate): void {
  if (on > today) throw raise['date-in-future']()
  if (on < issuedOn) throw raise['ended-before-issue']()
}

/**
 * That a certificate registered directly is none which only an application leads to.
 * @throws personnel.application-required (422)
 * Source: 行政执法监督条例 art. 17 (review and exam come before the certificate), in force since 1 February 2026.
 */
export function requireNoApplication(kind: CertificateKind, place: string, issuedOn: LocalDate): void {
  if (entriesInForce(applicationDuties, { divisionCode: place, on: issuedOn }).some(({ kinds }) => kinds.includes(kind))) throw raise['application-required']()
}

export interface Revoked { number: string, fields: readonly string[], endedOn: LocalDate | null }

/**
 * That no revoked certificate of the person bars another.
 * @throws personnel.reapplication-barred (422)
 * Source: 交通运输行政执法证件管理规定 art. 34.
 */
export function requireNoBar(revoked: readonly Revoked[], wanted: { fields: readonly string[], place: string, on: LocalDate }, bars = reapplicationBars): void {
  for (const { number, fields, endedOn } of revoked) {
    const since = endedOn ?? wanted.on
    const bar = entriesInForce(bars, { divisionCode: wanted.place, on: since, fields: fields.filter((field) => wanted.fields.includes(field)) })
      .find(({ years }) => years === null || wanted.on < addMonths(since, years * 12))
    if (bar !== undefined) throw raise['reapplication-barred']({ number }, { legalBasis: bar.legalBasis })
  }
}

export type WarningBand = keyof typeof warningDays
export interface ExpiryWindow { band: WarningBand, from: LocalDate, to: LocalDate }

/** The warning bands of a day, nearest first, as the days of expiry they cover, both ends included; they touch and do not overlap. */
export function expiryWindows(on: LocalDate): ExpiryWindow[] {
  const bands = (Object.entries(warningDays) as [WarningBand, number][]).sort(([, a], [, b]) => a - b)
  return bands.map(([band, upTo], index) => ({ band, from: addDays(on, index === 0 ? 0 : (bands[index - 1]?.[1] ?? 0) + 1), to: addDays(on, upTo) }))
}
