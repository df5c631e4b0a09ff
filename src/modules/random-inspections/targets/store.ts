import { and, eq, sql } from 'drizzle-orm'
import { membersOf } from '../../../kernel/codes.ts'
import { statesOf } from '../../../kernel/state-machine.ts'
import type { Scope } from '../../../platform/actor.ts'
import { defineBulkInsertOfNew, defineBulkUpdate } from '../../../platform/db/bulk-insert.ts'
import type { Database, Tx } from '../../../platform/db/client.ts'
import type { ScopeColumns } from '../../../platform/db/scope.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { containedIn, equals, idOf, memberOf } from '../../../platform/filters.ts'
import { divisionCode } from '../../../platform/http/strings.ts'
import { defineList } from '../../../platform/list.ts'
import { enforcementFields } from '../../reference/codes.ts'
import { riskGrades } from '../../standards/codes.ts'
import { targetKinds } from '../codes.ts'
import { targetMachine } from '../machine.ts'
import { inspectionTargets } from '../table.ts'

export type TargetRow = typeof inspectionTargets.$inferSelect

const scope: ScopeColumns = {
  provinceCode: inspectionTargets.provinceCode, cityCode: inspectionTargets.cityCode, countyCode: inspectionTargets.countyCode, agencyId: inspectionTargets.agencyId,
}
const byId = (kind: Scope['kind']) => and(eq(inspectionTargets.id, sql.placeholder('id')), withinScope(scope, kind))

const found = defineStatement((db, kind: Scope['kind']) => db.select().from(inspectionTargets).where(byId(kind)))
const locked = defineStatement((db, kind: Scope['kind']) => db.select().from(inspectionTargets).where(byId(kind)).for('update'))

export async function findTarget(db: Database, actorScope: Scope, id: string): Promise<TargetRow | null> {
  return (await found(db, actorScope.kind, { ...scopeValues(actorScope), id }))[0] ?? null
}

export async function lockTarget(tx: Tx, actorScope: Scope, id: string): Promise<TargetRow | null> {
  return (await locked(tx, actorScope.kind, { ...scopeValues(actorScope), id }))[0] ?? null
}

const known = defineStatement<'of', TargetRow[]>((db) => db.select().from(inspectionTargets)
  .where(and(eq(inspectionTargets.agencyId, sql.placeholder('agency')), sql`${inspectionTargets.code} = any(${sql.placeholder('codes')}::text[])`)))

/** Those of a pool that have one of these codes, by code. */
export async function targetsByCode(db: Database, agency: string, codes: readonly string[]): Promise<Map<string, TargetRow>> {
  return new Map((await known(db, 'of', { agency, codes })).map((row) => [row.code, row]))
}

export const insertTargets = defineBulkInsertOfNew(inspectionTargets)
export const updateTargets = defineBulkUpdate(inspectionTargets, ['name', 'riskGrade', 'field', 'status', 'statusReason'])

export const targetList = defineList<TargetRow>({
  name: 'inspection-targets',
  table: inspectionTargets,
  id: inspectionTargets.id,
  scope,
  filters: {
    agencyId: idOf(inspectionTargets.agencyId, '建立的机关'),
    divisionCode: equals(inspectionTargets.divisionCode, divisionCode()),
    kind: memberOf(inspectionTargets.kind, membersOf(targetKinds), '对象种类'),
    riskGrade: memberOf(inspectionTargets.riskGrade, membersOf(riskGrades), '风险等级'),
    field: memberOf(inspectionTargets.field, membersOf(enforcementFields), '执法领域'),
    status: memberOf(inspectionTargets.status, statesOf(targetMachine), '状态'),
    q: containedIn([inspectionTargets.name, inspectionTargets.code], '名称或者对象编号中的文字'),
  },
  sorts: { name: { column: inspectionTargets.name, cast: 'text', value: (row) => row.name, description: '名称' } },
  defaultSort: 'name',
  select: (db, { where, orderBy, limit }) => db.select().from(inspectionTargets).where(where).orderBy(...orderBy).limit(limit),
  idOf: (row) => row.id,
})
