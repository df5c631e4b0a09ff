import { isUtf8 } from 'node:buffer'
import { CsvError, parse } from 'csv-parse/sync'
import type { FastifyRequest } from 'fastify'
import type { ProblemParams } from '../../kernel/problem.ts'
import { parseStrictJson, StrictJsonError } from '../../kernel/strict-json.ts'
import { reasonOf, reasonOfJson } from '../malformed.ts'
import type { Api } from './api.ts'
import { charsetIsUtf8 } from './body-parsers.ts'
import { httpProblems } from './problems.ts'

/** What a bulk body may hold, beyond the limits of an ordinary one. */
const limits = { bytes: 4 * 1_048_576, members: 100_000 }

/** How the text of a CSV column is read; an empty field is an absent member. */
export type CsvForm = 'text' | 'number' | 'boolean'

export interface RowBody {
  /** The member of the JSON body that holds the rows. */
  member: string
  columns: Readonly<Record<string, CsvForm>>
}

/**
 * Routes whose body is a list of rows: as JSON with the list in one member, and where `rows` says how, as NDJSON (a row a line) or CSV (RFC 4180,
 * UTF-8, names in the first line), which stand for the same JSON. What a row may hold is judged afterwards by the one schema.
 */
export function rowRoutes(api: Api, rows: RowBody | null, register: (api: Api) => void): void {
  void api.app.register((scope, _options, done) => {
    const accept = (type: string, read: (body: Buffer) => unknown): void => {
      scope.addContentTypeParser(type, { parseAs: 'buffer', bodyLimit: limits.bytes }, (request, body, parsed) => { answer(request, body as Buffer, read, parsed) })
    }
    scope.removeContentTypeParser('application/json')
    accept('application/json', (body) => body.length === 0 ? undefined : parseStrictJson(body, { depth: 32, members: limits.members }))
    if (rows !== null) {
      accept('application/x-ndjson', (body) => ({ [rows.member]: ndjsonRows(body) }))
      accept('text/csv', (body) => ({ [rows.member]: csvRows(body, rows.columns) }))
      const stated = { 'x-rows': { member: rows.member, columns: Object.keys(rows.columns) } }
      scope.addHook('onRoute', (route) => { route.schema = { ...route.schema, ...stated } })
    }
    register({ ...api, app: scope })
    done()
  })
}

function answer(request: FastifyRequest, body: Buffer, read: (body: Buffer) => unknown, parsed: (error: Error | null, body?: unknown) => void): void {
  if (!charsetIsUtf8(request.headers['content-type'])) { parsed(httpProblems.raise['unsupported-media-type']()); return }
  try {
    parsed(null, read(body))
  } catch (error) {
    parsed(httpProblems.raise['malformed-body'](whyUnread(error)))
  }
}

function whyUnread(error: unknown): ProblemParams {
  if (error instanceof StrictJsonError) return reasonOfJson(error)
  return reasonOf('csv', error instanceof CsvError && typeof error['lines'] === 'number' ? { line: error['lines'] } : {})
}

function ndjsonRows(body: Buffer): unknown[] {
  return textOf(body).split('\n').flatMap((text, index) => text.trim() === '' ? [] : [rowOf(text, index + 1)])
}

function rowOf(text: string, line: number): unknown {
  try {
    return parseStrictJson(Buffer.from(text))
  } catch (error) {
    if (error instanceof StrictJsonError) error.line = line
    throw error
  }
}

function csvRows(body: Buffer, columns: RowBody['columns']): Record<string, unknown>[] {
  // Line ends within a quoted field are line feeds, however the file has them, as in an import.
  const records = parse(textOf(body).replaceAll('\r\n', '\n'), { bom: true, columns: true, skip_empty_lines: true }) as unknown as Record<string, string>[]
  return records.map((record) => Object.fromEntries(Object.entries(record).filter(([, field]) => field !== '')
    .map(([name, field]) => [name, valueOf(field, columns[name] ?? 'text')])))
}

/** A field that is not of its form stays text, so that the schema names it. */
function valueOf(field: string, form: CsvForm): unknown {
  if (form === 'number' && /^-?\d{1,9}(\.\d{1,6})?$/.test(field)) return Number(field)
  if (form === 'boolean' && (field === 'true' || field === 'false')) return field === 'true'
  return field
}

function textOf(body: Buffer): string {
  if (!isUtf8(body)) throw new StrictJsonError('invalid-utf8', 0)
  return body.toString('utf8')
}
