import type { LocalDate } from '../../../kernel/local-date.ts'
import type { LegalBasis } from '../../../kernel/problem.ts'
import type { CertificateFault, CertificateKind, QualifyingCertificate, StaffKind } from '../rules.ts'
import { faultsOf, standsFor } from '../rules.ts'
import type { duties, personFaults } from './codes.ts'

export type Duty = keyof typeof duties
export type PersonFault = keyof typeof personFaults

export interface EligibilityFacts {
  agencyId: string
  staffKind: StaffKind
  /** The day from which the person is no longer in post. */
  leftOn: LocalDate | null
  agency: { fields: readonly string[], abolishedOn: LocalDate | null }
  certificates: readonly QualifyingCertificate[]
}

/** What somebody is wanted for; a member that is null is not asked about. */
export interface Wanted {
  duty: Duty
  on: LocalDate
  field: string | null
  place: string | null
  agencyId: string | null
  /** Whether the agency holds the power item that day. */
  itemHeld: boolean | null
}

export interface Ineligibility { code: PersonFault | CertificateFault, certificateId: string | null, certificateNumber: string | null, legalBasis: readonly LegalBasis[] }
export interface Eligibility { eligible: boolean, certificateId: string | null, reasons: Ineligibility[] }

const penalties: LegalBasis = { law: '中华人民共和国行政处罚法', article: '第四十二条' }
const supervision: LegalBasis = { law: '行政执法监督条例', article: '第十七条' }
const competence: LegalBasis = { law: '中华人民共和国行政处罚法', article: '第十七条' }

/** Who may do what with which certificate (行政处罚法 art. 42; 行政执法监督条例 art. 17). */
const required: Readonly<Record<Duty, { staff: StaffKind, certificate: CertificateKind, legalBasis: readonly LegalBasis[] }>> = {
  ENFORCEMENT: { staff: 'ENFORCEMENT', certificate: 'ENFORCEMENT', legalBasis: [penalties, supervision] },
  SUPERVISION: { staff: 'SUPERVISION', certificate: 'SUPERVISION', legalBasis: [supervision] },
}

/**
 * Whether an officer may act on a legal date, by which certificate, and otherwise every reason why not: those of the person and the
 * agency, and those of each certificate of the needed kind. One certificate without a fault is enough.
 * Source: 行政处罚法 arts 17, 42; 行政执法监督条例 art. 17.
 */
export function eligibilityOf(officer: EligibilityFacts, wanted: Wanted): Eligibility {
  const { staff, certificate: kind, legalBasis } = required[wanted.duty]
  const field = wanted.duty === 'ENFORCEMENT' ? wanted.field : null
  const held = officer.certificates.filter((certificate) => standsFor(certificate.kind, kind))
  const judged = held.map((certificate) => ({ certificate, faults: faultsOf(certificate, { field, place: wanted.place, on: wanted.on }) }))
  const good = judged.find(({ faults }) => faults.length === 0)?.certificate ?? null
  const { agency, leftOn } = officer
  const persons: readonly (readonly [boolean, PersonFault, readonly LegalBasis[]])[] = [
    [officer.staffKind !== staff, 'STAFF_KIND', legalBasis],
    [leftOn !== null && leftOn <= wanted.on, 'LEFT', legalBasis],
    [agency.abolishedOn !== null && agency.abolishedOn <= wanted.on, 'AGENCY_ABOLISHED', [competence]],
    [wanted.agencyId !== null && wanted.agencyId !== officer.agencyId, 'OTHER_AGENCY', [competence]],
    [field !== null && !agency.fields.includes(field), 'AGENCY_FIELD', [competence]],
    [wanted.itemHeld === false, 'ITEM_NOT_HELD', [competence]],
    [held.length === 0, 'NO_CERTIFICATE', legalBasis],
  ]
  const reasons: Ineligibility[] = [
    ...persons.filter(([found]) => found).map(([, code, basis]) => ({ code, certificateId: null, certificateNumber: null, legalBasis: basis })),
    ...(good === null ? judged : []).flatMap(({ certificate, faults }) =>
      faults.map((code) => ({ code, certificateId: certificate.id, certificateNumber: certificate.number, legalBasis }))),
  ]
  return { eligible: reasons.length === 0, certificateId: reasons.length === 0 ? good?.id ?? null : null, reasons }
}
