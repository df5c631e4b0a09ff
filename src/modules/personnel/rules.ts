import { addDays } from '../../kernel/local-date.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import { defineMachine } from '../../kernel/state-machine.ts'
import type { certificateKinds, staffKinds } from './codes.ts'

/** 人员状态 */
export const officerMachine = defineMachine({
  name: 'officer',
  initial: 'ACTIVE',
  states: { ACTIVE: { zh: '在岗', en: 'in post' }, LEFT: { zh: '已离岗', en: 'left' } },
  acts: { leave: { label: { zh: '离岗', en: 'leave' }, from: ['ACTIVE'], to: 'LEFT' } },
})

/** 证件状态 */
export const certificateMachine = defineMachine({
  name: 'certificate',
  initial: 'VALID',
  states: {
    VALID: { zh: '有效', en: 'valid' },
    SUSPENDED: { zh: '暂扣', en: 'suspended' },
    CANCELLED: { zh: '已注销', en: 'cancelled' },
  },
  acts: {
    suspend: { label: { zh: '暂扣', en: 'suspend' }, from: ['VALID'], to: 'SUSPENDED' },
    restore: { label: { zh: '返还', en: 'restore' }, from: ['SUSPENDED'], to: 'VALID' },
    cancel: { label: { zh: '注销', en: 'cancel' }, from: ['VALID', 'SUSPENDED'], to: 'CANCELLED' },
  },
})

export type StaffKind = keyof typeof staffKinds
export type CertificateKind = keyof typeof certificateKinds

/** A certificate as far as its force on a day depends on it; `endedOn` is the day from which it was suspended or cancelled. */
export interface QualifyingCertificate {
  id: string
  kind: CertificateKind
  number: string
  fields: string[]
  validFrom: LocalDate
  validTo: LocalDate
  status: keyof typeof certificateMachine.states
  endedOn: LocalDate | null
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

/**
 * The certificate that entitles an officer to act in a field on a legal date, both ends of its validity included; null
 * where there is none. A ministry's certificate stands for an enforcement certificate. From the day on which it was
 * suspended or cancelled it is not in force; before that day it was (行政处罚法 art. 42, 行政执法监督条例 art. 17).
 */
export function certificateInForce(
  officer: Pick<QualifiedOfficer, 'certificates'>, wanted: { kind: CertificateKind, field: string, on: LocalDate },
): QualifyingCertificate | null {
  return officer.certificates.find((certificate) => standsFor(certificate.kind, wanted.kind)
    && certificate.fields.includes(wanted.field)
    && certificate.validFrom <= wanted.on && wanted.on <= certificate.validTo
    && (certificate.status === 'VALID' || (certificate.endedOn !== null && certificate.endedOn > wanted.on))) ?? null
}

const standsFor = (kind: CertificateKind, wanted: CertificateKind): boolean => kind === wanted || (kind === 'MINISTRY' && wanted === 'ENFORCEMENT')

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

interface NumberPattern { kinds: readonly CertificateKind[], division: string, pattern: RegExp }

/**
 * Forms of certificate numbers by province (prefix of the division code, '' for all). The national form of eleven digits is
 * what certificates in use show; a province that numbers otherwise gets a line of its own. Ministries number as they like.
 */
const numberPatterns: readonly NumberPattern[] = [
  { kinds: ['ENFORCEMENT', 'SUPERVISION'], division: '', pattern: /^\d{11}$/ },
  { kinds: ['MINISTRY', 'AUXILIARY'], division: '', pattern: /^[\p{Script=Han}\dA-Za-z〔〕()（）-]{4,40}$/u },
]

/** Whether a number has the form that certificates of the kind have in the division; the longest prefix decides. */
export function numberFits(kind: CertificateKind, divisionCode: string, number: string, patterns = numberPatterns): boolean {
  const [deciding] = patterns.filter((one) => one.kinds.includes(kind) && divisionCode.startsWith(one.division))
    .sort((a, b) => b.division.length - a.division.length)
  return deciding?.pattern.test(number) ?? false
}

/** The first day on which a certificate that ran out is no longer in force; null while it still runs on `today`. */
export function expiredOn(validTo: LocalDate, today: LocalDate): LocalDate | null {
  return validTo < today ? addDays(validTo, 1) : null
}
