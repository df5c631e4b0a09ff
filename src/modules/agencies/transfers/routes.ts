import type { Api } from '../../../platform/http/api.ts'
import { actRoute, listRoute, readRoute } from '../../../platform/http/api.ts'
import { historyRoute } from '../../audit/index.ts'
import { recordTransfer, revokeTransfer } from './commands.ts'
import { presentTransfer } from './present.ts'
import { findTransfer, transferList } from './queries.ts'
import { revocationBody, transferBody, transferParams, transferRecord } from './schema.ts'

const tag = '执法主体'
const one = '/v1/enforcement-transfers/:transferId'
const ordered = ['agencies.date-in-future', 'agencies.dates-out-of-order']

export function registerTransferRoutes(api: Api): void {
  listRoute(api, {
    url: '/v1/enforcement-transfers', access: 'agency:read', operationId: 'listEnforcementTransfers', tag, summary: '查询综合行政执法职权划转', list: transferList,
    item: transferRecord, present: presentTransfer,
  })
  readRoute(api, {
    url: one, access: 'agency:read', operationId: 'getEnforcementTransfer', tag, summary: '查看综合行政执法职权划转', params: transferParams, response: transferRecord,
    handle: async ({ params, actor }) => {
      const row = await findTransfer(api.database.db, actor.scope, params.transferId)
      return row === null ? null : presentTransfer(row, actor)
    },
  })
  actRoute(api, {
    url: '/v1/enforcement-transfers', access: 'enforcement-transfer:record', operationId: 'recordEnforcementTransfer', tag, summary: '登记综合行政执法职权划转',
    description: '行政处罚法第十八条。未列明事项的为整领域划转，划出机关自生效之日起不再行使；列明事项的，划出机关保留其余职权。', body: transferBody,
    response: transferRecord, status: 201, location: ({ id }) => `/v1/enforcement-transfers/${id}`,
    problems: [
      'agencies.body-unknown', 'agencies.already-abolished', 'agencies.transfer-unfit', 'agencies.decider-not-competent', 'agencies.fields-not-held', ...ordered,
    ],
    act: async (context, { body }) => presentTransfer(await recordTransfer(context, body), context.actor),
  })
  actRoute(api, {
    url: `${one}/revocation`, access: 'enforcement-transfer:record', operationId: 'revokeEnforcementTransfer', tag, summary: '撤回职权划转', params: transferParams,
    body: revocationBody, response: transferRecord, changes: true, problems: ['state.act-not-available', ...ordered],
    act: async (context, { params, body, version }) => presentTransfer(await revokeTransfer(context, params.transferId, version, body), context.actor),
  })
  historyRoute(api, {
    url: `${one}/history`, kind: 'enforcement-transfer', access: 'agency:read', operationId: 'listEnforcementTransferHistory', tag, summary: '职权划转的变更历史',
    params: transferParams, idOf: (params) => params.transferId, find: findTransfer,
  })
}
