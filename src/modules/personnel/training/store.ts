import { and, eq, sql } from 'drizzle-orm'
import type { Scope } from '../../../platform/actor.ts'
import { defineBulkInsertOfNew } from '../../../platform/db/bulk-insert.ts'
import type { Tx } from '../../../platform/db/client.ts'
import type { ScopeColumns } from '../../../platform/db/scope.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { trainingRecords } from './table.ts'

export type TrainingRow = typeof trainingRecords.$inferSelect

export const trainingScope: ScopeColumns = {
  provinceCode: trainingRecords.provinceCode, cityCode: trainingRecords.cityCode, countyCode: trainingRecords.countyCode,
  agencyId: trainingRecords.agencyId, own: (officerId) => eq(trainingRecords.officerId, officerId),
}

/** Stores what is not there already: one person, day, kind and provider is one record. */
export const insertTraining = defineBulkInsertOfNew(trainingRecords)

const locked = defineStatement((db, kind: Scope['kind']) => db.select().from(trainingRecords)
  .where(and(eq(trainingRecords.id, sql.placeholder('id')), withinScope(trainingScope, kind))).for('update'))

export async function lockTraining(tx: Tx, scope: Scope, id: string): Promise<TrainingRow | null> {
  const [row] = await locked(tx, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

export async function updateTraining(tx: Tx, id: string, change: Partial<TrainingRow>): Promise<TrainingRow> {
  const [row] = await tx.update(trainingRecords).set({ ...change, version: sql`${trainingRecords.version} + 1` }).where(eq(trainingRecords.id, id)).returning()
  if (row === undefined) throw new Error('the training record was not stored')
  return row
}
