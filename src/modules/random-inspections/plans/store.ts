import { and, eq, sql } from 'drizzle-orm'
import { statesOf } from '../../../kernel/state-machine.ts'
import type { Scope } from '../../../platform/actor.ts'
import { defineBulkInsert, defineBulkUpdate } from '../../../platform/db/bulk-insert.ts'
import type { Database, Tx } from '../../../platform/db/client.ts'
import type { ScopeColumns } from '../../../platform/db/scope.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { between, containedIn, idOf, memberOf } from '../../../platform/filters.ts'
import { defineList } from '../../../platform/list.ts'
import { planMachine } from '../machine.ts'
import { inspectionPlans, inspectionTasks } from '../table.ts'

export type PlanRow = typeof inspectionPlans.$inferSelect

const scope: ScopeColumns = {
  provinceCode: inspectionPlans.provinceCode, cityCode: inspectionPlans.cityCode, countyCode: inspectionPlans.countyCode, agencyId: inspectionPlans.agencyId,
}
const byId = (kind: Scope['kind']) => and(eq(inspectionPlans.id, sql.placeholder('id')), withinScope(scope, kind))

const found = defineStatement((db, kind: Scope['kind']) => db.select().from(inspectionPlans).where(byId(kind)))
const locked = defineStatement((db, kind: Scope['kind']) => db.select().from(inspectionPlans).where(byId(kind)).for('update'))

export async function findPlan(db: Database, actorScope: Scope, id: string): Promise<PlanRow | null> {
  return (await found(db, actorScope.kind, { ...scopeValues(actorScope), id }))[0] ?? null
}

export async function lockPlan(tx: Tx, actorScope: Scope, id: string): Promise<PlanRow | null> {
  return (await locked(tx, actorScope.kind, { ...scopeValues(actorScope), id }))[0] ?? null
}

const tasks = defineStatement<'of', { tasks: number, open: number }[]>((db) => db.select({
  tasks: sql<number>`count(*)::int`, open: sql<number>`(count(*) filter (where ${inspectionTasks.status} not in ('CLOSED', 'CANCELLED')))::int`,
}).from(inspectionTasks).where(eq(inspectionTasks.planId, sql.placeholder('id'))))

/** How many tasks a plan has, and how many of them are neither closed nor cancelled. */
export async function tasksOfPlan(db: Database, id: string): Promise<{ tasks: number, open: number }> {
  return (await tasks(db, 'of', { id }))[0] ?? { tasks: 0, open: 0 }
}

export const insertPlans = defineBulkInsert(inspectionPlans)
export const updatePlans = defineBulkUpdate(inspectionPlans, ['status', 'draftedBy', 'approvedBy', 'approvedOn', 'publishedOn', 'adjustReason'])

export const planList = defineList<PlanRow>({
  name: 'inspection-plans',
  table: inspectionPlans,
  id: inspectionPlans.id,
  scope,
  filters: {
    agencyId: idOf(inspectionPlans.agencyId, '制定机关'),
    status: memberOf(inspectionPlans.status, statesOf(planMachine), '状态'),
    publishedOn: between(inspectionPlans.publishedOn, '公布日期'),
    q: containedIn([inspectionPlans.title], '名称中的文字'),
  },
  sorts: { createdAt: { column: inspectionPlans.createdAt, cast: 'timestamptz', value: (row) => row.createdAt.toISOString(), description: '登记时刻' } },
  defaultSort: '-createdAt',
  select: (db, { where, orderBy, limit }) => db.select().from(inspectionPlans).where(where).orderBy(...orderBy).limit(limit),
  idOf: (row) => row.id,
})
