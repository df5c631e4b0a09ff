import { localDateOf } from '../../../kernel/local-date.ts'
import type { Api } from '../../../platform/http/api.ts'
import { readRoute } from '../../../platform/http/api.ts'
import { additionsOf, findSpotCheck, resultOf, strataOf } from '../plans/queries.ts'
import { checkRecord, requireDrawn } from '../plans/record.ts'
import { spotCheckParams } from '../plans/schema.ts'
import { spotCheckProblems } from '../problems.ts'
import { reviewedStrata } from './queries.ts'
import { statementQuery, statementRecord } from './schema.ts'
import { requireInferable, statementOf } from './statement.ts'

const { raise } = spotCheckProblems

export function registerStatementRoutes(api: Api): void {
  const { clock, database: { db } } = api
  readRoute(api, {
    url: '/v1/spot-checks/:spotCheckId/statement', access: 'spot-check:read', operationId: 'getSpotCheckStatement', tag: '案卷评查', summary: '评查样本能够证明什么',
    description: '至少有一处较重或者重大问题的案卷：区间、论断是否已证明及下一步扩充、各层之间的比较。未依抽取协议抽取、替换过多、未全部评查的，不作推断。',
    params: spotCheckParams, query: statementQuery, response: statementRecord,
    problems: ['spot-checks.not-drawn', 'spot-checks.earlier-protocol', 'spot-checks.sample-not-by-protocol', 'spot-checks.sample-substituted', 'spot-checks.sample-not-reviewed'],
    handle: async ({ params: { spotCheckId }, query: { tolerableShare, confidence = 0.95 }, actor }) => {
      const found = await findSpotCheck(db, actor.scope, spotCheckId)
      if (found === null) return null
      const row = requireDrawn(found)
      const [strata, result, additions, reviewed] = await Promise.all([strataOf(db, row.id), resultOf(db, row.id), additionsOf(db, row.id), reviewedStrata(db, row.id)])
      // Nothing follows from tickets that do not follow from frame and seed.
      const { failed } = await checkRecord(db, { row, strata, result, additions })
      if (failed.length > 0) throw raise['sample-not-by-protocol']({ label: failed.join(', ') })
      const wanted = { shareBasisPoints: tolerableShare, confidence, on: localDateOf(clock.now()) }
      return statementOf(row.id, reviewed, requireInferable(reviewed, wanted.on), wanted)
    },
  })
}
