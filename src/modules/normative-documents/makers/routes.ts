import { actsFrom } from '../../../kernel/state-machine.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { Api } from '../../../platform/http/api.ts'
import { actRoute, listRoute, readRoute } from '../../../platform/http/api.ts'
import { historyRoute } from '../../audit/index.ts'
import { makerListMachine } from '../machine.ts'
import { draftMakerList, publishMakerList } from './commands.ts'
import { findMakerList, makerListList } from './queries.ts'
import * as schema from './schema.ts'
import type { MakerListEntryRow, MakerListRow } from './store.ts'

const tag = '规范性文件'
const one = '/v1/maker-lists/:makerListId'
const read = 'normative-document:read'
const maintain = 'maker-list:maintain'

function summarize(row: MakerListRow, actor: Actor): schema.MakerListSummary {
  return {
    id: row.id, agencyId: row.agencyId, divisionCode: row.divisionCode, edition: row.edition, title: row.title, documentNumber: row.documentNumber, positive: row.positive,
    negative: row.negative, status: row.status, publishedOn: row.publishedOn, supersededOn: row.supersededOn,
    availableActs: actsFrom(makerListMachine, row.status).filter((act) => act === 'publish').filter(() => actor.permissions.has(maintain)),
    version: row.version, createdAt: row.createdAt.toISOString(), updatedAt: row.updatedAt.toISOString(),
  }
}

const present = ({ list, entries }: { list: MakerListRow, entries: readonly MakerListEntryRow[] }, actor: Actor): schema.MakerListRecord =>
  ({ ...summarize(list, actor), entries: entries.map(({ agencyId, name, listing, reason }) => ({ agencyId, name, listing, reason })) })

export function registerMakerListRoutes(api: Api): void {
  const { db } = api.database
  listRoute(api, {
    url: '/v1/maker-lists', access: read, operationId: 'listMakerLists', tag, summary: '查询制定主体清单', list: makerListList, item: schema.makerListSummary, present: summarize,
  })
  readRoute(api, {
    url: one, access: read, operationId: 'getMakerList', tag, summary: '查看制定主体清单', params: schema.makerListParams, response: schema.makerListRecord,
    handle: async ({ params, actor }) => {
      const found = await findMakerList(db, actor.scope, params.makerListId)
      return found === null ? null : { ...present(found, actor) }
    },
  })
  historyRoute(api, {
    url: `${one}/history`, kind: 'maker-list', access: read, operationId: 'listMakerListHistory', tag, summary: '制定主体清单的变更历史',
    params: schema.makerListParams, idOf: (params) => params.makerListId, find: findMakerList,
  })
  actRoute(api, {
    url: '/v1/maker-lists', access: maintain, operationId: 'draftMakerList', tag, summary: '拟订制定主体清单',
    description: '列入负面清单或者未列入清单的机关，不得制定规范性文件。', body: schema.makerListBody, response: schema.makerListRecord, status: 201,
    location: ({ id }) => `/v1/maker-lists/${id}`, problems: ['maker-lists.outside-scope', 'maker-lists.agency-unknown', 'maker-lists.agency-twice', 'database.conflict'],
    act: async (context, { body }) => present(await draftMakerList(context, body), context.actor),
  })
  actRoute(api, {
    url: `${one}/publication`, access: maintain, operationId: 'publishMakerList', tag, summary: '公布制定主体清单', description: '同一区划的现行清单同时停止适用。',
    params: schema.makerListParams, body: schema.makerListPublicationBody, response: schema.makerListSummary, changes: true,
    problems: ['state.act-not-available', 'normative-documents.date-before', 'normative-documents.date-in-future'],
    act: async (context, { params, body, version }) => summarize(await publishMakerList(context, { id: params.makerListId, version }, body), context.actor),
  })
}
