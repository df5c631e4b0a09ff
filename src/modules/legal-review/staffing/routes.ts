import { localDateOf } from '../../../kernel/local-date.ts'
import type { Api } from '../../../platform/http/api.ts'
import { readRoute } from '../../../platform/http/api.ts'
import { ratioOf } from '../../personnel/index.ts'
import { normOn } from '../rules.ts'
import { reviewerStaffing } from './queries.ts'
import { staffingRecord } from './schema.ts'

export function registerStaffingRoutes(api: Api): void {
  readRoute(api, {
    url: '/v1/legal-reviewer-staffing', access: 'legal-review:read', operationId: 'getLegalReviewerStaffing', tag: '法制审核', summary: '统计法制审核人员配备',
    description: '各机关法制审核人员与持证执法人员之比，与国办发〔2018〕118号（十一）的 5% 相比较。', response: staffingRecord,
    handle: async ({ actor }) => {
      const asOf = localDateOf(api.clock.now())
      const { basisPoints, legalBasis } = normOn(asOf)
      const { totals, below } = await reviewerStaffing(api.database.db, actor.scope, { norm: basisPoints, today: asOf })
      return {
        asOf, norm: { basisPoints, legalBasis: [...legalBasis] }, ratio: ratioOf(totals.reviewers, totals.officers), agencies: totals.agencies, agenciesBelow: totals.below,
        below: below.map(({ agencyId, reviewers, officers, pooled }) => ({
          agencyId, ratio: ratioOf(reviewers, officers), missing: Math.ceil(officers * basisPoints / 10_000) - reviewers, pooled,
        })),
      }
    },
  })
}
