/**
 * 审计: reads of the audit entries that the command runner writes in the transaction of every act.
 * Invariants: entries are only ever inserted; the application's database role can do nothing else;
 * each entry's leaf hash can be computed again from the entry itself (src/platform/ledger.ts).
 */
export { historyRoute, registerAuditRoutes } from './routes.ts'
