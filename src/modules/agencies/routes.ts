import type { Api } from '../../platform/http/api.ts'
import { actRoute, listRoute, readRoute } from '../../platform/http/api.ts'
import { historyRoute } from '../audit/index.ts'
import { abolishAgency, changeAgency, registerAgency } from './commands.ts'
import { presentAgency } from './present.ts'
import { agencyList, findAgency } from './queries.ts'
import { abolitionBody, agencyBody, agencyParams, agencyPatch, agencyRecord } from './schema.ts'

const tag = '执法主体'

export function registerAgencyRoutes(api: Api): void {
  listRoute(api, {
    url: '/v1/agencies', access: 'agency:read', operationId: 'listAgencies', tag, summary: '查询执法主体', list: agencyList, item: agencyRecord,
    present: presentAgency,
  })
  readRoute(api, {
    url: '/v1/agencies/:agencyId', access: 'agency:read', operationId: 'getAgency', tag, summary: '查看执法主体', params: agencyParams, response: agencyRecord,
    handle: async ({ params, actor }) => {
      const row = await findAgency(api.database.db, actor.scope, params.agencyId)
      return row === null ? null : presentAgency(row)
    },
  })
  actRoute(api, {
    url: '/v1/agencies', access: 'agency:register', operationId: 'registerAgency', tag, summary: '登记执法主体', body: agencyBody, response: agencyRecord,
    status: 201, location: (agency) => `/v1/agencies/${agency.id}`,
    problems: ['agencies.uscc-malformed', 'agencies.uscc-taken', 'agencies.outside-scope', 'agencies.division-unknown'],
    act: async (context, { body }) => presentAgency(await registerAgency(context, body)),
  })
  actRoute(api, {
    method: 'PATCH', url: '/v1/agencies/:agencyId', access: 'agency:change', operationId: 'changeAgency', tag, summary: '变更执法主体登记事项',
    params: agencyParams, body: agencyPatch, response: agencyRecord, changes: true, problems: ['agencies.already-abolished'],
    act: async (context, { params, body, version }) => presentAgency(await changeAgency(context, params.agencyId, version, body)),
  })
  actRoute(api, {
    url: '/v1/agencies/:agencyId/abolition', access: 'agency:abolish', operationId: 'abolishAgency', tag, summary: '撤销执法主体',
    params: agencyParams, body: abolitionBody, response: agencyRecord, changes: true, problems: ['agencies.abolished-in-future', 'state.act-not-available'],
    act: async (context, { params, body, version }) => presentAgency(await abolishAgency(context, params.agencyId, version, body.abolishedOn)),
  })
  historyRoute(api, {
    url: '/v1/agencies/:agencyId/history', kind: 'agency', access: 'agency:read', operationId: 'listAgencyHistory', tag, summary: '执法主体的变更历史',
    params: agencyParams, idOf: (params) => params.agencyId, find: findAgency,
  })
}
