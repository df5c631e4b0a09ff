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
  status: 200 | 201
  response: z.ZodType
  problems: readonly string[]
  handle: (body: Body, request: FastifyRequest) => Promise<unknown>
}

/** A POST that authenticates its caller itself: log-in, refresh, client credentials. Its answers are never stored anywhere. */
export function publicRoute<Body>(app: FastifyInstance, route: PublicRoute<Body>): void {
  const { url, operationId, tag, summary, description, body, consumes, status, response, problems, handle } = route
  const schema = {
    operationId, tags: [tag], summary, ...(description === undefined ? {} : { description }), 'x-permission': 'public', 'x-problems': problems,
    ...(consumes === undefined ? {} : { consumes: [consumes] }), body, response: { [status]: response },
  } as FastifySchema
  app.post(url, { config: { access: 'public' }, schema }, async (request, reply) => {
    const answer = await handle(request.body as Body, request)
    return reply.code(status).header('cache-control', 'no-store').send(answer)
  })
}
