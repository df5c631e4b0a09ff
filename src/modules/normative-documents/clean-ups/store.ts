import { and, asc, eq, sql } from 'drizzle-orm'
import type { Scope } from '../../../platform/actor.ts'
import { defineBulkInsert, defineBulkUpdate } from '../../../platform/db/bulk-insert.ts'
import type { Tx } from '../../../platform/db/client.ts'
import { divisionScope, scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import type { DocumentRow } from '../store.ts'
import { documentScope, normativeDocuments } from '../table.ts'
import { cleanUpScope, documentCleanUpItems, documentCleanUps } from './table.ts'

export type CleanUpRow = typeof documentCleanUps.$inferSelect
export type CleanUpItemRow = typeof documentCleanUpItems.$inferSelect

export const insertCleanUp = defineBulkInsert(documentCleanUps)
export const insertCleanUpItems = defineBulkInsert(documentCleanUpItems)
export const updateCleanUps = defineBulkUpdate(documentCleanUps, ['status', 'closedOn', 'report', 'publishedIn'])
export const updateCleanUpItems = defineBulkUpdate(documentCleanUpItems, ['conclusion', 'note', 'concludedOn'])

const scoped = defineStatement((db, kind: Scope['kind']) => db.select({
  id: normativeDocuments.id, agencyId: normativeDocuments.agencyId, divisionCode: normativeDocuments.divisionCode, title: normativeDocuments.title,
  documentNumber: normativeDocuments.documentNumber,
}).from(normativeDocuments).where(and(
  withinScope(documentScope, kind), eq(normativeDocuments.status, 'PUBLISHED'), sql`${normativeDocuments.effectiveOn} <= ${sql.placeholder('asOf')}::date`,
  sql`${normativeDocuments.validTo} >= ${sql.placeholder('asOf')}::date`,
  sql`(${sql.placeholder('matters')}::text[] is null or ${normativeDocuments.matter} = any(${sql.placeholder('matters')}::text[]))`,
)).orderBy(asc(normativeDocuments.id)).limit(sql.placeholder('limit')))

/** The documents of a division and below in force on a day, as far as a limit. */
export function documentsInForce(
  tx: Tx, { divisionCode, asOf, matters, limit }: { divisionCode: string, asOf: string, matters: readonly string[] | null, limit: number },
): Promise<Pick<DocumentRow, 'id' | 'agencyId' | 'divisionCode' | 'title' | 'documentNumber'>[]> {
  const scope = divisionScope(divisionCode)
  return scoped(tx, scope.kind, { ...scopeValues(scope), asOf, matters, limit })
}

const locked = defineStatement((db, kind: Scope['kind']) => db.select().from(documentCleanUps)
  .where(and(eq(documentCleanUps.id, sql.placeholder('id')), withinScope(cleanUpScope, kind))).for('update'))

export async function lockCleanUp(tx: Tx, scope: Scope, id: string): Promise<CleanUpRow | null> {
  const [row] = await locked(tx, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

const items = defineStatement((db) => db.select().from(documentCleanUpItems)
  .where(and(eq(documentCleanUpItems.cleanUpId, sql.placeholder('id')), sql`(${sql.placeholder('documentIds')}::uuid[] is null or ${documentCleanUpItems.documentId} = any(${sql.placeholder('documentIds')}::uuid[]))`))
  .orderBy(asc(documentCleanUpItems.id)).for('update'))

/** Items of a clean-up that is locked; all of them where none are named. */
export function itemsOf(tx: Tx, id: string, documentIds: readonly string[] | null): Promise<CleanUpItemRow[]> {
  return items(tx, 'items', { id, documentIds })
}
