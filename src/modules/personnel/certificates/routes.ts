import { localDateOf } from '../../../kernel/local-date.ts'
import type { Api } from '../../../platform/http/api.ts'
import { actRoute, listRoute, readRoute } from '../../../platform/http/api.ts'
import { historyRoute } from '../../audit/index.ts'
import { officerParams } from '../officers/schema.ts'
import { fileCertificate, registerCertificate, restoreCertificate, suspendCertificate } from './commands.ts'
import { cancelCertificate, expireLapsed, revokeCertificate } from './ending.ts'
import { presentCertificate } from './present.ts'
import { certificateList, findCertificate } from './queries.ts'
import {
  amendmentBody, cancellationBody, certificateBody, certificateParams, certificateRecord, expiryBody, expiryResult, filingBody, renewalBody, replacementBody,
  restorationBody, suspensionBody,
} from './schema.ts'
import { amendCertificate, renewCertificate, replaceCertificate } from './succession.ts'

const tag = '执法人员与证件'
const dates = ['personnel.date-in-future', 'personnel.ended-before-issue', 'state.act-not-available'] as const
const printed = ['personnel.certificate-number-malformed', 'personnel.certificate-number-taken', 'personnel.validity-backwards'] as const

export function registerCertificateRoutes(api: Api): void {
  registerReads(api)
  const change = { access: 'officer:certify', tag, params: certificateParams, response: certificateRecord, changes: true as const }
  const successor = { ...change, status: 201 as const, location: ({ id }: { id: string }) => `/v1/certificates/${id}` }
  actRoute(api, {
    url: '/v1/officers/:officerId/certificates', access: 'officer:certify', operationId: 'issueCertificate', tag, summary: '登记已发放的证件', params: officerParams,
    description: '行政执法证和行政执法监督证自 2026 年 2 月 1 日起须经申领（先学习、再考试、后申领）发放，不能直接登记；此前发放的、部门制发的可以。',
    body: certificateBody, response: certificateRecord, status: 201, location: (certificate) => `/v1/certificates/${certificate.id}`,
    problems: [
      'personnel.officer-left', 'personnel.certificate-kind-barred', 'personnel.certificate-field-missing', ...printed, 'personnel.certificate-in-force',
      'personnel.date-in-future', 'personnel.reapplication-barred', 'personnel.application-required',
    ],
    act: async (context, { params, body }) => presentCertificate(await registerCertificate(context, params.officerId, body), context.actor, context.today),
  })
  actRoute(api, {
    ...change, url: '/v1/certificates/:certificateId/suspension', operationId: 'suspendCertificate', summary: '暂扣证件', body: suspensionBody,
    description: '当地规定最长期限的，暂扣不超过该期限。', problems: [...dates, 'personnel.suspension-limit-invalid'],
    act: async (context, { params, body, version }) =>
      presentCertificate(await suspendCertificate(context, params.certificateId, version, body), context.actor, context.today),
  })
  actRoute(api, {
    ...change, url: '/v1/certificates/:certificateId/restoration', operationId: 'restoreCertificate', summary: '返还证件', body: restorationBody.optional(),
    problems: [...dates, 'personnel.restored-too-early'],
    act: async (context, { params, body, version }) =>
      presentCertificate(await restoreCertificate(context, params.certificateId, version, body), context.actor, context.today),
  })
  actRoute(api, {
    ...successor, url: '/v1/certificates/:certificateId/renewal', operationId: 'renewCertificate', summary: '换发证件', body: renewalBody,
    description: '答复新证；原证自新证有效期起终止。', problems: [...dates, ...printed, 'personnel.certificate-field-missing'],
    act: async (context, { params, body, version }) =>
      presentCertificate(await renewCertificate(context, params.certificateId, version, body), context.actor, context.today),
  })
  actRoute(api, {
    ...successor, url: '/v1/certificates/:certificateId/replacement', operationId: 'replaceCertificate', summary: '补发证件', body: replacementBody,
    description: '原证遗失或者损毁；答复新证，有效期止日不变。', problems: [...dates, ...printed, 'personnel.loss-report-missing'],
    act: async (context, { params, body, version }) =>
      presentCertificate(await replaceCertificate(context, params.certificateId, version, body), context.actor, context.today),
  })
  actRoute(api, {
    ...successor, url: '/v1/certificates/:certificateId/amendment', operationId: 'amendCertificate', summary: '变更证载事项', body: amendmentBody,
    description: '另发新证载明新的领域或者区域；有效期止日不变，原证所载留存可查。',
    problems: [...dates, ...printed, 'personnel.amendment-empty', 'personnel.certificate-field-missing'],
    act: async (context, { params, body, version }) =>
      presentCertificate(await amendCertificate(context, params.certificateId, version, body), context.actor, context.today),
  })
  actRoute(api, {
    ...change, url: '/v1/certificates/:certificateId/filing', operationId: 'fileCertificate', summary: '国务院部门制发的证件备案', body: filingBody,
    problems: [...dates, 'personnel.filing-not-needed'],
    act: async (context, { params, body, version }) => presentCertificate(await fileCertificate(context, params.certificateId, version, body), context.actor, context.today),
  })
  for (const [url, operationId, summary, end] of [
    ['cancellation', 'cancelCertificate', '注销证件', cancelCertificate], ['revocation', 'revokeCertificate', '吊销证件', revokeCertificate],
  ] as const) {
    actRoute(api, {
      ...change, url: `/v1/certificates/:certificateId/${url}`, operationId, summary, body: cancellationBody, problems: [...dates, 'personnel.certificate-reason-unfit'],
      act: async (context, { params, body, version }) => presentCertificate(await end(context, params.certificateId, version, body), context.actor, context.today),
    })
  }
  actRoute(api, {
    url: '/v1/certificates/expiries', access: 'officer:certify', operationId: 'expireCertificates', tag, summary: '登记已届满证件失效', body: expiryBody,
    response: expiryResult, description: '数据范围内已届满而未登记的，先届满的在先。读取时已届满的证件一律显示为已失效，与是否登记无关。',
    act: (context, { body }) => expireLapsed(context, body.limit ?? 500),
  })
}

function registerReads(api: Api): void {
  const today = (): string => localDateOf(api.clock.now())
  listRoute(api, {
    url: '/v1/certificates', access: 'officer:read', operationId: 'listCertificates', tag, summary: '查询证件', list: certificateList(api.clock),
    item: certificateRecord, present: (row, actor) => presentCertificate(row, actor, today()),
  })
  readRoute(api, {
    url: '/v1/certificates/:certificateId', access: 'officer:read', operationId: 'getCertificate', tag, summary: '查看证件', params: certificateParams,
    response: certificateRecord,
    handle: async ({ params, actor }) => {
      const row = await findCertificate(api.database.db, actor.scope, params.certificateId)
      return row === null ? null : presentCertificate(row, actor, today())
    },
  })
  historyRoute(api, {
    url: '/v1/certificates/:certificateId/history', kind: 'certificate', access: 'officer:read', operationId: 'listCertificateHistory', tag,
    summary: '证件的变更历史', params: certificateParams, idOf: (params) => params.certificateId, find: findCertificate,
  })
}
