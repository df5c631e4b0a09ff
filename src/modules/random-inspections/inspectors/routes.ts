import { actsFrom } from '../../../kernel/state-machine.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { Api } from '../../../platform/http/api.ts'
import { actRoute, listRoute, readRoute } from '../../../platform/http/api.ts'
import { historyRoute } from '../../audit/index.ts'
import { inspectorMachine } from '../machine.ts'
import { presentTail, reasonBody } from '../schema.ts'
import { changeInspector, enrolInspector, leavePool } from './commands.ts'
import type { InspectorRecord } from './schema.ts'
import { inspectorBody, inspectorParams, inspectorPatch, inspectorRecord } from './schema.ts'
import type { InspectorRow } from './store.ts'
import { findInspector, inspectorList } from './store.ts'

const tag = '双随机抽查'
const [read, maintain, one] = ['random-inspection:read', 'random-inspection:maintain', '/v1/inspectors/:inspectorId']

export function registerInspectorRoutes(api: Api): void {
  const { db } = api.database
  const changing = { params: inspectorParams, response: inspectorRecord, access: maintain, tag, changes: true as const }
  listRoute(api, { url: '/v1/inspectors', access: read, operationId: 'listInspectors', tag, summary: '查询执法检查人员名录库', list: inspectorList, item: inspectorRecord, present })
  readRoute(api, {
    url: one, access: read, operationId: 'getInspector', tag, summary: '查看检查人员', params: inspectorParams, response: inspectorRecord,
    handle: async ({ params, actor }) => {
      const row = await findInspector(db, actor.scope, params.inspectorId)
      return row === null ? null : present(row, actor)
    },
  })
  actRoute(api, {
    url: '/v1/inspectors', access: maintain, operationId: 'enrolInspector', tag, summary: '检查人员入库', body: inspectorBody, response: inspectorRecord, status: 201,
    location: ({ id }) => `/v1/inspectors/${id}`, problems: ['random-inspections.officer-unfit', 'random-inspections.inspector-known'],
    act: async (context, { body }) => present(await enrolInspector(context, body), context.actor),
  })
  actRoute(api, {
    ...changing, method: 'PATCH', url: one, operationId: 'changeInspector', summary: '更改检查人员的专长与回避', body: inspectorPatch,
    problems: ['state.act-not-available', 'random-inspections.officer-unfit'],
    act: async (context, { params, body, version }) => present(await changeInspector(context, params.inspectorId, version, body), context.actor),
  })
  actRoute(api, {
    ...changing, url: `${one}/departure`, operationId: 'leaveInspectorPool', summary: '检查人员出库', body: reasonBody('InspectorDeparture'), problems: ['state.act-not-available'],
    act: async (context, { params, body, version }) => present(await leavePool(context, params.inspectorId, version, body.reason), context.actor),
  })
  historyRoute(api, {
    url: `${one}/history`, kind: 'inspector', access: read, operationId: 'listInspectorHistory', tag, summary: '检查人员的变更历史', params: inspectorParams,
    idOf: (params) => params.inspectorId, find: findInspector,
  })
}

function present(row: InspectorRow, actor: Actor): InspectorRecord {
  const { id, agencyId, divisionCode, officerId, name, specialities, recusals, status, leftReason } = row
  return {
    id, agencyId, divisionCode, officerId, name, specialities, recusals, status, leftReason,
    availableActs: actor.permissions.has(maintain) ? actsFrom(inspectorMachine, status) : [], ...presentTail(row),
  }
}
