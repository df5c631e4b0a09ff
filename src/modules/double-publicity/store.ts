import { and, asc, eq, sql } from 'drizzle-orm'
import type { Scope } from '../../platform/actor.ts'
import { defineBulkInsert, defineBulkInsertOfNew, defineBulkUpdate } from '../../platform/db/bulk-insert.ts'
import type { Database, Tx } from '../../platform/db/client.ts'
import { scopeValues, withinScope } from '../../platform/db/scope.ts'
import { defineStatement } from '../../platform/db/statement.ts'
import { writtenCommand } from '../../platform/db/written.ts'
import { doublePublicityFiles, doublePublicityRecords, recordScope } from './table.ts'

export type RecordRow = typeof doublePublicityRecords.$inferSelect
export type FileRow = typeof doublePublicityFiles.$inferSelect

/** Stores those of whose decision and party there is no record yet. */
export const insertRecords = defineBulkInsertOfNew(doublePublicityRecords)
/** The same where another that is there already is an error. */
export const insertNewRecords = defineBulkInsert(doublePublicityRecords)
export const insertFiles = defineBulkInsert(doublePublicityFiles)

export const updateRecords = defineBulkUpdate(doublePublicityRecords, [
  'status', 'validity', 'values', 'completed', 'partyIdSealed', 'representativeIdSealed', 'faults', 'compliant', 'revision', 'acceptedRevision', 'deliveredOn', 'receiptReference',
  'refusalReasons', 'withdrawnOn', 'withdrawnReason', 'intakeDigest', 'decidedOn', 'dueOn', 'provisional', 'calendarVersion', 'ruleCode', 'legalBasis',
])

const told = writtenCommand('told-double-publicity', 'update double_publicity_records set changed_xid = pg_current_xact_id() where id = any($1::uuid[])')

/** Lets the platform hear of what is now to be sent: the records move behind everybody who reads what changed. */
export async function tellPlatform(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await told(tx, [ids])
}

const locked = defineStatement((db, kind: Scope['kind']) => db.select().from(doublePublicityRecords)
  .where(and(sql`${doublePublicityRecords.id} = any(${sql.placeholder('wanted')}::uuid[])`, withinScope(recordScope, kind))).orderBy(asc(doublePublicityRecords.id)).for('update'))

/** Those of some records that the caller may see, locked in one order. */
export async function lockRecords(tx: Tx, scope: Scope, wanted: readonly string[]): Promise<Map<string, RecordRow>> {
  return new Map((await locked(tx, scope.kind, { ...scopeValues(scope), wanted })).map((row) => [row.id, row]))
}

const ofCases = defineStatement((db) => db.select().from(doublePublicityRecords)
  .where(sql`${doublePublicityRecords.caseId} = any(${sql.placeholder('caseIds')}::uuid[])`).orderBy(asc(doublePublicityRecords.id)).for('update'))

/** All records of cases the caller holds, locked in one order. */
export function lockRecordsOfCases(tx: Tx, caseIds: readonly string[]): Promise<RecordRow[]> {
  return ofCases(tx, 'cases', { caseIds })
}

const awaited = defineStatement<'cases', { caseId: string | null }[]>((db) => db.selectDistinct({ caseId: doublePublicityRecords.caseId }).from(doublePublicityRecords)
  .where(sql`${doublePublicityRecords.caseId} = any(${sql.placeholder('caseIds')}::uuid[]) and ${doublePublicityRecords.validity} = 'VALID' and ${doublePublicityRecords.deliveredOn} is null
    and ${doublePublicityRecords.status} <> 'DROPPED' and not (${doublePublicityRecords.id} = any(${sql.placeholder('besides')}::uuid[]))`))

/** Of some cases those with a valid record, besides these, that the platform has not accepted. */
export async function casesAwaited(tx: Tx, caseIds: readonly string[], besides: readonly string[]): Promise<Set<string | null>> {
  return caseIds.length === 0 ? new Set() : new Set((await awaited(tx, 'cases', { caseIds, besides })).map(({ caseId }) => caseId))
}

const known = defineStatement<'read' | 'lock', RecordRow[]>((db, shape) => {
  const rows = db.select().from(doublePublicityRecords)
    .where(and(eq(doublePublicityRecords.kind, sql.placeholder('kind')), sql`${doublePublicityRecords.documentNumber} = any(${sql.placeholder('numbers')}::text[])`))
    .orderBy(asc(doublePublicityRecords.id))
  return shape === 'lock' ? rows.for('update') : rows
})

/** Records of decisions with these numbers, of whatever agency; held where they are to be changed. */
export function recordsByNumber(db: Database, { kind, numbers, lock }: { kind: string, numbers: readonly string[], lock: boolean }): Promise<RecordRow[]> {
  return numbers.length === 0 ? Promise.resolve([]) : known(db, lock ? 'lock' : 'read', { kind, numbers })
}
