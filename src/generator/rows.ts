import type { LocalDate } from '../kernel/local-date.ts'
import type { agencyKinds, leaderships } from '../modules/agencies/codes.ts'
import type { actKinds, caseSources, decisionKinds, partyKinds, penaltyKinds, procedureKinds, reviewOpinions } from '../modules/cases/codes.ts'
import type { ReviewFlags } from '../modules/cases/review-flags.ts'
import type { certificateKinds, establishments, genders, staffKinds } from '../modules/personnel/codes.ts'
import type { enforcementFields } from '../modules/reference/codes.ts'

export type Field = keyof typeof enforcementFields
export type ActKind = keyof typeof actKinds
export type PartyKind = keyof typeof partyKinds
export type PenaltyKind = keyof typeof penaltyKinds

/** One line of agencies.ndjson. */
export interface AgencyRow {
  name: string
  shortName: string
  uscc: string
  organCode: string
  kind: keyof typeof agencyKinds
  leadership: keyof typeof leaderships
  fields: Field[]
  divisionCode: string
}

export interface CertificateRow {
  kind: keyof typeof certificateKinds
  number: string
  fields: Field[]
  issuedOn: LocalDate
  validFrom: LocalDate
  validTo: LocalDate
}

/** One line of officers.ndjson. */
export interface OfficerRow {
  agencyUscc: string
  name: string
  gender: keyof typeof genders
  idNumber: string
  phone: string
  staffKind: keyof typeof staffKinds
  establishment: keyof typeof establishments
  post: string
  legalQualification: boolean
  certificates: CertificateRow[]
}

export interface PartyRow {
  kind: PartyKind
  name: string
  uscc?: string
  legalRepresentative?: string
  idNumber?: string
  phone?: string
  address?: string
}

export interface LegalReviewRow {
  opinion: keyof typeof reviewOpinions
  reviewedOn: LocalDate
  reviewerCertificate: string
}

export interface DecisionRow {
  decidedOn: LocalDate
  kind: keyof typeof decisionKinds
  number: string
  summary: string
  penaltyKinds: PenaltyKind[]
  fineYuan?: string
  confiscationYuan?: string
}

/** One line of cases.ndjson, or one record of cases.csv. */
export interface CaseRow extends ReviewFlags {
  agencyUscc: string
  caseNumber: string
  actKind: ActKind
  procedureKind: keyof typeof procedureKinds
  field: Field
  cause: string
  source: keyof typeof caseSources
  filedOn: LocalDate
  parties: PartyRow[]
  handlers: string[]
  legalReview?: LegalReviewRow
  decision?: DecisionRow
  servedOn?: LocalDate
  closedOn?: LocalDate
  publishedOn?: LocalDate
}
