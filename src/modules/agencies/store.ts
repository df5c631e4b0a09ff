import { and, eq, sql } from 'drizzle-orm'
import type { Scope } from '../../platform/actor.ts'
import type { Tx } from '../../platform/db/client.ts'
import type { Change } from '../../platform/db/columns.ts'
import type { ScopeColumns } from '../../platform/db/scope.ts'
import { scopeValues, withinScope } from '../../platform/db/scope.ts'
import { defineStatement } from '../../platform/db/statement.ts'
import { divisions } from '../reference/table.ts'
import { agencies } from './table.ts'

export type AgencyRow = typeof agencies.$inferSelect
export type NewAgency = typeof agencies.$inferInsert

export const agencyScope: ScopeColumns = {
  provinceCode: agencies.provinceCode, cityCode: agencies.cityCode, countyCode: agencies.countyCode, agencyId: agencies.id,
}

const locked = defineStatement((db, kind: Scope['kind']) => db.select().from(agencies)
  .where(and(eq(agencies.id, sql.placeholder('id')), withinScope(agencyScope, kind))).for('update'))

/** The agency locked for change, if the caller may see it. */
export async function lockAgency(tx: Tx, scope: Scope, id: string): Promise<AgencyRow | null> {
  const [row] = await locked(tx, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

export async function divisionExists(tx: Tx, code: string): Promise<boolean> {
  return (await tx.select({ code: divisions.code }).from(divisions).where(eq(divisions.code, code))).length > 0
}

export async function insertAgency(tx: Tx, agency: NewAgency): Promise<AgencyRow> {
  const [row] = await tx.insert(agencies).values(agency).returning()
  if (row === undefined) throw new Error('the agency was not stored')
  return row
}

export async function updateAgency(tx: Tx, id: string, change: Change<NewAgency>, now: Date): Promise<AgencyRow> {
  const [row] = await tx.update(agencies).set({ ...change, version: sql`${agencies.version} + 1`, updatedAt: now }).where(eq(agencies.id, id)).returning()
  if (row === undefined) throw new Error('the agency was not stored')
  return row
}
