import { accessTables } from './modules/access/table.ts'
import { actFilingTables } from './modules/act-filings/table.ts'
import { agencyTables } from './modules/agencies/table.ts'
import { caseAlertTables } from './modules/cases/alerts/table.ts'
import { caseClueTables } from './modules/cases/clues/table.ts'
import { deviceTables } from './modules/cases/devices/table.ts'
import { deadlineOverrideTables } from './modules/cases/deadline-overrides/table.ts'
import { caseDocumentTables } from './modules/cases/documents/table.ts'
import { processRecordTables } from './modules/cases/process-records/table.ts'
import { caseChangeTables } from './modules/cases/changes/table.ts'
import { caseExportTables } from './modules/cases/exports/table.ts'
import { caseTextTables } from './modules/cases/search/table.ts'
import { caseStepTables } from './modules/cases/steps/table.ts'
import { caseTables } from './modules/cases/table.ts'
import { doublePublicityTables } from './modules/double-publicity/table.ts'
import { fileTables } from './modules/files/table.ts'
import { poolTables } from './modules/legal-review/pool/table.ts'
import { legalReviewTables } from './modules/legal-review/table.ts'
import { agencyContractTables } from './modules/legality-desk/contracts/table.ts'
import { legalityReviewTables } from './modules/legality-desk/table.ts'
import { agendaTopicTables } from './modules/legality-desk/topics/table.ts'
import { decisionCatalogueTables } from './modules/major-decisions/catalogues/table.ts'
import { majorDecisionTables } from './modules/major-decisions/table.ts'
import { legalAdviserTables } from './modules/legal-advisers/table.ts'
import { documentCleanUpTables } from './modules/normative-documents/clean-ups/table.ts'
import { documentFilingTables } from './modules/normative-documents/filings/table.ts'
import { makerListTables } from './modules/normative-documents/makers/table.ts'
import { normativeDocumentTables } from './modules/normative-documents/table.ts'
import { verificationTables } from './modules/personnel/annual-verifications/table.ts'
import { applicationTables } from './modules/personnel/applications/table.ts'
import { campaignTables } from './modules/personnel/campaigns/table.ts'
import { examTables } from './modules/personnel/exams/table.ts'
import { personnelTables } from './modules/personnel/table.ts'
import { trainingTables } from './modules/personnel/training/table.ts'
import { powerTables } from './modules/powers/table.ts'
import { publicityTables } from './modules/publicity/table.ts'
import { publicDecisionTables } from './modules/publicity/public/table.ts'
import { registerPushTables } from './modules/publicity/pushes/table.ts'
import { publicationRequestTables } from './modules/publicity/requests/table.ts'
import { publicationSnapshotTables } from './modules/publicity/snapshots/table.ts'
import { randomInspectionTables } from './modules/random-inspections/table.ts'
import { publicityCatalogueTables } from './modules/publicity-catalogue/table.ts'
import { referenceTables } from './modules/reference/table.ts'
import { findingTables } from './modules/spot-checks/findings/table.ts'
import { drawPartyTables } from './modules/spot-checks/parties/table.ts'
import { roundTables } from './modules/spot-checks/rounds/table.ts'
import { scoringTables } from './modules/spot-checks/scoring/table.ts'
import { spotCheckTables } from './modules/spot-checks/table.ts'
import { standardTables } from './modules/standards/table.ts'
import { statisticsTables } from './modules/statistics/table.ts'
import { platformTables } from './platform/db/tables.ts'

/** Every table of the system with its comments: migrations, their comments and guard tests read this one list. */
export const allTables = [
  ...platformTables, ...referenceTables, ...accessTables, ...agencyTables, ...powerTables, ...standardTables, ...personnelTables, ...trainingTables,
  ...examTables, ...applicationTables, ...verificationTables, ...campaignTables, ...caseTables, ...caseStepTables, ...caseAlertTables, ...caseClueTables, ...deviceTables, ...deadlineOverrideTables, ...legalReviewTables, ...poolTables, ...publicityTables, ...spotCheckTables, ...drawPartyTables, ...scoringTables, ...roundTables, ...findingTables,
  ...fileTables,
  ...caseTextTables,
  ...caseChangeTables,
  ...caseExportTables,
  ...caseDocumentTables,
  ...processRecordTables,
  ...actFilingTables,
  ...publicationSnapshotTables, ...publicDecisionTables, ...publicationRequestTables, ...registerPushTables,
  ...randomInspectionTables,
  ...publicityCatalogueTables,
  ...statisticsTables,
  ...legalityReviewTables, ...agendaTopicTables, ...agencyContractTables, ...decisionCatalogueTables, ...majorDecisionTables,
  ...legalAdviserTables, ...normativeDocumentTables, ...makerListTables, ...documentFilingTables, ...documentCleanUpTables,
  ...doublePublicityTables,
]
