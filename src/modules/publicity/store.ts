import { and, asc, sql } from 'drizzle-orm'
import type { Scope } from '../../platform/actor.ts'
import { defineBulkInsert, defineBulkUpdate } from '../../platform/db/bulk-insert.ts'
import type { Tx } from '../../platform/db/client.ts'
import { scopeValues, withinScope } from '../../platform/db/scope.ts'
import { defineStatement } from '../../platform/db/statement.ts'
import { publications, publicationScope } from './table.ts'

export type PublicationRow = typeof publications.$inferSelect

const locked = defineStatement((db, kind: Scope['kind']) => db.select().from(publications)
  .where(and(sql`${publications.id} = ${sql.placeholder('id')}::uuid`, withinScope(publicationScope, kind))).for('update'))

/** The publication locked for change, if the caller may see it. */
export async function lockPublication(tx: Tx, scope: Scope, id: string): Promise<PublicationRow | null> {
  const [row] = await locked(tx, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

const ofCases = defineStatement((db) => db.select().from(publications)
  .where(sql`${publications.caseId} = any(${sql.placeholder('caseIds')}::uuid[])`).orderBy(asc(publications.id)).for('update'))

/** All publications of cases the caller holds, locked in one order; for reactions to what happened in them. */
export function lockPublicationsOfCases(tx: Tx, caseIds: readonly string[]): Promise<PublicationRow[]> {
  return ofCases(tx, 'cases', { caseIds })
}

/** One statement, whatever the number of publications. */
export const insertPublications = defineBulkInsert(publications)

/** The same for what acts change; the rows are locked already. */
export const updatePublications = defineBulkUpdate(publications, [
  'status', 'publishedOn', 'address', 'exemptReason', 'exemptNote', 'exemptApprover', 'withdrawal', 'withdrawalDueOn', 'withdrawnOn', 'withdrawalReason',
])
