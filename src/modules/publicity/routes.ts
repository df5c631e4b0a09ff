import { localDateOf } from '../../kernel/local-date.ts'
import type { Api } from '../../platform/http/api.ts'
import { actRoute, listRoute, readRoute } from '../../platform/http/api.ts'
import { historyRoute } from '../audit/index.ts'
import { ofCase } from '../cases/index.ts'
import { exemptPublication, publishDecision } from './commands.ts'
import { presentFigures, presentPublication } from './present.ts'
import { findPublication, publicationFigures, publicationList } from './queries.ts'
import { requirePeriod } from './rules.ts'
import * as schema from './schema.ts'

const tag = '执法公示'

export function registerPublicityRoutes(api: Api): void {
  const { db } = api.database
  const list = publicationList(api.clock)

  listRoute(api, {
    url: '/v1/publications', access: 'publication:read', operationId: 'listPublications', tag, summary: '查询公示任务', list,
    item: schema.publicationRecord, present: presentPublication,
  })
  listRoute(api, {
    url: '/v1/cases/:caseId/publications', access: 'publication:read', operationId: 'listCasePublications', tag, summary: '查询案件的公示任务',
    params: schema.caseParams, list, item: schema.publicationRecord, present: presentPublication,
    fixed: ofCase(db, 'agencyId'),
  })
  readRoute(api, {
    url: '/v1/publications/:publicationId', access: 'publication:read', operationId: 'getPublication', tag, summary: '查看公示任务',
    params: schema.publicationParams, response: schema.publicationRecord,
    handle: async ({ params, actor }) => {
      const row = await findPublication(db, actor.scope, params.publicationId)
      return row === null ? null : presentPublication(row)
    },
  })
  readRoute(api, {
    url: '/v1/publication-figures', access: 'publication:read', operationId: 'getPublicationFigures', tag, summary: '统计公示情况',
    description: '按公示期限届满日在期间内的任务统计，分机关并合计；按期公示率给出分子与分母。', query: schema.figuresQuery,
    response: schema.publicationFigures, problems: ['publicity.period-empty'],
    handle: async ({ query, actor }) => {
      requirePeriod(query)
      const period = { ...query, today: localDateOf(api.clock.now()) }
      return presentFigures(await publicationFigures(db, actor.scope, period), period)
    },
  })
  actRoute(api, {
    url: '/v1/publications/:publicationId/publication', access: 'publication:publish', operationId: 'publishDecision', tag, summary: '登记已公示',
    description: '逾期公示的如实登记。', params: schema.publicationParams, body: schema.publishingBody, response: schema.publicationRecord, changes: true,
    problems: ['publicity.published-before-decision', 'publicity.published-in-future', 'state.act-not-available'],
    act: async (context, { params, body, version }) => presentPublication(await publishDecision(context, params.publicationId, version, body)),
  })
  actRoute(api, {
    url: '/v1/publications/:publicationId/exemption', access: 'publication:exempt', operationId: 'exemptPublication', tag, summary: '决定不予公示',
    params: schema.publicationParams, body: schema.exemptionBody, response: schema.publicationRecord, changes: true,
    problems: ['state.act-not-available'],
    act: async (context, { params, body, version }) => presentPublication(await exemptPublication(context, params.publicationId, version, body)),
  })
  historyRoute(api, {
    url: '/v1/publications/:publicationId/history', kind: 'publication', access: 'publication:read', operationId: 'listPublicationHistory', tag,
    summary: '公示任务的变更历史', params: schema.publicationParams, idOf: (params) => params.publicationId, find: findPublication,
  })
}
