import { defineCodes } from '../../kernel/codes.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import { defineMachine } from '../../kernel/state-machine.ts'
import type { certificateKinds, staffKinds } from './codes.ts'

/** 人员状态 */
export const officerMachine = defineMachine({
  name: 'officer',
  initial: 'ACTIVE',
  states: { ACTIVE: { zh: '在岗', en: 'in post' }, LEFT: { zh: '已离岗', en: 'left' } },
  acts: {
    transfer: { label: { zh: '调动', en: 'transfer' }, from: ['ACTIVE'], to: 'ACTIVE' },
    leave: { label: { zh: '离岗', en: 'leave' }, from: ['ACTIVE'], to: 'LEFT' },
    return: { label: { zh: '返岗', en: 'return' }, from: ['LEFT'], to: 'ACTIVE' },
  },
})

/** 证件状态：注销与终止不表示过错，吊销表示过错；换发、补发、变更另发新证，原证终止 */
export const certificateMachine = defineMachine({
  name: 'certificate',
  initial: 'VALID',
  states: {
    VALID: { zh: '有效', en: 'valid' },
    SUSPENDED: { zh: '暂扣', en: 'suspended' },
    EXPIRED: { zh: '已失效', en: 'lapsed' },
    CANCELLED: { zh: '已注销', en: 'cancelled' },
    REVOKED: { zh: '已吊销', en: 'revoked' },
  },
  acts: {
    suspend: { label: { zh: '暂扣', en: 'suspend' }, from: ['VALID'], to: 'SUSPENDED' },
    restore: { label: { zh: '返还', en: 'restore' }, from: ['SUSPENDED'], to: 'VALID' },
    renew: { label: { zh: '换发', en: 'renew' }, from: ['VALID'], to: 'CANCELLED' },
    replace: { label: { zh: '补发', en: 'replace' }, from: ['VALID'], to: 'CANCELLED' },
    amend: { label: { zh: '变更证载事项', en: 'amend' }, from: ['VALID'], to: 'CANCELLED' },
    file: { label: { zh: '备案', en: 'file' }, from: ['VALID'], to: 'VALID' },
    cancel: { label: { zh: '注销', en: 'cancel' }, from: ['VALID', 'SUSPENDED'], to: 'CANCELLED' },
    revoke: { label: { zh: '吊销', en: 'revoke' }, from: ['VALID', 'SUSPENDED'], to: 'REVOKED' },
    expire: { label: { zh: '失效', en: 'lapse' }, from: ['VALID', 'SUSPENDED'], to: 'EXPIRED' },
  },
})

export type StaffKind = keyof typeof staffKinds
export type CertificateKind = keyof typeof certificateKinds

export type CertificateStatus = keyof typeof certificateMachine.states

/** A suspension that is over: `to` is the first day on which the certificate was in force again. */
export interface Suspension { from: LocalDate, to: LocalDate }

/** A certificate as far as its force on a day depends on it; from `suspendedOn` and `endedOn` on it is not in force. */
export interface QualifyingCertificate {
  id: string
  kind: CertificateKind
  number: string
  fields: string[]
  areaCode: string
  validFrom: LocalDate
  validTo: LocalDate
  status: CertificateStatus
  suspendedOn: LocalDate | null
  endedOn: LocalDate | null
  pastSuspensions: readonly Suspension[]
}

/** A person with every certificate held so far, for modules that must know who may act. */
export interface QualifiedOfficer {
  officerId: string
  agencyId: string
  name: string
  staffKind: StaffKind
  status: keyof typeof officerMachine.states
  legalQualification: boolean
  certificates: QualifyingCertificate[]
}

