import { z } from 'zod'
import { localDateOf } from '../../kernel/local-date.ts'
import type { Api } from '../../platform/http/api.ts'
import { actRoute, listRoute, readRoute } from '../../platform/http/api.ts'
import { httpProblems } from '../../platform/http/problems.ts'
import { day } from '../../platform/http/strings.ts'
import { historyRoute } from '../audit/index.ts'
import { opinionProblems, standingOf, submissionRoute } from '../legality-desk/index.ts'
import { registerCatalogueRoutes } from './catalogues/routes.ts'
import { proposeDecision, subjectOf, submitDecision, takeStep } from './commands.ts'
import { presentDecision, presentProcedure, presentStep } from './present.ts'
import { decisionList, findDecision, stepList } from './queries.ts'
import * as schema from './schema.ts'
import type { StepDefinition } from './steps/define.ts'
import { decisionSteps } from './steps/registry.ts'
import { stepsOfDecision } from './store.ts'

const tag = '重大行政决策'
const one = '/v1/major-decisions/:majorDecisionId'

export function registerMajorDecisionRoutes(api: Api): void {
  const { db } = api.database
  const read = { access: 'major-decision:read', tag, params: schema.decisionParams }

  listRoute(api, {
    url: '/v1/major-decisions', access: 'major-decision:read', operationId: 'listMajorDecisions', tag, summary: '查询重大行政决策', list: decisionList, item: schema.decisionRecord,
    present: presentDecision,
  })
  readRoute(api, {
    ...read, url: one, operationId: 'getMajorDecision', summary: '查看重大行政决策', response: schema.decisionRecord,
    handle: async ({ params, actor }) => {
      const row = await findDecision(db, actor.scope, params.majorDecisionId)
      return row === null ? null : presentDecision(row, actor)
    },
  })
  listRoute(api, {
    ...read, url: `${one}/steps`, operationId: 'listMajorDecisionSteps', summary: '查询过程记录', list: stepList, item: schema.stepRecord, present: presentStep, scopeOf: () => ({ kind: 'NATION' }),
    fixed: {
      fields: ['decisionId'],
      of: async ({ majorDecisionId }, actor) => {
        if (await findDecision(db, actor.scope, majorDecisionId) === null) throw httpProblems.raise['not-found']()
        return { decisionId: [majorDecisionId] }
      },
    },
  })
  readRoute(api, {
    ...read, url: `${one}/procedure`, operationId: 'getMajorDecisionProcedure', summary: '核对程序履行情况', description: '各项程序是否应当履行、是否履行，提交会议讨论尚缺什么，应当归档哪些材料。',
    response: schema.procedureRecord,
    handle: async ({ params, actor }) => {
      const row = await findDecision(db, actor.scope, params.majorDecisionId)
      if (row === null) return null
      const today = localDateOf(api.clock.now())
      const [steps, standing] = await Promise.all([stepsOfDecision(db, row.id), standingOf(db, subjectOf(row), today)])
      return presentProcedure(row, steps, standing, today)
    },
  })
  historyRoute(api, {
    ...read, url: `${one}/history`, kind: 'major-decision', operationId: 'listMajorDecisionHistory', summary: '重大行政决策的变更历史', idOf: (params) => params.majorDecisionId, find: findDecision,
  })
  actRoute(api, {
    url: '/v1/major-decisions', access: 'major-decision:prepare', operationId: 'proposeMajorDecision', tag, summary: '登记决策事项建议', body: schema.newDecisionBody,
    response: schema.decisionRecord, status: 201, location: ({ id }) => `/v1/major-decisions/${id}`, problems: ['major-decisions.agency-unknown', 'major-decisions.date-in-future'],
    act: async (context, { body }) => presentDecision(await proposeDecision(context, body), context.actor),
  })
  submissionRoute(api, {
    url: one, operationId: 'submitMajorDecisionForReview', tag, summary: '决策草案送请合法性审查', params: schema.decisionParams,
    problems: ['major-decisions.not-being-drafted', 'major-decisions.draft-not-recorded'], submit: (context, { majorDecisionId }, body) => submitDecision(context, majorDecisionId, body),
  })
  for (const step of Object.values(decisionSteps)) stepRoute(api, step)
  registerCatalogueRoutes(api)
}

/** `POST /v1/major-decisions/{id}/<path>`: one step of the procedure, on the version the caller has seen. */
function stepRoute(api: Api, step: StepDefinition): void {
  const { path, operationId, summary, description, permission, body, gates, needsOpinion, problems = [] } = step
  const given = z.strictObject({ ...body.shape, on: day('发生日期；不填为今日').optional() }).meta({ id: `${operationId.charAt(0).toUpperCase()}${operationId.slice(1)}Body` })
  actRoute(api, {
    url: `${one}/${path}`, access: permission, operationId, tag, summary, ...(description === undefined ? {} : { description }), params: schema.decisionParams,
    body: given, response: schema.decisionRecord, changes: true,
    problems: [
      'state.act-not-available', 'major-decisions.date-before', 'major-decisions.date-in-future', ...gates.map(({ code }) => code), ...problems,
      ...(needsOpinion === true ? opinionProblems : []),
    ],
    act: async (context, { params, body: content, version }) => presentDecision(await takeStep(context, step, { id: params.majorDecisionId, version }, content), context.actor),
  })
}
