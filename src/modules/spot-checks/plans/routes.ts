import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest, FastifySchema } from 'fastify'
import { drawRecord2Schema } from '../../../kernel/draw-v2-schema.ts'
import { actorOf } from '../../../platform/http/access.ts'
import type { Api } from '../../../platform/http/api.ts'
import { actRoute, listRoute, readRoute } from '../../../platform/http/api.ts'
import { unchanged } from '../../../platform/http/etag.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import { historyRoute } from '../../audit/index.ts'
import { extendDraw, substituteFile } from './additions.ts'
import { changeSpotCheck, closeSpotCheck, planSpotCheck, startReview } from './commands.ts'
import { commitFrame, drawFiles, makeSeed, revealShare } from './draw.ts'
import { presentSpotCheck, presentSpotCheckDetail } from './present.ts'
import { additionsOf, findSpotCheck, resultOf, spotCheckList, strataOf } from './queries.ts'
import { checkRecord, requireDrawn, requireSound, storedRecordText } from './record.ts'
import {
  closingBody, commitmentBody, drawBody, extensionBody, seedBody, shareRevealBody, spotCheckBody, spotCheckParams, spotCheckPatch, spotCheckRecord,
  spotCheckSummary, substitutionBody,
} from './schema.ts'

const tag = '案卷评查'
const one = { params: spotCheckParams, response: spotCheckRecord }
const organise = { ...one, access: 'spot-check:organise', tag, changes: true }
const planProblems = [
  'spot-checks.period-empty', 'spot-checks.minimums-exceed-sample', 'spot-checks.outside-scope', 'spot-checks.division-unknown',
]

export function registerPlanRoutes(api: Api): void {
  const { db } = api.database
  listRoute(api, {
    url: '/v1/spot-checks', access: 'spot-check:read', operationId: 'listSpotChecks', tag, summary: '查询评查计划', list: spotCheckList,
    item: spotCheckSummary, present: presentSpotCheck,
  })
  readRoute(api, {
    ...one, url: '/v1/spot-checks/:spotCheckId', access: 'spot-check:read', operationId: 'getSpotCheck', tag, summary: '查看评查计划及分层',
    handle: async ({ params, actor }) => {
      const row = await findSpotCheck(db, actor.scope, params.spotCheckId)
      return row === null ? null : presentSpotCheckDetail({ row, strata: await strataOf(db, row.id) }, actor)
    },
  })
  actRoute(api, {
    url: '/v1/spot-checks', access: 'spot-check:organise', operationId: 'planSpotCheck', tag, summary: '制定评查计划', body: spotCheckBody,
    response: spotCheckRecord, status: 201, location: (spotCheck) => `/v1/spot-checks/${spotCheck.id}`,
    problems: ['spot-checks.organiser-without-agency', ...planProblems],
    act: async (context, { body }) => presentSpotCheckDetail(await planSpotCheck(context, body), context.actor),
  })
  actRoute(api, {
    ...organise, method: 'PATCH', url: '/v1/spot-checks/:spotCheckId', operationId: 'changeSpotCheck', summary: '修改起草中的评查计划',
    body: spotCheckPatch, problems: ['state.act-not-available', ...planProblems],
    act: async (context, { params, body, version }) => presentSpotCheckDetail(await changeSpotCheck(context, params.spotCheckId, version, body), context.actor),
  })
  actRoute(api, {
    ...organise, url: '/v1/spot-checks/:spotCheckId/commitment', operationId: 'commitSpotCheckFrame', summary: '固定抽样框',
    description: '将评查范围和期间内全部已结案件固定为抽样框，公布其摘要、分层和各层抽取数；此后不可更改。可同时预告种子来源。',
    body: commitmentBody,
    problems: [
      'state.act-not-available', 'spot-checks.period-not-over', 'spot-checks.frame-empty', 'spot-checks.frame-too-large',
      'spot-checks.minimums-exceed-sample', 'draw.sources-unsound', 'draw.source-too-early', 'draw.beacon-unknown',
      'spot-checks.party-acts-itself', 'spot-checks.party-not-committed', 'spot-checks.party-left-out', 'spot-checks.share-commitment-missing',
    ],
    act: async (context, { params, body, version }) => presentSpotCheckDetail(await commitFrame(context, params.spotCheckId, version, body), context.actor),
  })
  registerSeedRoutes(api)
  actRoute(api, {
    ...organise, url: '/v1/spot-checks/:spotCheckId/draw', operationId: 'drawSpotCheckFiles', summary: '抽取案卷',
    description: '以公开的种子计算全部签号并抽取，只进行一次。种子已形成的，不再说明种子。抽取晚于固定抽样框只能证明系统得到种子在后；种子本身不可预知、不可挑选，须由其公开来源证明。',
    body: drawBody,
    problems: [
      'state.act-not-available', 'spot-checks.draw-not-after-commitment', 'spot-checks.seed-source-missing', 'spot-checks.seed-source-differs',
      'spot-checks.record-not-verified', 'spot-checks.seed-incomplete', 'spot-checks.seed-value-missing', 'spot-checks.seed-already-made', 'spot-checks.earlier-protocol',
    ],
    act: async (context, { params, body, version }) => presentSpotCheckDetail(await drawFiles(context, params.spotCheckId, version, body), context.actor),
  })
  actRoute(api, {
    ...organise, url: '/v1/spot-checks/:spotCheckId/closing', operationId: 'closeSpotCheck', summary: '结束评查', body: closingBody,
    problems: ['state.act-not-available', 'spot-checks.files-not-reviewed', 'spot-checks.date-in-future', 'spot-checks.closed-too-early'],
    act: async (context, { params, body, version }) =>
      presentSpotCheckDetail(await closeSpotCheck(context, params.spotCheckId, version, body.closedOn), context.actor),
  })
  historyRoute(api, {
    url: '/v1/spot-checks/:spotCheckId/history', kind: 'spot-check', access: 'spot-check:read', operationId: 'listSpotCheckHistory', tag,
    summary: '评查计划的变更历史', params: spotCheckParams, idOf: (params) => params.spotCheckId, find: findSpotCheck,
  })
  registerRecordRoute(api)
}

