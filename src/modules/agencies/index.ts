/**
 * 执法主体: the bodies that enforce, supervise or act by authorisation or entrustment (行政执法监督条例 arts 2, 5, 6, 17, 42; 行政处罚法 arts 17–21).
 * Invariants: one body per unified social credit code, the national placeholder apart; a body that ended keeps its past cases
 * and takes nothing new; a body belongs to one division, which decides who sees it; what it was on a day, and what was known of it
 * at an instant, can be read for good; a change of several bodies is one act that locks them in the order of their ids.
 */
export { agencyProblems } from './problems.ts'
export { agenciesByUscc, divisionOfActor, divisionsOverAgency, findAgency } from './queries.ts'
export { registerAgencyRoutes } from './routes.ts'
export { registerAgency } from './commands.ts'
export { isQualified } from './rules.ts'
export type { AgencyRow } from './store.ts'
