import { and, eq, sql } from 'drizzle-orm'
import type { Scope } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db/client.ts'
import type { Change } from '../../../platform/db/columns.ts'
import type { ScopeColumns } from '../../../platform/db/scope.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { spotCheckFiles, spotChecks } from '../table.ts'

export type FileRow = typeof spotCheckFiles.$inferSelect
export type LockedFile = FileRow & { drawnAt: Date | null, organiserId: string }

/** Own are the files one is to review. */
export const fileScope: ScopeColumns = {
  provinceCode: spotCheckFiles.provinceCode, cityCode: spotCheckFiles.cityCode, countyCode: spotCheckFiles.countyCode,
  agencyId: spotCheckFiles.agencyId, own: (officerId) => eq(spotCheckFiles.reviewerId, officerId),
}

const locked = defineStatement((db, kind: Scope['kind']) => db.select({ file: spotCheckFiles, drawnAt: spotChecks.drawnAt, organiserId: spotChecks.agencyId }).from(spotCheckFiles)
  .innerJoin(spotChecks, eq(spotChecks.id, spotCheckFiles.spotCheckId))
  .where(and(eq(spotCheckFiles.id, sql.placeholder('id')), withinScope(fileScope, kind))).for('update', { of: spotCheckFiles }))

/** The file locked for change, if the caller may see it. */
export async function lockFile(tx: Tx, scope: Scope, id: string): Promise<LockedFile | null> {
  const [row] = await locked(tx, scope.kind, { ...scopeValues(scope), id })
  return row === undefined ? null : { ...row.file, drawnAt: row.drawnAt, organiserId: row.organiserId }
}

export async function updateFile(tx: Tx, id: string, change: Change<typeof spotCheckFiles.$inferInsert>, now: Date): Promise<FileRow> {
  const [row] = await tx.update(spotCheckFiles).set({ ...change, version: sql`${spotCheckFiles.version} + 1`, updatedAt: now })
    .where(eq(spotCheckFiles.id, id)).returning()
  if (row === undefined) throw new Error('the file was not stored')
  return row
}
