import type { Api } from '../../../platform/http/api.ts'
import { actRoute, listRoute, readRoute } from '../../../platform/http/api.ts'
import { historyRoute } from '../../audit/index.ts'
import { closeCampaign, openCampaign, reportOfficers } from './commands.ts'
import { decideCase, decideCases } from './decision.ts'
import { figuresOf, renewalOf } from './figures.ts'
import { presentCampaign, presentCase } from './present.ts'
import { campaignList, caseList, figureRows, findCampaign, findCase } from './queries.ts'
import {
  campaignBody, campaignFigures, campaignParams, campaignRecord, caseParams, caseRecord, decisionBody, decisionsBody, decisionsResult, reportsBody,
  reportsResult,
} from './schema.ts'

const tag = '证件清理'
const read = { access: 'clean-up:read', tag }
const organise = { access: 'clean-up:organise', tag }
const refusedDecision = [
  'clean-up.reason-unfit', 'clean-up.no-certificate', 'personnel.date-in-future', 'personnel.ended-before-issue', 'personnel.certificate-reason-unfit',
  'state.act-not-available',
]

export function registerCampaignRoutes(api: Api): void {
  registerReads(api)
  actRoute(api, {
    ...organise, url: '/v1/clean-up-campaigns', operationId: 'openCleanUpCampaign', summary: '开展证件清理', body: campaignBody, response: campaignRecord, status: 201,
    description: '即时查找范围内的疑点：重复登记、同名同单位、重复证件、离岗仍持证、届满未终止、单位已撤销、已达退休年龄。',
    location: ({ id }) => `/v1/clean-up-campaigns/${id}`, problems: ['clean-up.outside-scope', 'clean-up.as-of-in-future'],
    act: async (context, { body }) => presentCampaign(await openCampaign(context, body), context.actor),
  })
  actRoute(api, {
    ...organise, url: '/v1/clean-up-campaigns/:cleanUpCampaignId/reports', operationId: 'reportOfficersForCleanUp', summary: '登记单位核查报告', params: campaignParams,
    body: reportsBody, response: reportsResult, status: 201, description: '单位报告已调离、退休、辞职、死亡等的人员，每人登记一项疑点。',
    location: (_made, { cleanUpCampaignId }) => `/v1/clean-up-cases?campaignId=${cleanUpCampaignId}`,
    problems: ['clean-up.officer-unknown', 'clean-up.already-reported', 'state.act-not-available'],
    act: async (context, { params, body }) => ({ cases: await reportOfficers(context, params.cleanUpCampaignId, body) }),
  })
  actRoute(api, {
    ...organise, url: '/v1/clean-up-campaigns/:cleanUpCampaignId/decisions', operationId: 'decideCleanUpCases', summary: '批量处理疑点', params: campaignParams,
    body: decisionsBody, response: decisionsResult, description: '处理决定即时办理离岗或者终止证件；全部办成，或者全部不办。',
    problems: ['clean-up.case-unknown', ...refusedDecision],
    act: async (context, { params, body }) => ({ decided: await decideCases(context, params.cleanUpCampaignId, body) }),
  })
  actRoute(api, {
    ...organise, url: '/v1/clean-up-campaigns/:cleanUpCampaignId/closing', operationId: 'closeCleanUpCampaign', summary: '结束证件清理', params: campaignParams,
    response: campaignRecord, changes: true, problems: ['clean-up.cases-open', 'state.act-not-available'],
    act: async (context, { params, version }) => presentCampaign(await closeCampaign(context, params.cleanUpCampaignId, version), context.actor),
  })
  actRoute(api, {
    ...organise, url: '/v1/clean-up-cases/:cleanUpCaseId/decision', operationId: 'decideCleanUpCase', summary: '处理疑点', params: caseParams, body: decisionBody,
    response: caseRecord, changes: true, problems: refusedDecision,
    act: async (context, { params, body, version }) => presentCase(await decideCase(context, params.cleanUpCaseId, version, body), context.actor),
  })
}

function registerReads(api: Api): void {
  const { db } = api.database
  listRoute(api, {
    ...read, url: '/v1/clean-up-campaigns', operationId: 'listCleanUpCampaigns', summary: '查询证件清理', list: campaignList, item: campaignRecord, present: presentCampaign,
  })
  readRoute(api, {
    ...read, url: '/v1/clean-up-campaigns/:cleanUpCampaignId', operationId: 'getCleanUpCampaign', summary: '查看证件清理', params: campaignParams, response: campaignRecord,
    handle: async ({ params, actor }) => {
      const row = await findCampaign(db, actor.scope, params.cleanUpCampaignId)
      return row === null ? null : presentCampaign(row, actor)
    },
  })
  readRoute(api, {
    ...read, url: '/v1/clean-up-campaigns/:cleanUpCampaignId/figures', operationId: 'getCleanUpFigures', summary: '清理统计', params: campaignParams,
    response: campaignFigures,
    handle: async ({ params, actor }) => {
      const row = await findCampaign(db, actor.scope, params.cleanUpCampaignId)
      if (row === null) return null
      const [rows, renewal] = await Promise.all([figureRows(db, row.id), renewalOf(db, row)])
      return figuresOf(row.id, rows, renewal)
    },
  })
  historyRoute(api, {
    ...read, url: '/v1/clean-up-campaigns/:cleanUpCampaignId/history', kind: 'clean-up-campaign', operationId: 'listCleanUpCampaignHistory',
    summary: '证件清理的变更历史', params: campaignParams, idOf: (params) => params.cleanUpCampaignId, find: findCampaign,
  })
  listRoute(api, {
    ...read, url: '/v1/clean-up-cases', operationId: 'listCleanUpCases', summary: '查询清理疑点', list: caseList, item: caseRecord, present: presentCase,
  })
  readRoute(api, {
    ...read, url: '/v1/clean-up-cases/:cleanUpCaseId', operationId: 'getCleanUpCase', summary: '查看清理疑点', params: caseParams, response: caseRecord,
    handle: async ({ params, actor }) => {
      const row = await findCase(db, actor.scope, params.cleanUpCaseId)
      return row === null ? null : presentCase(row, actor)
    },
  })
  historyRoute(api, {
    ...read, url: '/v1/clean-up-cases/:cleanUpCaseId/history', kind: 'clean-up-case', operationId: 'listCleanUpCaseHistory', summary: '清理疑点的变更历史',
    params: caseParams, idOf: (params) => params.cleanUpCaseId, find: findCase,
  })
}
