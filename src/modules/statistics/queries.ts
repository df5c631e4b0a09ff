import { and, eq, getTableColumns, sql } from 'drizzle-orm'
import { z } from 'zod'
import { localDateOf } from '../../kernel/local-date.ts'
import { statesOf } from '../../kernel/state-machine.ts'
import type { Scope } from '../../platform/actor.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/db/client.ts'
import { scopeValues, withinScope } from '../../platform/db/scope.ts'
import { defineStatement } from '../../platform/db/statement.ts'
import type { Filter } from '../../platform/filters.ts'
import { idOf, memberOf, whether } from '../../platform/filters.ts'
import type { List } from '../../platform/list.ts'
import { defineList } from '../../platform/list.ts'
import { agencies } from '../agencies/table.ts'
import { statisticsReportMachine } from './machine.ts'
import type { ReportRow } from './store.ts'
import { reportScope, statisticsReports } from './table.ts'

const byId = defineStatement((db, kind: Scope['kind']) => db.select().from(statisticsReports)
  .where(and(eq(statisticsReports.id, sql.placeholder('id')), withinScope(reportScope, kind))))

export async function findReport(db: Database, scope: Scope, id: string): Promise<ReportRow | null> {
  const [row] = await byId(db, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

export const yearFilter = (column: typeof statisticsReports.year) => (name: string): Filter => ({
  params: { [name]: z.string().regex(/^20\d{2}$/).optional().describe('年度') },
  conditions: (field, query) => query[field] === undefined ? [] : [{ key: `${field}=`, sql: eq(column, sql.placeholder(field)), values: { [field]: Number(query[field]) } }],
})

// The frozen text repeats the lines: lists leave it where it is.
const listed = { ...getTableColumns(statisticsReports), content: sql<string | null>`null` }

export function reportList(clock: Clock): List<ReportRow> {
  const { agencyId, number, status, dueOn, firstPublishedOn } = statisticsReports
  return defineList<ReportRow>({
    name: 'statistics-reports', table: statisticsReports, id: statisticsReports.id, scope: reportScope,
    filters: {
      agencyId: idOf(agencyId, '执法主体'),
      year: yearFilter(statisticsReports.year),
      status: memberOf(status, statesOf(statisticsReportMachine), '状态'),
      late: whether(
        sql`coalesce(${firstPublishedOn} > ${dueOn}, ${number} = 1 and ${sql.placeholder('today')}::date > ${dueOn})`, '首稿是否逾期公开，或者逾期仍未公开',
        () => ({ today: localDateOf(clock.now()) }),
      ),
    },
    sorts: { createdAt: { column: statisticsReports.createdAt, cast: 'timestamptz', value: (row) => row.createdAt.toISOString(), description: '登记时刻' } },
    defaultSort: '-createdAt',
    select: (db, { where, orderBy, limit }) => db.select(listed).from(statisticsReports).where(where).orderBy(...orderBy).limit(limit),
    idOf: (row) => row.id,
  })
}

export type PublicReportRow = ReportRow & { agencyName: string }

/** Whatever is asked: what is or was public, and nothing else. */
const madePublic = (): Filter => ({ params: {}, conditions: () => [{ key: 'public', sql: sql`${statisticsReports.status} in ('PUBLISHED', 'SUPERSEDED')`, values: {} }] })

/** Every report that is or was public, for everybody. */
export const publicReportList = defineList<PublicReportRow>({
  name: 'public-statistics-reports', table: statisticsReports, id: statisticsReports.id, scope: reportScope,
  filters: {
    madePublic, agencyId: idOf(statisticsReports.agencyId, '执法主体'), year: yearFilter(statisticsReports.year),
    status: memberOf(statisticsReports.status, ['PUBLISHED', 'SUPERSEDED'], '状态'),
  },
  sorts: { createdAt: { column: statisticsReports.createdAt, cast: 'timestamptz', value: (row) => row.createdAt.toISOString(), description: '登记时刻' } },
  defaultSort: '-createdAt',
  select: (db, { where, orderBy, limit }) => db.select({ ...listed, agencyName: agencies.name }).from(statisticsReports)
    .innerJoin(agencies, eq(agencies.id, statisticsReports.agencyId)).where(where).orderBy(...orderBy).limit(limit),
  idOf: (row) => row.id,
})

const ofYear = defineStatement((db, which: 'current' | 'number') => db.select().from(statisticsReports).where(and(
  eq(statisticsReports.agencyId, sql.placeholder('agencyId')), eq(statisticsReports.year, sql.placeholder('year')),
  which === 'current' ? eq(statisticsReports.status, 'PUBLISHED') : sql`${statisticsReports.number} = ${sql.placeholder('number')}::int and ${statisticsReports.status} in ('PUBLISHED', 'SUPERSEDED')`,
)))

/** The report of a body and year that is public, or one of a number that was. */
export async function publicReportOf(db: Database, agencyId: string, year: number, number?: number): Promise<ReportRow | null> {
  const [row] = await ofYear(db, number === undefined ? 'current' : 'number', { agencyId, year, ...(number === undefined ? {} : { number }) })
  return row ?? null
}

