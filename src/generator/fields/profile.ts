import type { Weighted } from '../random.ts'
import type { AgencyRow, Field, PartyKind, PenaltyKind } from '../rows.ts'

/** What an enforcement agency of one field is called and does. */
export interface FieldProfile {
  field: Field
  /** Name after that of the division. */
  office: string
  shortName: string
  /** Letters of the agency within a case number. */
  code: string
  /** Characters of the agency within a document number 机关代字. */
  organ: string
  leadership: AgencyRow['leadership']
  /** Share of the county's cases; the first six add up to 100. */
  weight: number
  parties: Weighted<PartyKind>
  /** Trades of companies, and kinds of shop of individual businesses. */
  trades: readonly string[]
  shops: readonly string[]
  /** Breaches that anybody may commit, and those that need a business. */
  breaches: { anybody: readonly string[], businesses: readonly string[] }
  licences: readonly string[]
  inspections: readonly string[]
  coercions: readonly string[]
  /** In how many of 1,000 penalties something is confiscated. */
  confiscations: number
  /** The kinds of penalty of the field that always need a legal review; natural persons lose a licence or an occupation only. */
  severe: readonly PenaltyKind[]
}
