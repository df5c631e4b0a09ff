/**
 * 双随机、一公开: two pools (targets with their risk grade, inspectors with their specialities), the yearly plan, joint tasks, the draw of targets and of
 * pairs of inspectors, results and their publication (国办发〔2015〕58号; 国发〔2019〕5号). The items with their ratio limits and frequency caps are those
 * of the published list (module standards). Invariants: pools are frozen and digested before the system learns the seed, and there is one draw; whoever
 * has been checked as often as an item allows is not in the frame; a pair never holds somebody who declared a relation; a check of an enterprise
 * within the span after another, or beyond the cap, is recorded only with a reason; a result published late stays visible as late.
 */
export { inspectionDeadlineRules } from './deadlines.ts'
export { inspectionImportProblems } from './import-problems.ts'
export { randomInspectionProblems } from './problems.ts'
export { resultRecomputation } from './checks/recomputation.ts'
export { registerRandomInspectionRoutes } from './routes.ts'
