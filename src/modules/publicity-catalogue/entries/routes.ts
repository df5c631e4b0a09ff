import { localDateOf } from '../../../kernel/local-date.ts'
import type { Api } from '../../../platform/http/api.ts'
import { actRoute, listRoute, readRoute } from '../../../platform/http/api.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import type { CommandContext } from '../../../platform/command.ts'
import { historyRoute } from '../../audit/index.ts'
import type { CatalogueEntryAct } from '../machine.ts'
import type { CatalogueContent } from '../rules.ts'
import { differenceOf, frozen } from '../rules.ts'
import { generate } from '../sources/generate.ts'
import { approveEntry, checkEntries, draftEntry, openEntry, publishEntry, withdrawEntry } from './commands.ts'
import { contentOf, mutable, permissionFor, presentCheck, presentDifference, presentEntry, presentVersion } from './present.ts'
import { contentOnView, entryList, findEntry, versionList } from './queries.ts'
import * as schema from './schema.ts'
import type { EntryRow } from './store.ts'

export const tag = '行政执法公示栏目'
const url = '/v1/catalogue-entries'
const one = `${url}/:catalogueEntryId`
const area = (...names: string[]): string[] => names.map((name) => `publicity-catalogue.${name}`)

export function registerEntryRoutes(api: Api): void {
  const { db } = api.database
  const today = () => localDateOf(api.clock.now())
  const read = { access: 'catalogue:read', tag, params: schema.entryParams }
  const itemsOnView = async ({ id }: EntryRow): Promise<CatalogueContent['items']> => {
    const frozenText = await contentOnView(db, id)
    return frozenText === null ? [] : contentOf(frozenText).items
  }

  listRoute(api, {
    url, access: 'catalogue:read', operationId: 'listCatalogueEntries', tag, summary: '查询公示栏目', list: entryList(api.clock), item: schema.entryRecord,
    description: '登记已有变更而未更新的按 stale 筛选，逾期的按 overdue 筛选。', present: (row, actor) => presentEntry(row, { actor, today: today() }),
  })
  readRoute(api, {
    ...read, url: one, operationId: 'getCatalogueEntry', summary: '查看公示栏目', response: schema.entryRecord,
    handle: async ({ params, actor }) => {
      const row = await findEntry(db, actor.scope, params.catalogueEntryId)
      return row === null ? null : presentEntry(row, { actor, today: today() })
    },
  })
  readRoute(api, {
    ...read, url: `${one}/draft`, operationId: 'getCatalogueDraft', summary: '查看待审核、待公布的内容', response: schema.draftRecord, description: '没有草案的为 404。',
    handle: async ({ params, actor }) => {
      const row = await findEntry(db, actor.scope, params.catalogueEntryId)
      if (row === null || row.draftText === null || row.draftSha256 === null) return null
      const content = contentOf(row.draftText)
      return { content, sha256: row.draftSha256, difference: presentDifference(differenceOf(await itemsOnView(row), content.items)) }
    },
  })
  readRoute(api, {
    ...read, url: `${one}/comparison`, operationId: 'compareCatalogueEntry', summary: '与登记现状比较', response: schema.comparison, description: '即时比较，不作登记；登记见核对。',
    handle: async ({ params, actor }) => {
      const row = await findEntry(db, actor.scope, params.catalogueEntryId)
      const content = row === null ? undefined : (await generate(db, row.kind, [row.agencyId], today())).get(row.agencyId)
      if (row === null || content === undefined) return null
      const { sha256 } = frozen(content)
      const difference = presentDifference(differenceOf(await itemsOnView(row), mutable(content).items))
      return { outcome: sha256 === row.sha256 && row.withdrawnOn === null ? 'UP_TO_DATE' as const : 'OUTDATED' as const, sha256, difference }
    },
  })
  listRoute(api, {
    ...read, url: `${one}/versions`, operationId: 'listCatalogueVersions', summary: '查询公示栏目的版本', list: versionList, item: schema.versionRecord, present: presentVersion,
    fixed: {
      fields: ['entryId'],
      of: async ({ catalogueEntryId }, { scope }) => {
        if (await findEntry(db, scope, catalogueEntryId) === null) throw httpProblems.raise['not-found']()
        return { entryId: [catalogueEntryId] }
      },
    },
  })
  historyRoute(api, {
    ...read, url: `${one}/history`, kind: 'catalogue-entry', operationId: 'listCatalogueEntryHistory', summary: '公示栏目的变更历史', idOf: (params) => params.catalogueEntryId, find: findEntry,
  })
  actRoute(api, {
    url, access: permissionFor.draft, operationId: 'openCatalogueEntry', tag, summary: '编制公示栏目', body: schema.newEntryBody, response: schema.entryRecord, status: 201,
    description: '内容由登记簿生成，不另行录入。', location: ({ id }) => `${url}/${id}`, problems: [...area('agency-not-enforcing', 'nothing-registered', 'entry-exists'), 'http.not-found'],
    act: async (context, { body }) => presentEntry(await openEntry(context, body), context),
  })
  actRoute(api, {
    url: '/v1/catalogue-checks', access: 'catalogue:maintain', operationId: 'checkCatalogueEntries', tag, summary: '核对公示栏目', body: schema.checkBody, response: schema.checkRecord,
    description: '以登记现状逐一核对公开中的栏目，一次至多一百个；新发现不一致的，自当日起算更新期限。宜每日进行，以 nextAfterId 继续。',
    act: async (context, { body }) => presentCheck(await checkEntries(context, body.afterId)),
  })
  const acts = { tag, params: schema.entryParams, response: schema.entryRecord, changes: true } as const
  const viewed = async (context: CommandContext, done: Promise<EntryRow>) => presentEntry(await done, context)
  const spec = (act: CatalogueEntryAct, ...names: string[]) => ({ ...acts, access: permissionFor[act], problems: ['state.act-not-available', ...area(...names)] })

  actRoute(api, {
    ...spec('draft', 'nothing-registered', 'unchanged'), url: `${one}/draft`, operationId: 'draftCatalogueEntry', summary: '重新生成草案', body: schema.draftBody,
    description: '公开中的版本在新版本公布前继续公开。', act: (context, { params, body, version }) => viewed(context, draftEntry(context, { id: params.catalogueEntryId, version }, body.reason)),
  })
  actRoute(api, {
    ...spec('approve', 'own-draft'), url: `${one}/approval`, operationId: 'approveCatalogueEntry', summary: '审核公示内容', description: '由生成草案以外的人员审核。',
    act: (context, { params, version }) => viewed(context, approveEntry(context, { id: params.catalogueEntryId, version })),
  })
  actRoute(api, {
    ...spec('publish', 'registers-moved-on', 'nothing-registered'), url: `${one}/publication`, operationId: 'publishCatalogueEntry', summary: '公布',
    description: '形成不再改变的版本，原版本停止公开。草案生成后登记又有变更的，须重新生成。',
    act: (context, { params, version }) => viewed(context, publishEntry(context, { id: params.catalogueEntryId, version })),
  })
  actRoute(api, {
    ...spec('withdraw'), url: `${one}/withdrawal`, operationId: 'withdrawCatalogueEntry', summary: '撤下', body: schema.withdrawalBody,
    act: (context, { params, body, version }) => viewed(context, withdrawEntry(context, { id: params.catalogueEntryId, version }, body.reason)),
  })
}
