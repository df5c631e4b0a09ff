import type { FastifyInstance, FastifyReply, FastifyRequest, FastifySchema } from 'fastify'
import { z } from 'zod'
import type { Cursors } from '../../kernel/cursor.ts'
import { oncePer } from '../../kernel/once-per.ts'
import type { Actor, Scope } from '../actor.ts'
import type { Clock } from '../clock.ts'
import type { CommandContext, CommandRunner } from '../command.ts'
import type { DatabaseClient } from '../db/client.ts'
import { callersKey, ownIdKey, type Answer, type IdempotentCall } from '../idempotency.ts'
import type { List, ListQuery } from '../list.ts'
import type { RequestSource } from '../security-log.ts'
import { sourceOf } from '../security-log.ts'
import { actorOf } from './access.ts'
import { etagOf, hasVersion, isVersioned, unchanged, versionFrom } from './etag.ts'
import type { DeclaredHeader } from './openapi-headers.ts'
import { httpProblems } from './problems.ts'
import { nameOf } from './query-string.ts'

/** What a module needs to publish its routes. */
export interface Api {
  app: FastifyInstance
  database: DatabaseClient
  runner: CommandRunner
  cursors: Cursors
  clock: Clock
  /** Keyed digest of a request, to know it again: bodies hold identity numbers, which could be found by trying. */
  digest(text: string): Buffer
  onRefusedAct(request: FastifyRequest, error: unknown): void
}

interface Operation {
  url: string
  access: string
  operationId: string
  /** One tag: the module's Chinese name. */
  tag: string
  summary: string
  description?: string
  /** Codes of the problems this operation can answer with, beyond those of every operation. */
  problems?: readonly string[]
  /** Reachable before the initial password is changed. */
  beforePasswordChange?: boolean
}

/** A thousand records with their lists inside; who sends it is known and permitted before it is read. */
const bulkBody = { bytes: 8 * 1_048_576, members: 100_000 } as const

const nothing = z.strictObject({})
type Nothing = typeof nothing

interface ReadSpec<P extends z.ZodType, Q extends z.ZodType, R extends z.ZodType> extends Operation {
  params?: P
  query?: Q
  response: R
  /** null: absent, or outside the caller's scope. */
  handle(input: { params: z.output<P>, query: z.output<Q>, actor: Actor, requestId: string }): Promise<z.output<R> | null>
  /** What HEAD alone tells too. */
  headers?: { names: readonly DeclaredHeader[], of(found: z.output<R>): Readonly<Record<string, string>> }
}

/** `GET` of one record or figure. A record with a `version` gets an ETag and answers 304 to who has it. */
export function readRoute<R extends z.ZodType, P extends z.ZodType = Nothing, Q extends z.ZodType = Nothing>(api: Api, spec: ReadSpec<P, Q, R>): void {
  const schema: FastifySchema = {
    ...documented(spec, [...versionTag(spec.response), ...spec.headers?.names ?? []]),
    params: spec.params ?? nothing, querystring: spec.query ?? nothing, response: { 200: spec.response },
  }
  api.app.get(spec.url, { config: configOf(spec), schema }, async (request, reply) => {
    const found = await spec.handle({ params: request.params as z.output<P>, query: request.query as z.output<Q>, actor: actorOf(request), requestId: request.id })
    if (found === null) throw httpProblems.raise['not-found']()
    void reply.headers({ 'cache-control': 'no-store', ...spec.headers?.of(found) })
    if (hasVersion(found) && unchanged(request, reply, etagOf(found.version))) return reply.code(304).send()
    return found
  })
}

interface ListSpec<Row, P extends z.ZodType, I extends z.ZodType> extends Operation {
  params?: P
  list: List<Row>
  item: I
  present(row: Row, actor: Actor): z.output<I>
  /** The scope to list within, where it is not simply the caller's. */
  scopeOf?(actor: Actor): Scope
  /** Filters the path decides instead of the caller; `fields` leave the query parameters. */
  fixed?: { fields: readonly string[], of(params: z.output<P>, actor: Actor): Promise<ListQuery> | ListQuery }
}

