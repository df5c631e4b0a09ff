import type { Actor } from '../../../platform/actor.ts'
import type { CommandContext } from '../../../platform/command.ts'
import type { Api } from '../../../platform/http/api.ts'
import { actRoute, listRoute, readRoute } from '../../../platform/http/api.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import { historyRoute } from '../../audit/index.ts'
import { draftBatch, extendBatch, withdrawBatch } from './commands.ts'
import { lineCsvColumns, takeFiles } from './files.ts'
import { presentBatch, presentBatchDetail, presentLine } from './present.ts'
import { publishBatch } from './publication.ts'
import { batchList, findBatch, lineList } from './queries.ts'
import type { BatchRecord } from './schema.ts'
import { batchBody, batchParams, batchRecord, batchSummary, lineRecord, linesBody, MAX_LINES_AT_ONCE, withdrawalBody } from './schema.ts'

const tag = '权责清单动态调整'

export function registerBatchRoutes(api: Api): void {
  const { db } = api.database
  const one = { params: batchParams, response: batchRecord, tag }
  listRoute(api, {
    url: '/v1/power-item-batches', access: 'power-item:read', operationId: 'listPowerItemBatches', tag, summary: '查询动态调整批次', list: batchList,
    item: batchSummary, present: presentBatch,
  })
  readRoute(api, {
    ...one, url: '/v1/power-item-batches/:powerItemBatchId', access: 'power-item:read', operationId: 'getPowerItemBatch', summary: '查看动态调整批次',
    handle: async ({ params, actor }) => {
      const found = await findBatch(db, actor.scope, params.powerItemBatchId)
      return found === null ? null : presentBatchDetail(found, actor)
    },
  })
  listRoute(api, {
    url: '/v1/power-item-batches/:powerItemBatchId/lines', access: 'power-item:read', operationId: 'listPowerItemLines', tag, summary: '查询批次明细',
    params: batchParams, list: lineList, item: lineRecord, present: presentLine, scopeOf: () => ({ kind: 'NATION' }),
    fixed: {
      fields: ['batchId'],
      of: async (params, actor) => {
        if (await findBatch(db, actor.scope, params.powerItemBatchId) === null) throw httpProblems.raise['not-found']()
        return { batchId: [params.powerItemBatchId] }
      },
    },
  })
  actRoute(api, {
    url: '/v1/power-item-batches', access: 'power-item:maintain', operationId: 'draftPowerItemBatch', tag, summary: '起草动态调整批次',
    description: '权责清单只以批次调整。生效日期早于今日的批次更正既往清单，更正前的清单仍可按当时所知查询。', body: batchBody, response: batchRecord,
    status: 201, location: (batch) => `/v1/power-item-batches/${batch.id}`,
    problems: ['powers.outside-scope', 'powers.division-unknown', 'powers.agency-unknown', 'powers.lines-refused'],
    act: async (context, { body }) => asItNowIs(context, await draftBatch(context, body)),
  })
  actRoute(api, {
    ...one, url: '/v1/power-item-batches/:powerItemBatchId/publication', access: 'power-item:publish', operationId: 'publishPowerItemBatch',
    summary: '公布动态调整', description: '全部明细一并生效；有一条不符合要求的，全部不生效，并逐条说明原因。', changes: true,
    problems: ['state.act-not-available', 'powers.batch-empty', 'powers.lines-refused'],
    act: async (context, { params, version }) => {
      await publishBatch(context, params.powerItemBatchId, version)
      return asItNowIs(context, params.powerItemBatchId)
    },
  })
  actRoute(api, {
    ...one, url: '/v1/power-item-batches/:powerItemBatchId/withdrawal', access: 'power-item:maintain', operationId: 'withdrawPowerItemBatch',
    summary: '撤回起草中的批次', body: withdrawalBody, changes: true, problems: ['state.act-not-available'],
    act: async (context, { params, body, version }) => {
      await withdrawBatch(context, params.powerItemBatchId, version, body.reason)
      return asItNowIs(context, params.powerItemBatchId)
    },
  })
  historyRoute(api, {
    url: '/v1/power-item-batches/:powerItemBatchId/history', kind: 'power-item-batch', access: 'power-item:read', operationId: 'listPowerItemBatchHistory',
    tag, summary: '动态调整批次的变更历史', params: batchParams, idOf: (params) => params.powerItemBatchId, find: findBatch,
  })
  // A context of its own: only here are files taken as bodies.
  void api.app.register((scope, _options, done) => {
    takeFiles(scope)
    actRoute({ ...api, app: scope }, {
      ...one, url: '/v1/power-item-batches/:powerItemBatchId/lines', access: 'power-item:maintain', operationId: 'addPowerItemLines', summary: '补充明细',
      description: `一次至多 ${MAX_LINES_AT_ONCE} 条，全部接受或者全部不接受。除 JSON（成员不超过一万个，约千条）外，可用 UTF-8 编码的 NDJSON（application/x-ndjson，每行一条）或者
CSV（text/csv，首行为列名：${lineCsvColumns.join('、')}；法律依据写作“法律|条款”，多条以“;”分隔）。`,
      body: linesBody, changes: true, problems: ['state.act-not-available', 'powers.lines-refused', 'powers.batch-too-large', 'powers.file-malformed'],
      act: async (context, { params, body, version }) => {
        await extendBatch(context, params.powerItemBatchId, version, body.lines)
        return asItNowIs(context, params.powerItemBatchId)
      },
    })
    done()
  })
}

/** The record after an act, read in the act's own transaction; the scope was checked when the batch was locked. */
async function asItNowIs({ tx, actor }: CommandContext & { actor: Actor }, id: string): Promise<BatchRecord> {
  const found = await findBatch(tx, { kind: 'NATION' }, id)
  if (found === null) throw new Error('the batch is gone')
  return presentBatchDetail(found, actor)
}
