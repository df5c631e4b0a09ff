import { and, eq, ne, sql } from 'drizzle-orm'
import type { Scope } from '../../../platform/actor.ts'
import { defineBulkUpdate } from '../../../platform/db/bulk-insert.ts'
import type { Tx } from '../../../platform/db/client.ts'
import type { ScopeColumns } from '../../../platform/db/scope.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { entrustments } from '../table.ts'

export type EntrustmentRow = typeof entrustments.$inferSelect

export const entrustmentScope: ScopeColumns = {
  provinceCode: entrustments.provinceCode, cityCode: entrustments.cityCode, countyCode: entrustments.countyCode, agencyId: entrustments.agencyId,
}

const locked = defineStatement((db, kind: Scope['kind']) => db.select().from(entrustments)
  .where(and(eq(entrustments.id, sql.placeholder('id')), withinScope(entrustmentScope, kind))).for('update'))

export async function lockEntrustment(tx: Tx, scope: Scope, id: string): Promise<EntrustmentRow | null> {
  const [row] = await locked(tx, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

/** The entrustments that bodies which are locked gave or took and that have not ended, themselves locked. */
export function lockEntrustmentsOf(tx: Tx, agencyIds: readonly string[]): Promise<EntrustmentRow[]> {
  const ids = sql.param([...agencyIds])
  const those = sql`(${entrustments.agencyId} = any(${ids}::uuid[]) or ${entrustments.entrustedAgencyId} = any(${ids}::uuid[]))`
  return tx.select().from(entrustments).where(and(those, ne(entrustments.status, 'ENDED'))).orderBy(entrustments.id).for('update')
}

interface Wanted { agencyId: string, entrustedAgencyId: string, itemKeys: readonly string[], validFrom: string, validTo: string }

/**
 * Entrustments of the same matter in a common period, of bodies that are locked: the same given to the same body already, or the entrusting body
 * itself holding it by entrustment.
 */
export async function entrustmentsInTheWay(tx: Tx, { agencyId, entrustedAgencyId, itemKeys, validFrom, validTo }: Wanted): Promise<EntrustmentRow[]> {
  const samePair = and(eq(entrustments.agencyId, agencyId), eq(entrustments.entrustedAgencyId, entrustedAgencyId))
  return tx.select().from(entrustments).where(and(
    sql`(${samePair} or ${entrustments.entrustedAgencyId} = ${agencyId})`,
    sql`${entrustments.itemKeys} && ${sql.param([...itemKeys])}::text[]`,
    sql`${entrustments.validFrom} < ${validTo}::date and ${entrustments.effectiveTo} > ${validFrom}::date and ${entrustments.validFrom} < ${entrustments.effectiveTo}`,
  )).orderBy(entrustments.validFrom, entrustments.id).limit(10)
}

export async function insertEntrustment(tx: Tx, entrustment: typeof entrustments.$inferInsert): Promise<EntrustmentRow> {
  const [row] = await tx.insert(entrustments).values(entrustment).returning()
  if (row === undefined) throw new Error('the entrustment was not stored')
  return row
}

const update = defineBulkUpdate(entrustments, ['effectiveTo', 'publishedOn', 'publishedIn', 'endReason', 'status'])

/** Locked entrustments as they shall be; each comes back with its next version. */
export async function saveEntrustments(tx: Tx, rows: readonly EntrustmentRow[], now: Date): Promise<EntrustmentRow[]> {
  const next = rows.map((row) => ({ ...row, version: row.version + 1, updatedAt: now }))
  await update(tx, next)
  return next
}
