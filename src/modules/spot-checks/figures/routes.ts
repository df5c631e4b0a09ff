import { localDateOf } from '../../../kernel/local-date.ts'
import type { Api } from '../../../platform/http/api.ts'
import { readRoute } from '../../../platform/http/api.ts'
import { findSpotCheck } from '../plans/queries.ts'
import { spotCheckParams } from '../plans/schema.ts'
import { spotCheckProblems } from '../problems.ts'
import { figuresOf } from './figures.ts'
import { findingGroups, strataFigures } from './queries.ts'
import { figuresRecord } from './schema.ts'

export function registerFigureRoutes(api: Api): void {
  const { clock, database: { db } } = api
  readRoute(api, {
    url: '/v1/spot-checks/:spotCheckId/figures', access: 'spot-check:read', operationId: 'getSpotCheckFigures', tag: '案卷评查', summary: '评查统计',
    description: '抽取之后的统计；比率均给出分子和分母，推断只在抽中案卷全部评查后给出。', params: spotCheckParams, response: figuresRecord,
    problems: ['spot-checks.not-drawn'],
    handle: async ({ params, actor }) => {
      const row = await findSpotCheck(db, actor.scope, params.spotCheckId)
      if (row === null) return null
      if (row.drawnAt === null) throw spotCheckProblems.raise['not-drawn']()
      const today = localDateOf(clock.now())
      const [strata, groups] = await Promise.all([strataFigures(db, row.id), findingGroups(db, row.id, today)])
      return figuresOf(row, strata, groups)
    },
  })
}
