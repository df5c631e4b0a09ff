import type { Api } from '../../../platform/http/api.ts'
import { actRoute, listRoute, readRoute } from '../../../platform/http/api.ts'
import { historyRoute } from '../../audit/index.ts'
import { draftStandard, enactStandard, retireStandard, reviseStandard } from './commands.ts'
import { presentStandard, presentStandardSummary } from './present.ts'
import { findOwnStandard, findStandard, ownStandards, standardsInForce } from './queries.ts'
import { enactmentBody, scoringStandardParams, standardBody, standardRecord, standardRevision, standardSummary } from './schema.ts'

const tag = '评查标准'
const one = '/v1/scoring-standards/:scoringStandardId'

export function registerScoringRoutes(api: Api): void {
  const { db } = api.database
  const read = { access: 'scoring-standard:read', tag }
  const change = { params: scoringStandardParams, response: standardRecord, access: 'scoring-standard:maintain', tag, changes: true as const }
  listRoute(api, {
    ...read, url: '/v1/scoring-standards', operationId: 'listScoringStandards', summary: '查询本级及下级的评查标准', list: ownStandards, item: standardSummary,
    present: presentStandardSummary,
  })
  listRoute(api, {
    ...read, url: '/v1/scoring-standards-in-force', operationId: 'listScoringStandardsInForce', summary: '查询各地施行的评查标准', list: standardsInForce,
    item: standardSummary, present: presentStandardSummary, scopeOf: () => ({ kind: 'NATION' }), fixed: { fields: ['status'], of: () => ({ status: ['IN_FORCE'] }) },
  })
  readRoute(api, {
    ...read, url: one, operationId: 'getScoringStandard', summary: '查看评查标准', description: '施行或者曾经施行的，任何地方的人员都可以查看；草案仅制定机关可见。',
    params: scoringStandardParams, response: standardRecord,
    handle: async ({ params, actor }) => {
      const row = await findStandard(db, actor.scope, params.scoringStandardId)
      return row === null ? null : presentStandard(row, actor)
    },
  })
  actRoute(api, {
    url: '/v1/scoring-standards', access: 'scoring-standard:maintain', operationId: 'draftScoringStandard', tag, summary: '编制评查标准',
    description: '同一代码再次编制的，是该标准的下一个版本。', body: standardBody, response: standardRecord, status: 201, bulk: true,
    location: ({ id }) => `/v1/scoring-standards/${id}`,
    problems: ['scoring.standard-without-issuer', 'scoring.standard-outside-scope', 'scoring.standard-unsound', 'scoring.standard-drafted-twice'],
    act: async (context, { body }) => presentStandard(await draftStandard(context, body), context.actor),
  })
  actRoute(api, {
    ...change, method: 'PATCH', url: one, operationId: 'reviseScoringStandard', summary: '修改评查标准草案', body: standardRevision, bulk: true,
    problems: ['state.act-not-available', 'scoring.standard-unsound'],
    act: async (context, { params, body, version }) => presentStandard(await reviseStandard(context, params.scoringStandardId, version, body), context.actor),
  })
  actRoute(api, {
    ...change, url: `${one}/enactment`, operationId: 'enactScoringStandard', summary: '施行评查标准', body: enactmentBody,
    problems: ['state.act-not-available', 'scoring.effective-in-past'],
    act: async (context, { params, body, version }) => presentStandard(await enactStandard(context, params.scoringStandardId, version, body.effectiveOn), context.actor),
  })
  actRoute(api, {
    ...change, url: `${one}/retirement`, operationId: 'retireScoringStandard', summary: '停止使用评查标准',
    problems: ['state.act-not-available'],
    act: async (context, { params, version }) => presentStandard(await retireStandard(context, params.scoringStandardId, version), context.actor),
  })
  historyRoute(api, {
    url: `${one}/history`, kind: 'scoring-standard', access: 'scoring-standard:read', operationId: 'listScoringStandardHistory', tag,
    summary: '评查标准的变更历史', params: scoringStandardParams, idOf: (params) => params.scoringStandardId, find: findOwnStandard,
  })
}
