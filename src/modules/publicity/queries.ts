import type { SQL } from 'drizzle-orm'
import { and, eq, gte, lt, sql } from 'drizzle-orm'
import { membersOf } from '../../kernel/codes.ts'
import { localDateOf } from '../../kernel/local-date.ts'
import { statesOf } from '../../kernel/state-machine.ts'
import type { Scope } from '../../platform/actor.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/db/client.ts'
import { scopeValues, withinScope } from '../../platform/db/scope.ts'
import { defineStatement } from '../../platform/db/statement.ts'
import { between, idOf, memberOf, whether } from '../../platform/filters.ts'
import type { List } from '../../platform/list.ts'
import { defineList } from '../../platform/list.ts'
import { channels } from './codes.ts'
import { publicationMachine } from './machine.ts'
import type { PublicationRow } from './store.ts'
import { publications, publicationScope } from './table.ts'

const byId = defineStatement((db, kind: Scope['kind']) => db.select().from(publications)
  .where(and(eq(publications.id, sql.placeholder('id')), withinScope(publicationScope, kind))))

export async function findPublication(db: Database, scope: Scope, id: string): Promise<PublicationRow | null> {
  const [row] = await byId(db, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

const { status, dueOn, publishedOn, withdrawalDueOn, withdrawnOn } = publications
const today = sql`${sql.placeholder('today')}::date`
const outstanding = sql`(${status} = 'DUE' and ${dueOn} < ${today})`
const late = sql`(${publishedOn} > ${dueOn})`
const toWithdraw = sql`(${withdrawalDueOn} is not null and ${withdrawnOn} is null)`
const withdrawnLate = sql`(${withdrawalDueOn} is not null and coalesce(${withdrawnOn}, ${today}) > ${withdrawalDueOn})`

export function publicationList(clock: Clock): List<PublicationRow> {
  return defineList<PublicationRow>({
    name: 'publications',
    table: publications,
    id: publications.id,
    scope: publicationScope,
    filters: {
      caseId: idOf(publications.caseId, '案件'),
      agencyId: idOf(publications.agencyId, '公示机关'),
      status: memberOf(publications.status, statesOf(publicationMachine), '状态'),
      channel: memberOf(publications.channel, membersOf(channels), '公示渠道'),
      dueOn: between(publications.dueOn, '公示期限届满日'),
      overdue: whether(sql`(${outstanding} or coalesce(${late}, false))`, '是否逾期：届满未公示，或者届满后才公示', () => ({ today: localDateOf(clock.now()) })),
      withdrawalDueOn: between(withdrawalDueOn, '撤回期限届满日'),
      toWithdraw: whether(toWithdraw, '是否应当撤回而尚未撤回'),
      withdrawalOverdue: whether(withdrawnLate, '撤回是否逾期：届满未撤回，或者届满后才撤回', () => ({ today: localDateOf(clock.now()) })),
    },
    sorts: { dueOn: { column: publications.dueOn, cast: 'date', value: (row) => row.dueOn, description: '公示期限届满日' } },
    defaultSort: 'dueOn',
    select: (db, { where, orderBy, limit }) => db.select().from(publications).where(where).orderBy(...orderBy).limit(limit),
    idOf: (row) => row.id,
  })
}

export interface FiguresRow { agencyId: string | null, due: number, onTime: number, late: number, overdue: number, exempt: number }

const counted = (condition: SQL) => sql<number>`(count(*) filter (where ${condition}))::int`

const figures = defineStatement((db, kind: Scope['kind']) => db.select({
  agencyId: sql<string | null>`${publications.agencyId}`,
  due: counted(sql`${status} <> 'EXEMPT'`),
  onTime: counted(sql`${publishedOn} <= ${dueOn}`),
  late: counted(late),
  overdue: counted(outstanding),
  exempt: counted(sql`${status} = 'EXEMPT'`),
}).from(publications)
  .where(and(gte(dueOn, sql.placeholder('from')), lt(dueOn, sql.placeholder('to')), withinScope(publicationScope, kind)))
  .groupBy(sql`grouping sets ((${publications.agencyId}), ())`).orderBy(sql`${publications.agencyId} nulls last`))

/** The duties falling due in [from, to), by agency and, in the last row, together; in one statement. */
export function publicationFigures(db: Database, scope: Scope, period: { from: string, to: string, today: string }): Promise<FiguresRow[]> {
  return figures(db, scope.kind, { ...scopeValues(scope), ...period })
}
