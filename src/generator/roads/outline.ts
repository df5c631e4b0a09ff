import type { LocalDate } from '../../kernel/local-date.ts'
import type { ActKind, CaseRow, PartyRow } from '../rows.ts'
import type { EstablishedFlags } from '../traits.ts'
import type { PenaltyContent } from './penalty-content.ts'

/** What a plot says of its case beside the steps. */
export interface Outline {
  actKind: ActKind
  procedureKind: CaseRow['procedureKind']
  cause: string
  source: CaseRow['source']
  flags?: EstablishedFlags
  /** The day of the agreeing legal review, and the penalty it agreed to. */
  reviewedOn?: LocalDate
  proposed?: PenaltyContent
  /** Where it is not that of the scene alone. */
  parties?: readonly PartyRow[]
}
