/**
 * 双公示 (行政许可、行政处罚信用信息公示, 发改办财金〔2018〕424号): the record of each party of a licence or a penalty in the 28 and 30 fields of the standard, for the credit
 * platform. Invariants: one record for each party of a decision; none of a case with a minor; only what passes the standard is sent, and what was sent once stays
 * fit to be sent; every change, and every withdrawal with status 2, is a revision of its own that the platform reads in the order of commit and misses none;
 * identifiers are sealed, shown masked, and full only in what is sent, which the audit notes; the fields stand once, in fields.ts.
 */
export { doublePublicityDeadlineRules } from './deadlines.ts'
export { doublePublicityPage } from './page.ts'
export { reportRecomputation } from './recomputation.ts'
export { recordsDelivered } from './events.ts'
export { doublePublicityImportProblems } from './import/problems.ts'
export { doublePublicityProblems } from './problems.ts'
export { registerDoublePublicityRoutes } from './routes.ts'
export { openRecords, refreshLicences, withdrawOverturned } from './openings.ts'
