import { newId } from '../../kernel/ids.ts'
import { localDateOf } from '../../kernel/local-date.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Api } from '../../platform/http/api.ts'
import { actRoute, listRoute, readRoute } from '../../platform/http/api.ts'
import { presentVerdicts, verdictsRecord } from '../../platform/http/verdicts.ts'
import type { Vault } from '../../platform/vault.ts'
import { historyRoute } from '../audit/index.ts'
import { nationCode } from '../reference/index.ts'
import { ofCase } from '../cases/index.ts'
import { completeRecord, recordReceipts, resendRecord, withdrawRecord } from './commands.ts'
import { registerDoublePublicityExports } from './exports.ts'
import { registerDoublePublicityImports } from './import/routes.ts'
import { compileRecords } from './openings.ts'
import { presentChange, presentFields, presentFigures, presentFile, presentRecord, summarizeRecord } from './present.ts'
import { doublePublicityProblems } from './problems.ts'
import { changesAfter, fileList, findFile, findRecord, publicityFigures, recordList } from './queries.ts'
import * as schema from './schema.ts'
import type { RecordRow } from './store.ts'

const tag = '双公示'
const one = '/v1/double-publicity-records/:doublePublicityRecordId'
const reading = 'double-publicity:read'
const preparing = 'double-publicity:prepare'

