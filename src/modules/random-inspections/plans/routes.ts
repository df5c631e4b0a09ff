import { z } from 'zod'
import { actsFrom } from '../../../kernel/state-machine.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { Api } from '../../../platform/http/api.ts'
import { actRoute, listRoute, readRoute } from '../../../platform/http/api.ts'
import { historyRoute } from '../../audit/index.ts'
import { planMachine } from '../machine.ts'
import { presentTail, reasonBody } from '../schema.ts'
import { adjustPlan, approvePlan, draftPlan, finishPlan, publishPlan } from './commands.ts'
import type { PlanRecord } from './schema.ts'
import { approvalBody, planBody, planParams, planRecord, publicationBody } from './schema.ts'
import type { PlanRow } from './store.ts'
import { findPlan, planList } from './store.ts'

const tag = '双随机抽查'
const [read, plan, approve, one] = ['random-inspection:read', 'random-inspection:plan', 'random-inspection:approve', '/v1/inspection-plans/:inspectionPlanId']
const dated = ['random-inspections.date-before', 'random-inspections.date-in-future']

export function registerPlanRoutes(api: Api): void {
  const { db } = api.database
  const changing = { params: planParams, response: planRecord, tag, changes: true as const }
  listRoute(api, { url: '/v1/inspection-plans', access: read, operationId: 'listInspectionPlans', tag, summary: '查询年度抽查计划', list: planList, item: planRecord, present })
  readRoute(api, {
    url: one, access: read, operationId: 'getInspectionPlan', tag, summary: '查看年度抽查计划', params: planParams, response: planRecord,
    handle: async ({ params, actor }) => {
      const row = await findPlan(db, actor.scope, params.inspectionPlanId)
      return row === null ? null : present(row, actor)
    },
  })
  actRoute(api, {
    url: '/v1/inspection-plans', access: plan, operationId: 'draftInspectionPlan', tag, summary: '起草年度抽查计划', body: planBody, response: planRecord, status: 201,
    location: ({ id }) => `/v1/inspection-plans/${id}`, problems: ['random-inspections.agency-missing', 'random-inspections.outside-scope'],
    act: async (context, { body }) => present(await draftPlan(context, body), context.actor),
  })
  actRoute(api, {
    ...changing, access: approve, url: `${one}/approval`, operationId: 'approveInspectionPlan', summary: '批准年度抽查计划', body: approvalBody,
    problems: ['state.act-not-available', 'random-inspections.approved-by-drafter', 'random-inspections.plan-empty', ...dated],
    act: async (context, { params, body, version }) => present(await approvePlan(context, params.inspectionPlanId, version, body.approvedOn), context.actor),
  })
  actRoute(api, {
    ...changing, access: plan, url: `${one}/publication`, operationId: 'publishInspectionPlan', summary: '公布年度抽查计划', body: publicationBody,
    problems: ['state.act-not-available', ...dated],
    act: async (context, { params, body, version }) => present(await publishPlan(context, params.inspectionPlanId, version, body.publishedOn), context.actor),
  })
  actRoute(api, {
    ...changing, access: plan, url: `${one}/adjustment`, operationId: 'adjustInspectionPlan', summary: '调整年度抽查计划', body: reasonBody('InspectionPlanAdjustment'),
    description: '回到起草，可以列入任务；重新批准、公布。', problems: ['state.act-not-available'],
    act: async (context, { params, body, version }) => present(await adjustPlan(context, params.inspectionPlanId, version, body.reason), context.actor),
  })
  actRoute(api, {
    ...changing, access: plan, url: `${one}/completion`, operationId: 'finishInspectionPlan', summary: '完成年度抽查计划', body: z.strictObject({}).optional(),
    problems: ['state.act-not-available', 'random-inspections.tasks-open'],
    act: async (context, { params, version }) => present(await finishPlan(context, params.inspectionPlanId, version), context.actor),
  })
  historyRoute(api, {
    url: `${one}/history`, kind: 'inspection-plan', access: read, operationId: 'listInspectionPlanHistory', tag, summary: '年度抽查计划的变更历史', params: planParams,
    idOf: (params) => params.inspectionPlanId, find: findPlan,
  })
}

function present(row: PlanRow, actor: Actor): PlanRecord {
  const { id, agencyId, divisionCode, year, title, status, draftedBy, approvedBy, approvedOn, publishedOn, adjustReason } = row
  return {
    id, agencyId, divisionCode, year, title, status, draftedBy, approvedBy, approvedOn, publishedOn, adjustReason,
    availableActs: actsFrom(planMachine, status).filter((act) => actor.permissions.has(act === 'approve' ? approve : plan)), ...presentTail(row),
  }
}
