import { isOverdue } from '../../../kernel/deadline.ts'
import { localDateOf } from '../../../kernel/local-date.ts'
import { actsFrom } from '../../../kernel/state-machine.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { Api } from '../../../platform/http/api.ts'
import { actRoute, listRoute, readRoute } from '../../../platform/http/api.ts'
import type { Vault } from '../../../platform/vault.ts'
import { historyRoute } from '../../audit/index.ts'
import { publicationParams } from '../schema.ts'
import { maskingActs } from '../snapshots/acts.ts'
import { grantRequest, receiveRequest, refuseRequest } from './commands.ts'
import { publicationRequestMachine } from './machine.ts'
import { findRequest, requestList } from './queries.ts'
import type { PublicationRequestRecord } from './schema.ts'
import * as schema from './schema.ts'
import type { RequestRow } from './store.ts'

const tag = '执法公示'
const decide = 'publication-request:decide'

function presented(row: RequestRow, { permissions }: Actor, today: string): PublicationRequestRecord {
  return {
    id: row.id, publicationId: row.publicationId, caseId: row.caseId, agencyId: row.agencyId, divisionCode: row.divisionCode, channel: row.channel, kind: row.kind,
    applicant: row.applicant, statement: row.statement, receivedOn: row.receivedOn, dueOn: row.dueOn, provisional: row.provisional, calendarVersion: row.calendarVersion,
    ruleCode: row.ruleCode, legalBasis: row.legalBasis, status: row.status, conditions: row.conditions, answeredOn: row.answeredOn, answer: row.answer,
    answeredBy: row.answeredBy, version: row.version, overdue: isOverdue(row.dueOn, row.answeredOn, today), availableActs: permissions.has(decide) ? actsFrom(publicationRequestMachine, row.status) : [],
    createdAt: row.createdAt.toISOString(), updatedAt: row.updatedAt.toISOString(),
  }
}

/** 当事人申请更正公示信息、信用修复 */
export function registerPublicationRequestRoutes(api: Api, { vault }: { vault: Vault }): void {
  const { db } = api.database
  const { correct } = maskingActs(vault)
  const present = (row: RequestRow, actor: Actor) => presented(row, actor, localDateOf(api.clock.now()))

  listRoute(api, {
    url: '/v1/publication-requests', access: 'publication:read', operationId: 'listPublicationRequests', tag, summary: '查询当事人就公示信息提出的申请',
    list: requestList(api.clock), item: schema.publicationRequestRecord, present,
  })
  readRoute(api, {
    url: '/v1/publication-requests/:publicationRequestId', access: 'publication:read', operationId: 'getPublicationRequest', tag, summary: '查看申请',
    params: schema.requestParams, response: schema.publicationRequestRecord,
    handle: async ({ params, actor }) => {
      const row = await findRequest(db, actor.scope, params.publicationRequestId)
      return row === null ? null : present(row, actor)
    },
  })
  actRoute(api, {
    url: '/v1/publications/:publicationId/requests', access: 'publication-request:register', operationId: 'receivePublicationRequest', tag, summary: '登记当事人的申请',
    description: '公民、法人或者其他组织认为公示的信息不准确的，可以要求更正；符合条件的，可以申请信用修复，提前停止公示。', params: publicationParams,
    body: schema.newRequestBody, response: schema.publicationRequestRecord, status: 201, location: ({ id }) => `/v1/publication-requests/${id}`,
    problems: ['publicity.not-public', 'publicity.received-in-future', 'publicity.request-open'],
    act: async (context, { params, body }) => present(await receiveRequest(context, params.publicationId, body), context.actor),
  })
  const acts = { tag, access: decide, params: schema.requestParams, response: schema.publicationRequestRecord, changes: true } as const
  actRoute(api, {
    ...acts, url: '/v1/publication-requests/:publicationRequestId/grant', operationId: 'grantPublicationRequest', summary: '准予申请',
    description: '准予更正的，同时更正公示内容；准予信用修复的，同时停止公示。', body: schema.grantBody,
    problems: [
      'publicity.repair-conditions-unmet', 'publicity.repair-excluded', 'publicity.repair-too-early', 'publicity.corrected-elsewhere', 'publicity.personal-value-left',
      'state.act-not-available',
    ],
    act: async (context, { params: { publicationRequestId: id }, body, version }) => present(await grantRequest(context, { id, version }, body, correct), context.actor),
  })
  actRoute(api, {
    ...acts, url: '/v1/publication-requests/:publicationRequestId/refusal', operationId: 'refusePublicationRequest', summary: '不予准予，说明理由',
    body: schema.requestRefusalBody, problems: ['state.act-not-available'],
    act: async (context, { params: { publicationRequestId: id }, body, version }) => present(await refuseRequest(context, { id, version }, body), context.actor),
  })
  historyRoute(api, {
    url: '/v1/publication-requests/:publicationRequestId/history', kind: 'publication-request', access: 'publication:read', operationId: 'listPublicationRequestHistory', tag,
    summary: '申请的变更历史', params: schema.requestParams, idOf: ({ publicationRequestId }) => publicationRequestId, find: findRequest,
  })
}
