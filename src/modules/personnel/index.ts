/**
 * 执法人员与证件: who may enforce, supervise or review, and the certificates that show it (行政执法监督条例 art. 17, 行政处罚法 art. 42).
 * Invariants: a person in post is registered once, by the keyed fingerprint of the ID number; at most one certificate of a
 * kind has not ended, except duplicates taken over from an old system and marked so; who leaves keeps none; what ran out is never
 * shown as valid; ID number and telephone are sealed, and seeing them is an act of its own; an
 * application is issued only after training, exam and public notice, as the records of that day show them (先学习、再考试、后申领).
 */
export { lapseUnverified } from './certificates/ending.ts'
export { cleanUpProblems } from './campaigns/problems.ts'
export { findPosting } from './officers/queries.ts'
export { personnelProblems } from './problems.ts'
export { qualificationProblems } from './qualification-problems.ts'
export { rosterProblems } from './roster/problems.ts'
export { officersByCertificate, officersById } from './qualified.ts'
export { ratio, ratioOf } from './ratio.ts'
export { registerPersonnelRoutes } from './routes.ts'
export { certificateInForce } from './rules.ts'
export type { QualifiedOfficer } from './rules.ts'
