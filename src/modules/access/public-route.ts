import type { FastifyInstance, FastifyRequest, FastifySchema } from 'fastify'
import type { z } from 'zod'

export interface PublicRoute<Body> {
  url: string
  operationId: string
  tag: string
  summary: string
  description?: string
  body: z.ZodType<Body>
  /** The media type of the body, where it is not JSON. */
  consumes?: string
  /** 201 for one that opens a session, whose address its answer gives. */
  status: 200 | 201
  response: z.ZodType
  problems: readonly string[]
  handle: (body: Body, request: FastifyRequest) => Promise<{ body: unknown, location?: string }>
}

/** A POST that authenticates its caller itself: log-in, refresh, client credentials. Its answers are never stored anywhere. */
export function publicRoute<Body>(app: FastifyInstance, route: PublicRoute<Body>): void {
  const { url, operationId, tag, summary, description, body, consumes, status, response, problems, handle } = route
  const schema = {
    operationId, tags: [tag], summary, ...(description === undefined ? {} : { description }), 'x-permission': 'public', 'x-problems': problems,
    'x-headers': status === 201 ? ['Location'] : [], ...(consumes === undefined ? {} : { consumes: [consumes] }), body, response: { [status]: response },
  } as FastifySchema
  app.post(url, { config: { access: 'public' }, schema }, async (request, reply) => {
    const { body, location } = await handle(request.body as Body, request)
    return reply.code(status).headers({ 'cache-control': 'no-store', ...(location === undefined ? {} : { location }) }).send(body)
  })
}
