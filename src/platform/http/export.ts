import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { FastifyRequest, FastifySchema } from 'fastify'
import { z } from 'zod'
import type { Actor } from '../actor.ts'
import { byteOrderMark, csvRecord } from '../csv.ts'
import type { List, ListQuery } from '../list.ts'
import { workbook } from '../xlsx.ts'
import { actorOf } from './access.ts'
import { preferred } from './accept.ts'
import type { Api } from './api.ts'
import { anyBytes } from './stream-bodies.ts'
import { alsoVaryBy } from './vary.ts'

const ndjson = 'application/x-ndjson'
const csv = 'text/csv'
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
/** Rows of one statement. */
const pageSize = 500

export type ExportFormat = 'NDJSON' | 'CSV' | 'XLSX'
export interface ExportTally { rows: number, bytes: number, sha256: string }

/** Who keeps account of an export: of its beginning before the first byte leaves, of its end before the last one does. */
export interface ExportAccount { path: string, complete(tally: ExportTally): Promise<void> }

interface ExportSpec<Row, I extends z.ZodType> {
  url: string
  access: string
  operationId: string
  tag: string
  summary: string
  description: string
  list: List<Row>
  item: I
  /** A page of rows as the answer gives them; what belongs to them is loaded for all at once. */
  present(rows: readonly Row[], actor: Actor): Promise<z.output<I>[]>
  columns: readonly { heading: string, of(item: z.output<I>): string | null }[]
  fileName: string
  /** Where what leaves is accounted for. */
  account?(request: FastifyRequest, format: ExportFormat): Promise<ExportAccount>
}

/**
 * `GET` of everything a list holds within the caller's scope and by the same filters, as a stream: NDJSON, or CSV or XLSX where Accept
 * prefers it. Page after page by key, so that memory and the time of each statement stay the same however long it is.
 */
export function exportRoute<Row, I extends z.ZodType>(api: Api, spec: ExportSpec<Row, I>): void {
  const filters = Object.fromEntries(Object.entries(spec.list.query.shape).filter(([name]) => !['limit', 'cursor', 'count'].includes(name)))
  const schema: FastifySchema & Record<string, unknown> = {
    'operationId': spec.operationId, 'tags': [spec.tag], 'summary': spec.summary, 'description': spec.description, 'x-permission': spec.access,
    'x-headers': ['Content-Disposition', ...(spec.account === undefined ? [] : ['Link'])],
    'querystring': z.strictObject(filters),
    'response': { 200: { description: '全部记录', content: { [ndjson]: { schema: spec.item }, [csv]: { schema: z.string() }, [xlsx]: { schema: anyBytes } } } },
  }
  api.app.get(spec.url, { config: { access: spec.access, parameters: spec.list.permissions, produces: [ndjson, csv, xlsx], streams: true }, schema }, async (request, reply) => {
    const format = formatOf(request.headers.accept)
    const { type, ending } = forms[format]
    const tally = { rows: 0 }
    const pages = pagesOf(api, spec, actorOf(request), request.query as ListQuery)
    // What the first page finds wrong is still answered as a problem.
    const first = await pages.next()
    const account = request.method === 'HEAD' ? undefined : await spec.account?.(request, format)
    const bytes = written(spec, format, allOf(first, pages, tally))
    void reply.header('cache-control', 'no-store')
    alsoVaryBy(reply, 'accept')
    if (ending !== null) void reply.header('content-disposition', `attachment; filename="${spec.fileName}.${ending}"`)
    if (account !== undefined) void reply.header('link', `<${account.path}>; rel="describedby"`)
    // Fastify would read all of it for HEAD, and give none.
    if (request.method === 'HEAD') return reply.type(type).send(Readable.from([]))
    return reply.type(type).send(Readable.from(account === undefined ? bytes : accounted(bytes, account, tally), { objectMode: false }))
  })
}

const forms = {
  NDJSON: { type: `${ndjson}; charset=utf-8`, ending: null }, CSV: { type: `${csv}; charset=utf-8`, ending: 'csv' }, XLSX: { type: xlsx, ending: 'xlsx' },
} as const

const formatOf = (accept: string | undefined): ExportFormat => ({ [ndjson]: 'NDJSON', [csv]: 'CSV', [xlsx]: 'XLSX' } as const)[preferred(accept, [ndjson, csv, xlsx])]

type Columns<Item> = readonly { heading: string, of(item: Item): string | null }[]

function written<Item>({ columns }: { columns: Columns<Item> }, format: ExportFormat, pages: AsyncGenerator<Item[]>): AsyncIterable<string | Buffer> {
  switch (format) {
    case 'NDJSON': return jsonLines(pages)
    case 'CSV': return csvLines(columns, pages)
    case 'XLSX': return workbook(columns.map(({ heading }) => heading), cellsOf(columns, pages))
  }
}

/** The last bytes leave when the account is complete: who received all of them can read what they were. */
async function* accounted(pieces: AsyncIterable<string | Buffer>, account: ExportAccount, tally: { rows: number }): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  let bytes = 0
  let held: Buffer | undefined
  for await (const piece of pieces) {
    const next = Buffer.from(piece)
    hash.update(next)
    bytes += next.length
    if (held !== undefined) yield held
    held = next
  }
  await account.complete({ rows: tally.rows, bytes, sha256: hash.digest('hex') })
  if (held !== undefined) yield held
}

async function* allOf<Item>(first: IteratorResult<Item[], void>, pages: AsyncGenerator<Item[], void, undefined>, tally: { rows: number }): AsyncGenerator<Item[]> {
  for (let page = first; page.done !== true; page = await pages.next()) {
    tally.rows += page.value.length
    yield page.value
  }
}

async function* pagesOf<Row, I extends z.ZodType>(
  { database, cursors }: Api, { list, present }: Pick<ExportSpec<Row, I>, 'list' | 'present'>, actor: Actor, query: ListQuery,
): AsyncGenerator<z.output<I>[], void, undefined> {
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = await list.page(database.db, actor.scope, { ...query, limit: pageSize, ...(cursor === undefined ? {} : { cursor }) }, cursors)
    yield await present(page.rows, actor)
    cursor = page.nextCursor
  }
}

async function* jsonLines<Item>(pages: AsyncGenerator<Item[]>): AsyncGenerator<string> {
  for await (const items of pages) yield items.map((item) => `${JSON.stringify(item)}\n`).join('')
}

async function* csvLines<Item>(columns: Columns<Item>, pages: AsyncGenerator<Item[]>): AsyncGenerator<string> {
  yield byteOrderMark + csvRecord(columns.map(({ heading }) => heading))
  for await (const items of pages) yield items.map((item) => csvRecord(columns.map((column) => column.of(item)))).join('')
}

async function* cellsOf<Item>(columns: Columns<Item>, pages: AsyncGenerator<Item[]>): AsyncGenerator<(string | null)[][]> {
  for await (const items of pages) yield items.map((item) => columns.map((column) => column.of(item)))
}