/** 证件于某日不能作为执法资格凭证的情形 */
export const certificateFaults = defineCodes({
  NOT_YET_VALID: { zh: '有效期未开始', en: 'not valid yet' },
  EXPIRED: { zh: '已失效', en: 'lapsed' },
  SUSPENDED: { zh: '暂扣期间', en: 'suspended' },
  CANCELLED: { zh: '已注销', en: 'cancelled' },
  REVOKED: { zh: '已吊销', en: 'revoked' },
  FIELD: { zh: '证件未载明该执法领域', en: 'field not on the certificate' },
  AREA: { zh: '超出证件载明的执法区域', en: 'outside the area of the certificate' },
})
export type CertificateFault = keyof typeof certificateFaults

/** What a certificate is wanted for; a field or place that is null is not asked about. */
export interface WantedCertificate { kind: CertificateKind, field: string | null, place: string | null, on: LocalDate }

/** Whether a certificate is of the wanted kind; a ministry's certificate stands for an enforcement certificate. */
export const standsFor = (kind: CertificateKind, wanted: CertificateKind): boolean => kind === wanted || (kind === 'MINISTRY' && wanted === 'ENFORCEMENT')

/** Whether a place lies in an area, both division codes: '320600' holds '320685'. */
export const coversPlace = (areaCode: string, place: string): boolean => place.startsWith(areaCode.replace(/(00)+$/, ''))

/**
 * Every reason why a certificate does not entitle its holder on a legal date; none where it does. Both ends of the validity
 * count; from the day of suspension or end on it does not, before that day it does. One ended or suspended without a known
 * day counts on no day (行政处罚法 art. 42, 行政执法监督条例 art. 17).
 */
export function faultsOf(certificate: QualifyingCertificate, { field, place, on }: Omit<WantedCertificate, 'kind'>): CertificateFault[] {
  const { status, suspendedOn, endedOn } = certificate
  const ended = status !== 'VALID' && status !== 'SUSPENDED' && (endedOn === null || endedOn <= on)
  const suspended = (suspendedOn === null ? status === 'SUSPENDED' : suspendedOn <= on) || certificate.pastSuspensions.some(({ from, to }) => from <= on && on < to)
  const faults: readonly (readonly [boolean, CertificateFault])[] = [
    [on < certificate.validFrom, 'NOT_YET_VALID'],
    [on > certificate.validTo || (ended && status === 'EXPIRED'), 'EXPIRED'],
    [suspended, 'SUSPENDED'],
    [ended && status === 'CANCELLED', 'CANCELLED'],
    [ended && status === 'REVOKED', 'REVOKED'],
    [field !== null && !certificate.fields.includes(field), 'FIELD'],
    [place !== null && !coversPlace(certificate.areaCode, place), 'AREA'],
  ]
  return faults.filter(([found]) => found).map(([, fault]) => fault)
}

/** The certificate that entitles an officer to act in a field on a legal date; null where there is none. */
export function certificateInForce(
  officer: Pick<QualifiedOfficer, 'certificates'>, wanted: { kind: CertificateKind, field: string, on: LocalDate },
): QualifyingCertificate | null {
  return officer.certificates.find((certificate) => standsFor(certificate.kind, wanted.kind) && faultsOf(certificate, { ...wanted, place: null }).length === 0) ?? null
}

/** Auxiliary staff take no part in enforcement itself, and who enforces does not supervise enforcement (行政处罚法 art. 42). */
const kindsByStaff: Readonly<Record<StaffKind, readonly CertificateKind[]>> = {
  ENFORCEMENT: ['ENFORCEMENT', 'MINISTRY'],
  SUPERVISION: ['SUPERVISION', 'ENFORCEMENT'],
  LEGAL_REVIEW: ['ENFORCEMENT', 'MINISTRY', 'SUPERVISION'],
  AUXILIARY: ['AUXILIARY'],
}

/** Whether a person of this kind may hold a certificate of that kind (行政处罚法 art. 42, 行政执法监督条例 art. 17). */
export function mayHold(staffKind: StaffKind, kind: CertificateKind): boolean {
  return kindsByStaff[staffKind].includes(kind)
}

/** Whether a certificate of this kind must name the fields its holder may act in. */
export function needsFields(kind: CertificateKind): boolean {
  return kind === 'ENFORCEMENT' || kind === 'MINISTRY'
}
