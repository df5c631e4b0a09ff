/**
 * 重大行政决策: the annual catalogue of matters and the whole life of a decision of a local government (重大行政决策程序暂行条例, Order 713), from the
 * proposal through draft, participation, argument, risk, fair competition, legality review, discussion and decision to execution, evaluation and the archive.
 * Invariants: every act is a step that is recorded once and never changed; a step whose gate does not hold is refused with its article; no draft reaches the
 * meeting without a legality opinion of that draft that allows it (art. 25); a major adjustment goes through the procedure again as another cycle;
 * procedures are waived only where the law lets them go; of a year one edition of the catalogue is in force, published with the consent of the Party committee.
 */
export { decisionDeadlineRules } from './deadlines.ts'
export { decisionProblems } from './problems.ts'
export { registerMajorDecisionRoutes } from './routes.ts'
export { decisionGateProblems } from './steps/registry.ts'
