import { and, eq, sql } from 'drizzle-orm'
import type { Scope } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db/client.ts'
import type { Change } from '../../../platform/db/columns.ts'
import type { ScopeColumns } from '../../../platform/db/scope.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import type { spotCheckStrata } from '../table.ts'
import { spotChecks } from '../table.ts'

export type SpotCheckRow = typeof spotChecks.$inferSelect
export type NewSpotCheck = typeof spotChecks.$inferInsert
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
