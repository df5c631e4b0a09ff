import { localDateOf } from '../../../kernel/local-date.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { Api } from '../../../platform/http/api.ts'
import { actRoute, listRoute, readRoute } from '../../../platform/http/api.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import { presentCheck } from '../checks/routes.ts'
import { checkParams, checkRecord } from '../checks/schema.ts'
import { checkList } from '../checks/store.ts'
import { outer, presentTail } from '../schema.ts'
import { presentDetail, presentTask } from '../tasks/routes.ts'
import { taskParams, taskRecord, taskSummary } from '../tasks/schema.ts'
import { findTask, strataOfTask, taskList } from '../tasks/store.ts'
import { recordPartnerResult } from './commands.ts'
import type { PartnerResultRecord } from './schema.ts'
import { partnerResultBody, partnerResultRecord } from './schema.ts'
import type { PartnerResultRow } from './store.ts'
import { findJointTask, partnerOf, partnerResultList } from './store.ts'

const tag = '双随机抽查'
const [read, joint] = ['random-inspection:read', '/v1/joint-inspection-tasks']
/** A partner reads; the acts on task and checks are the initiator's. */
const reader = { permissions: new Set<string>() }
const everywhere = () => ({ kind: 'NATION' as const })

/** What an agency sees of the joint tasks it takes part in, wherever they lie, and the results it answers for. */
export function registerJointRoutes(api: Api): void {
  const { clock, database: { db } } = api
  const taskId = 'taskId'
  const ofPartner = {
    fields: [taskId],
    of: async ({ inspectionTaskId }: { inspectionTaskId: string }, actor: Actor) => {
      if (await findJointTask(db, actor, inspectionTaskId) === null) throw httpProblems.raise['not-found']()
      return { taskId: [inspectionTaskId] }
    },
  }
  const results = { access: read, tag, params: taskParams, list: partnerResultList, item: partnerResultRecord, present, scopeOf: everywhere }
  listRoute(api, {
    url: joint, access: read, operationId: 'listJointInspectionTasks', tag, summary: '查询本机关参加的联合抽查任务', list: taskList, item: taskSummary,
    present: (row) => presentTask(row, reader), scopeOf: everywhere, fixed: { fields: [], of: (_params, actor) => ({ partner: partnerOf(actor) ?? actor.accountId }) },
  })
  readRoute(api, {
    url: `${joint}/:inspectionTaskId`, access: read, operationId: 'getJointInspectionTask', tag, summary: '查看本机关参加的联合抽查任务', params: taskParams, response: taskRecord,
    handle: async ({ params, actor }) => {
      const row = await findJointTask(db, actor, params.inspectionTaskId)
      return row === null ? null : presentDetail({ row, strata: await strataOfTask(db, row.id) }, reader)
    },
  })
  listRoute(api, {
    url: `${joint}/:inspectionTaskId/checks`, access: read, operationId: 'listJointInspectionChecks', tag, summary: '查询联合抽查任务抽中的对象', params: taskParams,
    list: checkList(clock), item: checkRecord, present: (row) => presentCheck(row, reader, localDateOf(clock.now())), scopeOf: everywhere, fixed: ofPartner,
  })
  listRoute(api, { ...results, url: `${joint}/:inspectionTaskId/partner-results`, operationId: 'listJointInspectionResults', summary: '查询联合抽查中各联合机关的结果', fixed: ofPartner })
  listRoute(api, {
    ...results, url: '/v1/inspection-tasks/:inspectionTaskId/partner-results', operationId: 'listInspectionPartnerResults', summary: '查询任务中各联合机关的结果',
    fixed: {
      fields: [taskId],
      of: async ({ inspectionTaskId }, actor) => {
        if (await findTask(db, actor.scope, inspectionTaskId) === null) throw httpProblems.raise['not-found']()
        return { taskId: [inspectionTaskId] }
      },
    },
  })
  actRoute(api, {
    url: '/v1/inspection-checks/:inspectionCheckId/partner-results', access: 'random-inspection:record', operationId: 'recordInspectionPartnerResult', tag, summary: '录入联合机关的结果',
    description: '联合抽查中，联合机关就其所查事项录入本机关的结果，每个对象一次。', params: checkParams, body: partnerResultBody, response: partnerResultRecord, status: 201,
    location: ({ taskId: task }) => `${joint}/${task}/partner-results`,
    problems: ['not-a-partner', 'partner-not-drawn', 'partner-result-known', 'item-not-of-task', 'date-before', 'date-in-future'].map((name) => `random-inspections.${name}`),
    act: async (context, { params, body }) => present(await recordPartnerResult(context, params.inspectionCheckId, body)),
  })
}

function present(row: PartnerResultRow): PartnerResultRecord {
  return { ...outer(row, []), ...presentTail(row) }
}
