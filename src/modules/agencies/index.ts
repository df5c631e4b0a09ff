/**
 * 执法主体: the bodies that enforce, supervise or act by authorisation or entrustment (行政执法监督条例 arts 2, 5, 6, 42).
 * Invariants: one body per unified social credit code; an abolished body keeps its past cases and takes no new ones;
 * a body belongs to one division, which decides who sees it.
 */
export { agencyProblems } from './problems.ts'
export { agenciesByUscc, findAgency } from './queries.ts'
export { registerAgencyRoutes } from './routes.ts'
export { registerAgency } from './commands.ts'
export type { AgencyRow } from './store.ts'
