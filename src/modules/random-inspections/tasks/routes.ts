import type { FastifySchema } from 'fastify'
import { z } from 'zod'
import { drawRecordSchema } from '../../../kernel/draw-record.ts'
import { assignmentRecordSchema } from '../../../kernel/draw-assignment-record.ts'
import { actsFrom } from '../../../kernel/state-machine.ts'
import type { Actor } from '../../../platform/actor.ts'
import { actorOf } from '../../../platform/http/access.ts'
import type { Api } from '../../../platform/http/api.ts'
import { actRoute, listRoute, readRoute } from '../../../platform/http/api.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import { historyRoute } from '../../audit/index.ts'
import { drawnChecks } from '../checks/store.ts'
import { taskMachine } from '../machine.ts'
import { planParams } from '../plans/schema.ts'
import { outer, presentTail, reasonBody } from '../schema.ts'
import type { TaskDetail } from './commands.ts'
import { cancelTask, closeTask, planTask } from './commands.ts'
import { drawTask } from './draw.ts'
import { commitTask } from './pools.ts'
import { gradeRecordBytes, pairRecords } from './records.ts'
import { replacementsOf } from './replacements.ts'
import type { TaskRecord, TaskSummary } from './schema.ts'
import { commitmentBody, drawBody, recordQuery, replacementsRecord, taskBody, taskParams, taskRecord, taskSummary } from './schema.ts'
import type { TaskRow } from './store.ts'
import { findTask, frameOfTask, strataOfTask, taskList } from './store.ts'

const tag = '双随机抽查'
const [read, plan, one] = ['random-inspection:read', 'random-inspection:plan', '/v1/inspection-tasks/:inspectionTaskId']
const problem = (name: string): string => `random-inspections.${name}`

export function registerTaskRoutes(api: Api): void {
  const { db } = api.database
  const changing = { params: taskParams, response: taskRecord, access: plan, tag, changes: true as const }
  listRoute(api, { url: '/v1/inspection-tasks', access: read, operationId: 'listInspectionTasks', tag, summary: '查询抽查任务', list: taskList, item: taskSummary, present: presentTask })
  readRoute(api, {
    url: one, access: read, operationId: 'getInspectionTask', tag, summary: '查看抽查任务及分层', params: taskParams, response: taskRecord,
    handle: async ({ params, actor }) => {
      const row = await findTask(db, actor.scope, params.inspectionTaskId)
      return row === null ? null : presentDetail({ row, strata: await strataOfTask(db, row.id) }, actor)
    },
  })
  actRoute(api, {
    url: '/v1/inspection-plans/:inspectionPlanId/tasks', access: plan, operationId: 'planInspectionTask', tag, summary: '列入抽查任务', params: planParams, body: taskBody, response: taskRecord,
    status: 201, location: ({ id }) => `/v1/inspection-tasks/${id}`, problems: ['plan-not-open', 'task-dates', 'outside-scope', 'partner-unknown', 'pairs-across-alone'].map(problem),
    act: async (context, { params, body }) => presentDetail(await planTask(context, params.inspectionPlanId, body), context.actor),
  })
  actRoute(api, {
    ...changing, url: `${one}/commitment`, operationId: 'commitInspectionTask', summary: '固定名录',
    description: '将检查对象和检查人员名录固定，公布各层对象数、应抽数和散列；达到年度频次上限的对象不列入。此后不可更改，可同时预告种子来源。', body: commitmentBody,
    problems: ['state.act-not-available', ...['plan-not-open', 'item-not-in-force', 'frame-empty', 'frame-too-large', 'ratio-exceeded', 'inspectors-too-few'].map(problem)],
    act: async (context, { params, body, version }) => presentDetail(await commitTask(context, params.inspectionTaskId, version, body?.seedSource), context.actor),
  })
  actRoute(api, {
    ...changing, url: `${one}/draw`, operationId: 'drawInspectionTask', summary: '抽取检查对象和检查人员',
    description: '各风险等级分别抽取对象，每个对象抽取两名检查人员，排除回避、均衡承担；只进行一次。', body: drawBody,
    problems: ['state.act-not-available', 'draw.assignment-impossible', ...['draw-not-after-commitment', 'seed-source-missing', 'record-not-verified'].map(problem)],
    act: async (context, { params, body, version }) => presentDetail(await drawTask(context, params.inspectionTaskId, version, body), context.actor),
  })
  actRoute(api, {
    ...changing, url: `${one}/closing`, operationId: 'closeInspectionTask', summary: '完成抽查任务', body: z.strictObject({}).optional(),
    problems: ['state.act-not-available', problem('checks-open')],
    act: async (context, { params, version }) => presentDetail(await closeTask(context, params.inspectionTaskId, version), context.actor),
  })
  actRoute(api, {
    ...changing, url: `${one}/cancellation`, operationId: 'cancelInspectionTask', summary: '取消抽查任务', body: reasonBody('InspectionTaskCancellation'), problems: ['state.act-not-available'],
    act: async (context, { params, body, version }) => presentDetail(await cancelTask(context, params.inspectionTaskId, version, body.reason), context.actor),
  })
  historyRoute(api, {
    url: `${one}/history`, kind: 'inspection-task', access: read, operationId: 'listInspectionTaskHistory', tag, summary: '抽查任务的变更历史', params: taskParams,
    idOf: (params) => params.inspectionTaskId, find: findTask,
  })
  registerRecordRoute(api)
}

