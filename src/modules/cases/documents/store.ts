import { and, eq, sql } from 'drizzle-orm'
import type { Scope } from '../../../platform/actor.ts'
import { defineBulkInsert } from '../../../platform/db/bulk-insert.ts'
import type { Tx } from '../../../platform/db/client.ts'
import type { Change } from '../../../platform/db/columns.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { caseDocuments, caseDocumentScope } from './table.ts'

export type CaseDocumentRow = typeof caseDocuments.$inferSelect

const locked = defineStatement((db, kind: Scope['kind']) => db.select().from(caseDocuments)
  .where(and(eq(caseDocuments.id, sql.placeholder('id')), withinScope(caseDocumentScope, kind))).for('update'))

/** A version of a document locked for change, if the caller may see it. */
export async function lockDocumentRow(tx: Tx, scope: Scope, id: string): Promise<CaseDocumentRow | null> {
  const [row] = await locked(tx, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

const insertDocuments = defineBulkInsert(caseDocuments)
export const insertDocument = (tx: Tx, row: CaseDocumentRow): Promise<unknown> => insertDocuments(tx, [row])

/** Saves a change and answers with the row as it now is, one version on. */
export async function updateDocument(tx: Tx, id: string, change: Change<CaseDocumentRow>, now: Date): Promise<CaseDocumentRow> {
  const [row] = await tx.update(caseDocuments).set({ ...change, version: sql`${caseDocuments.version} + 1`, updatedAt: now }).where(eq(caseDocuments.id, id)).returning()
  if (row === undefined) throw new Error('the document was not stored')
  return row
}
