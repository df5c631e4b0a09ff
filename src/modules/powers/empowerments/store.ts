import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Scope } from '../../../platform/actor.ts'
import { defineBulkInsert } from '../../../platform/db/bulk-insert.ts'
import type { Tx } from '../../../platform/db/client.ts'
import type { Change } from '../../../platform/db/columns.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import type { EmpowermentItemRow, EmpowermentRow } from '../store.ts'
import { empowermentScope } from '../store.ts'
import { empowermentEvaluations, empowermentItems, empowermentOutcomes, empowerments, powerItems, powerItemVersions } from '../table.ts'
import type { EmpoweredItem } from './rules.ts'

const locked = defineStatement((db, kind: Scope['kind']) => db.select().from(empowerments)
  .where(and(eq(empowerments.id, sql.placeholder('id')), withinScope(empowermentScope, kind))).for('update'))

/** The decision locked for change, if the caller may see it. */
export async function lockEmpowerment(tx: Tx, scope: Scope, id: string): Promise<EmpowermentRow | null> {
  const [row] = await locked(tx, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

export async function insertEmpowerment(tx: Tx, empowerment: typeof empowerments.$inferInsert): Promise<EmpowermentRow> {
  const [row] = await tx.insert(empowerments).values(empowerment).returning()
  if (row === undefined) throw new Error('the decision was not stored')
  return row
}

export async function updateEmpowerment(tx: Tx, id: string, change: Change<typeof empowerments.$inferInsert>, now: Date): Promise<EmpowermentRow> {
  const [row] = await tx.update(empowerments).set({ ...change, version: sql`${empowerments.version} + 1`, updatedAt: now }).where(eq(empowerments.id, id)).returning()
  if (row === undefined) throw new Error('the decision was not stored')
  return row
}

export const insertEmpowermentItems = defineBulkInsert(empowermentItems)
export const insertOutcomes = defineBulkInsert(empowermentOutcomes)

export async function insertEvaluation(tx: Tx, evaluation: typeof empowermentEvaluations.$inferInsert): Promise<void> {
  await tx.insert(empowermentEvaluations).values(evaluation)
}

/** Items as they are on a date, and whether the township exercises them then or later. */
export async function itemsToHandOver(tx: Tx, ids: readonly string[], townshipId: string, on: string): Promise<Map<string, EmpoweredItem>> {
  const inForce = sql<boolean>`exists (select 1 from ${powerItemVersions} v where v.item_id = ${powerItems.id} and v.superseded_at is null
    and v.valid_from <= ${on}::date and (v.valid_to is null or v.valid_to > ${on}::date))`
  const taken = sql<boolean>`exists (select 1 from ${empowermentItems} e where e.item_id = ${powerItems.id} and e.agency_id = ${townshipId}
    and e.superseded_at is null and (e.valid_to is null or e.valid_to > ${on}::date))`
  const rows = await tx.select({ id: powerItems.id, kind: powerItems.kind, divisionCode: powerItems.divisionCode, inForce: sql<boolean>`${inForce}`, taken: sql<boolean>`${taken}` })
    .from(powerItems).where(sql`${powerItems.id} = any(${sql.param([...ids])}::uuid[])`)
  return new Map(rows.map(({ id, ...item }) => [id, item]))
}

/** The items of a decision as known now. */
export function knownItems(tx: Tx, empowermentId: string): Promise<EmpowermentItemRow[]> {
  return tx.select().from(empowermentItems).where(and(eq(empowermentItems.empowermentId, empowermentId), isNull(empowermentItems.supersededAt)))
}

export async function supersedeEmpowermentItems(tx: Tx, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return
  await tx.update(empowermentItems).set({ supersededAt: now }).where(sql`${empowermentItems.id} = any(${sql.param([...ids])}::uuid[])`)
}
