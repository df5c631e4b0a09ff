/**
 * 重大行政处罚、行政强制备案: the filing of major penalties and coercion, in some places licences, with the body that supervises them, and its review.
 * There is no national rule: what is filed, when and with whom is data by place (thresholds.ts, deadlines.ts). Invariants: one filing per act; its duty
 * arises in the transaction of the act, states why and until when, and ends registered or exempted by the supervising body, never by the agency;
 * a late filing stays visible as late; no agency registers or reviews its own; numbers of a register have no gaps; a review ends when
 * reconsideration or litigation over the act is accepted.
 */
export { actFilingDeadlineRules } from './deadlines.ts'
export { actFilingProblems } from './problems.ts'
export { registerActFilingRoutes } from './routes.ts'
export { endReviewsForRemedies, openCoercionFilings, openDecisionFilings } from './openings.ts'
export { actFilingRecomputations } from './recomputation.ts'
