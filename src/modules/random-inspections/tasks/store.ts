import { and, asc, eq, sql } from 'drizzle-orm'
import { statesOf } from '../../../kernel/state-machine.ts'
import type { Scope } from '../../../platform/actor.ts'
import { defineBulkInsert, defineBulkUpdate } from '../../../platform/db/bulk-insert.ts'
import type { Database, Tx } from '../../../platform/db/client.ts'
import type { ScopeColumns } from '../../../platform/db/scope.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import type { Filter } from '../../../platform/filters.ts'
import { between, containedIn, idOf, memberOf } from '../../../platform/filters.ts'
import { defineList } from '../../../platform/list.ts'
import { taskMachine } from '../machine.ts'
import { inspectionFrame, inspectionStrata, inspectionTasks } from '../table.ts'

export type TaskRow = typeof inspectionTasks.$inferSelect
export type StratumRow = typeof inspectionStrata.$inferSelect
export type FrameRow = typeof inspectionFrame.$inferSelect

const scope: ScopeColumns = {
  provinceCode: inspectionTasks.provinceCode, cityCode: inspectionTasks.cityCode, countyCode: inspectionTasks.countyCode, agencyId: inspectionTasks.agencyId,
}
const id = sql.placeholder('id')
const byId = (kind: Scope['kind']) => and(eq(inspectionTasks.id, id), withinScope(scope, kind))

const found = defineStatement((db, kind: Scope['kind']) => db.select().from(inspectionTasks).where(byId(kind)))
const locked = defineStatement((db, kind: Scope['kind']) => db.select().from(inspectionTasks).where(byId(kind)).for('update'))
const held = defineStatement<'of', TaskRow[]>((db) => db.select().from(inspectionTasks).where(eq(inspectionTasks.id, id)))

export async function findTask(db: Database, actorScope: Scope, taskId: string): Promise<TaskRow | null> {
  return (await found(db, actorScope.kind, { ...scopeValues(actorScope), id: taskId }))[0] ?? null
}

export async function lockTask(tx: Tx, actorScope: Scope, taskId: string): Promise<TaskRow | null> {
  return (await locked(tx, actorScope.kind, { ...scopeValues(actorScope), id: taskId }))[0] ?? null
}

/** The task of a check the caller holds already. */
export async function taskOfCheck(db: Database, taskId: string): Promise<TaskRow | null> {
  return (await held(db, 'of', { id: taskId }))[0] ?? null
}

const fields = defineStatement<'of', Pick<TaskRow, 'id' | 'field'>[]>((db) => db.select({ id: inspectionTasks.id, field: inspectionTasks.field }).from(inspectionTasks)
  .where(sql`${inspectionTasks.id} = any(${sql.placeholder('ids')}::uuid[])`))

/** The field of each of these tasks; null for tasks of every field. */
export async function fieldsOfTasks(db: Database, ids: readonly string[]): Promise<Map<string, TaskRow['field']>> {
  return new Map((await fields(db, 'of', { ids })).map((row) => [row.id, row.field]))
}

const strata = defineStatement<'of', StratumRow[]>((db) => db.select().from(inspectionStrata).where(eq(inspectionStrata.taskId, id)).orderBy(asc(inspectionStrata.riskGrade)))

export const strataOfTask = (db: Database, taskId: string): Promise<StratumRow[]> => strata(db, 'of', { id: taskId })

const frame = defineStatement<'of', FrameRow[]>((db) => db.select().from(inspectionFrame)
  .where(and(eq(inspectionFrame.taskId, id), sql`${inspectionFrame.exclusion} is null`)).orderBy(asc(inspectionFrame.riskGrade), asc(inspectionFrame.targetId)))

/** What can be drawn, in the order of the draw protocol: a uuid sorts by its bytes, and so does its text. */
export const frameOfTask = (db: Database, taskId: string): Promise<FrameRow[]> => frame(db, 'of', { id: taskId })

export const insertTasks = defineBulkInsert(inspectionTasks)
export const insertStrata = defineBulkInsert(inspectionStrata)
export const insertFrame = defineBulkInsert(inspectionFrame)
export const updateTasks = defineBulkUpdate(inspectionTasks, [
  'status', 'statusReason', 'frameSize', 'excluded', 'sampleSize', 'cap', 'people', 'inspectorDigest', 'committedAt', 'seedSource', 'seedValue', 'drawnAt', 'assignmentDigest',
  'replacements', 'replacementsDigest',
])

/** The joint tasks an agency takes part in; the route sets it. */
const partner = (): Filter => ({
  params: {},
  conditions: (field, query) => query[field] === undefined ? []
    : [{ key: field, sql: sql`${inspectionTasks.partnerAgencyIds} @> array[${sql.placeholder('partner')}::uuid]`, values: { partner: query[field] } }],
})

export const taskList = defineList<TaskRow>({
  name: 'inspection-tasks',
  table: inspectionTasks,
  id: inspectionTasks.id,
  scope,
  filters: {
    agencyId: idOf(inspectionTasks.agencyId, '发起机关'),
    planId: idOf(inspectionTasks.planId, '年度抽查计划'),
    status: memberOf(inspectionTasks.status, statesOf(taskMachine), '状态'),
    endOn: between(inspectionTasks.endOn, '结束日期'),
    partner,
    q: containedIn([inspectionTasks.title], '名称中的文字'),
  },
  sorts: { createdAt: { column: inspectionTasks.createdAt, cast: 'timestamptz', value: (row) => row.createdAt.toISOString(), description: '登记时刻' } },
  defaultSort: '-createdAt',
  select: (db, { where, orderBy, limit }) => db.select().from(inspectionTasks).where(where).orderBy(...orderBy).limit(limit),
  idOf: (row) => row.id,
})
