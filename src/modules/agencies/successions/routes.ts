import type { Api } from '../../../platform/http/api.ts'
import { actRoute, listRoute, readRoute } from '../../../platform/http/api.ts'
import { historyRoute } from '../../audit/index.ts'
import { registrationProblems } from '../schema.ts'
import { recordSuccession } from './commands.ts'
import { presentSuccession, presentSuccessionDetail } from './present.ts'
import { findSuccession, findSuccessionWithLinks, successionList } from './queries.ts'
import { successionBody, successionDetail, successionParams, successionRecord } from './schema.ts'

const tag = '执法主体'
const one = '/v1/agency-successions/:successionId'

export function registerSuccessionRoutes(api: Api): void {
  listRoute(api, {
    url: '/v1/agency-successions', access: 'agency:read', operationId: 'listAgencySuccessions', tag, summary: '查询机关变动', list: successionList,
    item: successionRecord, present: presentSuccession,
  })
  readRoute(api, {
    url: one, access: 'agency:read', operationId: 'getAgencySuccession', tag, summary: '查看机关变动', params: successionParams, response: successionDetail,
    handle: async ({ params, actor }) => {
      const found = await findSuccessionWithLinks(api.database.db, actor.scope, params.successionId)
      return found === null ? null : presentSuccessionDetail(found)
    },
  })
  actRoute(api, {
    url: '/v1/agency-successions', access: 'agency:succeed', operationId: 'recordAgencySuccession', tag, summary: '登记机关变动（合并、分立、撤销移交、改组）',
    description: '原机关终止，其现行主体资格与委托一并终止；已办案件仍归原机关。各机关须注明所依据的版本。', body: successionBody, response: successionDetail, status: 201,
    location: ({ id }) => `/v1/agency-successions/${id}`,
    problems: [
      'agencies.party-repeated', 'agencies.merger-unfit', 'agencies.split-unfit', 'agencies.dissolution-unfit', 'agencies.reorganisation-unfit', 'agencies.body-unknown',
      'agencies.fields-not-held', 'agencies.already-abolished', 'agencies.date-in-future',
      'agencies.dates-out-of-order', 'state.act-not-available', 'http.version-stale', ...registrationProblems,
    ],
    act: async (context, { body }) => presentSuccessionDetail(await recordSuccession(context, body)),
  })
  historyRoute(api, {
    url: `${one}/history`, kind: 'agency-succession', access: 'agency:read', operationId: 'listAgencySuccessionHistory', tag, summary: '机关变动的登记历史',
    params: successionParams, idOf: (params) => params.successionId, find: findSuccession,
  })
}
