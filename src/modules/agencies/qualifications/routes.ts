import type { Api } from '../../../platform/http/api.ts'
import { actRoute, listRoute, readRoute } from '../../../platform/http/api.ts'
import { historyRoute } from '../../audit/index.ts'
import { agencyParams } from '../schema.ts'
import { confirmQualification, publishQualification, withdrawQualification } from './commands.ts'
import { presentQualification } from './present.ts'
import { findQualification, qualificationList } from './queries.ts'
import { confirmationBody, publicationBody, qualificationParams, qualificationRecord, withdrawalBody } from './schema.ts'

const tag = '执法主体'
const one = '/v1/qualifications/:qualificationId'
const ordered = ['agencies.date-in-future', 'agencies.dates-out-of-order']

export function registerQualificationRoutes(api: Api): void {
  listRoute(api, {
    url: '/v1/qualifications', access: 'agency:read', operationId: 'listQualifications', tag, summary: '查询主体资格确认', list: qualificationList,
    item: qualificationRecord, present: presentQualification,
  })
  readRoute(api, {
    url: one, access: 'agency:read', operationId: 'getQualification', tag, summary: '查看主体资格确认', params: qualificationParams, response: qualificationRecord,
    handle: async ({ params, actor }) => {
      const row = await findQualification(api.database.db, actor.scope, params.qualificationId)
      return row === null ? null : presentQualification(row, actor)
    },
  })
  actRoute(api, {
    url: '/v1/agencies/:agencyId/qualifications', access: 'agency:qualify', operationId: 'confirmQualification', tag, summary: '确认执法主体资格',
    description: '行政执法监督条例第十七条。授权组织须有法律、法规授权；受委托组织、司法所不予确认。', params: agencyParams, body: confirmationBody,
    response: qualificationRecord, status: 201, location: ({ id }) => `/v1/qualifications/${id}`,
    problems: ['agencies.already-abolished', 'agencies.kind-not-qualifiable', 'agencies.basis-unfit', 'agencies.qualification-in-force', ...ordered],
    act: async (context, { params, body }) => presentQualification(await confirmQualification(context, params.agencyId, body), context.actor),
  })
  actRoute(api, {
    url: `${one}/publication`, access: 'agency:qualify', operationId: 'publishQualification', tag, summary: '公示执法主体资格', params: qualificationParams,
    body: publicationBody, response: qualificationRecord, changes: true, problems: ['state.act-not-available', ...ordered],
    act: async (context, { params, body, version }) => presentQualification(await publishQualification(context, params.qualificationId, version, body), context.actor),
  })
  actRoute(api, {
    url: `${one}/withdrawal`, access: 'agency:qualify', operationId: 'withdrawQualification', tag, summary: '取消执法主体资格', params: qualificationParams,
    body: withdrawalBody, response: qualificationRecord, changes: true, problems: ['state.act-not-available', ...ordered],
    act: async (context, { params, body, version }) => presentQualification(await withdrawQualification(context, params.qualificationId, version, body), context.actor),
  })
  historyRoute(api, {
    url: `${one}/history`, kind: 'qualification', access: 'agency:read', operationId: 'listQualificationHistory', tag, summary: '主体资格确认的变更历史',
    params: qualificationParams, idOf: (params) => params.qualificationId, find: findQualification,
  })
}
