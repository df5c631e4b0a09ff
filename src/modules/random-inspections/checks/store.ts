import { and, asc, eq, sql } from 'drizzle-orm'
import { membersOf } from '../../../kernel/codes.ts'
import { localDateOf } from '../../../kernel/local-date.ts'
import { statesOf } from '../../../kernel/state-machine.ts'
import type { Scope } from '../../../platform/actor.ts'
import type { Clock } from '../../../platform/clock.ts'
import { defineBulkInsert, defineBulkUpdate } from '../../../platform/db/bulk-insert.ts'
import type { Database, Tx } from '../../../platform/db/client.ts'
import type { ScopeColumns } from '../../../platform/db/scope.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { writtenQuery } from '../../../platform/db/written.ts'
import { between, containedIn, idAmong, idOf, memberOf, whether } from '../../../platform/filters.ts'
import type { List } from '../../../platform/list.ts'
import { defineList } from '../../../platform/list.ts'
import { riskGrades } from '../../standards/codes.ts'
import { checkMachine } from '../machine.ts'
import { inspectionChecks, inspectionTargets } from '../table.ts'

export type CheckRow = typeof inspectionChecks.$inferSelect

/** An officer's own checks are those the officer was drawn for, whichever agency began them. */
const scope: ScopeColumns = {
  provinceCode: inspectionChecks.provinceCode, cityCode: inspectionChecks.cityCode, countyCode: inspectionChecks.countyCode, agencyId: inspectionChecks.agencyId,
  own: (officerId) => sql`${inspectionChecks.officerIds} @> array[${officerId}::uuid]`,
}
const id = sql.placeholder('id')
const byId = (kind: Scope['kind']) => and(eq(inspectionChecks.id, id), withinScope(scope, kind))

const found = defineStatement((db, kind: Scope['kind']) => db.select().from(inspectionChecks).where(byId(kind)))
const locked = defineStatement((db, kind: Scope['kind']) => db.select().from(inspectionChecks).where(byId(kind)).for('update'))

export async function findCheck(db: Database, actorScope: Scope, checkId: string): Promise<CheckRow | null> {
  return (await found(db, actorScope.kind, { ...scopeValues(actorScope), id: checkId }))[0] ?? null
}

export async function lockCheck(tx: Tx, actorScope: Scope, checkId: string): Promise<CheckRow | null> {
  return (await locked(tx, actorScope.kind, { ...scopeValues(actorScope), id: checkId }))[0] ?? null
}

const ofTask = defineStatement<'of', Pick<CheckRow, 'targetId' | 'riskGrade' | 'officerIds'>[]>((db) => db.select({
  targetId: inspectionChecks.targetId, riskGrade: inspectionChecks.riskGrade, officerIds: inspectionChecks.officerIds,
}).from(inspectionChecks).where(eq(inspectionChecks.taskId, id)).orderBy(asc(inspectionChecks.targetId)))

/** Every target drawn for a task with its pair of inspectors. */
export const drawnChecks = (db: Database, taskId: string): Promise<Pick<CheckRow, 'targetId' | 'riskGrade' | 'officerIds'>[]> => ofTask(db, 'of', { id: taskId })

type TargetRow = typeof inspectionTargets.$inferSelect
const targets = defineStatement<'of', TargetRow[]>((db) => db.select().from(inspectionTargets).where(sql`${inspectionTargets.id} = any(${sql.placeholder('ids')}::uuid[])`))

export async function targetsByIds(db: Database, ids: readonly string[]): Promise<Map<string, TargetRow>> {
  return new Map((await targets(db, 'of', { ids })).map((row) => [row.id, row]))
}

interface Visits { nearestOn: string | null, visits: number }

const visits = writtenQuery<Visits>('inspection-check-visits', `
with visits as (
  select inspected_on as day from inspection_checks where subject = $1 and id <> $2::uuid and inspected_on is not null
    and inspected_on between least($3::date - $4::int, date_trunc('year', $3::date)::date) and $3::date + $4::int
  union all
  select s.occurred_on from case_parties p join case_steps s on s.case_id = p.case_id and s.kind = 'INSPECTION'
    where p.uscc = $1 and s.occurred_on between least($3::date - $4::int, date_trunc('year', $3::date)::date) and $3::date + $4::int
)
select max(day) filter (where day between $3::date - $4::int and $3::date + $4::int)::text as "nearestOn",
  (count(*) filter (where extract(year from day) = extract(year from $3::date)))::int as visits from visits`)

/** Other checks of an enterprise, random ones and those of cases, by whichever agency: the last near a day, and how many there were in its year. */
export async function visitsAround(tx: Tx, { subject, id: checkId }: CheckRow, on: string, days: number): Promise<Visits> {
  const [row] = await visits(tx, [subject, checkId, on, days])
  return row ?? { nearestOn: null, visits: 0 }
}

export const insertChecks = defineBulkInsert(inspectionChecks)
export const updateChecks = defineBulkUpdate(inspectionChecks, [
  'status', 'officerIds', 'inspectedOn', 'results', 'findings', 'acknowledged', 'recordedOn', 'dueOn', 'provisional', 'calendarVersion', 'publishedOn', 'channel',
])

const { dueOn, publishedOn } = inspectionChecks
const today = sql`${sql.placeholder('today')}::date`

export function checkList(clock: Clock): List<CheckRow> {
  return defineList<CheckRow>({
    name: 'inspection-checks',
    table: inspectionChecks,
    id: inspectionChecks.id,
    scope,
    filters: {
      agencyId: idOf(inspectionChecks.agencyId, '发起机关'),
      officerId: idAmong(inspectionChecks.officerIds, '检查人员'),
      taskId: idOf(inspectionChecks.taskId, '抽查任务'),
      targetId: idOf(inspectionChecks.targetId, '检查对象'),
      riskGrade: memberOf(inspectionChecks.riskGrade, membersOf(riskGrades), '风险等级'),
      status: memberOf(inspectionChecks.status, statesOf(checkMachine), '状态'),
      inspectedOn: between(inspectionChecks.inspectedOn, '检查结束日期'),
      late: whether(sql`(coalesce(${publishedOn}, ${today}) > ${dueOn} and ${dueOn} is not null)`, '是否逾期公示', () => ({ today: localDateOf(clock.now()) })),
      q: containedIn([inspectionChecks.name, inspectionChecks.code], '对象名称或者编号中的文字'),
    },
    sorts: { createdAt: { column: inspectionChecks.createdAt, cast: 'timestamptz', value: (row) => row.createdAt.toISOString(), description: '抽取时刻' } },
    defaultSort: '-createdAt',
    select: (db, { where, orderBy, limit }) => db.select().from(inspectionChecks).where(where).orderBy(...orderBy).limit(limit),
    idOf: (row) => row.id,
  })
}
