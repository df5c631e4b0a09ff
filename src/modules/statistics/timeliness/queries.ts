import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { localDateOf } from '../../../kernel/local-date.ts'
import type { Scope } from '../../../platform/actor.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/db/client.ts'
import { counted } from '../../../platform/db/counted.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import type { Filter } from '../../../platform/filters.ts'
import { containedIn, idOf, whether } from '../../../platform/filters.ts'
import type { List } from '../../../platform/list.ts'
import { defineList } from '../../../platform/list.ts'
import { agencies, agencyScope } from '../../agencies/table.ts'
import type { StatisticsReportState } from '../machine.ts'
import { statisticsReports } from '../table.ts'

export interface CoverageRow {
  agencyId: string
  agencyName: string
  divisionCode: string
  year: number
  reportId: string | null
  reportStatus: StatisticsReportState | null
  firstPublishedOn: string | null
}

const year = sql`${sql.placeholder('year')}::int`
/** Written out, since a table that is selected from alone has its columns named without it. */
const ofAgency = sql`r.agency_id = ${sql.raw('agencies.id')} and r.year = ${year}`
const latest = (column: string) => sql`(select r.${sql.raw(column)} from ${statisticsReports} r where ${ofAgency} order by r.number desc limit 1)`
const firstPublishedOn = sql<string | null>`(select min(r.first_published_on)::text from ${statisticsReports} r where ${ofAgency})`

/** As `mustMakePublic` says. */
const enforcing = sql`${agencies.status} = 'ACTIVE' and ${agencies.kind} in ('GOVERNMENT', 'ENFORCEMENT_AGENCY', 'AUTHORISED_ORGANISATION', 'VERTICAL_AGENCY')`

/** The year before the present one, unless another is asked for. */
const ofYear = (clock: Clock) => (name: string): Filter => ({
  params: { [name]: z.string().regex(/^20\d{2}$/).optional().describe('年度，缺省为上一年度') },
  conditions: (field, query) => [{
    key: 'enforcing', sql: sql`(${enforcing})`, values: { year: query[field] === undefined ? Number(localDateOf(clock.now()).slice(0, 4)) - 1 : Number(query[field]) },
  }],
})

/** Every body in scope that makes annual statistics, with how it stands for a year. */
export function coverageList(clock: Clock): List<CoverageRow> {
  return defineList<CoverageRow>({
    name: 'statistics-coverage', table: agencies, id: agencies.id, scope: agencyScope,
    filters: {
      year: ofYear(clock), agencyId: idOf(agencies.id, '执法主体'),
      published: whether(sql`(exists (select 1 from ${statisticsReports} r where r.agency_id = ${agencies.id} and r.year = ${year} and r.first_published_on is not null))`, '是否已经公开'),
      q: containedIn([agencies.name, agencies.shortName], '名称中的文字'),
    },
    sorts: { name: { column: agencies.name, cast: 'text', value: ({ agencyName }) => agencyName, description: '名称' } },
    defaultSort: 'name',
    select: (db, { where, orderBy, limit }) => db.select({
      agencyId: agencies.id, agencyName: agencies.name, divisionCode: agencies.divisionCode, year: sql<number>`${year}`.as('year'), reportId: sql<string | null>`${latest('id')}`.as('report_id'),
      reportStatus: sql<StatisticsReportState | null>`${latest('status')}`.as('report_status'), firstPublishedOn: firstPublishedOn.as('first_published_on'),
    }).from(agencies).where(where).orderBy(...orderBy).limit(limit),
    idOf: ({ agencyId }) => agencyId,
  })
}

export interface Figures { agencies: number, onTime: number, late: number, corrected: number }

const publishedReports = defineStatement((db, kind: Scope['kind']) => {
  const first = db.select({
    on: sql<string | null>`min(r.first_published_on)`.as('first_on'), due: sql<string | null>`min(r.due_on)`.as('due'),
    corrected: sql<boolean>`coalesce(bool_or(r.status = 'SUPERSEDED'), false)`.as('corrected'),
  }).from(agencies).leftJoin(sql`${statisticsReports} r`, sql`r.agency_id = ${agencies.id} and r.year = ${year}`)
    .where(sql`${enforcing} and ${withinScope(agencyScope, kind) ?? sql`true`}`).groupBy(agencies.id).as('first')
  return db.select({
    agencies: counted(sql`true`), onTime: counted(sql`${first.on} <= ${first.due}`), late: counted(sql`${first.on} > ${first.due}`), corrected: counted(sql`${first.corrected}`),
  }).from(first)
})

/** How many bodies of a scope published their report on a year, in time or late. */
export async function coverageFigures(db: Database, scope: Scope, of: number): Promise<Figures> {
  const [row] = await publishedReports(db, scope.kind, { ...scopeValues(scope), year: of })
  return row ?? { agencies: 0, onTime: 0, late: 0, corrected: 0 }
}
