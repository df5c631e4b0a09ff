import { localDateOf } from '../../kernel/local-date.ts'
import type { CommandContext } from '../../platform/command.ts'
import type { Api } from '../../platform/http/api.ts'
import { actRoute, listRoute, readRoute } from '../../platform/http/api.ts'
import type { Vault } from '../../platform/vault.ts'
import { historyRoute } from '../audit/index.ts'
import { registerCaseChangeRoutes } from './changes/routes.ts'
import { closeCase, fileCase, proposeDecision, serveDecision } from './commands.ts'
import { decideCase } from './decision.ts'
import { disclosePartyFields } from './disclosure.ts'
import { registerCaseExportRoutes } from './exports/routes.ts'
import { registerCaseImportRoutes } from './import/routes.ts'
import { presentCase, presentDeadlineToday, presentSummary } from './present.ts'
import { findCase, findCaseDeadlines, findCaseDetails } from './queries.ts'
import type { CaseRecord } from './schema.ts'
import {
  caseParams, caseRecord, caseSummary, closingBody, deadlineListRecord, decisionBody, disclosureBody, disclosureRecord, newCaseBody, proposalBody, serviceBody,
} from './schema.ts'
import type { KnownBeside } from './search/list.ts'
import { caseSearch } from './search/list.ts'

const tag = '执法案件'
const penaltyProblems = ['cases.penalty-not-applicable', 'cases.fine-mismatch', 'cases.confiscation-mismatch', 'cases.simple-procedure-exceeded']
const dateProblems = ['cases.date-in-future', 'cases.dates-out-of-order']

export function registerCaseRoutes(api: Api, { vault, beside }: { vault: Vault, beside: KnownBeside }): void {
  const { db } = api.database
  const list = caseSearch({ clock: api.clock, beside })

  listRoute(api, {
    url: '/v1/cases', access: 'case:read', operationId: 'listCases', tag, summary: '查询执法案件', list, item: caseSummary, present: presentSummary,
  })
  readRoute(api, {
    url: '/v1/cases/:caseId', access: 'case:read', operationId: 'getCase', tag, summary: '查看执法案件', params: caseParams, response: caseRecord,
    handle: async ({ params, actor }) => {
      const found = await findCaseDetails(db, actor.scope, params.caseId)
      return found === null ? null : presentCase(found, actor)
    },
  })
  readRoute(api, {
    url: '/v1/cases/:caseId/deadlines', access: 'case:read', operationId: 'listCaseDeadlines', tag, summary: '查看案件期限', params: caseParams,
    response: deadlineListRecord,
    handle: async ({ params, actor }) => {
      const found = await findCaseDeadlines(db, actor.scope, params.caseId)
      return found === null ? null : { items: found.map((deadline) => presentDeadlineToday(deadline, localDateOf(api.clock.now()))) }
    },
  })
  actRoute(api, {
    url: '/v1/cases', access: 'case:file', operationId: 'fileCase', tag, summary: '立案', body: newCaseBody, response: caseRecord, status: 201,
    location: (filed) => `/v1/cases/${filed.id}`,
    problems: [
      ...penaltyProblems, 'cases.date-in-future', 'cases.number-taken', 'cases.agency-unknown', 'cases.agency-abolished', 'cases.field-not-enforced',
      'cases.two-officers-required', 'cases.handler-repeated', 'cases.handler-unknown', 'cases.handler-not-enforcement', 'cases.handler-uncertified',
      'cases.party-incomplete', 'cases.party-item-not-applicable', 'cases.party-uscc-malformed', 'cases.party-id-number-invalid',
    ],
    act: async (context, { body }) => presentCase(await fileCase(context, vault, body), context.actor),
  })
  actRoute(api, {
    url: '/v1/cases/:caseId/proposal', access: 'case:decide', operationId: 'proposeDecision', tag, summary: '提出拟决定',
    description: '重新确定是否须经法制审核；拟决定有变更的，此前“同意”的审核意见不再适用。', params: caseParams, body: proposalBody, response: caseRecord,
    changes: true, problems: ['state.act-not-available', ...penaltyProblems],
    act: async (context, { params, body, version }) => {
      await proposeDecision(context, params.caseId, version, {
        ...body, penaltyKinds: body.proposedPenaltyKinds, fineYuan: body.proposedFineYuan ?? null, confiscationYuan: body.proposedConfiscationYuan ?? null,
      })
      return asItNowIs(context, params.caseId)
    },
  })
  actRoute(api, {
    url: '/v1/cases/:caseId/decision', access: 'case:decide', operationId: 'decideCase', tag, summary: '作出决定',
    description: '重大执法决定须先经法制审核同意，且不重于送审的拟决定。', params: caseParams, body: decisionBody, response: caseRecord, changes: true,
    problems: [
      'state.act-not-available', ...dateProblems, ...penaltyProblems, 'cases.decision-kind-not-applicable', 'cases.penalty-kind-missing',
      'cases.party-under-fourteen', 'cases.organ-code-unfit', 'cases.legal-review-required',
    ],
    act: async (context, { params, body, version }) => {
      await decideCase(context, params.caseId, version, {
        ...body, decisionNumber: body.decisionNumber ?? null, fineYuan: body.fineYuan ?? null, confiscationYuan: body.confiscationYuan ?? null,
      })
      return asItNowIs(context, params.caseId)
    },
  })
  actRoute(api, {
    url: '/v1/cases/:caseId/service', access: 'case:serve', operationId: 'serveDecision', tag, summary: '送达', params: caseParams, body: serviceBody,
    response: caseRecord, changes: true, problems: ['state.act-not-available', ...dateProblems],
    act: async (context, { params, body, version }) => {
      await serveDecision(context, params.caseId, version, body.servedOn)
      return asItNowIs(context, params.caseId)
    },
  })
  actRoute(api, {
    url: '/v1/cases/:caseId/closing', access: 'case:close', operationId: 'closeCase', tag, summary: '结案', params: caseParams, body: closingBody,
    response: caseRecord, changes: true, problems: ['state.act-not-available', ...dateProblems],
    act: async (context, { params, body, version }) => {
      await closeCase(context, params.caseId, version, body.closedOn)
      return asItNowIs(context, params.caseId)
    },
  })
  actRoute(api, {
    url: '/v1/cases/:caseId/disclosures', access: 'case:disclose', operationId: 'disclosePartyFields', tag, summary: '查看当事人完整信息',
    description: '须说明用途；每次查看留有审计记录，记录中不含所查看的内容；重复提交的请求不再给出内容。', params: caseParams, body: disclosureBody, response: disclosureRecord,
    act: (context, { params, body }) => disclosePartyFields(context, vault, params.caseId, body),
    kept: ({ partyId }) => ({ partyId }),
  })
  historyRoute(api, {
    url: '/v1/cases/:caseId/history', kind: 'case', access: 'case:read', operationId: 'listCaseHistory', tag, summary: '案件的变更历史',
    params: caseParams, idOf: (params) => params.caseId, find: findCase,
  })
  registerCaseImportRoutes(api, vault)
  registerCaseChangeRoutes(api)
  registerCaseExportRoutes(api, list)
}

/** The record after an act, read in the act's own transaction; the scope was checked when the case was locked. */
async function asItNowIs({ tx, actor }: CommandContext, caseId: string): Promise<CaseRecord> {
  const found = await findCaseDetails(tx, { kind: 'NATION' }, caseId)
  if (found === null) throw new Error('the case is gone')
  return presentCase(found, actor)
}
