/**
 * 事前公开、事中公示 (国办发〔2018〕118号（四）、（五）): what an enforcing body makes public before and during its acts.
 * Invariants: an entry's content is generated from the registers, and what no register holds is a text kept once, here; a version is frozen with
 * its hash when it is published, after somebody else than its drafter approved it, and never changes; it stays on view until the next one is
 * published or it is withdrawn with the reason; what is not published cannot be reached without a log-in; of a person only what the card shows.
 */
export { publicityCatalogueDeadlineRules } from './deadlines.ts'
export { publicityCatalogueProblems } from './problems.ts'
export { updateRecomputation } from './entries/recomputation.ts'
export { mustMakePublic } from './rules.ts'
export { registerPublicityCatalogueRoutes } from './routes.ts'
