import { isOverdue } from '../../../kernel/deadline.ts'
import { localDateOf } from '../../../kernel/local-date.ts'
import { actsFrom } from '../../../kernel/state-machine.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { Api } from '../../../platform/http/api.ts'
import { actRoute, listRoute, readRoute } from '../../../platform/http/api.ts'
import { historyRoute } from '../../audit/index.ts'
import { checkMachine } from '../machine.ts'
import { outer, presentTail } from '../schema.ts'
import { replaceInspector } from '../tasks/replacements.ts'
import { replacementBody } from '../tasks/schema.ts'
import { publishResult, recordResult } from './commands.ts'
import type { CheckRecord } from './schema.ts'
import { checkParams, checkRecord, resultBody, resultPublicationBody } from './schema.ts'
import type { CheckRow } from './store.ts'
import { checkList, findCheck } from './store.ts'

const tag = '双随机抽查'
const permissionFor = { replaceInspector: 'random-inspection:plan', recordResult: 'random-inspection:record', publish: 'random-inspection:publish' } as const
const [read, one] = ['random-inspection:read', '/v1/inspection-checks/:inspectionCheckId']
const dated = ['random-inspections.date-before', 'random-inspections.date-in-future']

export function registerCheckRoutes(api: Api): void {
  const { clock, database: { db } } = api
  const shown = (row: CheckRow, actor: Actor): CheckRecord => presentCheck(row, actor, localDateOf(clock.now()))
  const changing = { params: checkParams, response: checkRecord, tag, changes: true as const }
  listRoute(api, { url: '/v1/inspection-checks', access: read, operationId: 'listInspectionChecks', tag, summary: '查询抽查与结果', list: checkList(clock), item: checkRecord, present: shown })
  readRoute(api, {
    url: one, access: read, operationId: 'getInspectionCheck', tag, summary: '查看抽查与结果', params: checkParams, response: checkRecord,
    handle: async ({ params, actor }) => {
      const row = await findCheck(db, actor.scope, params.inspectionCheckId)
      return row === null ? null : shown(row, actor)
    },
  })
  actRoute(api, {
    ...changing, access: permissionFor.recordResult, url: `${one}/result`, operationId: 'recordInspectionResult', summary: '录入抽查结果', body: resultBody,
    description: '自检查结束之日起二十个工作日内公示；短期内重复检查或者超过频次上限的，须说明理由。',
    problems: ['state.act-not-available', 'random-inspections.results-incomplete', 'random-inspections.checked-recently', 'random-inspections.cap-exceeded', ...dated],
    act: async (context, { params, body, version }) => shown(await recordResult(context, params.inspectionCheckId, version, body), context.actor),
  })
  actRoute(api, {
    ...changing, access: permissionFor.publish, url: `${one}/publication`, operationId: 'publishInspectionResult', summary: '公示抽查结果', body: resultPublicationBody,
    description: '逾期公示的如实登记。', problems: ['state.act-not-available', ...dated],
    act: async (context, { params, body, version }) => shown(await publishResult(context, params.inspectionCheckId, version, body), context.actor),
  })
  actRoute(api, {
    ...changing, access: permissionFor.replaceInspector, url: `${one}/inspector-replacements`, operationId: 'replaceInspector', summary: '更换检查人员', body: replacementBody,
    description: '请假、发现应当回避或者不再具备资格的检查人员，由下一签号递补；不得指定，抽取记录不变，补充记录载明理由和批准人。',
    problems: ['state.act-not-available', 'random-inspections.inspector-not-assigned', 'draw.assignment-impossible'],
    act: async (context, { params, body, version }) => shown(await replaceInspector(context, params.inspectionCheckId, version, body), context.actor),
  })
  historyRoute(api, {
    url: `${one}/history`, kind: 'inspection-check', access: read, operationId: 'listInspectionCheckHistory', tag, summary: '抽查的变更历史', params: checkParams,
    idOf: (params) => params.inspectionCheckId, find: findCheck,
  })
}

export function presentCheck(row: CheckRow, actor: Pick<Actor, 'permissions'>, today: string): CheckRecord {
  return {
    ...outer(row, ['subject', 'calendarVersion']), late: row.dueOn !== null && isOverdue(row.dueOn, row.publishedOn, today),
    availableActs: actsFrom(checkMachine, row.status).filter((act) => actor.permissions.has(permissionFor[act])), ...presentTail(row),
  }
}
