import type { Api } from '../../../platform/http/api.ts'
import { actRoute, listRoute, readRoute } from '../../../platform/http/api.ts'
import { historyRoute } from '../../audit/index.ts'
import { officerParams } from '../officers/schema.ts'
import { cancelCertificate, issueCertificate, restoreCertificate, suspendCertificate } from './commands.ts'
import { presentCertificate } from './present.ts'
import { certificateList, findCertificate } from './queries.ts'
import { cancellationBody, certificateBody, certificateParams, certificateRecord, suspensionBody } from './schema.ts'

const tag = '执法人员与证件'

export function registerCertificateRoutes(api: Api): void {
  listRoute(api, {
    url: '/v1/certificates', access: 'officer:read', operationId: 'listCertificates', tag, summary: '查询证件', list: certificateList,
    item: certificateRecord, present: presentCertificate,
  })
  readRoute(api, {
    url: '/v1/certificates/:certificateId', access: 'officer:read', operationId: 'getCertificate', tag, summary: '查看证件', params: certificateParams,
    response: certificateRecord,
    handle: async ({ params, actor }) => {
      const row = await findCertificate(api.database.db, actor.scope, params.certificateId)
      return row === null ? null : presentCertificate(row, actor)
    },
  })
  actRoute(api, {
    url: '/v1/officers/:officerId/certificates', access: 'officer:certify', operationId: 'issueCertificate', tag, summary: '发证', params: officerParams,
    body: certificateBody, response: certificateRecord, status: 201, location: (certificate) => `/v1/certificates/${certificate.id}`,
    problems: [
      'personnel.officer-left', 'personnel.certificate-kind-barred', 'personnel.certificate-field-missing', 'personnel.certificate-number-malformed',
      'personnel.certificate-number-taken', 'personnel.certificate-in-force', 'personnel.date-in-future', 'personnel.validity-backwards',
    ],
    act: async (context, { params, body }) => presentCertificate(await issueCertificate(context, params.officerId, body), context.actor),
  })
  actRoute(api, {
    url: '/v1/certificates/:certificateId/suspension', access: 'officer:certify', operationId: 'suspendCertificate', tag, summary: '暂扣证件',
    params: certificateParams, body: suspensionBody, response: certificateRecord, changes: true,
    problems: ['personnel.date-in-future', 'personnel.ended-before-issue', 'state.act-not-available'],
    act: async (context, { params, body, version }) =>
      presentCertificate(await suspendCertificate(context, params.certificateId, version, body), context.actor),
  })
  actRoute(api, {
    url: '/v1/certificates/:certificateId/restoration', access: 'officer:certify', operationId: 'restoreCertificate', tag, summary: '返还证件',
    params: certificateParams, response: certificateRecord, changes: true, problems: ['state.act-not-available'],
    act: async (context, { params, version }) => presentCertificate(await restoreCertificate(context, params.certificateId, version), context.actor),
  })
  actRoute(api, {
    url: '/v1/certificates/:certificateId/cancellation', access: 'officer:certify', operationId: 'cancelCertificate', tag, summary: '注销证件',
    params: certificateParams, body: cancellationBody, response: certificateRecord, changes: true,
    problems: ['personnel.date-in-future', 'personnel.ended-before-issue', 'state.act-not-available'],
    act: async (context, { params, body, version }) =>
      presentCertificate(await cancelCertificate(context, params.certificateId, version, body), context.actor),
  })
  historyRoute(api, {
    url: '/v1/certificates/:certificateId/history', kind: 'certificate', access: 'officer:read', operationId: 'listCertificateHistory', tag,
    summary: '证件的变更历史', params: certificateParams, idOf: (params) => params.certificateId, find: findCertificate,
  })
}
