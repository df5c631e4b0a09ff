import type { CommandContext } from '../../../platform/command.ts'
import type { Api } from '../../../platform/http/api.ts'
import { actRoute, listRoute, readRoute } from '../../../platform/http/api.ts'
import { findCaseDeadlines } from '../queries.ts'
import type { CaseRecord } from '../schema.ts'
import { caseParams, caseRecord } from '../schema.ts'
import { extendDeadline, resumeDeadlines, suspendDeadlines } from './commands.ts'
import { presentDeadlineInScope, presentDeadlineToday } from './present.ts'
import { deadlineList } from './queries.ts'
import { recomputeDeadlines } from './recomputation.ts'
import { deadlineInScope, deadlineListRecord, extensionBody, recomputationBody, recomputationRecord, resumptionBody, suspensionBody } from './schema.ts'

const tag = '案件期限'
const common = ['state.act-not-available', 'cases.date-in-future', 'cases.deadline-not-running', 'cases.deadline-subject-required']

export function registerDeadlineRoutes(api: Api, asItNowIs: (context: CommandContext, caseId: string) => Promise<CaseRecord>): void {
  const { clock, database: { db } } = api
  listRoute(api, {
    url: '/v1/deadlines', access: 'case:read', operationId: 'listDeadlines', tag, summary: '查询案件期限', list: deadlineList(clock), item: deadlineInScope,
    present: (row, actor) => presentDeadlineInScope(row, actor, clock.now()),
  })
  actRoute(api, {
    url: '/v1/deadline-recomputations', access: 'deadline:maintain', operationId: 'recomputeDeadlines', tag, summary: '按调整后的日历重新推算期限',
    description: '数据范围内按此前的日历推算、仍在进行的期限，先届满的在先；remaining 为 true 的，再次进行。', body: recomputationBody, response: recomputationRecord,
    act: (context, { body }) => recomputeDeadlines(context, body.limit ?? 500),
  })
  readRoute(api, {
    url: '/v1/cases/:caseId/deadlines', access: 'case:read', operationId: 'listCaseDeadlines', tag, summary: '查看案件期限', params: caseParams,
    response: deadlineListRecord,
    handle: async ({ params, actor }) => {
      const found = await findCaseDeadlines(db, actor.scope, params.caseId)
      return found === null ? null : { items: found.map((deadline) => presentDeadlineToday(deadline, actor, clock.now())) }
    },
  })
  actRoute(api, {
    url: '/v1/cases/:caseId/deadline-extensions', access: 'case:decide', operationId: 'extendDeadline', tag, summary: '延长期限',
    description: '届满前经批准，并写明理由；法律只允许延长一次的，不得再次延长。', params: caseParams, body: extensionBody, response: caseRecord, changes: true,
    problems: [...common, 'cases.extension-not-allowed', 'cases.already-extended', 'cases.extension-too-long', 'cases.extension-too-late', 'cases.approver-unknown'],
    act: async (context, { params, body, version }) => {
      await extendDeadline(context, params.caseId, version, body)
      return asItNowIs(context, params.caseId)
    },
  })
  actRoute(api, {
    url: '/v1/cases/:caseId/deadline-suspensions', access: 'case:decide', operationId: 'suspendDeadlines', tag, summary: '中止期限',
    description: '只有法律规定不计入该项期限的事由才能中止。', params: caseParams, body: suspensionBody, response: caseRecord, changes: true,
    problems: [...common, 'cases.suspension-not-allowed', 'cases.suspension-basis-missing', 'cases.suspension-outside-period'],
    act: async (context, { params, body, version }) => {
      await suspendDeadlines(context, params.caseId, version, body)
      return asItNowIs(context, params.caseId)
    },
  })
  actRoute(api, {
    url: '/v1/cases/:caseId/deadline-resumptions', access: 'case:decide', operationId: 'resumeDeadlines', tag, summary: '恢复期限',
    params: caseParams, body: resumptionBody, response: caseRecord, changes: true, problems: [...common, 'cases.resumption-before-suspension'],
    act: async (context, { params, body, version }) => {
      await resumeDeadlines(context, params.caseId, version, body)
      return asItNowIs(context, params.caseId)
    },
  })
}
