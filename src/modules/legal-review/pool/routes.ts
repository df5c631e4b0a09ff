import { localDateOf } from '../../../kernel/local-date.ts'
import type { Api } from '../../../platform/http/api.ts'
import { actRoute, listRoute, readRoute } from '../../../platform/http/api.ts'
import { findAgency } from '../../agencies/index.ts'
import { historyRoute } from '../../audit/index.ts'
import { joinPool, leavePool } from './commands.ts'
import { presentPoolMember } from './present.ts'
import { findPoolMember, poolMemberList, reviewersOf } from './queries.ts'
import { agencyParams, newPoolMemberBody, poolEndingBody, poolMemberParams, poolMemberRecord, reviewersOfAgency } from './schema.ts'

const tag = '法制审核'
const url = '/v1/legal-review-pool-members'

export function registerPoolRoutes(api: Api): void {
  const { db } = api.database
  listRoute(api, {
    url, access: 'legal-review:read', operationId: 'listLegalReviewPoolMembers', tag, summary: '查询法制审核人员库', list: poolMemberList, item: poolMemberRecord,
    present: presentPoolMember,
  })
  readRoute(api, {
    url: `${url}/:poolMemberId`, access: 'legal-review:read', operationId: 'getLegalReviewPoolMember', tag, summary: '查看法制审核人员库成员', params: poolMemberParams,
    response: poolMemberRecord,
    handle: async ({ params, actor }) => {
      const row = await findPoolMember(db, actor.scope, params.poolMemberId)
      return row === null ? null : presentPoolMember(row, actor)
    },
  })
  actRoute(api, {
    url, access: 'review-pool:maintain', operationId: 'joinLegalReviewPool', tag, summary: '审核人员入库', body: newPoolMemberBody, response: poolMemberRecord, status: 201,
    description: '入库人员可以为所服务的机关进行法制审核，不论其本人属于哪个机关。', location: ({ id }) => `${url}/${id}`,
    problems: ['legal-review.pool-outside-scope', 'legal-review.pool-member-unknown', 'legal-review.pool-member-twice', 'legal-review.pool-dates-backwards'],
    act: async (context, { body }) => presentPoolMember(await joinPool(context, body), context.actor),
  })
  actRoute(api, {
    url: `${url}/:poolMemberId/ending`, access: 'review-pool:maintain', operationId: 'leaveLegalReviewPool', tag, summary: '审核人员出库', params: poolMemberParams,
    body: poolEndingBody, response: poolMemberRecord, changes: true, problems: ['state.act-not-available', 'legal-review.pool-dates-backwards'],
    act: async (context, { params, body, version }) => presentPoolMember(await leavePool(context, params.poolMemberId, version, body), context.actor),
  })
  historyRoute(api, {
    url: `${url}/:poolMemberId/history`, kind: 'legal-review-pool-member', access: 'legal-review:read', operationId: 'listLegalReviewPoolMemberHistory', tag,
    summary: '审核人员库成员的变更历史', params: poolMemberParams, idOf: (params) => params.poolMemberId, find: findPoolMember,
  })
  readRoute(api, {
    url: '/v1/agencies/:agencyId/legal-reviewers', access: 'legal-review:read', operationId: 'listLegalReviewersOfAgency', tag, summary: '可以为机关审核的人员及其工作量',
    params: agencyParams, response: reviewersOfAgency,
    handle: async ({ params: { agencyId }, actor }) => {
      const agency = await findAgency(db, actor.scope, agencyId)
      if (agency === null) return null
      const asOf = localDateOf(api.clock.now())
      return { agencyId, asOf, reviewers: await reviewersOf(db, { agencyId, divisionCode: agency.divisionCode, on: asOf }) }
    },
  })
}