function registerSeedRoutes(api: Api): void {
  actRoute(api, {
    ...organise, url: '/v1/spot-checks/:spotCheckId/share-reveals', operationId: 'revealSpotCheckShare', summary: '揭示种子份额',
    description: '登记系统外一方揭示的份额，须与其事先提交的承诺相符，且在揭示截止之前；使用本系统账号的提交方自行揭示。', body: shareRevealBody,
    problems: ['state.act-not-available', 'spot-checks.party-acts-itself', 'spot-checks.share-unknown', 'spot-checks.share-revealed', 'spot-checks.reveal-too-late', 'draw.share-not-committed'],
    act: async (context, { params, body, version }) => presentSpotCheckDetail(await revealShare(context, params.spotCheckId, version, body), context.actor),
  })
  actRoute(api, {
    ...organise, url: '/v1/spot-checks/:spotCheckId/seed', operationId: 'makeSpotCheckSeed', summary: '形成种子',
    description: '将公布的各来源的数值合成种子：信标签名离线核验；未按时揭示的份额以其承诺代替并记录在案。此后不可更改。', body: seedBody,
    problems: ['state.act-not-available', 'spot-checks.seed-incomplete', 'spot-checks.earlier-protocol', 'draw.seeded-too-early', 'draw.beacon-not-verified'],
    act: async (context, { params, body, version }) => presentSpotCheckDetail(await makeSeed(context, params.spotCheckId, version, body), context.actor),
  })
  actRoute(api, {
    ...organise, url: '/v1/spot-checks/:spotCheckId/review-start', operationId: 'startSpotCheckReview', summary: '开始评查',
    problems: ['state.act-not-available'],
    act: async (context, { params, version }) => presentSpotCheckDetail(await startReview(context, params.spotCheckId, version), context.actor),
  })
  actRoute(api, {
    ...organise, url: '/v1/spot-checks/:spotCheckId/substitutions', operationId: 'substituteSpotCheckFile', summary: '替换案卷',
    description: '遗失、涉密或者利害关系无法回避的案卷，由本层下一签号替换；原案卷保留在抽取记录中。', body: substitutionBody,
    problems: ['state.act-not-available', 'spot-checks.earlier-protocol', 'spot-checks.file-unknown', 'spot-checks.file-replaced', 'spot-checks.review-completed'],
    act: async (context, { params, body, version }) => presentSpotCheckDetail(await substituteFile(context, params.spotCheckId, version, body), context.actor),
  })
  actRoute(api, {
    ...organise, url: '/v1/spot-checks/:spotCheckId/extensions', operationId: 'extendSpotCheckDraw', summary: '追加抽样',
    description: '扩大样本：各层保留已抽中的案卷，依签号次序续抽。', body: extensionBody,
    problems: ['state.act-not-available', 'spot-checks.earlier-protocol', 'draw.extension-too-small'],
    act: async (context, { params, body, version }) => presentSpotCheckDetail(await extendDraw(context, params.spotCheckId, version, body), context.actor),
  })
}

/** The record leaves as the very bytes that were verified; a serializer would write them anew. */
function registerRecordRoute({ app, database: { db } }: Api): void {
  const schemaOf = (operationId: string): FastifySchema & Record<string, unknown> => ({
    operationId, tags: [tag], summary: '导出抽取记录',
    description: '抽取记录的规范 JSON 字节（RFC 8785），任何人可凭 docs/draw-protocol.md 重新计算。', 'x-permission': 'spot-check:read', 'x-headers': ['ETag'],
    'x-problems': ['spot-checks.not-drawn', 'spot-checks.earlier-protocol', 'spot-checks.record-not-verified'], params: spotCheckParams, response: { 200: drawRecord2Schema },
  })
  const exported = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { spotCheckId } = spotCheckParams.parse(request.params)
    const found = await findSpotCheck(db, actorOf(request).scope, spotCheckId)
    if (found === null) throw httpProblems.raise['not-found']()
    void reply.header('cache-control', 'no-store')
    const row = requireDrawn(found)
    if (unchanged(request, reply, `"${row.additionsDigest ?? row.recordDigest}"`)) return reply.code(304).send()
    const stored = { row, strata: await strataOf(db, spotCheckId), result: await resultOf(db, spotCheckId), additions: await additionsOf(db, spotCheckId) }
    requireSound(await checkRecord(db, stored))
    return reply.type('application/json; charset=utf-8').send(Readable.from(storedRecordText(db, stored), { objectMode: false }))
  }
  const config = { access: 'spot-check:read', streams: true }
  app.get('/v1/spot-checks/:spotCheckId/record', { config, schema: schemaOf('getSpotCheckDrawRecord') }, exported)
  app.get('/v1/draws/:spotCheckId/record', { config, schema: schemaOf('getDrawRecord') }, exported)
}
