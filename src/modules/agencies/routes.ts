import type { Api } from '../../platform/http/api.ts'
import { actRoute, listRoute, readRoute } from '../../platform/http/api.ts'
import { historyRoute } from '../audit/index.ts'
import { abolishAgency, changeAgency, registerAgency, renameAgency } from './commands.ts'
import { registerEntrustmentRoutes } from './entrustments/routes.ts'
import { registerLineageRoutes } from './lineage/routes.ts'
import { presentAgency } from './present.ts'
import { registerQualificationRoutes } from './qualifications/routes.ts'
import { agencyList, findAgency } from './queries.ts'
import { abolitionBody, agencyBody, agencyParams, agencyPatch, agencyRecord, registrationProblems, renamingBody } from './schema.ts'
import { registerSuccessionRoutes } from './successions/routes.ts'
import { registerTransferRoutes } from './transfers/routes.ts'

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
      return row === null ? null : presentAgency(row, actor)
    },
  })
  actRoute(api, {
    url: '/v1/agencies', access: 'agency:register', operationId: 'registerAgency', tag, summary: '登记执法主体', body: agencyBody, response: agencyRecord,
    status: 201, location: (agency) => `/v1/agencies/${agency.id}`,
    problems: [...registrationProblems, 'agencies.organ-code-taken'],
    act: async (context, { body }) => presentAgency(await registerAgency(context, body), context.actor),
  })
  actRoute(api, {
    method: 'PATCH', url: '/v1/agencies/:agencyId', access: 'agency:change', operationId: 'changeAgency', tag, summary: '更正执法主体登记事项',
    description: '改正的是登记本身，视为一直如此；机关更名办理更名。',
    params: agencyParams, body: agencyPatch, response: agencyRecord, changes: true,
    problems: [
      'agencies.already-abolished', 'agencies.organ-code-unfit', 'agencies.organ-code-taken', 'agencies.leadership-unfit', 'agencies.supervision-body-unfit', 'agencies.parent-government-unfit',
      'agencies.superior-unfit',
    ],
    act: async (context, { params, body, version }) => presentAgency(await changeAgency(context, params.agencyId, version, body), context.actor),
  })
  actRoute(api, {
    url: '/v1/agencies/:agencyId/renaming', access: 'agency:change', operationId: 'renameAgency', tag, summary: '执法主体更名', params: agencyParams, body: renamingBody,
    response: agencyRecord, changes: true,
    problems: ['state.act-not-available', 'agencies.date-in-future', 'agencies.dates-out-of-order', 'agencies.organ-code-unfit', 'agencies.organ-code-taken'],
    act: async (context, { params, body, version }) => presentAgency(await renameAgency(context, params.agencyId, version, body), context.actor),
  })
  actRoute(api, {
    url: '/v1/agencies/:agencyId/abolition', access: 'agency:abolish', operationId: 'abolishAgency', tag, summary: '撤销执法主体',
    params: agencyParams, body: abolitionBody, response: agencyRecord, changes: true,
    problems: ['agencies.abolished-in-future', 'agencies.dates-out-of-order', 'state.act-not-available'],
    act: async (context, { params, body, version }) => presentAgency(await abolishAgency(context, params.agencyId, version, body.abolishedOn), context.actor),
  })
  historyRoute(api, {
    url: '/v1/agencies/:agencyId/history', kind: 'agency', access: 'agency:read', operationId: 'listAgencyHistory', tag, summary: '执法主体的变更历史',
    params: agencyParams, idOf: (params) => params.agencyId, find: findAgency,
  })
  registerLineageRoutes(api)
  registerQualificationRoutes(api)
  registerSuccessionRoutes(api)
  registerEntrustmentRoutes(api)
  registerTransferRoutes(api)
}
