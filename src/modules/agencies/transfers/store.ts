import { and, eq, sql } from 'drizzle-orm'
import type { Scope } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db/client.ts'
import type { ScopeColumns } from '../../../platform/db/scope.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { transfers } from '../table.ts'

export type TransferRow = typeof transfers.$inferSelect
type NewTransfer = typeof transfers.$inferInsert

export const transferScope: ScopeColumns = {
  provinceCode: transfers.provinceCode, cityCode: transfers.cityCode, countyCode: transfers.countyCode, agencyId: transfers.agencyId,
}

const locked = defineStatement((db, kind: Scope['kind']) => db.select().from(transfers)
  .where(and(eq(transfers.id, sql.placeholder('id')), withinScope(transferScope, kind))).for('update'))

export async function lockTransfer(tx: Tx, scope: Scope, id: string): Promise<TransferRow | null> {
  const [row] = await locked(tx, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

export async function insertTransfer(tx: Tx, transfer: NewTransfer): Promise<TransferRow> {
  const [row] = await tx.insert(transfers).values(transfer).returning()
  if (row === undefined) throw new Error('the transfer was not stored')
  return row
}

export async function updateTransfer(tx: Tx, id: string, change: Partial<NewTransfer>, now: Date): Promise<TransferRow> {
  const [row] = await tx.update(transfers).set({ ...change, version: sql`${transfers.version} + 1`, updatedAt: now }).where(eq(transfers.id, id)).returning()
  if (row === undefined) throw new Error('the transfer was not stored')
  return row
}
