import type { FastifyReply, FastifyRequest, FastifySchema } from 'fastify'
import { z } from 'zod'
import type { Api } from '../../platform/http/api.ts'
import { unchanged } from '../../platform/http/etag.ts'
import { httpProblems } from '../../platform/http/problems.ts'
import type { List, ListQuery } from '../../platform/list.ts'

/** What is published may be kept by anybody for a minute; whoever keeps it longer asks whether it still stands. */
const cacheable = 'public, max-age=60, must-revalidate'

interface PublicOperation {
  url: string
  operationId: string
  tag: string
  summary: string
  description?: string
  problems?: readonly string[]
}

interface PublicReadSpec<P extends z.ZodType, Q extends z.ZodType, R extends z.ZodType> extends PublicOperation {
  params: P
  query: Q
  response: R
  /** null: there is none, or it is not published. */
  handle(input: { params: z.output<P>, query: z.output<Q> }): Promise<z.output<R> | null>
  /** What the answer is known by, such as the hash of a frozen text; without it the answer has no ETag. */
  tagOf?(found: z.output<R>): string
}

/** `GET` of something published: open to everybody within the budget of an address, cacheable, with an ETag and 304. */
export function publicReadRoute<P extends z.ZodType, Q extends z.ZodType, R extends z.ZodType>({ app }: Api, spec: PublicReadSpec<P, Q, R>): void {
  const schema = { ...documented(spec), params: spec.params, querystring: spec.query, response: { 200: spec.response } } as FastifySchema
  app.get(spec.url, { config: { access: 'public' }, schema }, async (request, reply) => {
    const found = await spec.handle({ params: request.params as z.output<P>, query: request.query as z.output<Q> })
    if (found === null) throw httpProblems.raise['not-found']()
    return give(request, reply, found, spec.tagOf?.(found))
  })
}

interface PublicListSpec<Row, I extends z.ZodType> extends PublicOperation {
  /** It must hold nothing unpublished whatever is asked: no caller's scope narrows it. */
  list: List<Row>
  item: I
  present(row: Row): z.output<I>
}

/** `GET` of a list of what is published, for everybody: filters, sort and cursor of the one grammar. */
export function publicListRoute<Row, I extends z.ZodType>({ app, database, cursors }: Api, spec: PublicListSpec<Row, I>): void {
  const response = z.strictObject({
    items: z.array(spec.item).describe('本页记录'),
    nextCursor: z.string().nullable().describe('下一页游标；没有下一页时为 null'),
  })
  const parameters = Object.fromEntries(Object.entries(spec.list.query.shape).filter(([name]) => name !== 'count'))
  const schema = { ...documented(spec), querystring: z.strictObject(parameters), response: { 200: response } } as FastifySchema
  app.get(spec.url, { config: { access: 'public' }, schema }, async (request, reply) => {
    const page = await spec.list.page(database.db, { kind: 'NATION' }, request.query as ListQuery, cursors)
    void reply.header('cache-control', cacheable)
    if (page.nextCursor !== null) void reply.header('link', `<${nextUrl(request.url, page.nextCursor)}>; rel="next"`)
    return { items: page.rows.map((row) => spec.present(row)), nextCursor: page.nextCursor }
  })
}

function documented({ operationId, tag, summary, description, problems = [] }: PublicOperation): FastifySchema {
  return { operationId, tags: [tag], summary, ...(description === undefined ? {} : { description }), 'x-permission': 'public', 'x-problems': problems } as FastifySchema
}

function give(request: FastifyRequest, reply: FastifyReply, found: unknown, tag: string | undefined): unknown {
  void reply.header('cache-control', cacheable)
  return tag !== undefined && unchanged(request, reply, `"${tag}"`) ? reply.code(304).send() : found
}

function nextUrl(url: string, cursor: string): string {
  const [path = '', query = ''] = url.split('?', 2)
  const kept = query.split('&').filter((part) => part !== '' && !part.startsWith('cursor='))
  return `${path}?${[...kept, `cursor=${cursor}`].join('&')}`
}