export function registerDoublePublicityRoutes(api: Api, { vault }: { vault: Vault }): void {
  const { db } = api.database
  const today = () => localDateOf(api.clock.now())
  const list = recordList(api.clock)
  const listed = { access: reading, tag, list, item: schema.recordSummary, present: (row: RecordRow, actor: Actor) => summarizeRecord(row, { actor, today: today() }) }

  listRoute(api, { ...listed, url: '/v1/double-publicity-records', operationId: 'listDoublePublicityRecords', summary: '查询双公示信息' })
  listRoute(api, {
    ...listed, url: '/v1/cases/:caseId/double-publicity-records', operationId: 'listCaseDoublePublicityRecords', summary: '查询案件的双公示信息', params: schema.caseParams,
    fixed: ofCase(db, 'agencyId'),
  })
  readRoute(api, {
    url: one, access: reading, operationId: 'getDoublePublicityRecord', tag, summary: '查看双公示信息', description: '证件号码为掩码。', params: schema.recordParams,
    response: schema.recordDetail,
    handle: async ({ params, actor }) => {
      const row = await findRecord(db, actor.scope, params.doublePublicityRecordId)
      return row === null ? null : presentRecord(row, { actor, today: today() })
    },
  })
  historyRoute(api, {
    url: `${one}/history`, kind: 'double-publicity-record', access: reading, operationId: 'listDoublePublicityRecordHistory', tag, summary: '双公示信息的变更历史',
    params: schema.recordParams, idOf: (params) => params.doublePublicityRecordId, find: findRecord,
  })
  readRoute(api, {
    url: '/v1/double-publicity-fields', access: reading, operationId: 'getDoublePublicityFields', tag, summary: '查看双公示字段', query: schema.fieldsQuery,
    response: schema.fieldCatalogue, handle: ({ query }) => Promise.resolve(presentFields(query.kind)),
  })
  readRoute(api, {
    url: '/v1/double-publicity-figures', access: reading, operationId: 'getDoublePublicityFigures', tag, summary: '统计双公示情况',
    description: '以决定日期计：报送量、及时率、合规率、退回与撤回，不合规的字段，以及漏报。', query: schema.figuresQuery, response: schema.figuresRecord,
    problems: ['double-publicity.period-empty'],
    handle: async ({ query, actor }) => {
      if (query.to <= query.from) throw doublePublicityProblems.raise['period-empty']()
      return presentFigures(await publicityFigures(db, actor.scope, query, today()), query, today())
    },
  })
  readRoute(api, {
    url: '/v1/double-publicity-changes', access: 'double-publicity:receive', operationId: 'listDoublePublicityChanges', tag, summary: '增量读取须报送的双公示信息',
    description: '供接收平台读取：新增、更正、撤回的信息，按提交先后，不遗漏；证件号码为全文，每次读取记入审计。游标只用于同一数据范围。收到后以回执说明接收、退回。',
    query: schema.changesQuery, response: schema.changesRecord, problems: ['http.invalid-cursor'],
    handle: async ({ query, actor, requestId }) => {
      const { rows, nextCursor, more } = await changesAfter(db, actor.scope, query.after, query.limit ?? 100, api.cursors)
      if (rows.length > 0) await api.runner.run({ actor, requestId }, (context) => {
        const divisionCode = 'code' in actor.scope ? actor.scope.code.padEnd(6, '0') : nationCode
        context.record({
          act: 'double-publicity.transmit', target: { kind: 'double-publicity-transmission', id: newId(context.now) }, agencyId: actor.agencyId, divisionCode, before: null,
          after: { records: rows.map(({ id, revision }) => ({ id, revision })) },
        })
        return Promise.resolve()
      })
      return { items: rows.map((row) => presentChange(row, vault)), nextCursor, more }
    },
  })
  actRoute(api, {
    url: '/v1/double-publicity-receipts', access: 'double-publicity:receive', operationId: 'recordDoublePublicityReceipts', tag, summary: '登记平台回执',
    description: '逐条给出结果，未通过的不影响其他；一案全部相对人的信息均已接收的，即为已向信用信息平台公示。', body: schema.receiptsBody, response: verdictsRecord, bulk: true,
    problems: ['http.not-found', 'state.act-not-available', 'double-publicity.revision-unknown', 'double-publicity.received-outside', 'double-publicity.reasons-missing'],
    act: async (context, { body }) => presentVerdicts(await recordReceipts(context, body.receipts)),
  })
  actRoute(api, {
    url: '/v1/cases/:caseId/double-publicity-records', access: preparing, operationId: 'compileDoublePublicityRecords', tag, summary: '依案件产生、更新双公示信息',
    description: '决定作出时自动产生；此前的决定、导入时已公示的决定，或者案件内容有补充的，可以据此产生、更新。', params: schema.caseParams, response: schema.compiledRecords,
    problems: ['double-publicity.nothing-to-report', 'double-publicity.minor-party', 'double-publicity.values-faulty'],
    act: async (context, { params }) => ({ items: (await compileRecords(context, params.caseId)).map((row) => summarizeRecord(row, context)) }),
  })
  const act = { tag, access: preparing, params: schema.recordParams, response: schema.recordDetail, changes: true }
  actRoute(api, {
    ...act, method: 'PATCH', url: one, operationId: 'completeDoublePublicityRecord', summary: '补全、更正双公示信息', body: schema.completionBody,
    description: '填写案件或者来源文件没有的字段，或者改写违法事实、处罚内容等文字（例如隐去其他自然人的姓名）；通过校验即可报送，已可报送的更正后重新报送。',
    problems: ['state.act-not-available', ...['other-kind', 'field-fixed', 'values-faulty', 'withdrawn'].map((name) => `double-publicity.${name}`)],
    act: async (context, { params, body, version }) => presentRecord(await completeRecord(context, vault, { id: params.doublePublicityRecordId, version }, body), context),
  })
  actRoute(api, {
    ...act, url: `${one}/withdrawal`, operationId: 'withdrawDoublePublicityRecord', summary: '撤回双公示信息', body: schema.withdrawalBody,
    description: '已可报送的改为无效（2）重新报送；尚未可以报送的不再报送。', problems: ['state.act-not-available', 'double-publicity.withdrawn'],
    act: async (context, { params, body, version }) => presentRecord(await withdrawRecord(context, { id: params.doublePublicityRecordId, version }, body.reason), context),
  })
  actRoute(api, {
    ...act, url: `${one}/resending`, operationId: 'resendDoublePublicityRecord', summary: '重新报送双公示信息', problems: ['state.act-not-available'],
    act: async (context, { params, version }) => presentRecord(await resendRecord(context, { id: params.doublePublicityRecordId, version }), context),
  })
  listRoute(api, {
    url: '/v1/double-publicity-files', access: reading, operationId: 'listDoublePublicityFiles', tag, summary: '查询双公示文件记录', list: fileList, item: schema.fileRecord, present: presentFile,
  })
  readRoute(api, {
    url: '/v1/double-publicity-files/:doublePublicityFileId', access: reading, operationId: 'getDoublePublicityFile', tag, summary: '查看双公示文件记录', params: schema.fileParams,
    response: schema.fileRecord,
    handle: async ({ params, actor }) => {
      const row = await findFile(db, actor.scope, params.doublePublicityFileId)
      return row === null ? null : presentFile(row)
    },
  })
  registerDoublePublicityExports(api, vault, list)
  registerDoublePublicityImports(api, vault)
}
