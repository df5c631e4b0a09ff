import { and, eq, sql } from 'drizzle-orm'
import type { Scope } from '../../platform/actor.ts'
import { defineBulkInsert } from '../../platform/db/bulk-insert.ts'
import type { Tx } from '../../platform/db/client.ts'
import type { Change } from '../../platform/db/columns.ts'
import { scopeValues, withinScope } from '../../platform/db/scope.ts'
import { defineStatement } from '../../platform/db/statement.ts'
import { publications, publicationScope } from './table.ts'

export type PublicationRow = typeof publications.$inferSelect

const locked = defineStatement((db, kind: Scope['kind']) => db.select().from(publications)
  .where(and(eq(publications.id, sql.placeholder('id')), withinScope(publicationScope, kind))).for('update'))

/** The publication locked for change, if the caller may see it. */
export async function lockPublication(tx: Tx, scope: Scope, id: string): Promise<PublicationRow | null> {
  const [row] = await locked(tx, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

/** One statement, whatever the number of publications. */
export const insertPublications = defineBulkInsert(publications)

export async function updatePublication(tx: Tx, id: string, change: Change<typeof publications.$inferInsert>, now: Date): Promise<PublicationRow> {
  const [row] = await tx.update(publications).set({ ...change, version: sql`${publications.version} + 1`, updatedAt: now })
    .where(eq(publications.id, id)).returning()
  if (row === undefined) throw new Error('the publication was not stored')
  return row
}
