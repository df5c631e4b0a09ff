import { and, eq, sql } from 'drizzle-orm'
import type { Scope } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db/client.ts'
import type { Change } from '../../../platform/db/columns.ts'
import type { ScopeColumns } from '../../../platform/db/scope.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { scoringStandards } from './table.ts'

export type StandardRow = typeof scoringStandards.$inferSelect
export type NewStandard = typeof scoringStandards.$inferInsert

export const standardScope: ScopeColumns = {
  provinceCode: scoringStandards.provinceCode, cityCode: scoringStandards.cityCode, countyCode: scoringStandards.countyCode, agencyId: scoringStandards.agencyId,
}

const locked = defineStatement((db, kind: Scope['kind']) => db.select().from(scoringStandards)
  .where(and(eq(scoringStandards.id, sql.placeholder('id')), withinScope(standardScope, kind))).for('update'))

/** The version locked for change, if it lies in the caller's scope. */
export async function lockStandard(tx: Tx, scope: Scope, id: string): Promise<StandardRow | null> {
  const [row] = await locked(tx, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

const others = defineStatement<'of', StandardRow[]>((db) => db.select().from(scoringStandards).where(and(
  eq(scoringStandards.code, sql.placeholder('code')), eq(scoringStandards.agencyId, sql.placeholder('agencyId')), eq(scoringStandards.status, 'IN_FORCE'),
)).for('update'))

/** The version of a body's standard that is in force, locked; at most one. */
export async function lockVersionInForce(tx: Tx, code: string, agencyId: string): Promise<StandardRow | null> {
  const [row] = await others(tx, 'of', { code, agencyId })
  return row ?? null
}

const last = defineStatement<'of', { number: number }[]>((db) => db.select({
  number: sql<number>`coalesce(max(${scoringStandards.versionNumber}), 0)::int`,
}).from(scoringStandards).where(and(eq(scoringStandards.code, sql.placeholder('code')), eq(scoringStandards.agencyId, sql.placeholder('agencyId')))))

export async function lastVersionNumber(tx: Tx, code: string, agencyId: string): Promise<number> {
  const [row] = await last(tx, 'of', { code, agencyId })
  return row?.number ?? 0
}

export async function insertStandard(tx: Tx, standard: NewStandard): Promise<StandardRow> {
  const [row] = await tx.insert(scoringStandards).values(standard).returning()
  if (row === undefined) throw new Error('the standard was not stored')
  return row
}

export async function updateStandard(tx: Tx, id: string, change: Change<NewStandard>, now: Date): Promise<StandardRow> {
  const [row] = await tx.update(scoringStandards).set({ ...change, version: sql`${scoringStandards.version} + 1`, updatedAt: now })
    .where(eq(scoringStandards.id, id)).returning()
  if (row === undefined) throw new Error('the standard was not stored')
  return row
}
