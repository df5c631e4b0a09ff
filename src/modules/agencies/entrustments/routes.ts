import type { Api } from '../../../platform/http/api.ts'
import { actRoute, listRoute, readRoute } from '../../../platform/http/api.ts'
import { historyRoute } from '../../audit/index.ts'
import { endEntrustment, publishEntrustment, registerEntrustment } from './commands.ts'
import { presentEntrustment } from './present.ts'
import { entrustmentList, findEntrustment } from './queries.ts'
import { entrustmentBody, entrustmentEndBody, entrustmentParams, entrustmentPublicationBody, entrustmentRecord } from './schema.ts'

const tag = '执法主体'
const one = '/v1/entrustments/:entrustmentId'
const ordered = ['agencies.date-in-future', 'agencies.dates-out-of-order']

export function registerEntrustmentRoutes(api: Api): void {
  listRoute(api, {
    url: '/v1/entrustments', access: 'agency:read', operationId: 'listEntrustments', tag, summary: '查询行政执法委托', list: entrustmentList,
    item: entrustmentRecord, present: presentEntrustment,
  })
  readRoute(api, {
    url: one, access: 'agency:read', operationId: 'getEntrustment', tag, summary: '查看行政执法委托', params: entrustmentParams, response: entrustmentRecord,
    handle: async ({ params, actor }) => {
      const row = await findEntrustment(api.database.db, actor.scope, params.entrustmentId)
      return row === null ? null : presentEntrustment(row, actor)
    },
  })
  actRoute(api, {
    url: '/v1/entrustments', access: 'entrustment:maintain', operationId: 'registerEntrustment', tag, summary: '登记委托书',
    description: '行政处罚法第二十条、第二十一条。受委托组织不得再委托；行政强制措施不得委托；行政许可只能委托其他行政机关。未列明事项的，视为委托整个领域。',
    body: entrustmentBody, response: entrustmentRecord, status: 201, location: ({ id }) => `/v1/entrustments/${id}`,
    problems: [
      'agencies.body-unknown', 'agencies.already-abolished', 'agencies.re-entrustment', 'agencies.coercion-not-entrustable', 'agencies.entrusted-body-unfit',
      'agencies.conditions-not-met', 'agencies.not-qualified', 'agencies.fields-not-held', 'agencies.entrustment-overlaps', ...ordered,
    ],
    act: async (context, { body }) => presentEntrustment(await registerEntrustment(context, body), context.actor),
  })
  actRoute(api, {
    url: `${one}/publication`, access: 'entrustment:maintain', operationId: 'publishEntrustment', tag, summary: '公布委托书', params: entrustmentParams,
    body: entrustmentPublicationBody, response: entrustmentRecord, changes: true, problems: ['state.act-not-available', ...ordered],
    act: async (context, { params, body, version }) => presentEntrustment(await publishEntrustment(context, params.entrustmentId, version, body), context.actor),
  })
  actRoute(api, {
    url: `${one}/ending`, access: 'entrustment:maintain', operationId: 'endEntrustment', tag, summary: '终止委托', params: entrustmentParams,
    body: entrustmentEndBody, response: entrustmentRecord, changes: true, problems: ['state.act-not-available', ...ordered],
    act: async (context, { params, body, version }) => presentEntrustment(await endEntrustment(context, params.entrustmentId, version, body), context.actor),
  })
  historyRoute(api, {
    url: `${one}/history`, kind: 'entrustment', access: 'agency:read', operationId: 'listEntrustmentHistory', tag, summary: '行政执法委托的变更历史',
    params: entrustmentParams, idOf: (params) => params.entrustmentId, find: findEntrustment,
  })
}
