import type { LocalDate } from '../../../kernel/local-date.ts'
import type { DocumentDetails } from './schema.ts'

export interface AddressedParty {
  kind: 'NATURAL' | 'LEGAL' | 'UNINCORPORATED' | 'INDIVIDUAL_BUSINESS'
  name: string
  uscc: string | null
  legalRepresentative: string | null
  idNumber: string | null
  phone: string | null
  address: string | null
}

/** All that a document is written from: what the record holds, and what was entered for this document. */
export interface DocumentFacts {
  agencyName: string
  caseNumber: string
  cause: string
  source: string
  facts: string | null
  filedOn: LocalDate
  hearingHeld: boolean
  proposedPenalty: { kinds: readonly string[], fineYuan: string | null, confiscationYuan: string | null }
  decision: {
    on: LocalDate, kind: string | null, number: string | null, summary: string | null, kinds: readonly string[], fineYuan: string | null, confiscationYuan: string | null,
  } | null
  servedOn: LocalDate | null
  closedOn: LocalDate | null
  parties: readonly AddressedParty[]
  handlers: readonly { name: string, certificateNumber: string }[]
  /** What the file holds as evidence, for documents that do not name their own. */
  evidence: readonly string[]
  /** 文号 and date of the document; null before it is issued. */
  number: string | null
  issuedOn: LocalDate | null
  details: DocumentDetails
}
