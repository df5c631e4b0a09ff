/**
 * 行政规范性文件: from the draft to the end of its validity (国办发〔2018〕115号; 优化营商环境条例 arts 62–64; provincial rules as data).
 * Invariants: only a body on the positive list of makers makes one; nothing goes to the collective discussion without a legality opinion that allows it;
 * register and series have no gaps, a void number keeps its document; a document lapses by its dates, whatever the job has come to; what amends or replaces
 * it ends it on the day it comes into force; each publication opens its filings, and a late one stays late; no maker registers its own;
 * a clean-up keeps the scope it began with; rates keep numerator and denominator.
 */
export { documentDeadlineRules } from './deadlines.ts'
export { receiveOpinions } from './drafting.ts'
export { lapseDocuments } from './lapse.ts'
export { documentRecomputations } from './recomputation.ts'
export { documentCleanUpProblems, documentFilingProblems, makerListProblems, normativeDocumentProblems } from './problems.ts'
export { registerNormativeDocumentRoutes } from './routes.ts'
