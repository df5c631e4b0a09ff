/**
 * 法律顾问: the roster of public lawyers, counsel and scholars with their terms, the conflicts they declared, and the opinions they gave on what was
 * reviewed for its legality (重大行政决策程序暂行条例 arts 20, 28).
 * Invariants: an opinion is given during the term, on a round of review, once, and never where a conflict about the subject or its unit stands;
 * an opinion never changes; whoever is named in an issued legality opinion is counted with it.
 */
export { countCounsels } from './commands.ts'
export { legalAdviserProblems } from './problems.ts'
export { registerLegalAdviserRoutes } from './routes.ts'
