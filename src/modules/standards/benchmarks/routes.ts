import { z } from 'zod'
import { localDateOf } from '../../../kernel/local-date.ts'
import type { Api } from '../../../platform/http/api.ts'
import { readRoute } from '../../../platform/http/api.ts'
import { day, uuid } from '../../../platform/http/strings.ts'
import { findEntry, findVersionOn } from '../entries/queries.ts'
import { tag } from '../entries/routes.ts'
import { standardProblems } from '../problems.ts'
import { amount, benchmarkDetails, tierSchema } from './definition.ts'
import type { Measure } from './rules.ts'
import { benchmarkStatement, tierFor } from './rules.ts'

const { raise } = standardProblems

const answer = z.strictObject({
  benchmarkId: uuid('行政裁量权基准'),
  versionId: uuid('适用的版本'),
  tier: tierSchema,
  statement: z.string().describe('可写入决定书的适用说明'),
}).meta({ id: 'TierOfAmount' })

/** `GET /v1/discretion-benchmarks/{id}/tier`: the tier an amount lies in, and how the decision states it. */
export function registerTierRoute(api: Api): void {
  readRoute(api, {
    url: '/v1/discretion-benchmarks/:benchmarkId/tier', access: 'standard:read', operationId: 'getTierOfAmount', tag, summary: '某数值所在的裁量阶次',
    params: z.strictObject({ benchmarkId: uuid('行政裁量权基准') }),
    query: z.strictObject({ amount: amount('数值'), on: day('适用之日，缺省为今日').optional() }),
    response: answer, problems: ['standards.not-in-force', 'standards.no-tier'],
    handle: async ({ params: { benchmarkId }, query, actor }) => {
      if (await findEntry(api.database.db, actor.scope, 'BENCHMARK', benchmarkId) === null) return null
      const version = await findVersionOn(api.database.db, actor.scope, benchmarkId, query.on ?? localDateOf(api.clock.now()))
      if (version === null) throw raise['not-in-force']()
      const tier = tierFor(benchmarkDetails.parse(version.details), query.amount)
      if (tier === null) throw raise['no-tier']()
      return { benchmarkId, versionId: version.id, tier, statement: benchmarkStatement({ ...version, kind: version.kind as Measure }, tier) }
    },
  })
}
