import { localDateOf } from '../../../kernel/local-date.ts'
import type { Api } from '../../../platform/http/api.ts'
import { readRoute } from '../../../platform/http/api.ts'
import { requirePeriod } from '../rules.ts'
import { registerStaffingRoutes } from '../staffing/routes.ts'
import { presentReviewFigures } from './present.ts'
import { reviewFigures } from './queries.ts'
import { figuresQuery, reviewFiguresRecord } from './schema.ts'

export function registerReviewFigureRoutes(api: Api): void {
  readRoute(api, {
    url: '/v1/legal-review-figures', access: 'legal-review:read', operationId: 'getLegalReviewFigures', tag: '法制审核', summary: '统计法制审核情况',
    description: '审核率、轮次按期间内作出的决定统计，按期审核率按期限在期间内届满的轮次统计，问题和争议按期间内出具的意见统计；比率均给出分子与分母。',
    query: figuresQuery, response: reviewFiguresRecord, problems: ['legal-review.period-empty'],
    handle: async ({ query, actor }) => {
      requirePeriod(query)
      const period = { ...query, today: localDateOf(api.clock.now()) }
      return presentReviewFigures(await reviewFigures(api.database.db, actor.scope, period), period)
    },
  })
  registerStaffingRoutes(api)
}
