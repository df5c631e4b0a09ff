import type { Api } from '../../../platform/http/api.ts'
import { actRoute, listRoute, readRoute } from '../../../platform/http/api.ts'
import { historyRoute } from '../../audit/index.ts'
import { settleAlert } from './commands.ts'
import { presentAlert } from './present.ts'
import { alertList, findAlert } from './queries.ts'
import { alertParams, alertRecord, settlementBody } from './schema.ts'

const tag = '执法案件'

export function registerAlertRoutes(api: Api): void {
  const { db } = api.database
  listRoute(api, {
    url: '/v1/case-alerts', access: 'case-alert:read', operationId: 'listCaseAlerts', tag, summary: '查询案件预警', list: alertList, item: alertRecord, present: presentAlert,
  })
  readRoute(api, {
    url: '/v1/case-alerts/:caseAlertId', access: 'case-alert:read', operationId: 'getCaseAlert', tag, summary: '查看案件预警', params: alertParams, response: alertRecord,
    handle: async ({ params, actor }) => {
      const found = await findAlert(db, actor.scope, params.caseAlertId)
      return found === null ? null : presentAlert(found, actor)
    },
  })
  actRoute(api, {
    url: '/v1/case-alerts/:caseAlertId/settlement', access: 'case-alert:settle', operationId: 'settleCaseAlert', tag, summary: '处理案件预警', params: alertParams,
    body: settlementBody, response: alertRecord, changes: true, problems: ['state.act-not-available'],
    act: async (context, { params, body, version }) => presentAlert(await settleAlert(context, params.caseAlertId, version, body), context.actor),
  })
  historyRoute(api, {
    url: '/v1/case-alerts/:caseAlertId/history', kind: 'case-alert', access: 'case-alert:read', operationId: 'listCaseAlertHistory', tag, summary: '案件预警的变更历史',
    params: alertParams, idOf: (params) => params.caseAlertId, find: findAlert,
  })
}
