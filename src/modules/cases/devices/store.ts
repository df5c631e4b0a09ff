import { and, eq, sql } from 'drizzle-orm'
import type { Scope } from '../../../platform/actor.ts'
import type { Database, Tx } from '../../../platform/db/client.ts'
import type { Change } from '../../../platform/db/columns.ts'
import type { ScopeColumns } from '../../../platform/db/scope.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { enforcementDevices } from './table.ts'

export type DeviceRow = typeof enforcementDevices.$inferSelect
export type DeviceChange = Change<DeviceRow>

export const deviceScope: ScopeColumns = {
  provinceCode: enforcementDevices.provinceCode, cityCode: enforcementDevices.cityCode, countyCode: enforcementDevices.countyCode, agencyId: enforcementDevices.agencyId,
}

const byId = defineStatement((db, kind: Scope['kind']) => db.select().from(enforcementDevices)
  .where(and(eq(enforcementDevices.id, sql.placeholder('id')), withinScope(deviceScope, kind))))

export async function findDevice(db: Database, scope: Scope, id: string): Promise<DeviceRow | null> {
  const [row] = await byId(db, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

const locked = defineStatement((db, kind: Scope['kind']) => db.select().from(enforcementDevices)
  .where(and(eq(enforcementDevices.id, sql.placeholder('id')), withinScope(deviceScope, kind))).for('update'))

export async function lockDeviceRow(tx: Tx, scope: Scope, id: string): Promise<DeviceRow | null> {
  const [row] = await locked(tx, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

export async function insertDevice(tx: Tx, device: typeof enforcementDevices.$inferInsert): Promise<DeviceRow> {
  const [row] = await tx.insert(enforcementDevices).values(device).returning()
  if (row === undefined) throw new Error('the device was not stored')
  return row
}

export async function updateDevice(tx: Tx, id: string, change: DeviceChange, now: Date): Promise<DeviceRow> {
  const [row] = await tx.update(enforcementDevices).set({ ...change, version: sql`${enforcementDevices.version} + 1`, updatedAt: now })
    .where(eq(enforcementDevices.id, id)).returning()
  if (row === undefined) throw new Error('the device was not stored')
  return row
}