const pageOf = <I extends z.ZodType>(item: I) => z.strictObject({
  items: z.array(item).describe('本页记录'),
  nextCursor: z.string().nullable().describe('下一页游标；没有下一页时为 null'),
  count: z.strictObject({ value: z.number().int().describe('条数'), exact: z.boolean().describe('是否精确') }).optional().describe('按 count 参数给出的总数'),
})

const pages = oncePer<z.ZodType, z.ZodType>(pageOf)

/** A page of such records; lists of the same records share it. */
export const pageSchema = <I extends z.ZodType>(item: I) => pages(item) as ReturnType<typeof pageOf<I>>

/** `GET` of a list: filters, sort, cursor and count of the one grammar; `Link: rel="next"` beside `nextCursor`. */
export function listRoute<Row, I extends z.ZodType, P extends z.ZodType = Nothing>(api: Api, spec: ListSpec<Row, P, I>): void {
  const response = pageSchema(spec.item)
  const schema: FastifySchema = { ...documented(spec, ['Link']), params: spec.params ?? nothing, querystring: withoutFields(spec.list.query, spec.fixed?.fields ?? []), response: { 200: response } }
  api.app.get(spec.url, { config: { ...configOf(spec), parameters: spec.list.permissions }, schema }, async (request, reply) => {
    const actor = actorOf(request)
    const query = { ...request.query as ListQuery, ...await spec.fixed?.of(request.params as z.output<P>, actor) }
    const page = await spec.list.page(api.database.db, spec.scopeOf?.(actor) ?? actor.scope, query, api.cursors)
    void reply.header('cache-control', 'no-store')
    if (page.nextCursor !== null) void reply.header('link', `<${nextUrl(request.url, page.nextCursor)}>; rel="next"`)
    return { items: page.rows.map((row) => spec.present(row, actor)), nextCursor: page.nextCursor, ...(page.count === undefined ? {} : { count: page.count }) }
  })
}

interface ActSpec<P extends z.ZodType, B extends z.ZodType, R extends z.ZodType, Prepared> extends Operation {
  method?: 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  params?: P
  body?: B
  response: R
  /** 201 for an act that makes a record, 200 otherwise. */
  status?: 200 | 201
  /** The act changes an existing record: If-Match is required and handed to the command as `version`. */
  changes?: boolean
  /** The act takes up to a thousand records in one body, which may be larger than others. */
  bulk?: boolean
  /** Where what it made is found: the record, or the list it stands in. */
  location?(body: z.output<R>, params: z.output<P>): string
  /** What is slow and needs no transaction, done before it begins. */
  prepare?(input: { params: z.output<P>, body: z.output<B>, actor: Actor, source: RequestSource }): Promise<Prepared>
  act(context: CommandContext, input: { params: z.output<P>, body: z.output<B>, version: number, prepared: Prepared }): Promise<z.output<R>>
  /** The form of the answer a repeated request gets: without what is shown only once. */
  kept?(body: z.output<R>): z.output<R>
}

