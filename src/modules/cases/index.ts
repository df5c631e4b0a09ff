/**
 * 执法案件: from filing (立案) through the decision (决定) and service (送达) to closing (结案), one by one or taken in from a file.
 * Invariants: two or more qualified handlers on the day of filing (行政处罚法 art. 42); no major decision without an agreed legal
 * review of at least its gravity (art. 58, 国办发〔2018〕118号); dates follow the procedure; numbers given out have no gaps;
 * identifiers of persons are sealed and shown masked; every period stands with the rule and the calendar it was computed by.
 */
export { actKinds } from './codes.ts'
export { fileCase, lockCase, recordReviewOpinion } from './commands.ts'
export { caseDeadlineRules } from './deadlines.ts'
export { caseClosed, caseDecided, caseFiled, caseProposalChanged } from './events.ts'
export { closedCaseFrame } from './frame.ts'
export { importCases } from './import/run.ts'
export { importProblems } from './import/problems.ts'
export { caseGateProblems } from './steps/registry.ts'
export { processRecordProblems } from './process-records/problems.ts'
export { caseProblems } from './problems.ts'
export { findCase } from './queries.ts'
export { registerCaseRoutes } from './routes.ts'
export { handlerIdsOf } from './store.ts'
export type { CaseRow } from './store.ts'
