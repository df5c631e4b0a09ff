import { drawProblems } from './kernel/draw.ts'
import type { ProblemCatalogue } from './kernel/problem.ts'
import { stateMachineProblems } from './kernel/state-machine.ts'
import { accessProblems } from './modules/access/index.ts'
import { actFilingProblems } from './modules/act-filings/index.ts'
import { agencyProblems } from './modules/agencies/index.ts'
import { caseDocumentProblems, caseGateProblems, caseProblems, clueProblems, deadlineProblems, deviceProblems, importProblems, overrideProblems, processRecordProblems } from './modules/cases/index.ts'
import { doublePublicityImportProblems, doublePublicityProblems } from './modules/double-publicity/index.ts'
import { fileProblems } from './modules/files/index.ts'
import { legalAdviserProblems } from './modules/legal-advisers/index.ts'
import { legalReviewProblems } from './modules/legal-review/index.ts'
import { legalityProblems, legalityRecordProblems } from './modules/legality-desk/index.ts'
import { decisionGateProblems, decisionProblems } from './modules/major-decisions/index.ts'
import { documentCleanUpProblems, documentFilingProblems, makerListProblems, normativeDocumentProblems } from './modules/normative-documents/index.ts'
import { cleanUpProblems, personnelProblems, qualificationProblems, rosterProblems } from './modules/personnel/index.ts'
import { powerProblems } from './modules/powers/index.ts'
import { publicityProblems } from './modules/publicity/index.ts'
import { publicityCatalogueProblems } from './modules/publicity-catalogue/index.ts'
import { referenceProblems } from './modules/reference/index.ts'
import { inspectionImportProblems, randomInspectionProblems } from './modules/random-inspections/index.ts'
import { roundProblems, scoringProblems, spotCheckProblems } from './modules/spot-checks/index.ts'
import { standardProblems } from './modules/standards/index.ts'
import { statisticsProblems } from './modules/statistics/index.ts'
import { databaseProblems } from './platform/db/errors.ts'
import { httpProblems } from './platform/http/problems.ts'
import { idempotencyProblems } from './platform/idempotency.ts'

/** The closed catalogue: every code the system can answer with. Codes never change. */
export const problemCatalogue: ProblemCatalogue = Object.assign({}, ...[
  httpProblems, databaseProblems, idempotencyProblems, stateMachineProblems, drawProblems, accessProblems, referenceProblems, agencyProblems, powerProblems,
  standardProblems, personnelProblems, rosterProblems, cleanUpProblems, ...qualificationProblems, actFilingProblems, caseProblems, caseGateProblems, clueProblems, deviceProblems, deadlineProblems, overrideProblems, importProblems, legalReviewProblems, publicityProblems, spotCheckProblems, roundProblems, scoringProblems,
  fileProblems,
  caseDocumentProblems,
  processRecordProblems,
  randomInspectionProblems, inspectionImportProblems,
  publicityCatalogueProblems,
  statisticsProblems,
  legalityProblems, legalityRecordProblems, decisionProblems, decisionGateProblems,
  legalAdviserProblems, normativeDocumentProblems, makerListProblems, documentFilingProblems, documentCleanUpProblems,
  doublePublicityProblems,
  doublePublicityImportProblems,
].map((part) => part.catalogue)) as ProblemCatalogue
