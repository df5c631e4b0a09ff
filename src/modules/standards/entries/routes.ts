import type { Api } from '../../../platform/http/api.ts'
import { actRoute, listRoute, readRoute } from '../../../platform/http/api.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import { findAgency } from '../../agencies/index.ts'
import { historyRoute } from '../../audit/index.ts'
import type { StandardProblem } from '../problems.ts'
import type { StandardDefinition } from './definition.ts'
import { draftEntries, draftEntry, reviseDraft } from './drafts.ts'
import { presentBatch, presentEntry, presentVersion } from './present.ts'
import { findEntry, issuersOver, listsOf } from './queries.ts'
import { agencyParams, batchRecord, bulkPublicationBody, publicationBody, repealBody, schemasOf } from './schema.ts'
import { amendEntry, correctVersion, publishEntries, publishEntry, repealEntry } from './versions.ts'

export const tag = '清单与裁量基准'

const prefixed = (names: readonly (StandardProblem)[]): string[] => names.map((name) => `standards.${name}`)
const issuerProblems = [...prefixed(['outside-scope', 'issuer-unknown', 'code-taken']), 'agencies.already-abolished']
const dateProblems = prefixed(['date-in-future', 'effective-before-publication'])
const changedState = 'state.act-not-available'

/** Everything one list can do, from its definition. `faults` are the problems its own rules know. */
export function registerStandardRoutes(api: Api, definition: StandardDefinition, faults: readonly (StandardProblem)[]): void {
  const { list, path, param, component, plural, entryZh } = definition
  const { params, draft, revision, amendment, correction, batch, record, version: versionRecord } = schemasOf(definition)
  const lists = listsOf(definition, api.clock)
  const [read, maintain, publish] = ['standard:read', 'standard:maintain', 'standard:publish'] as const
  const url = `/v1/${path}`
  const one = `${url}/:${param}`
  const idIn = (given: Record<string, string>): string => given[param] ?? ''
  const contentProblems = prefixed(faults)
  const ofThisList = { fields: ['list'], of: () => ({ list: [list] }) }

  listRoute(api, {
    url, access: read, operationId: `list${plural}`, tag, summary: `查询${entryZh}`, list: lists.entries, item: record, present: presentEntry,
    fixed: ofThisList,
  })
  listRoute(api, {
    url: `${url}/in-force`, access: read, operationId: `list${plural}InForce`, tag, summary: `查询某日适用的${entryZh}`,
    description: '按适用之日（on）与系统认知时刻（knownAt）查询：某日清单如何，以及当时所知如何。', list: lists.inForce, item: versionRecord, present: presentVersion,
    fixed: { fields: ['list', 'issuers'], of: () => ({ list: [list] }) },
  })
  listRoute(api, {
    url: `/v1/agencies/:agencyId/${path}`, access: read, operationId: `list${plural}OfAgency`, tag, summary: `某日对该机关适用的${entryZh}`,
    description: '含该机关自行发布的，以及所在区划和各上级区划统一发布的。', params: agencyParams, list: lists.inForce, item: versionRecord, present: presentVersion,
    scopeOf: () => ({ kind: 'NATION' }),
    fixed: {
      fields: ['list', 'issuers', 'agencyId', 'divisionCode'],
      of: async ({ agencyId }, actor) => {
        const agency = await findAgency(api.database.db, actor.scope, agencyId)
        if (agency === null) throw httpProblems.raise['not-found']()
        return { list: [list], issuers: issuersOver({ agencyId, divisionCode: agency.divisionCode }) }
      },
    },
  })
  readRoute(api, {
    url: one, access: read, operationId: `get${component}`, tag, summary: `查看${entryZh}`, params, response: record,
    handle: async ({ params: given, actor }) => {
      const row = await findEntry(api.database.db, actor.scope, list, idIn(given))
      return row === null ? null : presentEntry(row, actor)
    },
  })
  listRoute(api, {
    url: `${one}/versions`, access: read, operationId: `list${component}Versions`, tag, summary: `${entryZh}的全部版本记录`, params, list: lists.ofEntry,
    item: versionRecord, present: presentVersion,
    fixed: {
      fields: ['entryId'],
      of: async (given, actor) => {
        if (await findEntry(api.database.db, actor.scope, list, idIn(given)) === null) throw httpProblems.raise['not-found']()
        return { entryId: [idIn(given)] }
      },
    },
  })
  historyRoute(api, {
    url: `${one}/history`, kind: 'standard', access: read, operationId: `list${component}History`, tag, summary: `${entryZh}的变更历史`, params,
    idOf: idIn, find: (db, scope, id) => findEntry(db, scope, list, id),
  })

  actRoute(api, {
    url, access: maintain, operationId: `draft${component}`, tag, summary: `编制${entryZh}`, body: draft, response: record, status: 201,
    location: ({ id }) => `${url}/${id}`, problems: [...issuerProblems, ...contentProblems],
    act: async (context, { body }) => presentEntry(await draftEntry(context, definition, body), context.actor),
  })
  actRoute(api, {
    url: `${url}/drafts`, access: maintain, operationId: `draft${plural}`, tag, summary: `批量编制${entryZh}`,
    description: '一次至多一千条，全部通过才录入；未通过时 errors 逐条写明原因。', body: batch, response: batchRecord, status: 201, bulk: true,
    location: () => `${url}?status=DRAFT`, problems: [...issuerProblems, ...prefixed(['batch-refused'])],
    act: async (context, { body }) => presentBatch(await draftEntries(context, definition, body)),
  })
  actRoute(api, {
    url: `${url}/publications`, access: publish, operationId: `publish${plural}`, tag, summary: `批量公布${entryZh}`, body: bulkPublicationBody,
    response: batchRecord, problems: [...dateProblems, ...contentProblems, changedState, 'http.not-found'],
    act: async (context, { body }) => presentBatch(await publishEntries(context, definition, body)),
  })
  actRoute(api, {
    method: 'PATCH', url: one, access: maintain, operationId: `revise${component}`, tag, summary: `修改${entryZh}草案`, params, body: revision, response: record,
    changes: true, problems: [...prefixed(['code-taken']), ...contentProblems, changedState],
    act: async (context, { params: given, body, version }) => presentEntry(await reviseDraft(context, definition, idIn(given), version, body), context.actor),
  })
  actRoute(api, {
    url: `${one}/publication`, access: publish, operationId: `publish${component}`, tag, summary: `公布${entryZh}`, params, body: publicationBody,
    response: record, changes: true, problems: [...dateProblems, ...contentProblems, changedState],
    act: async (context, { params: given, body, version }) => presentEntry(await publishEntry(context, definition, idIn(given), version, body), context.actor),
  })
  actRoute(api, {
    url: `${one}/amendment`, access: publish, operationId: `amend${component}`, tag, summary: `修订${entryZh}`, params, body: amendment, response: record,
    changes: true, problems: [...dateProblems, ...prefixed(['effective-not-later']), ...contentProblems, changedState],
    act: async (context, { params: given, body, version }) => presentEntry(await amendEntry(context, definition, idIn(given), version, body), context.actor),
  })
  actRoute(api, {
    url: `${one}/correction`, access: publish, operationId: `correct${component}`, tag, summary: `更正${entryZh}的登记错误`, params, body: correction,
    response: record, changes: true, problems: [...prefixed(['version-unknown']), ...contentProblems, changedState],
    act: async (context, { params: given, body, version }) => presentEntry(await correctVersion(context, definition, idIn(given), version, body), context.actor),
  })
  actRoute(api, {
    url: `${one}/repeal`, access: publish, operationId: `repeal${component}`, tag, summary: `废止${entryZh}`, params, body: repealBody, response: record,
    changes: true, problems: [...prefixed(['effective-not-later']), changedState],
    act: async (context, { params: given, body, version }) => presentEntry(await repealEntry(context, definition, idIn(given), version, body), context.actor),
  })
}