/** The record leaves as the very bytes that were verified; a serializer would write them anew. */
function registerRecordRoute({ app, database: { db } }: Api): void {
  const schema: FastifySchema & Record<string, unknown> = {
    operationId: 'getInspectionDrawRecord', tags: [tag], summary: '导出抽取记录',
    description: '一个风险等级的抽取记录，检查人员的分派记录（含其后的更换），或者仅其后的更换；规范 JSON 字节（RFC 8785），任何人可凭 docs/draw-protocol.md 重新计算。', 'x-permission': read,
    'x-problems': [problem('not-drawn'), problem('record-not-verified')], params: taskParams, querystring: recordQuery,
    response: { 200: z.union([drawRecordSchema, assignmentRecordSchema, replacementsRecord]) },
  }
  app.get(`${one}/record`, { config: { access: read }, schema }, async (request, reply) => {
    const [{ inspectionTaskId: taskId }, { part }] = [taskParams.parse(request.params), recordQuery.parse(request.query)]
    const row = await findTask(db, actorOf(request).scope, taskId)
    if (row === null) throw httpProblems.raise['not-found']()
    const bytes = part === 'INSPECTORS' ? pairRecords(row, await drawnChecks(db, taskId), await replacementsOf(db, taskId)).pairs
      : part === 'REPLACEMENTS' ? pairRecords(row, await drawnChecks(db, taskId), await replacementsOf(db, taskId)).replacements
      : gradeRecordBytes(row, (await strataOfTask(db, taskId)).find(({ riskGrade }) => riskGrade === part), await frameOfTask(db, taskId))
    return reply.header('cache-control', 'no-store').type('application/json; charset=utf-8').send(bytes)
  })
}

export function presentTask(row: TaskRow, actor: Pick<Actor, 'permissions'>): TaskSummary {
  const { people, committedAt, drawnAt } = row
  return {
    ...outer(row, ['people']), inspectors: people.length, committedAt: committedAt?.toISOString() ?? null, drawnAt: drawnAt?.toISOString() ?? null,
    availableActs: actor.permissions.has(plan) ? actsFrom(taskMachine, row.status) : [], ...presentTail(row),
  }
}

export function presentDetail({ row, strata }: TaskDetail, actor: Pick<Actor, 'permissions'>): TaskRecord {
  return {
    ...presentTask(row, actor),
    strata: strata.map(({ riskGrade, size, sample, frameDigest, seedDigest, recordDigest }) => ({ riskGrade, size, sample, frameDigest, seedDigest, recordDigest })),
  }
}
