import type { FastifySchema } from 'fastify'
import type { z } from 'zod'
import type { List, ListQuery } from '../list.ts'
import type { Api } from './api.ts'
import { nextUrl, pageSchema } from './api.ts'
import { etagOf, hasVersion, isVersioned, unchanged } from './etag.ts'
import { httpProblems } from './problems.ts'

/** What is published may be kept by anybody for a minute; whoever keeps it longer asks whether it still stands. */
export const keptAMinute = { maxAgeSeconds: 60 }

/** Absent where nobody may keep the answer. */
interface Kept { cache?: { maxAgeSeconds: number } }

const keeping = ({ cache }: Kept): string => cache === undefined ? 'no-store' : `public, max-age=${cache.maxAgeSeconds}, must-revalidate`

interface PublicRead<P extends z.ZodType, Q extends z.ZodType, R extends z.ZodType> extends Kept {
  url: string
  operationId: string
  tag: string
  summary: string
  description?: string
  params: P
  query: Q
  response: R
  problems?: readonly string[]
  /** null: there is none. */
  handle(input: { params: z.output<P>, query: z.output<Q> }): Promise<z.output<R> | null>
  /** What the answer is known by, such as the hash of a frozen text, where it is not its version. */
  tagOf?(found: z.output<R>): string
}

/** `GET` open to everybody, within the budget of an address; it knows no caller and shows what anybody may see. */
export function publicRead<P extends z.ZodType, Q extends z.ZodType, R extends z.ZodType>({ app }: Api, spec: PublicRead<P, Q, R>): void {
  const { url, operationId, tag, summary, description, params, query, response, problems = [] } = spec
  const tagged = spec.cache !== undefined && (spec.tagOf !== undefined || isVersioned(response))
  const schema = {
    operationId, tags: [tag], summary, ...(description === undefined ? {} : { description }), 'x-permission': 'public', 'x-problems': problems,
    'x-headers': tagged ? ['ETag'] : [], params, querystring: query, response: { 200: response },
  } as FastifySchema
  app.get(url, { config: { access: 'public' }, schema }, async (request, reply) => {
    const found = await spec.handle({ params: request.params as z.output<P>, query: request.query as z.output<Q> })
    if (found === null) throw httpProblems.raise['not-found']()
    void reply.header('cache-control', keeping(spec))
    const tag = spec.tagOf !== undefined ? `"${spec.tagOf(found)}"` : hasVersion(found) ? etagOf(found.version) : null
    return spec.cache !== undefined && tag !== null && unchanged(request, reply, tag) ? reply.code(304).send() : found
  })
}

interface PublicList<Row, I extends z.ZodType> extends Kept {
  url: string
  operationId: string
  tag: string
  summary: string
  description?: string
  list: List<Row>
  item: I
  present(row: Row): z.output<I>
}

/**
 * A list open to everybody, by the one grammar of lists; what it holds is public as a whole, so that no scope narrows it. It is not
 * counted, so that a page costs the same whatever is asked.
 */
export function publicList<Row, I extends z.ZodType>({ app, database, cursors }: Api, spec: PublicList<Row, I>): void {
  const { url, operationId, tag, summary, description, list, item } = spec
  const schema = {
    operationId, tags: [tag], summary, ...(description === undefined ? {} : { description }), 'x-permission': 'public', 'x-problems': [],
    'x-headers': ['Link'], querystring: list.query.omit({ count: true }), response: { 200: pageSchema(item) },
  } as FastifySchema
  app.get(url, { config: { access: 'public' }, schema }, async (request, reply) => {
    const page = await list.page(database.db, { kind: 'NATION' }, request.query as ListQuery, cursors)
    void reply.header('cache-control', keeping(spec))
    if (page.nextCursor !== null) void reply.header('link', `<${nextUrl(request.url, page.nextCursor)}>; rel="next"`)
    return { items: page.rows.map((row) => spec.present(row)), nextCursor: page.nextCursor }
  })
}
