/**
 * 合法性审查: one queue for what is reviewed before it is discussed or signed: major decisions 重大行政决策, agenda topics 会议议题, contracts 合同
 * and normative documents 行政规范性文件 (重大行政决策程序暂行条例 arts 25–28; 国办发〔2018〕115号（五）–（七）).
 * Invariants: rounds of a subject are numbered from 1, at most one is open; who drafted or submitted a subject does not review it; the opinion
 * examines every head of the template of its kind, is signed and numbered without gaps, and is not pressed for before its time unless an urgency was
 * stated; nothing goes to the meeting or is signed without a last opinion that allows it (未经合法性审查不得上会).
 * Modules that have subjects of their own: `submissionRoute` and `submitToDesk` open a round, `requireAllowingOpinion` is the gate,
 * `latestOpinion` what stands, `legalityOpinionIssued` the event.
 */
export { legalityDeadlineRules } from './deadlines.ts'
export { legalityOpinionIssued } from './events.ts'
export { legalityProblems } from './problems.ts'
export { legalityRecordProblems } from './record-problems.ts'
export { legalityRecomputation } from './recomputation.ts'
export { registerLegalityDeskRoutes } from './routes.ts'
export type { SubmissionBody as LegalitySubmission } from './schema.ts'
export { submissionRoute } from './submission-route.ts'
export type { Subject } from './subjects.ts'
export { latestOpinion, opinionProblems, requireAllowingOpinion, standingOf, submitToDesk } from './subjects.ts'
export type { LegalityReviewRow } from './store.ts'
