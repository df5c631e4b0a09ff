import type { Api } from '../../../platform/http/api.ts'
import { actRoute, listRoute, readRoute } from '../../../platform/http/api.ts'
import { rowRoutes } from '../../../platform/http/row-bodies.ts'
import { presentVerdicts, verdictsRecord } from '../../../platform/http/verdicts.ts'
import { historyRoute } from '../../audit/index.ts'
import { verifyCertificates } from './commands.ts'
import { presentVerification } from './present.ts'
import { findVerification, verificationList } from './queries.ts'
import { verificationBody, verificationParams, verificationRecord } from './schema.ts'

const tag = '证件申领'

export function registerAnnualVerificationRoutes(api: Api): void {
  const one = '/v1/annual-verifications/:annualVerificationId'
  listRoute(api, {
    url: '/v1/annual-verifications', access: 'officer:read', operationId: 'listAnnualVerifications', tag, summary: '查询年度审验', list: verificationList,
    item: verificationRecord, present: presentVerification,
  })
  readRoute(api, {
    url: one, access: 'officer:read', operationId: 'getAnnualVerification', tag, summary: '查看年度审验', params: verificationParams, response: verificationRecord,
    handle: async ({ params, actor }) => {
      const row = await findVerification(api.database.db, actor.scope, params.annualVerificationId)
      return row === null ? null : presentVerification(row)
    },
  })
  rowRoutes(api, null, (rows) => {
    actRoute(rows, {
      url: '/v1/annual-verifications', access: 'officer:certify', operationId: 'verifyCertificates', tag, summary: '年度审验（批量）',
      description: '逐证给出结果；学时取自培训记录。不合格、未审验的后果（暂扣、注销、失效、吊销）按当地及领域的规定在同一操作中执行。', body: verificationBody,
      response: verdictsRecord,
      problems: [
        'http.not-found', 'personnel.date-in-future', 'annual-verifications.verified-too-early', 'annual-verifications.certificate-unknown', 'annual-verifications.certificate-ended',
        'annual-verifications.certificate-newer', 'annual-verifications.already-verified', 'annual-verifications.hours-missing',
        'annual-verifications.assessment-missing', 'annual-verifications.assessment-failed',
      ],
      act: async (context, { body }) => presentVerdicts(await verifyCertificates(context, body)),
    })
  })
  historyRoute(api, {
    url: `${one}/history`, kind: 'annual-verification', access: 'officer:read', operationId: 'listAnnualVerificationHistory', tag, summary: '年度审验的变更历史',
    params: verificationParams, idOf: (params) => params.annualVerificationId, find: findVerification,
  })
}
