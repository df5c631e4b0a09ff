import type { FastifySchema } from 'fastify'
import type { z } from 'zod'
import type { Api } from './api.ts'
import { httpProblems } from './problems.ts'

interface PublicRead<P extends z.ZodType, Q extends z.ZodType, R extends z.ZodType> {
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
}

/** `GET` open to everybody, within the budget of an address; it knows no caller and shows what anybody may see. */
export function publicRead<P extends z.ZodType, Q extends z.ZodType, R extends z.ZodType>({ app }: Api, spec: PublicRead<P, Q, R>): void {
  const { url, operationId, tag, summary, description, params, query, response, problems = [] } = spec
  const schema = {
    operationId, tags: [tag], summary, ...(description === undefined ? {} : { description }), 'x-permission': 'public', 'x-problems': problems,
    params, querystring: query, response: { 200: response },
  } as FastifySchema
  app.get(url, { config: { access: 'public' }, schema }, async (request, reply) => {
    const found = await spec.handle({ params: request.params as z.output<P>, query: request.query as z.output<Q> })
    void reply.header('cache-control', 'no-store')
    if (found === null) throw httpProblems.raise['not-found']()
    return found
  })
}
