/**
 * 基础数据: administrative divisions (行政区划, GB/T 2260), the working calendar (工作日历) and the closed lists all modules share.
 * Invariants: divisions come from the seed and from acts, are never deleted, and keep former names and codes; the State Council's notices decide a day's kind unless an adjustment
 * of the narrowest division does; every deadline is computed with `calendarOf`.
 */
export { calendarOf, calendarsNow } from './calendars.ts'
export { enforcementFields } from './codes.ts'
export { referenceProblems } from './problems.ts'
export { findDivision } from './queries.ts'
export type { Recomputation } from './recomputation.ts'
export { dueAnew, noFacts, recomputationOf, recomputeDeadlines } from './recomputation.ts'
export { registerReferenceRoutes } from './routes.ts'
export { divisionId, divisionOfId, divisionsOver, isDivisionValidOn, nationCode, unknownSince } from './rules.ts'
