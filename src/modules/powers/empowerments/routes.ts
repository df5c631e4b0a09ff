import { addDays, localDateOf } from '../../../kernel/local-date.ts'
import type { CommandContext } from '../../../platform/command.ts'
import type { Api } from '../../../platform/http/api.ts'
import { actRoute, listRoute, readRoute } from '../../../platform/http/api.ts'
import { historyRoute } from '../../audit/index.ts'
import { itemParams } from '../items/schema.ts'
import { powerProblems } from '../problems.ts'
import { evaluateEmpowerment, grantEmpowerment } from './commands.ts'
import { presentEmpowerment, presentEmpowermentDetail, presentExercisers } from './present.ts'
import { empowermentList, figuresOfEmpowerments, findEmpowerment, findExercise } from './queries.ts'
import type { EmpowermentRecord } from './schema.ts'
import {
  empowermentBody, empowermentFigures, empowermentFiguresQuery, empowermentParams, empowermentRecord, empowermentSummary, evaluationBody, exercisersQuery, exercisersRecord,
} from './schema.ts'

const tag = '赋权乡镇（街道）'

export function registerEmpowermentRoutes(api: Api): void {
  const { clock, database: { db } } = api
  const today = (): string => localDateOf(clock.now())
  const one = { params: empowermentParams, response: empowermentRecord, tag }
  listRoute(api, {
    url: '/v1/empowerments', access: 'power-item:read', operationId: 'listEmpowerments', tag, summary: '查询赋权决定', list: empowermentList,
    item: empowermentSummary, present: presentEmpowerment,
  })
  readRoute(api, {
    url: '/v1/empowerments/figures', access: 'power-item:read', operationId: 'getEmpowermentFigures', tag, summary: '赋权与评估统计',
    query: empowermentFiguresQuery, response: empowermentFigures, problems: ['powers.period-empty'],
    handle: ({ query: { on = today(), ...query }, actor }) => {
      const period = { from: query.from ?? `${on.slice(0, 4)}-01-01`, to: query.to ?? addDays(on, 1) }
      if (period.to <= period.from) throw powerProblems.raise['period-empty']()
      return figuresOfEmpowerments(db, actor.scope, query, { on, ...period })
    },
  })
  readRoute(api, {
    ...one, url: '/v1/empowerments/:empowermentId', access: 'power-item:read', operationId: 'getEmpowerment', summary: '查看赋权决定、事项和评估',
    handle: async ({ params, actor }) => {
      const found = await findEmpowerment(db, actor.scope, params.empowermentId)
      return found === null ? null : presentEmpowermentDetail(found, actor)
    },
  })
  actRoute(api, {
    url: '/v1/empowerments', access: 'empowerment:maintain', operationId: 'grantEmpowerment', tag, summary: '登记赋权决定', body: empowermentBody,
    description: '将县级部门的行政处罚权交由乡镇人民政府、街道办事处行使的决定（行政处罚法第二十四条）。', response: empowermentRecord, status: 201,
    location: (empowerment) => `/v1/empowerments/${empowerment.id}`, problems: ['powers.township-unfit', 'powers.decision-unpublished', 'powers.items-refused'],
    act: async (context, { body }) => asItNowIs(context, await grantEmpowerment(context, body)),
  })
  actRoute(api, {
    ...one, url: '/v1/empowerments/:empowermentId/evaluations', access: 'empowerment:maintain', operationId: 'evaluateEmpowerment', summary: '登记赋权评估',
    description: '逐项保留或者收回；收回的自写明的日期起不再由乡镇（街道）行使。', body: evaluationBody, changes: true,
    problems: ['state.act-not-available', 'powers.evaluation-date', 'powers.items-refused'],
    act: async (context, { params, body, version }) => {
      await evaluateEmpowerment(context, params.empowermentId, version, body)
      return asItNowIs(context, params.empowermentId)
    },
  })
  historyRoute(api, {
    url: '/v1/empowerments/:empowermentId/history', kind: 'empowerment', access: 'power-item:read', operationId: 'listEmpowermentHistory', tag,
    summary: '赋权决定的变更历史', params: empowermentParams, idOf: (params) => params.empowermentId, find: findEmpowerment,
  })
  readRoute(api, {
    url: '/v1/power-items/:powerItemId/exercisers', access: 'power-item:read', operationId: 'getPowerItemExercisers', tag, summary: '查看事项由谁行使',
    params: itemParams, query: exercisersQuery, response: exercisersRecord,
    handle: async ({ params, query: { on = today(), townshipId }, actor }) =>
      presentExercisers(await findExercise(db, actor.scope, params.powerItemId, on), params.powerItemId, on, townshipId),
  })
}

/** The record after an act, read in the act's own transaction; the scope was checked when the decision was made or locked. */
async function asItNowIs({ tx, actor }: CommandContext, id: string): Promise<EmpowermentRecord> {
  const found = await findEmpowerment(tx, { kind: 'NATION' }, id)
  if (found === null) throw new Error('the decision is gone')
  return presentEmpowermentDetail(found, actor)
}
