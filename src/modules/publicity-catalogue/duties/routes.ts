import type { Calendar } from '../../../kernel/calendar.ts'
import { localDateOf } from '../../../kernel/local-date.ts'
import type { Database } from '../../../platform/db/client.ts'
import type { Api } from '../../../platform/http/api.ts'
import { listRoute, readRoute } from '../../../platform/http/api.ts'
import type { List } from '../../../platform/list.ts'
import { z } from 'zod'
import { tag } from '../entries/routes.ts'
import { calendarsNow } from '../../reference/index.ts'
import type { Mandatory } from '../thresholds.ts'
import type { MissingFigures } from './missing.ts'
import { firstPublication, isLate, mandatoryOf, missingFigures } from './missing.ts'
import type { CoverageRow, KindFigures } from './queries.ts'
import { coverageList, coverageOf, kindFigures } from './queries.ts'
import type { CatalogueFigures, CoverageRecord } from './schema.ts'
import { catalogueFigures, coverageParams, coverageRecord } from './schema.ts'

type Dated = CoverageRow & { calendar: Calendar }

async function dated(db: Database, rows: readonly CoverageRow[]): Promise<Dated[]> {
  const calendars = await calendarsNow(db)
  return rows.map((row) => ({ ...row, calendar: calendars(row.divisionCode) }))
}

/** Each body with the working calendar of its place. */
const withCalendars = (list: List<CoverageRow>): List<Dated> => ({
  ...list,
  page: async (db, ...asked) => {
    const { rows, ...rest } = await list.page(db, ...asked)
    return { ...rest, rows: await dated(db, rows) }
  },
})

function present(row: Dated, today: string): CoverageRecord {
  const { agencyId, agencyName, divisionCode, published, stale, overdue, calendar } = row
  const mandatory = mandatoryOf(row, today).map((entry) => ({
    kind: entry.kind, legalBasis: [...entry.legalBasis], published: published.includes(entry.kind), first: published.includes(entry.kind) ? null : firstOf(row, entry, calendar, today),
  }))
  const kinds = new Set(mandatory.map(({ kind }) => kind))
  return {
    agencyId, agencyName, divisionCode, mandatory, missing: mandatory.filter((entry) => !entry.published).map(({ kind }) => kind),
    missingOverdue: mandatory.filter(({ first }) => first?.overdue === true).map(({ kind }) => kind),
    voluntary: published.filter((kind) => !kinds.has(kind)), stale, overdue,
    coverage: { numerator: mandatory.filter((entry) => entry.published).length, denominator: mandatory.length },
  }
}

function firstOf(row: CoverageRow, entry: Mandatory, calendar: Calendar, today: string) {
  const { since, due } = firstPublication(row, entry, calendar)
  return due === null ? null : { since, dueOn: due.dueOn, provisional: due.provisional, overdue: isLate(due, today) }
}

const presentFigures = (rows: readonly KindFigures[], missing: MissingFigures[], asOf: string): CatalogueFigures => ({
  asOf, missing, kinds: rows.map(({ updated, updatedOnTime, first, firstOnTime, ...row }) =>
    ({ ...row, updatedOnTime: { numerator: updatedOnTime, denominator: updated }, publishedOnTime: { numerator: firstOnTime, denominator: first } })),
})

/** 公开情况：必须公开的是否公开，是否及时更新 */
export function registerCoverageRoutes(api: Api): void {
  const { db } = api.database
  const today = () => localDateOf(api.clock.now())
  listRoute(api, {
    url: '/v1/catalogue-coverage', access: 'catalogue:read', operationId: 'listCatalogueCoverage', tag, summary: '各机关的公开情况', list: withCalendars(coverageList(api.clock)), item: coverageRecord,
    description: '以自己名义执法的机关，必须公开的栏目及其缺少、应当更新、逾期的情况。', present: (row) => present(row, today()),
  })
  readRoute(api, {
    url: '/v1/agencies/:agencyId/catalogue-coverage', access: 'catalogue:read', operationId: 'getCatalogueCoverage', tag, summary: '机关的公开情况', params: coverageParams,
    response: coverageRecord,
    handle: async ({ params, actor }) => {
      const row = await coverageOf(db, actor.scope, params.agencyId, today())
      const [found] = row === null ? [] : await dated(db, [row])
      return found === undefined ? null : present(found, today())
    },
  })
  readRoute(api, {
    url: '/v1/catalogue-figures', access: 'catalogue:read', operationId: 'getCatalogueFigures', tag, summary: '统计公示栏目', query: z.strictObject({}), response: catalogueFigures,
    handle: async ({ actor }) => presentFigures(await kindFigures(db, actor.scope, today()), await missingFigures(db, actor.scope, today()), today()),
  })
}
