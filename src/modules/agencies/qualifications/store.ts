import { and, eq, ne, sql } from 'drizzle-orm'
import type { Scope } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db/client.ts'
import type { Change } from '../../../platform/db/columns.ts'
import type { ScopeColumns } from '../../../platform/db/scope.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { qualifications } from '../table.ts'

export type QualificationRow = typeof qualifications.$inferSelect
export type NewQualification = typeof qualifications.$inferInsert

export const qualificationScope: ScopeColumns = {
  provinceCode: qualifications.provinceCode, cityCode: qualifications.cityCode, countyCode: qualifications.countyCode, agencyId: qualifications.agencyId,
}

const locked = defineStatement((db, kind: Scope['kind']) => db.select().from(qualifications)
  .where(and(eq(qualifications.id, sql.placeholder('id')), withinScope(qualificationScope, kind))).for('update'))

export async function lockQualification(tx: Tx, scope: Scope, id: string): Promise<QualificationRow | null> {
  const [row] = await locked(tx, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

/** What is in force of an agency that is locked. */
export async function qualificationInForce(tx: Tx, agencyId: string): Promise<QualificationRow | null> {
  const [row] = await tx.select().from(qualifications).where(and(eq(qualifications.agencyId, agencyId), ne(qualifications.status, 'WITHDRAWN')))
  return row ?? null
}

/** What is in force of agencies that are locked, itself locked. */
export function lockQualificationsOf(tx: Tx, agencyIds: readonly string[]): Promise<QualificationRow[]> {
  const those = sql`${qualifications.agencyId} = any(${sql.param([...agencyIds])}::uuid[])`
  return tx.select().from(qualifications).where(and(those, ne(qualifications.status, 'WITHDRAWN'))).orderBy(qualifications.id).for('update')
}

export async function insertQualification(tx: Tx, qualification: NewQualification): Promise<QualificationRow> {
  const [row] = await tx.insert(qualifications).values(qualification).returning()
  if (row === undefined) throw new Error('the qualification was not stored')
  return row
}

/** Sets the same in all of these, in one statement; by their ids. */
export async function updateQualifications(tx: Tx, ids: readonly string[], change: Change<NewQualification>, now: Date): Promise<Map<string, QualificationRow>> {
  const rows = await tx.update(qualifications).set({ ...change, version: sql`${qualifications.version} + 1`, updatedAt: now })
    .where(sql`${qualifications.id} = any(${sql.param([...ids])}::uuid[])`).returning()
  return new Map(rows.map((row) => [row.id, row]))
}
