import { z } from 'zod'
import { localDateOf } from '../../../kernel/local-date.ts'
import type { Api } from '../../../platform/http/api.ts'
import { readRoute } from '../../../platform/http/api.ts'
import { codes, day, uuid } from '../../../platform/http/strings.ts'
import { ratioVerdicts } from '../codes.ts'
import { findEntry, findVersionOn } from '../entries/queries.ts'
import { tag } from '../entries/routes.ts'
import { standardProblems } from '../problems.ts'
import { randomCheckDetails } from './definition.ts'
import type { RandomCheckKind } from './rules.ts'
import { ratioAllowed } from './rules.ts'

const count = (description: string) => z.string().regex(/^(0|[1-9]\d{0,8})$/).transform(Number).describe(description)

const answer = z.strictObject({
  randomCheckItemId: uuid('随机抽查事项'),
  versionId: uuid('适用的版本'),
  verdict: codes(ratioVerdicts, '结论'),
}).meta({ id: 'RatioOfPlan' })

/** `GET /v1/random-check-items/{id}/ratio`: whether a year's plan keeps to the limits of the item. */
export function registerRatioRoute(api: Api): void {
  readRoute(api, {
    url: '/v1/random-check-items/:randomCheckItemId/ratio', access: 'standard:read', operationId: 'getRatioOfPlan', tag, summary: '抽查计划是否符合比例',
    params: z.strictObject({ randomCheckItemId: uuid('随机抽查事项') }),
    query: z.strictObject({ planned: count('全年计划抽查数'), stock: count('检查对象总数'), on: day('适用之日，缺省为今日').optional() }),
    response: answer, problems: ['standards.not-in-force'],
    handle: async ({ params: { randomCheckItemId }, query, actor }) => {
      const { db } = api.database
      if (await findEntry(db, actor.scope, 'RANDOM_CHECK', randomCheckItemId) === null) return null
      const version = await findVersionOn(db, actor.scope, randomCheckItemId, query.on ?? localDateOf(api.clock.now()))
      if (version === null) throw standardProblems.raise['not-in-force']()
      const entry = { kind: version.kind as RandomCheckKind, details: randomCheckDetails.parse(version.details) }
      return { randomCheckItemId, versionId: version.id, verdict: ratioAllowed(entry, query.planned, query.stock) }
    },
  })
}
