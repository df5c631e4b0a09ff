import { actsFrom } from '../../../kernel/state-machine.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { Api } from '../../../platform/http/api.ts'
import { actRoute, listRoute, readRoute } from '../../../platform/http/api.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import { historyRoute } from '../../audit/index.ts'
import { documentCleanUpMachine } from '../machine.ts'
import { closeCleanUp, concludeItems, openCleanUp } from './commands.ts'
import { cleanUpItemList, cleanUpList, findCleanUp } from './queries.ts'
import * as schema from './schema.ts'
import type { CleanUpItemRow, CleanUpRow } from './store.ts'

const tag = '规范性文件清理'
const one = '/v1/document-clean-ups/:documentCleanUpId'
const read = 'normative-document:read'
const organise = 'document-clean-up:organise'

const present = (row: CleanUpRow, actor: Actor): schema.CleanUpRecord => ({
  id: row.id, agencyId: row.agencyId, divisionCode: row.divisionCode, title: row.title, topic: row.topic, asOf: row.asOf, documents: row.documents, status: row.status,
  closedOn: row.closedOn, report: row.report, publishedIn: row.publishedIn, availableActs: actor.permissions.has(organise) ? actsFrom(documentCleanUpMachine, row.status) : [],
  version: row.version, createdAt: row.createdAt.toISOString(), updatedAt: row.updatedAt.toISOString(),
})

const presentItem = ({ id, documentId, agencyId, divisionCode, title, documentNumber, conclusion, note, concludedOn }: CleanUpItemRow): schema.CleanUpItem =>
  ({ id, documentId, agencyId, divisionCode, title, documentNumber, conclusion, note, concludedOn })

export function registerDocumentCleanUpRoutes(api: Api): void {
  const { db } = api.database
  listRoute(api, {
    url: '/v1/document-clean-ups', access: read, operationId: 'listDocumentCleanUps', tag, summary: '查询规范性文件清理', list: cleanUpList, item: schema.cleanUpRecord, present,
  })
  readRoute(api, {
    url: one, access: read, operationId: 'getDocumentCleanUp', tag, summary: '查看规范性文件清理', params: schema.cleanUpParams, response: schema.cleanUpRecord,
    handle: async ({ params, actor }) => {
      const row = await findCleanUp(db, actor.scope, params.documentCleanUpId)
      return row === null ? null : present(row, actor)
    },
  })
  listRoute(api, {
    url: `${one}/items`, access: read, operationId: 'listDocumentCleanUpItems', tag, summary: '查询清理范围内的文件及结论', params: schema.cleanUpParams, list: cleanUpItemList,
    item: schema.cleanUpItem, present: presentItem,
    fixed: {
      fields: ['cleanUpId'],
      of: async (params, actor) => {
        if (await findCleanUp(db, actor.scope, params.documentCleanUpId) === null) throw httpProblems.raise['not-found']()
        return { cleanUpId: [params.documentCleanUpId] }
      },
    },
  })
  historyRoute(api, {
    url: `${one}/history`, kind: 'document-clean-up', access: read, operationId: 'listDocumentCleanUpHistory', tag, summary: '规范性文件清理的变更历史',
    params: schema.cleanUpParams, idOf: (params) => params.documentCleanUpId, find: findCleanUp,
  })
  actRoute(api, {
    url: '/v1/document-clean-ups', access: organise, operationId: 'openDocumentCleanUp', tag, summary: '开展规范性文件清理', description: '基准日有效的文件即时固定为清理范围。',
    body: schema.cleanUpBody, response: schema.cleanUpRecord, status: 201, location: ({ id }) => `/v1/document-clean-ups/${id}`,
    problems: ['outside-scope', 'as-of-in-future', 'nothing-found', 'too-many'].map((name) => `document-clean-ups.${name}`),
    act: async (context, { body }) => present(await openCleanUp(context, body), context.actor),
  })
  const changing = { access: organise, tag, params: schema.cleanUpParams, response: schema.cleanUpRecord, changes: true }
  actRoute(api, {
    ...changing, url: `${one}/conclusions`, operationId: 'concludeDocumentCleanUpItems', summary: '作出清理结论', body: schema.cleanUpConclusionsBody,
    problems: ['state.act-not-available', 'document-clean-ups.item-unknown'],
    act: async (context, { params, body, version }) => present(await concludeItems(context, { id: params.documentCleanUpId, version }, body), context.actor),
  })
  actRoute(api, {
    ...changing, url: `${one}/closing`, operationId: 'closeDocumentCleanUp', summary: '公布清理结果', description: '结论为废止、宣布失效的文件，自当日起不再有效。', body: schema.cleanUpClosingBody,
    problems: ['state.act-not-available', 'document-clean-ups.items-open'],
    act: async (context, { params, body, version }) => present(await closeCleanUp(context, { id: params.documentCleanUpId, version }, body), context.actor),
  })
}
