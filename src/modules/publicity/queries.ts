import type { SQL } from 'drizzle-orm'
import { and, eq, or, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { membersOf } from '../../kernel/codes.ts'
import { localDateOf } from '../../kernel/local-date.ts'
import { statesOf } from '../../kernel/state-machine.ts'
import type { Scope } from '../../platform/actor.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/db/client.ts'
import { counted } from '../../platform/db/counted.ts'
import type { ScopeColumns } from '../../platform/db/scope.ts'
import { scopeValues, withinScope } from '../../platform/db/scope.ts'
import { defineStatement } from '../../platform/db/statement.ts'
import { between, idOf, memberOf, whether } from '../../platform/filters.ts'
import type { List } from '../../platform/list.ts'
import { defineList } from '../../platform/list.ts'
import { cases, handledBy } from '../cases/table.ts'
import type { Channel, ExemptReason } from './codes.ts'
import { channels, exemptReasons } from './codes.ts'
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
const outstanding = sql`(${publishedOn} is null and ${status} <> 'EXEMPT' and ${dueOn} < ${today})`
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

export interface FiguresRow {
  agencyId: string | null
  channel: Channel | null
  due: number
  onTime: number
  late: number
  overdue: number
  exempt: number
  notPublished: Record<ExemptReason, number>
  toWithdraw: number
  withdrawnOnTime: number
  withdrawnLate: number
  withdrawalOverdue: number
}

const [from, to] = [sql`${sql.placeholder('from')}::date`, sql`${sql.placeholder('to')}::date`]
const within = (column: AnyPgColumn): SQL => sql`(${column} >= ${from} and ${column} < ${to})`
const [falling, leaving] = [within(dueOn), within(withdrawalDueOn)]

const figures = defineStatement((db, kind: Scope['kind']) => db.select({
  agencyId: sql<string | null>`${publications.agencyId}`,
  channel: sql<Channel | null>`${publications.channel}`,
  due: counted(falling, sql`${status} <> 'EXEMPT'`),
  onTime: counted(falling, sql`${publishedOn} <= ${dueOn}`),
  late: counted(falling, late),
  overdue: counted(falling, outstanding),
  exempt: counted(falling, sql`${status} = 'EXEMPT'`),
  notPublished: sql<FiguresRow['notPublished']>`json_build_object(${sql.join(membersOf(exemptReasons).map((reason) =>
    sql`${sql.raw(`'${reason}'`)}, ${counted(falling, sql`${publications.exemptReason} = ${sql.raw(`'${reason}'`)}`)}`), sql`, `)})`,
  toWithdraw: counted(leaving),
  withdrawnOnTime: counted(leaving, sql`${withdrawnOn} <= ${withdrawalDueOn}`),
  withdrawnLate: counted(leaving, sql`${withdrawnOn} > ${withdrawalDueOn}`),
  withdrawalOverdue: counted(leaving, sql`${withdrawnOn} is null`, sql`${withdrawalDueOn} < ${today}`),
}).from(publications)
  .where(and(or(falling, leaving), withinScope(publicationScope, kind)))
  .groupBy(sql`grouping sets ((${publications.agencyId}, ${publications.channel}), (${publications.agencyId}), (${publications.channel}), ())`)
  .orderBy(sql`${publications.agencyId} nulls last, ${publications.channel} nulls last`))

/** The duties falling due in [from, to), by agency, by channel, by both and together; in one statement. */
export function publicationFigures(db: Database, scope: Scope, period: { from: string, to: string, today: string }): Promise<FiguresRow[]> {
  return figures(db, scope.kind, { ...scopeValues(scope), ...period })
}

export interface CoverageRow { agencyId: string | null, decisions: number, uncovered: number }

const decidedScope: ScopeColumns = {
  provinceCode: cases.provinceCode, cityCode: cases.cityCode, countyCode: cases.countyCode, agencyId: cases.agencyId, nested: true,
  own: (officerId) => handledBy(cases.id, officerId),
}
// As the index has it.
const decided = sql`coalesce(${cases.decidedOn}, '-infinity'::date)`

const coverage = defineStatement((db, kind: Scope['kind']) => db.select({
  agencyId: sql<string | null>`${cases.agencyId}`,
  decisions: sql<number>`count(*)::int`,
  uncovered: counted(sql`not exists (select from ${publications} where ${publications.caseId} = ${cases.id} and ${publications.channel} = 'UNIFIED_PLATFORM')`),
}).from(cases).where(and(sql`${decided} >= ${from}`, sql`${decided} < ${to}`, withinScope(decidedScope, kind)))
  .groupBy(sql`grouping sets ((${cases.agencyId}), ())`).orderBy(sql`${cases.agencyId} nulls last`))

/** The decisions made in [from, to), and those of them that have no publication at all, by agency and together. */
export function publicationCoverage(db: Database, scope: Scope, period: { from: string, to: string }): Promise<CoverageRow[]> {
  return coverage(db, scope.kind, { ...scopeValues(scope), ...period })
}
