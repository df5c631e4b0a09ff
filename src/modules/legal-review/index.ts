/**
 * 法制审核: the legal review that a major enforcement decision needs before it is made (国办发〔2018〕118号（十一）–（十四）,
 * 行政处罚法 art. 58). Invariants: rounds of a case are numbered from 1, at most one is open; the reviewer has not handled the case and
 * belongs to its agency or is pooled with it; the outcome is written into the case in the same transaction, where the guard of its
 * decision reads it; no decision of a head stands in for an agreement; the course of a round says who did what, and only grows.
 */
export { legalReviewDeadlineRules } from './deadlines.ts'
export { legalReviewProblems } from './problems.ts'
export { reviewRecomputation } from './recomputation.ts'
export { registerLegalReviewRoutes } from './routes.ts'
export { noteChangedProposals } from './commands.ts'
