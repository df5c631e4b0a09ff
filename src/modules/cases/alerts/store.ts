import { and, eq, sql } from 'drizzle-orm'
import type { Scope } from '../../../platform/actor.ts'
import { defineBulkInsert } from '../../../platform/db/bulk-insert.ts'
import type { Tx } from '../../../platform/db/client.ts'
import type { ScopeColumns } from '../../../platform/db/scope.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { cases, handledBy } from '../table.ts'
import { caseAlerts } from './table.ts'

export type AlertRow = typeof caseAlerts.$inferSelect

export const alertScope: ScopeColumns = {
  provinceCode: caseAlerts.provinceCode, cityCode: caseAlerts.cityCode, countyCode: caseAlerts.countyCode, agencyId: caseAlerts.agencyId,
  own: (officerId) => handledBy(caseAlerts.caseId, officerId),
}

export const insertAlerts = defineBulkInsert(caseAlerts)

const locked = defineStatement((db, kind: Scope['kind']) => db.select().from(caseAlerts)
  .where(and(eq(caseAlerts.id, sql.placeholder('id')), withinScope(alertScope, kind))).for('update'))

export async function lockAlert(tx: Tx, scope: Scope, id: string): Promise<AlertRow | null> {
  const [row] = await locked(tx, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

export async function updateAlert(tx: Tx, id: string, change: Partial<AlertRow>): Promise<AlertRow> {
  const [row] = await tx.update(caseAlerts).set({ ...change, version: sql`${caseAlerts.version} + 1` }).where(eq(caseAlerts.id, id)).returning()
  if (row === undefined) throw new Error('the alert was not stored')
  return row
}

/** More open alerts of a case, raised by what is no step: a count, not a change of the case. */
export async function countRaised(tx: Tx, caseId: string, raised: number): Promise<void> {
  await tx.update(cases).set({ openAlerts: sql`${cases.openAlerts} + ${raised}` }).where(eq(cases.id, caseId))
}

/** One open alert fewer in its case: a count, not a change of the case. */
export async function countSettled(tx: Tx, caseId: string): Promise<void> {
  await tx.update(cases).set({ openAlerts: sql`${cases.openAlerts} - 1` }).where(eq(cases.id, caseId))
}
