import { actsFrom } from '../../../kernel/state-machine.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { Api } from '../../../platform/http/api.ts'
import { actRoute, listRoute, readRoute } from '../../../platform/http/api.ts'
import { publicRead } from '../../../platform/http/public-read.ts'
import { historyRoute } from '../../audit/index.ts'
import { z } from 'zod'
import { adjustCatalogue, consentToCatalogue, draftCatalogue, publishCatalogue, reviseCatalogue } from './commands.ts'
import { decisionCatalogueMachine } from './machine.ts'
import * as schema from './schema.ts'
import type { CatalogueRow } from './store.ts'
import { catalogueList, findCatalogue, publishedCatalogues } from './store.ts'

const tag = '重大行政决策'
const one = '/v1/decision-catalogues/:decisionCatalogueId'
const maintain = 'decision-catalogue:maintain'

const shown = (row: CatalogueRow): schema.PublishedCatalogues['catalogues'][number] => ({
  id: row.id, divisionCode: row.divisionCode, organ: row.organ, year: row.year, edition: row.edition, items: row.items, reason: row.reason, publishedOn: row.publishedOn,
  documentNumber: row.documentNumber,
})

function present(row: CatalogueRow, { permissions }: Pick<Actor, 'permissions'>): schema.CatalogueRecord {
  const acts = permissions.has(maintain) ? actsFrom(decisionCatalogueMachine, row.status) : []
  return {
    ...shown(row), agencyId: row.agencyId, adjusts: row.adjusts, status: row.status, consent: row.consent, supersededOn: row.supersededOn,
    availableActs: acts.filter((act) => act !== 'supersede'), version: row.version, createdAt: row.createdAt.toISOString(), updatedAt: row.updatedAt.toISOString(),
  }
}

export function registerCatalogueRoutes(api: Api): void {
  const { db } = api.database
  listRoute(api, {
    url: '/v1/decision-catalogues', access: 'major-decision:read', operationId: 'listDecisionCatalogues', tag, summary: '查询决策事项目录', list: catalogueList, item: schema.catalogueRecord, present,
  })
  readRoute(api, {
    url: one, access: 'major-decision:read', operationId: 'getDecisionCatalogue', tag, summary: '查看决策事项目录', params: schema.catalogueParams, response: schema.catalogueRecord,
    handle: async ({ params, actor }) => {
      const row = await findCatalogue(db, actor.scope, params.decisionCatalogueId)
      return row === null ? null : present(row, actor)
    },
  })
  historyRoute(api, {
    url: `${one}/history`, kind: 'decision-catalogue', access: 'major-decision:read', operationId: 'listDecisionCatalogueHistory', tag, summary: '决策事项目录的变更历史',
    params: schema.catalogueParams, idOf: (params) => params.decisionCatalogueId, find: findCatalogue,
  })
  publicRead(api, {
    url: '/v1/public/decision-catalogues', operationId: 'listPublicDecisionCatalogues', tag, summary: '公开查询决策事项目录', description: '一地现行的决策事项目录，任何人可以查询，至多五十份。',
    params: z.strictObject({}), query: schema.publishedQuery, response: schema.publishedRecord,
    handle: async ({ query: { divisionCode, year } }) => ({ catalogues: (await publishedCatalogues(db, { divisionCode, year: year === undefined ? null : Number(year) })).map(shown) }),
  })
  actRoute(api, {
    url: '/v1/decision-catalogues', access: maintain, operationId: 'draftDecisionCatalogue', tag, summary: '拟订决策事项目录', body: schema.newCatalogueBody, response: schema.catalogueRecord,
    status: 201, location: ({ id }) => `/v1/decision-catalogues/${id}`,
    problems: ['major-decisions.agency-unknown', 'major-decisions.edition-open', 'major-decisions.edition-exists', 'major-decisions.numbers-repeated'],
    act: async (context, { body }) => present(await draftCatalogue(context, body), context.actor),
  })
  const changing = { access: maintain, tag, params: schema.catalogueParams, response: schema.catalogueRecord, changes: true }
  const wrong = ['state.act-not-available']
  actRoute(api, {
    ...changing, url: `${one}/revision`, operationId: 'reviseDecisionCatalogue', summary: '修改决策事项目录', body: schema.revisionBody, problems: [...wrong, 'major-decisions.numbers-repeated'],
    act: async (context, { params, body, version }) => present(await reviseCatalogue(context, { id: params.decisionCatalogueId, version }, body.items), context.actor),
  })
  actRoute(api, {
    ...changing, url: `${one}/consent`, operationId: 'consentToDecisionCatalogue', summary: '登记同级党委同意', body: schema.consentBody, problems: [...wrong, 'major-decisions.date-in-future'],
    act: async (context, { params, body, version }) => present(await consentToCatalogue(context, { id: params.decisionCatalogueId, version }, body), context.actor),
  })
  actRoute(api, {
    ...changing, url: `${one}/publication`, operationId: 'publishDecisionCatalogue', summary: '公布决策事项目录', body: schema.cataloguePublicationBody,
    problems: [...wrong, 'major-decisions.consent-missing', 'major-decisions.date-before', 'major-decisions.date-in-future'],
    act: async (context, { params, body, version }) => present(await publishCatalogue(context, { id: params.decisionCatalogueId, version }, body), context.actor),
  })
  actRoute(api, {
    ...changing, url: `${one}/adjustments`, operationId: 'adjustDecisionCatalogue', summary: '调整决策事项目录', description: '拟订新的一版；公布后取代原来的一版。', body: schema.catalogueAdjustmentBody,
    status: 201, location: ({ id }) => `/v1/decision-catalogues/${id}`, problems: [...wrong, 'major-decisions.edition-open', 'major-decisions.numbers-repeated'],
    act: async (context, { params, body, version }) => present(await adjustCatalogue(context, { id: params.decisionCatalogueId, version }, body), context.actor),
  })
}
