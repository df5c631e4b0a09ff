import type { SQL } from 'drizzle-orm'
import { and, eq, gte, lt, sql } from 'drizzle-orm'
import { localDateOf } from '../../../kernel/local-date.ts'
import { statesOf } from '../../../kernel/state-machine.ts'
import type { Scope } from '../../../platform/actor.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/db/client.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { between, idOf, memberOf, whether } from '../../../platform/filters.ts'
import type { List } from '../../../platform/list.ts'
import { defineList } from '../../../platform/list.ts'
import { registerPushMachine } from './machine.ts'
import type { RegisterPushRow } from './store.ts'
import { registerPushes, registerPushScope } from './table.ts'

const byId = defineStatement((db, kind: Scope['kind']) => db.select().from(registerPushes)
  .where(and(eq(registerPushes.id, sql.placeholder('id')), withinScope(registerPushScope, kind))))

export async function findPush(db: Database, scope: Scope, id: string): Promise<RegisterPushRow | null> {
  const [row] = await byId(db, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

const { dueOn, pushedOn, publishDueOn, publishedOn, status, toProvince, withdrawalDueOn, withdrawnOn } = registerPushes
const today = sql`${sql.placeholder('today')}::date`
const active = sql`${status} <> 'CANCELLED'`
const missed = (due: SQL, done: SQL): SQL => sql`coalesce(coalesce(${done}, ${today}) > ${due}, false)`
/** Once the withdrawal is passed on, nobody publishes any more. */
const answered = sql`case when ${publishedOn} is null and ${status} = 'WITHDRAWN' then null else ${publishDueOn} end`

export const pushList = (clock: Clock): List<RegisterPushRow> => {
  const now = () => ({ today: localDateOf(clock.now()) })
  return defineList<RegisterPushRow>({
    name: 'register-pushes',
    table: registerPushes,
    id: registerPushes.id,
    scope: registerPushScope,
    filters: {
      caseId: idOf(registerPushes.caseId, '案件'),
      agencyId: idOf(registerPushes.agencyId, '作出处罚决定的机关'),
      status: memberOf(status, statesOf(registerPushMachine), '状态'),
      dueOn: between(dueOn, '推送期限届满日'),
      overdue: whether(sql`(${active} and ${missed(sql`${dueOn}`, sql`${pushedOn}`)})`, '推送是否逾期：届满未推送，或者届满后才推送', now),
      publicationOverdue: whether(missed(answered, sql`${publishedOn}`), '协助公示是否逾期：届满未公示，或者届满后才公示', now),
      toWithdraw: whether(sql`(${withdrawalDueOn} is not null and ${withdrawnOn} is null)`, '是否应当通知撤回而尚未通知'),
      withdrawalOverdue: whether(missed(sql`${withdrawalDueOn}`, sql`${withdrawnOn}`), '撤回是否逾期', now),
    },
    sorts: { dueOn: { column: dueOn, cast: 'date', value: (row) => row.dueOn, description: '推送期限届满日' } },
    defaultSort: 'dueOn',
    select: (db, { where, orderBy, limit }) => db.select().from(registerPushes).where(where).orderBy(...orderBy).limit(limit),
    idOf: (row) => row.id,
  })
}

interface Stage { due: number, onTime: number, late: number, overdue: number }
export interface PushFiguresRow { toProvince: string | null, pushes: Stage, publications: Stage }

const counted = (condition: SQL): SQL => sql`count(*) filter (where ${condition})`
const stage = (due: SQL, done: SQL) => sql<Stage>`json_build_object('due', ${counted(sql`${due} is not null`)}, 'onTime', ${counted(sql`${done} <= ${due}`)},
  'late', ${counted(sql`${done} > ${due}`)}, 'overdue', ${counted(sql`${done} is null and ${due} < ${today}`)})`

const figures = defineStatement((db, kind: Scope['kind']) => db.select({
  toProvince: sql<string | null>`${toProvince}`, pushes: stage(sql`${dueOn}`, sql`${pushedOn}`), publications: stage(answered, sql`${publishedOn}`),
}).from(registerPushes).where(and(gte(dueOn, sql.placeholder('from')), lt(dueOn, sql.placeholder('to')), active, withinScope(registerPushScope, kind)))
  .groupBy(sql`grouping sets ((${toProvince}), ())`).orderBy(sql`${toProvince} nulls first`))

/** The pushes falling due in [from, to), by the province of the register and together; one statement. */
export const pushFiguresOf = (db: Database, scope: Scope, period: { from: string, to: string, today: string }): Promise<PushFiguresRow[]> =>
  figures(db, scope.kind, { ...scopeValues(scope), ...period })
