import { localDateOf } from '../../../kernel/local-date.ts'
import type { Api } from '../../../platform/http/api.ts'
import { actRoute, listRoute, readRoute } from '../../../platform/http/api.ts'
import { exportRoute } from '../../../platform/http/export.ts'
import type { Vault } from '../../../platform/vault.ts'
import { historyRoute } from '../../audit/index.ts'
import { changeOfficer, registerOfficer, registerPhoto } from './commands.ts'
import { exportColumns, exportedOfficer, exportOfficers } from '../roster/export.ts'
import { discloseOfficer } from './disclose.ts'
import { lookUpOfficers } from './lookup.ts'
import { departOfficer, returnOfficer, transferOfficer } from './moves.ts'
import { presentOfficer, presentOfficerDetail } from './present.ts'
import { findOfficer, findOfficerDetail, officerList } from './queries.ts'
import {
  departureBody, disclosureBody, disclosureRecord, lookupBody, lookupRecord, officerBody, officerDetail, officerParams, officerPatch, officerRecord, photoBody,
  returnBody, transferBody,
} from './schema.ts'

const tag = '执法人员与证件'

export function registerOfficerRoutes(api: Api, { vault }: { vault: Vault }): void {
  const list = officerList(api.clock)
  listRoute(api, {
    url: '/v1/officers', access: 'officer:read', operationId: 'listOfficers', tag, summary: '查询人员', list, item: officerRecord,
    present: presentOfficer,
  })
  exportRoute(api, {
    url: '/v1/officers/export', access: 'officer:read', operationId: 'exportOfficers', tag, summary: '导出人员',
    description: '筛选条件与查询人员相同，逐页读出，不限条数；Accept 为 text/csv 时给出 CSV（带 BOM，可用电子表格打开），否则为 NDJSON。个人信息只给出部分隐去的形式。',
    list, item: exportedOfficer, columns: exportColumns, fileName: 'officers',
    present: (rows, actor) => exportOfficers(api.database.db, rows, actor, localDateOf(api.clock.now())),
  })
  readRoute(api, {
    url: '/v1/officers/:officerId', access: 'officer:read', operationId: 'getOfficer', tag, summary: '查看人员及其证件', params: officerParams,
    response: officerDetail,
    handle: async ({ params, actor }) => {
      const found = await findOfficerDetail(api.database.db, actor.scope, params.officerId)
      return found === null ? null : presentOfficerDetail(found.officer, found.certificates, actor, localDateOf(api.clock.now()))
    },
  })
  actRoute(api, {
    url: '/v1/officers', access: 'officer:register', operationId: 'registerOfficer', tag, summary: '登记人员', body: officerBody, response: officerRecord,
    status: 201, location: (officer) => `/v1/officers/${officer.id}`,
    problems: [
      'personnel.id-number-invalid', 'personnel.identity-incomplete', 'personnel.identity-contradictory', 'personnel.legal-qualification-contradictory',
      'personnel.date-in-future', 'personnel.already-registered', 'personnel.agency-unknown', 'personnel.agency-abolished',
    ],
    act: async (context, { body }) => presentOfficer(await registerOfficer(context, vault, body), context.actor),
  })
  actRoute(api, {
    method: 'PATCH', url: '/v1/officers/:officerId', access: 'officer:change', operationId: 'changeOfficer', tag, summary: '变更人员登记事项',
    params: officerParams, body: officerPatch, response: officerRecord, changes: true,
    problems: [
      'personnel.officer-left', 'personnel.certificate-kind-barred', 'personnel.legal-qualification-contradictory', 'personnel.date-in-future',
    ],
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
    url: '/v1/officers/:officerId/transfer', access: 'officer:change', operationId: 'transferOfficer', tag, summary: '登记调动',
    description: '调入单位须在数据范围内；未注销的证件除规则保留的以外，自调动日起注销。', params: officerParams, body: transferBody, response: officerRecord, changes: true,
    problems: [
      'personnel.same-agency', 'personnel.agency-unknown', 'personnel.agency-abolished', 'personnel.date-in-future', 'personnel.ended-before-issue',
      'state.act-not-available',
    ],
    act: async (context, { params, body, version }) => presentOfficer(await transferOfficer(context, params.officerId, version, body), context.actor),
  })
  actRoute(api, {
    url: '/v1/officers/:officerId/return', access: 'officer:change', operationId: 'returnOfficer', tag, summary: '登记返岗',
    description: '证件不随之恢复。', params: officerParams, body: returnBody, response: officerRecord, changes: true,
    problems: [
      'personnel.return-barred', 'personnel.returned-before-leaving', 'personnel.date-in-future', 'personnel.agency-unknown', 'personnel.agency-abolished',
      'personnel.already-registered', 'state.act-not-available',
    ],
    act: async (context, { params, body, version }) => presentOfficer(await returnOfficer(context, params.officerId, version, body), context.actor),
  })
  actRoute(api, {
    method: 'PUT', url: '/v1/officers/:officerId/photo', access: 'officer:change', operationId: 'registerOfficerPhoto', tag, summary: '登记照片',
    description: '只登记照片的摘要与存储位置，照片本身另存。', params: officerParams, body: photoBody, response: officerRecord, changes: true,
    problems: ['personnel.officer-left', 'personnel.date-in-future'],
    act: async (context, { params, body, version }) => presentOfficer(await registerPhoto(context, params.officerId, version, body), context.actor),
  })
  actRoute(api, {
    url: '/v1/officers/lookup', access: 'officer:read', operationId: 'lookUpOfficers', tag, summary: '按身份证件号码查人',
    description: '号码只在请求体中传送；须说明目的，每名查到的人员都留下审计记录。', body: lookupBody, response: lookupRecord,
    act: async (context, { body }) => ({ items: (await lookUpOfficers(context, vault, body)).map((row) => presentOfficer(row, context.actor)) }),
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
