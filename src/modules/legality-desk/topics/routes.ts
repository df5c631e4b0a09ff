import { actsFrom } from '../../../kernel/state-machine.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { Api } from '../../../platform/http/api.ts'
import { actRoute, listRoute, readRoute } from '../../../platform/http/api.ts'
import { historyRoute } from '../../audit/index.ts'
import { submissionRoute } from '../submission-route.ts'
import { opinionProblems } from '../subjects.ts'
import { discussTopic, postponeTopic, proposeTopic, scheduleTopic, submitTopic, withdrawTopic } from './commands.ts'
import { agendaTopicMachine, topicPermission } from './machine.ts'
import * as schema from './schema.ts'
import type { TopicRow } from './store.ts'
import { findTopic, topicList } from './store.ts'

const tag = '会议议题'
const one = '/v1/agenda-topics/:agendaTopicId'
const dated = ['desk-records.date-in-future', 'desk-records.date-before']

function present(row: TopicRow, { permissions }: Pick<Actor, 'permissions'>): schema.TopicRecord {
  return {
    id: row.id, agencyId: row.agencyId, divisionCode: row.divisionCode, title: row.title, summary: row.summary, meetingKind: row.meetingKind, proposedOn: row.proposedOn,
    status: row.status, reviewId: row.reviewId, scheduledOn: row.scheduledOn, meetingOn: row.meetingOn, session: row.session, outcome: row.outcome, reason: row.reason,
    availableActs: actsFrom(agendaTopicMachine, row.status).filter((act) => permissions.has(topicPermission[act])), version: row.version,
    createdAt: row.createdAt.toISOString(), updatedAt: row.updatedAt.toISOString(),
  }
}

export function registerTopicRoutes(api: Api): void {
  const { db } = api.database
  listRoute(api, { url: '/v1/agenda-topics', access: 'agenda-topic:read', operationId: 'listAgendaTopics', tag, summary: '查询会议议题', list: topicList, item: schema.topicRecord, present })
  readRoute(api, {
    url: one, access: 'agenda-topic:read', operationId: 'getAgendaTopic', tag, summary: '查看会议议题', params: schema.topicParams, response: schema.topicRecord,
    handle: async ({ params, actor }) => {
      const row = await findTopic(db, actor.scope, params.agendaTopicId)
      return row === null ? null : present(row, actor)
    },
  })
  historyRoute(api, {
    url: `${one}/history`, kind: 'agenda-topic', access: 'agenda-topic:read', operationId: 'listAgendaTopicHistory', tag, summary: '会议议题的变更历史', params: schema.topicParams,
    idOf: (params) => params.agendaTopicId, find: findTopic,
  })
  actRoute(api, {
    url: '/v1/agenda-topics', access: 'agenda-topic:propose', operationId: 'proposeAgendaTopic', tag, summary: '提出会议议题', body: schema.newTopicBody, response: schema.topicRecord,
    status: 201, location: ({ id }) => `/v1/agenda-topics/${id}`, problems: ['desk-records.agency-unknown', 'desk-records.date-in-future'],
    act: async (context, { body }) => present(await proposeTopic(context, body), context.actor),
  })
  submissionRoute(api, {
    url: one, operationId: 'submitAgendaTopicForReview', tag, summary: '会议议题送请合法性审查', params: schema.topicParams, problems: ['desk-records.not-open'],
    submit: (context, { agendaTopicId }, body) => submitTopic(context, agendaTopicId, body),
  })
  const changing = { tag, params: schema.topicParams, response: schema.topicRecord, changes: true, problems: ['state.act-not-available'] }
  actRoute(api, {
    ...changing, url: `${one}/scheduling`, access: topicPermission.schedule, operationId: 'scheduleAgendaTopic', summary: '列入会议议程', description: '未经合法性审查或者经审查不合法的，不得列入。',
    body: schema.scheduleBody, problems: [...changing.problems, ...opinionProblems, ...dated],
    act: async (context, { params, body, version }) => present(await scheduleTopic(context, { id: params.agendaTopicId, version }, body), context.actor),
  })
  actRoute(api, {
    ...changing, url: `${one}/postponement`, access: topicPermission.postpone, operationId: 'postponeAgendaTopic', summary: '暂缓上会', body: schema.topicReasonBody,
    act: async (context, { params, body, version }) => present(await postponeTopic(context, { id: params.agendaTopicId, version }, body.reason), context.actor),
  })
  actRoute(api, {
    ...changing, url: `${one}/discussion`, access: topicPermission.discuss, operationId: 'discussAgendaTopic', summary: '登记讨论结果', body: schema.discussionBody,
    problems: [...changing.problems, 'desk-records.date-in-future'],
    act: async (context, { params, body, version }) => present(await discussTopic(context, { id: params.agendaTopicId, version }, body.outcome), context.actor),
  })
  actRoute(api, {
    ...changing, url: `${one}/withdrawal`, access: topicPermission.withdraw, operationId: 'withdrawAgendaTopic', summary: '撤回会议议题', body: schema.topicReasonBody,
    act: async (context, { params, body, version }) => present(await withdrawTopic(context, { id: params.agendaTopicId, version }, body.reason), context.actor),
  })
}
