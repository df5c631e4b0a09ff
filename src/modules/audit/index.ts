/**
 * 审计: reads of the audit entries that the command runner writes in the transaction of every act.
 * Invariants: entries are only ever inserted; the application's database role can do nothing else;
 * each entry's leaf hash can be computed again from the entry itself (src/platform/ledger.ts);
 * what an agency is told of only later (ToldLater), it does not learn from them before.
 */
export type { ToldLater } from './queries.ts'
export { historyRoute, registerAuditRoutes } from './routes.ts'
