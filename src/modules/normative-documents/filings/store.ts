import { and, asc, eq, sql } from 'drizzle-orm'
import type { Scope } from '../../../platform/actor.ts'
import { defineBulkInsert, defineBulkUpdate } from '../../../platform/db/bulk-insert.ts'
import type { Tx } from '../../../platform/db/client.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { documentFilings, documentFilingScope } from './table.ts'

export type FilingRow = typeof documentFilings.$inferSelect

export const insertFilings = defineBulkInsert(documentFilings)

export const updateFilings = defineBulkUpdate(documentFilings, [
  'status', 'submittedOn', 'submittedBy', 'papers', 'wellFormed', 'supplements', 'bodyId', 'filingNumber', 'decidedOn', 'refusalGround', 'refusalReason', 'reviewDueOn',
  'awaitedCalendarVersion', 'reviewerId', 'conclusion', 'opinion', 'issues', 'concludedOn', 'corrections', 'settledOn',
])

const locked = defineStatement((db, kind: Scope['kind']) => db.select().from(documentFilings)
  .where(and(eq(documentFilings.id, sql.placeholder('id')), withinScope(documentFilingScope, kind))).orderBy(asc(documentFilings.id)).for('update'))

/** The filing locked for change, if the caller may see it. */
export async function lockFiling(tx: Tx, scope: Scope, id: string): Promise<FilingRow | null> {
  const [row] = await locked(tx, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}
