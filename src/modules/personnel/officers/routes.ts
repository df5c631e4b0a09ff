import { localDateOf } from '../../../kernel/local-date.ts'
import type { Api } from '../../../platform/http/api.ts'
import { actRoute, listRoute, readRoute } from '../../../platform/http/api.ts'
import type { Vault } from '../../../platform/vault.ts'
import { historyRoute } from '../../audit/index.ts'
import { certificatesOf } from '../certificates/queries.ts'
import { changeOfficer, departOfficer, registerOfficer } from './commands.ts'
import { discloseOfficer } from './disclose.ts'
import { presentOfficer, presentOfficerDetail } from './present.ts'
import { findOfficer, officerList } from './queries.ts'
import {
  departureBody, disclosureBody, disclosureRecord, officerBody, officerDetail, officerParams, officerPatch, officerRecord,
} from './schema.ts'

const tag = '执法人员与证件'

export function registerOfficerRoutes(api: Api, { vault }: { vault: Vault }): void {
  listRoute(api, {
    url: '/v1/officers', access: 'officer:read', operationId: 'listOfficers', tag, summary: '查询人员', list: officerList, item: officerRecord,
    present: presentOfficer,
  })
  readRoute(api, {
    url: '/v1/officers/:officerId', access: 'officer:read', operationId: 'getOfficer', tag, summary: '查看人员及其证件', params: officerParams,
    response: officerDetail,
    handle: async ({ params, actor }) => {
      const { db } = api.database
      const [row, certificates] = await Promise.all([findOfficer(db, actor.scope, params.officerId), certificatesOf(db, actor.scope, params.officerId)])
      return row === null ? null : presentOfficerDetail(row, certificates, actor, localDateOf(api.clock.now()))
    },
  })
  actRoute(api, {
    url: '/v1/officers', access: 'officer:register', operationId: 'registerOfficer', tag, summary: '登记人员', body: officerBody, response: officerRecord,
    status: 201, location: (officer) => `/v1/officers/${officer.id}`,
    problems: ['personnel.id-number-invalid', 'personnel.already-registered', 'personnel.agency-unknown', 'personnel.agency-abolished'],
    act: async (context, { body }) => presentOfficer(await registerOfficer(context, vault, body), context.actor),
  })
  actRoute(api, {
    method: 'PATCH', url: '/v1/officers/:officerId', access: 'officer:change', operationId: 'changeOfficer', tag, summary: '变更人员登记事项',
    params: officerParams, body: officerPatch, response: officerRecord, changes: true,
    problems: ['personnel.officer-left', 'personnel.certificate-kind-barred'],
    act: async (context, { params, body, version }) =>
      presentOfficer(await changeOfficer(context, vault, params.officerId, version, body), context.actor),
  })
  actRoute(api, {
    url: '/v1/officers/:officerId/departure', access: 'officer:change', operationId: 'departOfficer', tag, summary: '登记离岗',
    description: '未注销的证件一并注销。', params: officerParams, body: departureBody, response: officerRecord, changes: true,
    problems: ['personnel.date-in-future', 'personnel.ended-before-issue', 'state.act-not-available'],
    act: async (context, { params, body, version }) => presentOfficer(await departOfficer(context, params.officerId, version, body), context.actor),
  })
  actRoute(api, {
    url: '/v1/officers/:officerId/disclosures', access: 'officer:disclose', operationId: 'discloseOfficer', tag, summary: '查看个人信息完整内容',
    description: '须说明目的；每次查看都留下审计记录。以同一 Idempotency-Key 重复的请求不再给出内容。', params: officerParams, body: disclosureBody, response: disclosureRecord,
    act: (context, { params, body }) => discloseOfficer(context, vault, params.officerId, body),
    kept: ({ officerId }) => ({ officerId }),
  })
  historyRoute(api, {
    url: '/v1/officers/:officerId/history', kind: 'officer', access: 'officer:read', operationId: 'listOfficerHistory', tag, summary: '人员的变更历史',
    params: officerParams, idOf: (params) => params.officerId, find: findOfficer,
  })
}
