import { and, eq, sql } from 'drizzle-orm'
import type { Scope } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db/client.ts'
import type { Change } from '../../../platform/db/columns.ts'
import type { ScopeColumns } from '../../../platform/db/scope.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import type { spotCheckStrata } from '../table.ts'
import { spotCheckAdditions, spotCheckFiles, spotChecks } from '../table.ts'

export type SpotCheckRow = typeof spotChecks.$inferSelect
export type NewSpotCheck = typeof spotChecks.$inferInsert
export type DrawnFile = typeof spotCheckFiles.$inferSelect
export type Stratum = Omit<typeof spotCheckStrata.$inferSelect, 'spotCheckId'>

export const spotCheckScope: ScopeColumns = {
  provinceCode: spotChecks.provinceCode, cityCode: spotChecks.cityCode, countyCode: spotChecks.countyCode, agencyId: spotChecks.agencyId,
}

const locked = defineStatement((db, kind: Scope['kind']) => db.select().from(spotChecks)
  .where(and(eq(spotChecks.id, sql.placeholder('id')), withinScope(spotCheckScope, kind))).for('update'))

/** The spot check locked for change, if the caller may see it. */
export async function lockSpotCheck(tx: Tx, scope: Scope, id: string): Promise<SpotCheckRow | null> {
  const [row] = await locked(tx, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

export async function insertSpotCheck(tx: Tx, spotCheck: NewSpotCheck): Promise<SpotCheckRow> {
  const [row] = await tx.insert(spotChecks).values(spotCheck).returning()
  if (row === undefined) throw new Error('the spot check was not stored')
  return row
}

export async function updateSpotCheck(tx: Tx, id: string, change: Change<NewSpotCheck>, now: Date): Promise<SpotCheckRow> {
  const [row] = await tx.update(spotChecks).set({ ...change, version: sql`${spotChecks.version} + 1`, updatedAt: now })
    .where(eq(spotChecks.id, id)).returning()
  if (row === undefined) throw new Error('the spot check was not stored')
  return row
}

const file = defineStatement((db) => db.select().from(spotCheckFiles)
  .where(and(eq(spotCheckFiles.spotCheckId, sql.placeholder('id')), eq(spotCheckFiles.id, sql.placeholder('file')))).for('update'))

/** A file of a spot check locked for change. */
export async function lockFileOf(tx: Tx, spotCheckId: string, fileId: string): Promise<DrawnFile | null> {
  const [row] = await file(tx, 'of', { id: spotCheckId, file: fileId })
  return row ?? null
}

/** Marks a file as replaced by the next one of its stratum. */
export async function replaceFile(tx: Tx, fileId: string, now: Date): Promise<void> {
  await tx.update(spotCheckFiles).set({ replacedAt: now, version: sql`${spotCheckFiles.version} + 1`, updatedAt: now }).where(eq(spotCheckFiles.id, fileId))
}

export async function insertAddition(tx: Tx, addition: typeof spotCheckAdditions.$inferInsert): Promise<void> {
  await tx.insert(spotCheckAdditions).values(addition)
}
