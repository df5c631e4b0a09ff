import type { z } from 'zod'
import type { Api } from '../../platform/http/api.ts'
import { actRoute, listRoute, readRoute } from '../../platform/http/api.ts'
import { historyRoute } from '../audit/index.ts'
import type { AdviserCommand } from './commands.ts'
import { actOnAdviser, advise, declareConflict, end, endConflict, engageAdviser, renew } from './commands.ts'
import { permissionFor, presentAdvice, presentAdviser } from './present.ts'
import { adviceCounts, adviceList, adviserList, findAdviser } from './queries.ts'
import * as schema from './schema.ts'

const tag = '法律顾问'
const one = '/v1/legal-advisers/:legalAdviserId'
const read = 'legal-adviser:read'
const of = (...names: string[]): string[] => names.map((name) => `legal-advisers.${name}`)

export function registerLegalAdviserRoutes(api: Api): void {
  const { db } = api.database
  listRoute(api, {
    url: '/v1/legal-advisers', access: read, operationId: 'listLegalAdvisers', tag, summary: '查询法律顾问名册', list: adviserList(api.clock), item: schema.adviserRecord, present: presentAdviser,
  })
  readRoute(api, {
    url: one, access: read, operationId: 'getLegalAdviser', tag, summary: '查看法律顾问', params: schema.adviserParams, response: schema.adviserRecord,
    handle: async ({ params, actor }) => {
      const row = await findAdviser(db, actor.scope, params.legalAdviserId)
      return row === null ? null : presentAdviser(row, actor)
    },
  })
  historyRoute(api, {
    url: `${one}/history`, kind: 'legal-adviser', access: read, operationId: 'listLegalAdviserHistory', tag, summary: '法律顾问的变更历史',
    params: schema.adviserParams, idOf: (params) => params.legalAdviserId, find: findAdviser,
  })
  listRoute(api, {
    url: '/v1/adviser-opinions', access: read, operationId: 'listAdviserOpinions', tag, summary: '查询法律顾问意见', list: adviceList, item: schema.adviceRecord, present: presentAdvice,
  })
  readRoute(api, {
    url: '/v1/adviser-opinion-figures', access: read, operationId: 'getAdviserOpinionFigures', tag, summary: '统计法律顾问意见', query: schema.adviceFiguresQuery,
    response: schema.adviceFigures,
    handle: async ({ query, actor }) => {
      const rows = await adviceCounts(db, actor.scope, query)
      const { opinions = 0, advisers = 0, subjects = 0 } = rows.find(({ subjectKind }) => subjectKind === null) ?? {}
      return { ...query, opinions, advisers, subjects, byKind: rows.flatMap((row) => row.subjectKind === null ? [] : [{ subjectKind: row.subjectKind, opinions: row.opinions, advisers: row.advisers }]) }
    },
  })
  actRoute(api, {
    url: '/v1/legal-advisers', access: permissionFor.renew, operationId: 'engageLegalAdviser', tag, summary: '聘任法律顾问', body: schema.adviserBody, response: schema.adviserRecord,
    status: 201, location: ({ id }) => `/v1/legal-advisers/${id}`, problems: ['http.not-found', ...of('term-backwards')],
    act: async (context, { body }) => presentAdviser(await engageAdviser(context, body), context.actor),
  })
  act(api, renew, { noun: 'renewal', operationId: 'renewLegalAdviser', summary: '续聘', body: schema.renewalBody, problems: of('term-backwards') })
  act(api, end, { noun: 'ending', operationId: 'endLegalAdviser', summary: '解聘', body: schema.endingBody, problems: of('term-backwards') })
  act(api, declareConflict, { noun: 'conflicts', operationId: 'declareAdviserConflict', summary: '申报利益冲突', body: schema.conflictBody, problems: [] })
  act(api, endConflict, { noun: 'conflict-ending', operationId: 'endAdviserConflict', summary: '利益冲突消除', body: schema.conflictEndingBody, problems: of('conflict-unknown') })
  actRoute(api, {
    url: `${one}/opinions`, access: permissionFor.advise, operationId: 'recordAdviserOpinion', tag, summary: '登记法律顾问意见',
    description: '就该事项或者送审单位申报有利益冲突的，不得提出意见。审查意见中列名的法律顾问自动登记。', params: schema.adviserParams, body: schema.adviceBody,
    response: schema.adviceRecord, status: 201, location: ({ adviserId }) => `/v1/adviser-opinions?adviserId=${adviserId}`,
    problems: ['http.not-found', 'state.act-not-available', ...of('not-engaged', 'conflict-stands', 'already-given', 'date-in-future')],
    act: async (context, { params, body }) => presentAdvice(await advise(context, params.legalAdviserId, body)),
  })
}

interface ActSpec<Body> { noun: string, operationId: string, summary: string, body: z.ZodType<Body>, problems: readonly string[] }

/** One act on one adviser, by its version. */
function act<Body>(api: Api, command: AdviserCommand<Body>, { noun, problems, ...spec }: ActSpec<NoInfer<Body>>): void {
  actRoute(api, {
    ...spec, url: `${one}/${noun}`, access: permissionFor[command.act], tag, params: schema.adviserParams, response: schema.adviserRecord, changes: true,
    problems: ['state.act-not-available', ...problems],
    act: async (context, { params, body, version }) => presentAdviser(await actOnAdviser(context, command, { id: params.legalAdviserId, version }, body), context.actor),
  })
}
