import { levelOf } from '../../../kernel/division-code.ts'
import { localDateOf } from '../../../kernel/local-date.ts'
import type { Api } from '../../../platform/http/api.ts'
import { actRoute, listRoute, readRoute } from '../../../platform/http/api.ts'
import { historyRoute } from '../../audit/index.ts'
import { nationCode } from '../../reference/index.ts'
import { endOverride, recordOverride } from './commands.ts'
import { presentOverride, presentRules } from './present.ts'
import { overrideProblems } from './problems.ts'
import { findOverride, overrideList } from './queries.ts'
import { newOverrideBody, overrideEndBody, overrideParams, overrideRecord, ruleListRecord, ruleQuery } from './schema.ts'
import { overridesOver } from './store.ts'

const tag = '案件期限'

export function registerDeadlineOverrideRoutes(api: Api): void {
  const { clock, database: { db } } = api
  readRoute(api, {
    url: '/v1/deadline-rules', access: 'deadline:read', operationId: 'listDeadlineRules', tag, summary: '查询期限规则',
    description: '某地某领域自某日起算的各项期限，已计入地方和领域的特别规定。', query: ruleQuery, response: ruleListRecord,
    problems: ['cases.override-division-unknown'],
    handle: async ({ query: { divisionCode, field = null, on = localDateOf(clock.now()) } }) => {
      if (divisionCode !== nationCode && levelOf(divisionCode) === null) throw overrideProblems.raise['override-division-unknown']()
      return presentRules({ on, division: divisionCode, field }, await overridesOver(db, [divisionCode]))
    },
  })
  listRoute(api, {
    url: '/v1/deadline-overrides', access: 'deadline:read', operationId: 'listDeadlineOverrides', tag, summary: '查询期限的特别规定', list: overrideList,
    item: overrideRecord, present: presentOverride,
  })
  readRoute(api, {
    url: '/v1/deadline-overrides/:deadlineOverrideId', access: 'deadline:read', operationId: 'getDeadlineOverride', tag, summary: '查看期限的特别规定',
    params: overrideParams, response: overrideRecord,
    handle: async ({ params, actor }) => {
      const row = await findOverride(db, actor.scope, params.deadlineOverrideId)
      return row === null ? null : presentOverride(row, actor)
    },
  })
  actRoute(api, {
    url: '/v1/deadline-overrides', access: 'deadline:maintain', operationId: 'recordDeadlineOverride', tag, summary: '登记期限的特别规定',
    description: '对机关可以更严，对当事人可以更宽；法律规定可以另作规定的，方可相反。只适用于其后起算的期限。', body: newOverrideBody, response: overrideRecord,
    status: 201, location: ({ id }) => `/v1/deadline-overrides/${id}`,
    problems: [
      'cases.override-division-unknown', 'cases.override-rule-unknown', 'cases.override-not-adjustable', 'cases.override-extension-too-long',
      'cases.override-period-backwards', 'cases.override-overlaps',
    ],
    act: async (context, { body }) => presentOverride(await recordOverride(context, body), context.actor),
  })
  actRoute(api, {
    url: '/v1/deadline-overrides/:deadlineOverrideId/ending', access: 'deadline:maintain', operationId: 'endDeadlineOverride', tag, summary: '停止适用期限的特别规定',
    params: overrideParams, body: overrideEndBody, response: overrideRecord, changes: true, problems: ['state.act-not-available', 'cases.override-period-backwards'],
    act: async (context, { params, body, version }) =>
      presentOverride(await endOverride(context, params.deadlineOverrideId, version, body), context.actor),
  })
  historyRoute(api, {
    url: '/v1/deadline-overrides/:deadlineOverrideId/history', kind: 'deadline-override', access: 'deadline:read', operationId: 'listDeadlineOverrideHistory', tag,
    summary: '期限特别规定的变更历史', params: overrideParams, idOf: (params) => params.deadlineOverrideId, find: findOverride,
  })
}
