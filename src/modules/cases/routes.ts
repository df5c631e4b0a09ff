import type { Api } from '../../platform/http/api.ts'
import { actRoute, listRoute, readRoute } from '../../platform/http/api.ts'
import type { Vault } from '../../platform/vault.ts'
import { historyRoute } from '../audit/index.ts'
import type { FileParts } from '../files/index.ts'
import { registerCaseChangeRoutes } from './changes/routes.ts'
import { fileCase, proposeDecision } from './commands.ts'
import { registerClueRoutes } from './clues/routes.ts'
import { registerDeviceRoutes } from './devices/routes.ts'
import { registerDeadlineOverrideRoutes } from './deadline-overrides/routes.ts'
import { registerDeadlineRoutes } from './deadlines/routes.ts'
import { disclosePartyFields } from './disclosure.ts'
import { registerCaseExportRoutes } from './exports/routes.ts'
import { registerCaseImportRoutes } from './import/routes.ts'
import { registerAlertRoutes } from './alerts/routes.ts'
import { registerArchiveRoutes } from './archive/routes.ts'
import { filingGates } from './penalty/filing-gates.ts'
import { registerPerformanceRoutes } from './performance/routes.ts'
import { presentCase } from './present.ts'
import { findCase, findCaseDetails } from './queries.ts'
import { registerProcessRecordRoutes } from './process-records/routes.ts'
import {
  caseLookupBody, caseLookupRecord, caseParams, caseRecord, caseSummary, disclosureBody, disclosureRecord, newCaseBody, proposalBody,
} from './schema.ts'
import { caseAsItNowIs, registerStepRoutes } from './steps/routes.ts'
import { registerRequirementRoutes } from './review-requirement/routes.ts'
import type { KnownBeside } from './search/list.ts'
import { caseSearch } from './search/list.ts'
import { lookUpCases } from './search/lookup.ts'

const tag = '执法案件'
const penaltyProblems = ['cases.penalty-not-applicable', 'cases.fine-mismatch', 'cases.confiscation-mismatch', 'cases.simple-procedure-exceeded']

const filingProblems = [
  ...filingGates.map(({ code }) => code),
  ...penaltyProblems, 'cases.date-in-future', 'cases.number-taken', 'cases.agency-unknown', 'cases.agency-abolished', 'cases.field-not-enforced',
  'cases.two-officers-required', 'cases.handler-repeated', 'cases.handler-unknown', 'cases.handler-not-enforcement', 'cases.handler-uncertified',
  'cases.party-incomplete', 'cases.party-item-not-applicable', 'cases.party-uscc-malformed', 'cases.party-id-number-invalid',
]

export function registerCaseRoutes(api: Api, { vault, files, beside }: { vault: Vault, files: FileParts, beside: KnownBeside }): void {
  const { db } = api.database
  const list = caseSearch({ clock: api.clock, beside })

  listRoute(api, {
    url: '/v1/cases', access: 'case:read', operationId: 'listCases', tag, summary: '查询执法案件', list, item: caseSummary, present: (row) => row,
  })
  readRoute(api, {
    url: '/v1/cases/:caseId', access: 'case:read', operationId: 'getCase', tag, summary: '查看执法案件', params: caseParams, response: caseRecord,
    handle: async ({ params, actor }) => {
      const found = await findCaseDetails(db, actor.scope, params.caseId)
      return found === null ? null : presentCase(found, actor)
    },
  })
  actRoute(api, {
    url: '/v1/cases/lookup', access: 'case:read', operationId: 'lookUpCases', tag, summary: '按当事人身份证号码查案',
    description: '号码只在请求体中传送；须说明目的，每件查到的案件都留下审计记录。', body: caseLookupBody, response: caseLookupRecord,
    act: async (context, { body }) => {
      const { rows, more } = await lookUpCases(context, vault, body)
      return { items: rows, more }
    },
  })
  actRoute(api, {
    url: '/v1/cases', access: 'case:file', operationId: 'fileCase', tag, summary: '立案', body: newCaseBody, response: caseRecord, status: 201,
    location: (filed) => `/v1/cases/${filed.id}`,
    problems: filingProblems,
    act: async (context, { body }) => presentCase({ ...await fileCase(context, vault, body), steps: [] }, context.actor),
  })
  actRoute(api, {
    url: '/v1/cases/:caseId/proposal', access: 'case:decide', operationId: 'proposeDecision', tag, summary: '提出拟决定',
    description: '重新确定是否须经法制审核；拟决定有变更的，此前“同意”的审核意见不再适用。', params: caseParams, body: proposalBody, response: caseRecord,
    changes: true, problems: ['state.act-not-available', 'cases.review-flag-withdrawn', ...penaltyProblems],
    act: async (context, { params, body, version }) => {
      await proposeDecision(context, params.caseId, version, {
        ...body, penaltyKinds: body.proposedPenaltyKinds, fineYuan: body.proposedFineYuan ?? null, confiscationYuan: body.proposedConfiscationYuan ?? null,
      })
      return caseAsItNowIs(context, params.caseId)
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
  registerPerformanceRoutes(api)
  registerRequirementRoutes(api)
  registerArchiveRoutes(api)
  registerStepRoutes(api)
  registerAlertRoutes(api)
  registerClueRoutes(api, { vault, filingProblems })
  registerDeviceRoutes(api)
  registerProcessRecordRoutes(api, files)
  registerCaseImportRoutes(api, vault)
  registerDeadlineRoutes(api, caseAsItNowIs)
  registerDeadlineOverrideRoutes(api)
  registerCaseChangeRoutes(api)
  registerCaseExportRoutes(api, list)
}
