import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Scope } from '../../../platform/actor.ts'
import { defineBulkInsert } from '../../../platform/db/bulk-insert.ts'
import type { Tx } from '../../../platform/db/client.ts'
import type { Change } from '../../../platform/db/columns.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { writtenCommand } from '../../../platform/db/written.ts'
import { agencies } from '../../agencies/table.ts'
import type { Holder } from '../rules.ts'
import type { BatchRow, LineRow, VersionRow } from '../store.ts'
import { batchScope } from '../store.ts'
import { powerItemBatches, powerItemLines, powerItems, powerItemVersions } from '../table.ts'

const locked = defineStatement((db, kind: Scope['kind']) => db.select().from(powerItemBatches)
  .where(and(eq(powerItemBatches.id, sql.placeholder('id')), withinScope(batchScope, kind))).for('update'))

/** The batch locked for change, if the caller may see it. */
export async function lockBatch(tx: Tx, scope: Scope, id: string): Promise<BatchRow | null> {
  const [row] = await locked(tx, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

export async function insertBatch(tx: Tx, batch: typeof powerItemBatches.$inferInsert): Promise<BatchRow> {
  const [row] = await tx.insert(powerItemBatches).values(batch).returning()
  if (row === undefined) throw new Error('the batch was not stored')
  return row
}

export async function updateBatch(tx: Tx, id: string, change: Change<typeof powerItemBatches.$inferInsert>, now: Date): Promise<BatchRow> {
  const [row] = await tx.update(powerItemBatches).set({ ...change, version: sql`${powerItemBatches.version} + 1`, updatedAt: now })
    .where(eq(powerItemBatches.id, id)).returning()
  if (row === undefined) throw new Error('the batch was not stored')
  return row
}

export const insertLines = defineBulkInsert(powerItemLines)
export const insertItems = defineBulkInsert(powerItems)
export const insertVersions = defineBulkInsert(powerItemVersions)

export function linesOfBatch(tx: Tx, batchId: string): Promise<LineRow[]> {
  return tx.select().from(powerItemLines).where(eq(powerItemLines.batchId, batchId)).orderBy(asc(powerItemLines.position))
}

/** The bodies whose lists change, locked in one order: of two batches for one body the second sees what the first did. */
export async function lockHolders(tx: Tx, ids: readonly string[]): Promise<Map<string, Holder & { divisionCode: string }>> {
  const rows = await tx.select({ id: agencies.id, status: agencies.status, kind: agencies.kind, divisionCode: agencies.divisionCode }).from(agencies)
    .where(inArray(agencies.id, [...ids])).orderBy(asc(agencies.id)).for('no key update')
  return new Map(rows.map(({ id, ...holder }) => [id, holder]))
}

/** The versions known now of every code the lines of a batch name. */
export async function versionsNamedBy(tx: Tx, batchId: string): Promise<VersionRow[]> {
  const rows = await tx.select({ version: powerItemVersions }).from(powerItemLines)
    .innerJoin(powerItemVersions, and(eq(powerItemVersions.agencyId, powerItemLines.agencyId), eq(powerItemVersions.code, powerItemLines.code)))
    .where(and(eq(powerItemLines.batchId, batchId), isNull(powerItemVersions.supersededAt)))
  return [...new Map(rows.map(({ version }) => [version.id, version])).values()]
}

export async function supersedeVersions(tx: Tx, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return
  await tx.update(powerItemVersions).set({ supersededAt: now }).where(sql`${powerItemVersions.id} = any(${sql.param([...ids])}::uuid[])`)
}

export async function touchItems(tx: Tx, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return
  await tx.update(powerItems).set({ version: sql`${powerItems.version} + 1`, updatedAt: now }).where(sql`${powerItems.id} = any(${sql.param([...ids])}::uuid[])`)
}

const settled = writtenCommand('settled-lines', `
update power_item_lines set item_id = made.item_id, kind = made.kind
from unnest($2::int[], $3::uuid[], $4::text[]) as made(position, item_id, kind)
where power_item_lines.batch_id = $1 and power_item_lines.position = made.position`)

/** Notes with each line which item it made or changed, and of what kind that is. */
export async function settleLines(tx: Tx, batchId: string, lines: readonly { position: number, itemId: string, kind: string }[]): Promise<void> {
  await settled(tx, [batchId, lines.map(({ position }) => position), lines.map(({ itemId }) => itemId), lines.map(({ kind }) => kind)])
}
