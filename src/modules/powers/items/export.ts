import { Readable } from 'node:stream'
import type { FastifySchema } from 'fastify'
import { z } from 'zod'
import type { Scope } from '../../../platform/actor.ts'
import { actorOf } from '../../../platform/http/access.ts'
import type { Api } from '../../../platform/http/api.ts'
import type { List, ListQuery } from '../../../platform/list.ts'
import { csvCells, csvColumns } from './csv.ts'
import { presentSummary } from './present.ts'
import type { ListedItem } from './queries.ts'
import { itemSummary } from './schema.ts'

const rowsAtOnce = 1000
const types = { ndjson: 'application/x-ndjson', csv: 'text/csv' } as const

/** The whole list with the filters of `listPowerItems`, page by page, so that never more than one page is held. */
export function exportRoute({ app, database: { db }, cursors }: Api, list: List<ListedItem>): void {
  const paging = ['sort', 'limit', 'cursor', 'count']
  const filters = Object.fromEntries(Object.entries(list.query.shape).filter(([name]) => !paging.includes(name)))
  const schema: FastifySchema & Record<string, unknown> = {
    operationId: 'exportPowerItems', tags: ['权责清单'], summary: '导出某日的权责清单',
    description: '筛选条件同查询。CSV 为 UTF-8 编码，可能被电子表格当作公式的单元格前加单引号。', 'x-permission': 'power-item:read', 'x-problems': [],
    querystring: z.strictObject({ ...filters, format: z.enum(['ndjson', 'csv']).optional().describe('格式，默认 ndjson') }),
    response: { 200: {
      description: '清单，每行一个事项',
      content: { [types.ndjson]: { schema: itemSummary }, [types.csv]: { schema: z.string().describe(`首行为列名：${csvColumns.join('、')}`) } },
    } },
  }
  app.get('/v1/power-items/export', { config: { access: 'power-item:read', produces: Object.values(types) }, schema }, async (request, reply) => {
    const { format = 'ndjson', ...query } = request.query as ListQuery & { format?: keyof typeof types }
    const { scope } = actorOf(request)
    // The first page is read before anything is sent: until then a failure can still be told.
    const first = await page(scope, query, undefined)
    void reply.type(`${types[format]}; charset=utf-8`).header('cache-control', 'no-store')
    return reply.send(Readable.from(text(format, pages(scope, query, first)), { objectMode: false }))
  })

  const page = (scope: Scope, query: ListQuery, cursor: string | undefined) =>
    list.page(db, scope, { ...query, limit: rowsAtOnce, ...(cursor === undefined ? {} : { cursor }) }, cursors)

  async function* pages(scope: Scope, query: ListQuery, first: Awaited<ReturnType<typeof page>>): AsyncGenerator<ListedItem[]> {
    for (let current = first; ; current = await page(scope, query, current.nextCursor)) {
      yield current.rows
      if (current.nextCursor === null) return
    }
  }
}

async function* text(format: keyof typeof types, pages: AsyncIterable<ListedItem[]>): AsyncGenerator<string> {
  if (format === 'csv') yield `${csvColumns.join(',')}\r\n`
  const line = format === 'csv' ? (row: ListedItem) => `${csvCells(row).join(',')}\r\n` : (row: ListedItem) => `${JSON.stringify(presentSummary(row))}\n`
  for await (const rows of pages) if (rows.length > 0) yield rows.map(line).join('')
}
