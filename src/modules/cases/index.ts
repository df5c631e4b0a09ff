/**
 * 执法案件: from filing (立案) through the decision (决定) and service (送达) to closing (结案) and the archive (归档), one by one or taken in from a file.
 * Invariants: two or more qualified handlers on the day of filing (行政处罚法 art. 42); no major decision without an agreed legal
 * review of at least its gravity (art. 58, 国办发〔2018〕118号); no penalty before its notice has run out or its rights are waived, and none
 * graver than notified (arts 44, 45, 62); dates follow the procedure; numbers given out have no gaps;
 * identifiers of persons are sealed and shown masked; every period stands with the rule and the calendar it was computed by;
 * a document that was issued stays as it was, byte for byte, and its number is given to no other; what no sequence of acts breaks
 * stands in invariants.ts, each with a property test. A case from elsewhere that breaks a rule is refused or, where that was asked for, says so in an
 * alert of origin RECORDED (ADR 0012).
 */
export { decisionKinds } from './codes.ts'
export { lockCase, lockCaseBehind, needsReview, recordReviewOpinion } from './commands.ts'
export { caseRecordFor, caseStepsOfCase } from './behind.ts'
export { overrideProblems } from './deadline-overrides/problems.ts'
export { deadlineProblems } from './deadlines/problems.ts'
export { caseRecomputation } from './deadlines/recomputation.ts'
export { clueRecomputation } from './clues/recomputation.ts'
export { clueDeadlineRules } from './clues/deadlines.ts'
export { caseDeadlineRules } from './deadlines/rules.ts'
export { statementDeadlineRules } from './penalty/periods.ts'
export { decidedCases } from './decision/queries.ts'
export type { DecidedCase, DecidedParty } from './decision/queries.ts'
export type { StandingLicence } from './licence/standing.ts'
export { licenceIsInForce, licenceStates } from './licence/standing.ts'
export { documentCatalogue } from './documents/catalogue.ts'
export { documentKinds } from './documents/codes.ts'
export type { DocumentKind } from './documents/codes.ts'
export { caseDocumentProblems } from './documents/problems.ts'
export { registerCaseDocumentRoutes } from './documents/routes.ts'
export { hasMinor } from './decision-rules.ts'
export { caseDecided, caseDecisionOverturned, caseLicenceChanged, caseLicenceIssued, caseProposalChanged, caseRemedyAccepted, coercionOrdered } from './events.ts'
export { closedCases } from './frame.ts'
export { importProblems } from './import/problems.ts'
export { caseInvariants } from './invariants.ts'
export { caseGateProblems } from './steps/registry.ts'
export { clueProblems } from './clues/problems.ts'
export { deviceProblems } from './devices/problems.ts'
export { processRecordProblems } from './process-records/problems.ts'
export { caseProblems } from './problems.ts'
export { decidedActs, ofCase, reviewedKinds } from './queries.ts'
export type { DecidedAct } from './queries.ts'
export { registerCaseRoutes } from './routes.ts'
export { handlerIdsOf } from './store.ts'
export type { CaseRow } from './store.ts'
export { remedyKinds, remedyResults } from './performance/codes.ts'
export { partyGroupOf } from './thresholds.ts'
