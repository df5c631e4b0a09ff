import { endReviewsForRemedies, openCoercionFilings, openDecisionFilings } from './modules/act-filings/index.ts'
import { caseDecided, caseDecisionOverturned, caseLicenceChanged, caseLicenceIssued, caseProposalChanged, caseRemedyAccepted, coercionOrdered } from './modules/cases/index.ts'
import { openRecords, recordsDelivered, refreshLicences, withdrawOverturned } from './modules/double-publicity/index.ts'
import { countCounsels } from './modules/legal-advisers/index.ts'
import { legalityOpinionIssued } from './modules/legality-desk/index.ts'
import { noteChangedProposals } from './modules/legal-review/index.ts'
import { receiveOpinions } from './modules/normative-documents/index.ts'
import { noteDelivered, noteOverturnedDecisions, noteOverturnedPushes, openPublications } from './modules/publicity/index.ts'
import { on, reactionsOf } from './platform/events.ts'

/** Event → what other modules do about it, in the same transaction; one line per reaction. */
export const reactions = reactionsOf([
  on(caseDecided, openPublications),
  on(caseDecisionOverturned, noteOverturnedDecisions),
  on(caseDecisionOverturned, noteOverturnedPushes),
  on(caseProposalChanged, noteChangedProposals),
  on(caseDecided, openDecisionFilings),
  on(coercionOrdered, openCoercionFilings),
  on(caseRemedyAccepted, endReviewsForRemedies),
  on(caseDecided, openRecords),
  on(caseLicenceIssued, refreshLicences),
  on(caseLicenceChanged, refreshLicences),
  on(caseDecisionOverturned, withdrawOverturned),
  on(recordsDelivered, noteDelivered),
  on(legalityOpinionIssued, countCounsels),
  on(legalityOpinionIssued, receiveOpinions),
])
