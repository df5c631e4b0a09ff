import { and, asc, sql } from 'drizzle-orm'
import type { Scope } from '../../../platform/actor.ts'
import { defineBulkInsert, defineBulkUpdate } from '../../../platform/db/bulk-insert.ts'
import type { Tx } from '../../../platform/db/client.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { registerPushes, registerPushScope } from './table.ts'

export type RegisterPushRow = typeof registerPushes.$inferSelect

export const insertPushes = defineBulkInsert(registerPushes)
export const updatePushes = defineBulkUpdate(registerPushes, [
  'status', 'pushedOn', 'pushedAgainOn', 'reference', 'receivedOn', 'receiptReference', 'publishDueOn', 'publishProvisional', 'publishCalendarVersion', 'publishedOn', 'address',
  'returnedOn', 'returnReason', 'overturnedOn', 'withdrawalDueOn', 'withdrawalCalendarVersion', 'withdrawnOn', 'withdrawalReason',
])

const locked = defineStatement((db, kind: Scope['kind']) => db.select().from(registerPushes)
  .where(and(sql`${registerPushes.id} = ${sql.placeholder('id')}::uuid`, withinScope(registerPushScope, kind))).for('update'))

/** The push locked for change, if the caller may see it. */
export async function lockPush(tx: Tx, scope: Scope, id: string): Promise<RegisterPushRow | null> {
  const [row] = await locked(tx, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

const ofCases = defineStatement((db) => db.select().from(registerPushes)
  .where(sql`${registerPushes.caseId} = any(${sql.placeholder('caseIds')}::uuid[])`).orderBy(asc(registerPushes.id)).for('update'))

/** All pushes of cases the caller holds, locked in one order. */
export const lockPushesOfCases = (tx: Tx, caseIds: readonly string[]): Promise<RegisterPushRow[]> => ofCases(tx, 'cases', { caseIds })
