/**
 * 行政执法统计年报 (国办发〔2018〕118号（六）): what a body did in a year, counted from its cases by stated rules, public by 31 January.
 * Invariants: every number is counted, none is typed in; a frozen report never changes and its hash is of what is public; who freezes does not approve;
 * a correction is a report of its own with the reason, takes the place of the one it corrects in one act, and leaves it readable;
 * whether a year was in time is decided by its first version.
 */
export { statisticsProblems } from './problems.ts'
export { registerStatisticsRoutes } from './routes.ts'
