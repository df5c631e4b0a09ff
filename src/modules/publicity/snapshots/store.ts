import { and, desc, eq, sql } from 'drizzle-orm'
import type { Scope } from '../../../platform/actor.ts'
import { defineBulkInsert } from '../../../platform/db/bulk-insert.ts'
import type { Database } from '../../../platform/db/client.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { publications, publicationScope } from '../table.ts'
import { publicationSnapshots } from './table.ts'

export type SnapshotRow = typeof publicationSnapshots.$inferSelect

export const insertSnapshots = defineBulkInsert(publicationSnapshots)

const last = defineStatement((db, kind: Scope['kind']) => db.select({ snapshot: publicationSnapshots }).from(publicationSnapshots)
  .innerJoin(publications, eq(publications.id, publicationSnapshots.publicationId))
  .where(and(eq(publicationSnapshots.publicationId, sql.placeholder('id')), withinScope(publicationScope, kind)))
  .orderBy(desc(publicationSnapshots.number)).limit(1))

/** The last snapshot of a publication the caller may see. */
export async function findSnapshot(db: Database, scope: Scope, id: string): Promise<SnapshotRow | null> {
  const [found] = await last(db, scope.kind, { ...scopeValues(scope), id })
  return found?.snapshot ?? null
}
