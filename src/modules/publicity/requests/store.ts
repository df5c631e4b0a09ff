import { and, sql } from 'drizzle-orm'
import type { Scope } from '../../../platform/actor.ts'
import { defineBulkInsertOfNew, defineBulkUpdate } from '../../../platform/db/bulk-insert.ts'
import type { Tx } from '../../../platform/db/client.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { publicationRequests, publicationRequestScope } from './table.ts'

export type RequestRow = typeof publicationRequests.$inferSelect

/** Passes over one of which there is an open one already. */
export const insertRequests = defineBulkInsertOfNew(publicationRequests)
export const updateRequests = defineBulkUpdate(publicationRequests, ['status', 'conditions', 'answeredOn', 'answer', 'answeredBy'])

const locked = defineStatement((db, kind: Scope['kind']) => db.select().from(publicationRequests)
  .where(and(sql`${publicationRequests.id} = ${sql.placeholder('id')}::uuid`, withinScope(publicationRequestScope, kind))).for('update'))

/** The request locked for change, if the caller may see it. */
export async function lockRequest(tx: Tx, scope: Scope, id: string): Promise<RequestRow | null> {
  const [row] = await locked(tx, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}