/** A write: one act, one transaction, one audit entry, at most once per Idempotency-Key; answers with the record as it now is. */
export function actRoute<R extends z.ZodType, P extends z.ZodType = Nothing, B extends z.ZodType = z.ZodOptional<Nothing>, Prepared = undefined>(
  api: Api, spec: ActSpec<P, B, R, Prepared>,
): void {
  const status = spec.status ?? 200
  const body = spec.body ?? nothing.optional()
  const schema: FastifySchema = {
    ...documented(spec, [...versionTag(spec.response), ...(spec.location === undefined ? [] : ['Location' as const])]),
    ...(body.safeParse(undefined).success ? { 'x-body': spec.body === undefined ? 'none' : 'optional' } : {}),
    ...(spec.changes === true ? { 'x-if-match': true } : {}), ...(spec.method === undefined ? { 'x-idempotency-key': true } : {}),
    params: spec.params ?? nothing, querystring: nothing, body, response: { [status]: spec.response },
  }
  api.app.route({
    method: spec.method ?? 'POST', url: spec.url, schema, ...(spec.bulk === true ? { bodyLimit: bulkBody.bytes } : {}),
    config: { ...configOf(spec), ...(spec.bulk === true ? { bodyMembers: bulkBody.members } : {}) },
    handler: async (request, reply) => {
      const params = request.params as z.output<P>
      const given = request.body as z.output<B>
      const call = { actor: actorOf(request), requestId: request.id }
      const perform = (prepared: Prepared, version: number) => async (context: CommandContext): Promise<Answer> => {
        const body = await spec.act(context, { params, body: given, version, prepared })
        const headers = {
          ...(spec.location === undefined ? {} : { location: spec.location(body, params) }), ...(hasVersion(body) ? { etag: etagOf(body.version) } : {}),
        }
        return { status, headers, body, ...(spec.kept === undefined ? {} : { kept: spec.kept(body) }) }
      }
      try {
        const version = spec.changes === true ? versionFrom(request) : 0
        const keys = spec.method === undefined || spec.method === 'POST' ? idempotencyKeys(api, request) : []
        const prepared = await spec.prepare?.({ params, body: given, actor: call.actor, source: sourceOf(request) }) as Prepared
        const { answer, replayed } = keys.length === 0
          ? { answer: await api.runner.run(call, perform(prepared, version)), replayed: false }
          : await api.runner.runOnce(call, keys, perform(prepared, version))
        return await give(reply, answer, replayed)
      } catch (error) {
        api.onRefusedAct(request, error)
        throw error
      }
    },
  })
}

function give(reply: FastifyReply, answer: Answer, replayed: boolean): FastifyReply {
  if (replayed) void reply.header('idempotency-replayed', 'true')
  return reply.code(answer.status).headers({ ...answer.headers, 'cache-control': 'no-store' }).send(answer.body)
}

function idempotencyKeys(api: Pick<Api, 'digest'>, request: FastifyRequest): IdempotentCall[] {
  const ownId = typeof request.body === 'object' && request.body !== null && 'id' in request.body ? request.body.id : undefined
  return keysOf(api, request, ownId, () => JSON.stringify(request.body ?? null))
}

/**
 * The caller's Idempotency-Key, and the record id the client chose itself, each bound to the content of this request and to where the caller may look:
 * who has been moved elsewhere since is not shown what was answered before.
 */
export function keysOf({ digest }: Pick<Api, 'digest'>, request: FastifyRequest, ownId: unknown, content: () => string): IdempotentCall[] {
  const header = request.headers['idempotency-key']
  if (header === undefined && ownId === undefined) return []
  if (header !== undefined && (typeof header !== 'string' || !/^[\x21-\x7e]{1,255}$/.test(header))) {
    throw httpProblems.raise['invalid-header']({ header: 'Idempotency-Key' })
  }
  const requestHash = digest(`request\n${request.method}\n${request.url}\n${request.headers['if-match'] ?? ''}\n${JSON.stringify(actorOf(request).scope)}\n${content()}`)
  return [
    ...(header === undefined ? [] : [callersKey(header, requestHash)]),
    ...(typeof ownId === 'string' ? [ownIdKey(ownId, requestHash)] : []),
  ]
}

function withoutFields(query: z.ZodObject, fields: readonly string[]): z.ZodObject {
  if (fields.length === 0) return query
  return z.strictObject(Object.fromEntries(Object.entries(query.shape).filter(([field]) => !fields.includes(field))))
}

const configOf = ({ access, beforePasswordChange = false }: Operation) => ({ access, beforePasswordChange })

const versionTag = (response: z.ZodType): DeclaredHeader[] => isVersioned(response) ? ['ETag'] : []

function documented(spec: Operation, headers: readonly DeclaredHeader[]): Record<string, unknown> {
  return {
    operationId: spec.operationId, tags: [spec.tag], summary: spec.summary, ...(spec.description === undefined ? {} : { description: spec.description }),
    'x-permission': spec.access, 'x-problems': spec.problems ?? [], 'x-headers': headers,
  }
}

export function nextUrl(url: string, cursor: string): string {
  // A query may hold further question marks (RFC 3986, 3.4).
  const [path = '', ...queries] = url.split('?')
  const kept = queries.join('?').split('&').filter((part) => part !== '' && nameOf(part) !== 'cursor')
  return `${path}?${[...kept, `cursor=${cursor}`].join('&')}`
}
