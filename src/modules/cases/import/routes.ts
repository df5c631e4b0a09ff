import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyRequest, FastifySchema } from 'fastify'
import { z } from 'zod'
import { actorOf } from '../../../platform/http/access.ts'
import { logText } from '../../../platform/db/errors.ts'
import type { Api } from '../../../platform/http/api.ts'
import { listRoute, readRoute } from '../../../platform/http/api.ts'
import { charsetIsUtf8 } from '../../../platform/http/body-parsers.ts'
import { languageOf } from '../../../platform/http/language.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import { validatorCompiler } from '../../../platform/http/validation.ts'
import type { Vault } from '../../../platform/vault.ts'
import { presentCaseImport } from '../present.ts'
import { caseImportList, findCaseImport } from '../queries.ts'
import { caseImportParams, caseImportRecord } from '../schema.ts'
import { caseCsvColumns } from '../csv.ts'
import { caseImportLine, caseImportRow } from './row.ts'
import { importCases } from './run.ts'
import { csvRows, ndjsonRows } from './source.ts'
import { maxRowBytes } from './split.ts'

const tag = '案件导入'
const formats = { 'application/x-ndjson': 'NDJSON', 'text/csv': 'CSV' } as const
type MediaType = keyof typeof formats
/** So much of the answer is kept for a client that sends its whole file before it reads. */
const unreadAnswer = 32 * 1_048_576

const importQuery = z.strictObject({ dryRun: z.enum(['true', 'false']).optional().describe('是否试运行：只给出逐行结果，不保存') })

export function registerCaseImportRoutes(api: Api, vault: Vault): void {
  const { db } = api.database
  listRoute(api, {
    url: '/v1/case-imports', access: 'case:import', operationId: 'listCaseImports', tag, summary: '查询导入记录', list: caseImportList,
    item: caseImportRecord, present: presentCaseImport,
  })
  readRoute(api, {
    url: '/v1/case-imports/:caseImportId', access: 'case:import', operationId: 'getCaseImport', tag, summary: '查看导入记录', params: caseImportParams,
    response: caseImportRecord,
    handle: async ({ params, actor }) => {
      const row = await findCaseImport(db, actor.scope, params.caseImportId)
      return row === null ? null : presentCaseImport(row)
    },
  })
  // A context of its own: only here are bodies of these types taken, and as streams.
  void api.app.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser(Object.keys(formats), (request, payload, parsed) => {
      parsed(isPlainUtf8(request) ? null : httpProblems.raise['unsupported-media-type'](), payload)
    })
    // The stated body is that of one row; rows are judged as they come in.
    scope.setValidatorCompiler<z.ZodType>((part) => part.httpPart === 'body' ? (value: unknown) => ({ value }) : validatorCompiler(part))
    streamRoute(scope, api, vault)
    done()
  })
}

const importOperation: FastifySchema & Record<string, unknown> = {
  'operationId': 'importCases',
  'tags': [tag],
  'summary': '导入执法案件',
  'description': `逐行读入，逐行给出结果，一行未通过不影响其他行；同一文件再次导入不产生变化。NDJSON 每行一个 JSON 对象；CSV 首行为列名：${caseCsvColumns.join('、')}，
列表以“;”分隔，每行一名当事人。编码为 UTF-8，每行至多 ${maxRowBytes} 字节。`,
  'x-permission': 'case:import',
  'x-problems': ['case-imports.columns-unfit', 'http.unsupported-media-type'],
  'consumes': Object.keys(formats),
  'querystring': importQuery,
  'body': caseImportRow,
  'response': { 200: { description: '逐行结果', content: { 'application/x-ndjson': { schema: caseImportLine } } } },
}

function streamRoute(scope: FastifyInstance, api: Api, vault: Vault): void {
  scope.route({
    method: 'POST', url: '/v1/case-imports', config: { access: 'case:import', produces: ['application/x-ndjson'], streams: true },
    schema: importOperation,
    handler: async (request, reply) => {
      const format = formats[mediaTypeOf(request)]
      const stream = request.body as Readable
      const source = format === 'CSV' ? await csvRows(stream) : ndjsonRows(stream)
      const job = {
        call: { actor: actorOf(request), requestId: request.id }, format, dryRun: (request.query as z.output<typeof importQuery>).dryRun === 'true',
        language: languageOf(request.headers['accept-language']),
        onError: (error: unknown) => { request.log.error({ requestId: request.id, reason: logText(error) }, 'import row failed') },
      }
      const answer = Readable.from(importCases({ ...api, vault }, job, source), { objectMode: false, highWaterMark: unreadAnswer })
      return reply.type('application/x-ndjson; charset=utf-8').header('cache-control', 'no-store').send(answer)
    },
  })
}

const mediaTypeOf = ({ headers }: FastifyRequest): MediaType => (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() as MediaType

function isPlainUtf8({ headers }: FastifyRequest): boolean {
  const encoding = headers['content-encoding']
  return charsetIsUtf8(headers['content-type']) && (encoding === undefined || encoding === 'identity')
}
