import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest, FastifySchema } from 'fastify'
import { z } from 'zod'
import { actorOf } from '../http/access.ts'
import { logText } from '../db/errors.ts'
import type { Api } from '../http/api.ts'
import type { Language } from '../http/language.ts'
import { languageOf } from '../http/language.ts'
import { httpProblems } from '../http/problems.ts'
import { mediaTypeOf } from '../http/stream-bodies.ts'
import { validatorCompiler } from '../http/validation.ts'
import type { ImportRun } from './run.ts'
import type { SourceRow } from './source.ts'

/** One form a file may come in. */
export interface FileForm<Format extends string> {
  format: Format
  /** Encodings beside UTF-8, in lower case. */
  charsets?: readonly string[]
  /** Reads as much as tells whether the file can be read at all; throws a problem where it cannot. */
  open(stream: Readable, charset: string): Promise<AsyncIterable<SourceRow[]>> | AsyncIterable<SourceRow[]>
}

export interface ImportFile<Format extends string> extends ImportRun { format: Format, language: Language }

interface ImportRoute<Format extends string> {
  url: string
  access: string
  operationId: string
  tag: string
  summary: string
  description: string
  problems: readonly string[]
  /** By media type. */
  forms: Readonly<Record<string, FileForm<Format>>>
  /** The shape of a row; rows are judged as they come in. */
  row: z.ZodType
  /** The shape of a line of the answer. */
  line: z.ZodType
  /** Query parameters beside `dryRun`. */
  query?: z.ZodRawShape
  lines(file: ImportFile<Format>, rows: AsyncIterable<SourceRow[]>, query: Readonly<Record<string, unknown>>): AsyncIterable<string>
}

/** So much of the answer is kept for a client that sends its whole file before it reads. */
const unreadAnswer = 32 * 1_048_576

const dryRun = z.enum(['true', 'false']).optional().describe('是否试运行：只给出逐行结果，不保存')

/** `POST` of a file as a stream, answered by a stream of verdicts. */
export function importRoute<Format extends string>(api: Api, spec: ImportRoute<Format>): void {
  // A context of its own: only here are bodies of these types taken, and as streams.
  void api.app.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser(Object.keys(spec.forms), (request, payload, parsed) => {
      parsed(isReadable(request, spec.forms) ? null : httpProblems.raise['unsupported-media-type'](), payload)
    })
    // The stated body is that of one row; rows are judged as they come in.
    scope.setValidatorCompiler<z.ZodType>((part) => part.httpPart === 'body' ? (value: unknown) => ({ value }) : validatorCompiler(part))
    streamRoute(scope, api, spec)
    done()
  })
}

function streamRoute<Format extends string>(scope: FastifyInstance, api: Api, spec: ImportRoute<Format>): void {
  const schema: FastifySchema & Record<string, unknown> = {
    'operationId': spec.operationId,
    'tags': [spec.tag],
    'summary': spec.summary,
    'description': `${spec.description}\n不用 Idempotency-Key，以内容防重：连接中断的，重新提交同一文件即可。`,
    'x-permission': spec.access,
    'x-problems': [...spec.problems, 'http.unsupported-media-type'],
    'consumes': Object.keys(spec.forms),
    'querystring': z.strictObject({ dryRun, ...spec.query }),
    'body': spec.row,
    'response': { 200: { description: '逐行结果', content: { 'application/x-ndjson': { schema: spec.line } } } },
  }
  scope.route({
    method: 'POST', url: spec.url, config: { access: spec.access, produces: ['application/x-ndjson'], streams: true }, schema,
    handler: async (request, reply) => {
      const form = spec.forms[mediaTypeOf(request)]
      if (form === undefined) throw httpProblems.raise['unsupported-media-type']()
      const rows = await openOrClose(reply, () => form.open(request.body as Readable, charsetOf(request) ?? 'utf-8'))
      const query = request.query as Readonly<Record<string, unknown>>
      const file: ImportFile<Format> = {
        runner: api.runner, clock: api.clock, call: { actor: actorOf(request), requestId: request.id }, format: form.format,
        dryRun: query['dryRun'] === 'true', language: languageOf(request.headers['accept-language']),
        onError: (error: unknown) => { request.log.error({ requestId: request.id, reason: logText(error) }, 'import row failed') },
      }
      const answer = Readable.from(spec.lines(file, rows, query), { objectMode: false, highWaterMark: unreadAnswer })
      return reply.type('application/x-ndjson; charset=utf-8').header('cache-control', 'no-store').send(answer)
    },
  })
}

/** A file refused before it is read to its end would stand in the way of the connection's next request. */
async function openOrClose<Rows>(reply: FastifyReply, open: () => Promise<Rows> | Rows): Promise<Rows> {
  try {
    return await open()
  } catch (error) {
    void reply.header('connection', 'close')
    throw error
  }
}

const charsetOf = ({ headers }: FastifyRequest): string | undefined => /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(headers['content-type'] ?? '')?.[1]?.toLowerCase()

function isReadable<Format extends string>(request: FastifyRequest, forms: Readonly<Record<string, FileForm<Format>>>): boolean {
  const charset = charsetOf(request)
  const { charsets = [] } = forms[mediaTypeOf(request)] ?? {}
  return charset === undefined || charset === 'utf-8' || charsets.includes(charset)
}
