import { and, arrayOverlaps, asc, eq, or, sql } from 'drizzle-orm'
import { membersOf } from '../../../kernel/codes.ts'
import { statesOf } from '../../../kernel/state-machine.ts'
import type { Scope } from '../../../platform/actor.ts'
import { defineBulkInsertOfNew, defineBulkUpdate } from '../../../platform/db/bulk-insert.ts'
import type { Database, Tx } from '../../../platform/db/client.ts'
import type { ScopeColumns } from '../../../platform/db/scope.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { idOf, memberOf, overlapping } from '../../../platform/filters.ts'
import { defineList } from '../../../platform/list.ts'
import { enforcementFields } from '../../reference/codes.ts'
import { inspectorMachine } from '../machine.ts'
import { inspectors } from '../table.ts'

export type InspectorRow = typeof inspectors.$inferSelect

const scope: ScopeColumns = {
  provinceCode: inspectors.provinceCode, cityCode: inspectors.cityCode, countyCode: inspectors.countyCode, agencyId: inspectors.agencyId,
  own: (officerId) => eq(inspectors.officerId, officerId),
}
const byId = (kind: Scope['kind']) => and(eq(inspectors.id, sql.placeholder('id')), withinScope(scope, kind))

const found = defineStatement((db, kind: Scope['kind']) => db.select().from(inspectors).where(byId(kind)))
const locked = defineStatement((db, kind: Scope['kind']) => db.select().from(inspectors).where(byId(kind)).for('update'))

export async function findInspector(db: Database, actorScope: Scope, id: string): Promise<InspectorRow | null> {
  return (await found(db, actorScope.kind, { ...scopeValues(actorScope), id }))[0] ?? null
}

export async function lockInspector(tx: Tx, actorScope: Scope, id: string): Promise<InspectorRow | null> {
  return (await locked(tx, actorScope.kind, { ...scopeValues(actorScope), id }))[0] ?? null
}

const pool = defineStatement((db, shape: 'any' | 'field') => db.select().from(inspectors).where(and(
  eq(inspectors.status, 'IN_POOL'), sql`${inspectors.agencyId} = any(${sql.placeholder('agencies')}::uuid[])`,
  shape === 'field' ? or(arrayOverlaps(inspectors.specialities, sql`array[${sql.placeholder('field')}]::text[]`)) : undefined,
)).orderBy(asc(inspectors.officerId)))

/** Who of some agencies is in the pool, and has the speciality where one is asked for. */
export function inspectorsOf(db: Database, agencies: readonly string[], field: string | null): Promise<InspectorRow[]> {
  return field === null ? pool(db, 'any', { agencies }) : pool(db, 'field', { agencies, field })
}

export const insertInspectors = defineBulkInsertOfNew(inspectors)
export const updateInspectors = defineBulkUpdate(inspectors, ['specialities', 'recusals', 'status', 'leftReason'])

export const inspectorList = defineList<InspectorRow>({
  name: 'inspectors',
  table: inspectors,
  id: inspectors.id,
  scope,
  filters: {
    agencyId: idOf(inspectors.agencyId, '所属机关'),
    officerId: idOf(inspectors.officerId, '人员'),
    speciality: overlapping(inspectors.specialities, membersOf(enforcementFields), '专长'),
    status: memberOf(inspectors.status, statesOf(inspectorMachine), '状态'),
  },
  sorts: { createdAt: { column: inspectors.createdAt, cast: 'timestamptz', value: (row) => row.createdAt.toISOString(), description: '入库时刻' } },
  defaultSort: '-createdAt',
  select: (db, { where, orderBy, limit }) => db.select().from(inspectors).where(where).orderBy(...orderBy).limit(limit),
  idOf: (row) => row.id,
})
