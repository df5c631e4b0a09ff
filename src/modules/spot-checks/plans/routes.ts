import type { FastifySchema } from 'fastify'
import { drawRecordSchema } from '../../../kernel/draw-record.ts'
import { actorOf } from '../../../platform/http/access.ts'
import type { Api } from '../../../platform/http/api.ts'
import { actRoute, listRoute, readRoute } from '../../../platform/http/api.ts'
import { unchanged } from '../../../platform/http/etag.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import { historyRoute } from '../../audit/index.ts'
import { changeSpotCheck, closeSpotCheck, planSpotCheck } from './commands.ts'
import { commitFrame, drawFiles } from './draw.ts'
import { presentSpotCheck, presentSpotCheckDetail } from './present.ts'
import { findSpotCheck, frameOf, spotCheckList, strataOf } from './queries.ts'
import { recordBytes } from './record.ts'
import { closingBody, commitmentBody, drawBody, spotCheckBody, spotCheckParams, spotCheckPatch, spotCheckRecord, spotCheckSummary } from './schema.ts'

const tag = '案卷评查'
const planProblems = [
  'spot-checks.period-empty', 'spot-checks.minimums-exceed-sample', 'spot-checks.outside-scope', 'spot-checks.division-unknown',
]

export function registerPlanRoutes(api: Api): void {
  const { db } = api.database
  const one = { params: spotCheckParams, response: spotCheckRecord }
  const organise = { ...one, access: 'spot-check:organise', tag, changes: true as const }
  listRoute(api, {
    url: '/v1/spot-checks', access: 'spot-check:read', operationId: 'listSpotChecks', tag, summary: '查询评查计划', list: spotCheckList,
    item: spotCheckSummary, present: presentSpotCheck,
  })
  readRoute(api, {
    ...one, url: '/v1/spot-checks/:spotCheckId', access: 'spot-check:read', operationId: 'getSpotCheck', tag, summary: '查看评查计划及分层',
    handle: async ({ params, actor }) => {
      const row = await findSpotCheck(db, actor.scope, params.spotCheckId)
      return row === null ? null : presentSpotCheckDetail({ row, strata: await strataOf(db, row.id) })
    },
  })
  actRoute(api, {
    url: '/v1/spot-checks', access: 'spot-check:organise', operationId: 'planSpotCheck', tag, summary: '制定评查计划', body: spotCheckBody,
    response: spotCheckRecord, status: 201, location: (spotCheck) => `/v1/spot-checks/${spotCheck.id}`,
    problems: ['spot-checks.organiser-without-agency', ...planProblems],
    act: async (context, { body }) => presentSpotCheckDetail(await planSpotCheck(context, body)),
  })
  actRoute(api, {
    ...organise, method: 'PATCH', url: '/v1/spot-checks/:spotCheckId', operationId: 'changeSpotCheck', summary: '修改起草中的评查计划',
    body: spotCheckPatch, problems: ['state.act-not-available', ...planProblems],
    act: async (context, { params, body, version }) => presentSpotCheckDetail(await changeSpotCheck(context, params.spotCheckId, version, body)),
  })
  actRoute(api, {
    ...organise, url: '/v1/spot-checks/:spotCheckId/commitment', operationId: 'commitSpotCheckFrame', summary: '固定抽样框',
    description: '将评查范围和期间内全部已结案件固定为抽样框，公布其摘要、分层和各层抽取数；此后不可更改。可同时预告种子来源。',
    body: commitmentBody,
    problems: [
      'state.act-not-available', 'spot-checks.period-not-over', 'spot-checks.frame-empty', 'spot-checks.frame-too-large',
      'spot-checks.minimums-exceed-sample',
    ],
    act: async (context, { params, body, version }) =>
      presentSpotCheckDetail(await commitFrame(context, params.spotCheckId, version, body?.seedSource)),
  })
  actRoute(api, {
    ...organise, url: '/v1/spot-checks/:spotCheckId/draw', operationId: 'drawSpotCheckFiles', summary: '抽取案卷',
    description: '以公开的种子计算全部签号并抽取，只进行一次。抽取晚于固定抽样框只能证明系统得到种子在后；种子本身不可预知、不可挑选，须由其公开来源证明。',
    body: drawBody,
    problems: [
      'state.act-not-available', 'spot-checks.draw-not-after-commitment', 'spot-checks.seed-source-missing', 'spot-checks.seed-source-differs',
      'spot-checks.record-not-verified',
    ],
    act: async (context, { params, body, version }) => presentSpotCheckDetail(await drawFiles(context, params.spotCheckId, version, body)),
  })
  actRoute(api, {
    ...organise, url: '/v1/spot-checks/:spotCheckId/closing', operationId: 'closeSpotCheck', summary: '结束评查', body: closingBody,
    problems: ['state.act-not-available', 'spot-checks.files-not-reviewed', 'spot-checks.date-in-future', 'spot-checks.closed-too-early'],
    act: async (context, { params, body, version }) =>
      presentSpotCheckDetail(await closeSpotCheck(context, params.spotCheckId, version, body.closedOn)),
  })
  historyRoute(api, {
    url: '/v1/spot-checks/:spotCheckId/history', kind: 'spot-check', access: 'spot-check:read', operationId: 'listSpotCheckHistory', tag,
    summary: '评查计划的变更历史', params: spotCheckParams, idOf: (params) => params.spotCheckId, find: findSpotCheck,
  })
  registerRecordRoute(api)
}

/** The record leaves as the very bytes that were verified; a serializer would write them anew. */
function registerRecordRoute({ app, database: { db } }: Api): void {
  const schema: FastifySchema & Record<string, unknown> = {
    operationId: 'getSpotCheckDrawRecord', tags: [tag], summary: '导出抽取记录',
    description: '抽取记录的规范 JSON 字节（RFC 8785），任何人可凭 docs/draw-protocol.md 重新计算。', 'x-permission': 'spot-check:read',
    'x-problems': ['spot-checks.not-drawn', 'spot-checks.record-not-verified'], params: spotCheckParams, response: { 200: drawRecordSchema },
  }
  app.get('/v1/spot-checks/:spotCheckId/record', { config: { access: 'spot-check:read' }, schema }, async (request, reply) => {
    const { spotCheckId } = spotCheckParams.parse(request.params)
    const row = await findSpotCheck(db, actorOf(request).scope, spotCheckId)
    if (row === null) throw httpProblems.raise['not-found']()
    void reply.header('cache-control', 'no-store')
    if (row.recordDigest !== null && unchanged(request, reply, `"${row.recordDigest}"`)) return reply.code(304).send()
    const bytes = recordBytes({ row, strata: await strataOf(db, spotCheckId), frame: await frameOf(db, spotCheckId) })
    return reply.type('application/json; charset=utf-8').send(bytes)
  })
}
