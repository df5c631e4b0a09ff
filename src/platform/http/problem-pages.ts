import { z } from 'zod'
import type { ProblemCatalogue } from '../../kernel/problem.ts'
import type { FastifyInstance } from 'fastify'
import { languageOf } from './language.ts'
import { httpProblems } from './problems.ts'
import { alsoVaryBy } from './vary.ts'

const entry = z.strictObject({
  code: z.string().describe('问题代码'),
  status: z.number().int().describe('状态码'),
  title: z.string().describe('标题'),
  detail: z.string().describe('说明（花括号内为参数）'),
  legalBasis: z.array(z.strictObject({ law: z.string().describe('法律名称'), article: z.string().describe('条款') })).describe('法律依据'),
}).meta({ id: 'ProblemEntry' })

/** `type` of every problem leads here: what the code means and which article it rests on. */
export function problemPages(app: FastifyInstance, catalogue: ProblemCatalogue): void {
  app.get('/problems/:code', {
    config: { access: 'public' },
    schema: {
      operationId: 'getProblem', tags: ['问题目录'], summary: '查看问题说明', 'x-permission': 'public',
      params: z.strictObject({ code: z.string().max(80).regex(/^[a-z0-9.-]+$/).describe('问题代码') }), querystring: z.strictObject({}), response: { 200: entry },
    },
  }, (request, reply) => {
    const { code } = request.params as { code: string }
    const definition = Object.hasOwn(catalogue, code) ? catalogue[code] : undefined
    if (definition === undefined) throw httpProblems.raise['not-found']()
    const language = languageOf(request.headers['accept-language'])
    void reply.header('cache-control', 'public, max-age=3600')
    alsoVaryBy(reply, 'accept-language')
    return { code, status: definition.status, title: definition.title[language], detail: definition.detail[language], legalBasis: [...definition.legalBasis ?? []] }
  })
}
