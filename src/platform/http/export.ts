import { Readable } from 'node:stream'
import type { FastifySchema } from 'fastify'
import { z } from 'zod'
import type { Actor } from '../actor.ts'
import { byteOrderMark, csvRecord } from '../csv.ts'
import type { List, ListQuery } from '../list.ts'
import { actorOf } from './access.ts'
import { prefers } from './accept.ts'
import type { Api } from './api.ts'

const ndjson = 'application/x-ndjson'
const csv = 'text/csv'
/** Rows of one statement. */
const pageSize = 500

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
}

/**
 * `GET` of everything a list holds within the caller's scope and by the same filters, as a stream: NDJSON, or CSV where Accept
 * prefers it. Page after page by key, so that memory and the time of each statement stay the same however long it is.
 */
export function exportRoute<Row, I extends z.ZodType>(api: Api, spec: ExportSpec<Row, I>): void {
  const filters = Object.fromEntries(Object.entries(spec.list.query.shape).filter(([name]) => !['limit', 'cursor', 'count'].includes(name)))
  const schema: FastifySchema & Record<string, unknown> = {
    'operationId': spec.operationId, 'tags': [spec.tag], 'summary': spec.summary, 'description': spec.description, 'x-permission': spec.access,
    'querystring': z.strictObject(filters),
    'response': { 200: { description: '全部记录', content: { [ndjson]: { schema: spec.item }, [csv]: { schema: z.string() } } } },
  }
  api.app.get(spec.url, { config: { access: spec.access, produces: [ndjson, csv], streams: true }, schema }, async (request, reply) => {
    const actor = actorOf(request)
    const asCsv = prefers(request.headers.accept, csv, ndjson)
    const pages = pagesOf(api, spec, actor, request.query as ListQuery)
    // What the first page finds wrong is still answered as a problem.
    const first = await pages.next()
    const lines = asCsv ? csvLines(spec, first, pages) : jsonLines(first, pages)
    void reply.header('cache-control', 'no-store').header('vary', 'accept')
    if (asCsv) void reply.header('content-disposition', `attachment; filename="${spec.fileName}.csv"`)
    return reply.type(`${asCsv ? csv : ndjson}; charset=utf-8`).send(Readable.from(lines, { objectMode: false }))
  })
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

async function* jsonLines<Item>(first: IteratorResult<Item[], void>, pages: AsyncGenerator<Item[], void, undefined>): AsyncGenerator<string> {
  for (let page = first; page.done !== true; page = await pages.next()) yield page.value.map((item) => `${JSON.stringify(item)}\n`).join('')
}

async function* csvLines<Item>(
  { columns }: { columns: readonly { heading: string, of(item: Item): string | null }[] }, first: IteratorResult<Item[], void>,
  pages: AsyncGenerator<Item[], void, undefined>,
): AsyncGenerator<string> {
  yield byteOrderMark + csvRecord(columns.map(({ heading }) => heading))
  for (let page = first; page.done !== true; page = await pages.next()) {
    yield page.value.map((item) => csvRecord(columns.map((column) => column.of(item)))).join('')
  }
}
