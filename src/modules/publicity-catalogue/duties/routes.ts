import { localDateOf } from '../../../kernel/local-date.ts'
import type { Api } from '../../../platform/http/api.ts'
import { listRoute, readRoute } from '../../../platform/http/api.ts'
import { z } from 'zod'
import { tag } from '../entries/routes.ts'
import { mandatoryFor } from '../rules.ts'
import type { CoverageRow, KindFigures } from './queries.ts'
import { coverageList, coverageOf, kindFigures } from './queries.ts'
import type { CatalogueFigures, CoverageRecord } from './schema.ts'
import { catalogueFigures, coverageParams, coverageRecord } from './schema.ts'

function present({ agencyId, agencyName, divisionCode, powers, devices, published, stale, overdue }: CoverageRow, today: string): CoverageRecord {
  const mandatory = mandatoryFor({ divisionCode, powers: new Set(powers), devices }, today)
    .map(({ kind, legalBasis }) => ({ kind, legalBasis: [...legalBasis], published: published.includes(kind) }))
  const kinds = new Set(mandatory.map(({ kind }) => kind))
  return {
    agencyId, agencyName, divisionCode, mandatory, missing: mandatory.filter((entry) => !entry.published).map(({ kind }) => kind),
    voluntary: published.filter((kind) => !kinds.has(kind)), stale, overdue,
    coverage: { numerator: mandatory.filter((entry) => entry.published).length, denominator: mandatory.length },
  }
}

const presentFigures = (rows: readonly KindFigures[], asOf: string): CatalogueFigures => ({
  asOf, kinds: rows.map(({ updated, updatedOnTime, ...row }) => ({ ...row, updatedOnTime: { numerator: updatedOnTime, denominator: updated } })),
})

/** 公开情况：必须公开的是否公开，是否及时更新 */
export function registerCoverageRoutes(api: Api): void {
  const { db } = api.database
  const today = () => localDateOf(api.clock.now())
  listRoute(api, {
    url: '/v1/catalogue-coverage', access: 'catalogue:read', operationId: 'listCatalogueCoverage', tag, summary: '各机关的公开情况', list: coverageList(api.clock), item: coverageRecord,
    description: '以自己名义执法的机关，必须公开的栏目及其缺少、应当更新、逾期的情况。', present: (row) => present(row, today()),
  })
  readRoute(api, {
    url: '/v1/agencies/:agencyId/catalogue-coverage', access: 'catalogue:read', operationId: 'getCatalogueCoverage', tag, summary: '机关的公开情况', params: coverageParams,
    response: coverageRecord,
    handle: async ({ params, actor }) => {
      const row = await coverageOf(db, actor.scope, params.agencyId, today())
      return row === null ? null : present(row, today())
    },
  })
  readRoute(api, {
    url: '/v1/catalogue-figures', access: 'catalogue:read', operationId: 'getCatalogueFigures', tag, summary: '统计公示栏目', query: z.strictObject({}), response: catalogueFigures,
    handle: async ({ actor }) => presentFigures(await kindFigures(db, actor.scope, today()), today()),
  })
}
