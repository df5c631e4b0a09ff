import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sendProblem } from './errors.ts'
import { httpProblems } from './problems.ts'

/** An unknown path is 404; a known path with another method is 405 with Allow, and plain OPTIONS lists what there is. */
export function installUnknownPath(app: FastifyInstance): void {
  const methodsOf = new Map<string, Set<string>>()
  app.addHook('onRoute', ({ url, method }) => {
    if (url.includes('*')) return
    const methods = methodsOf.get(url) ?? new Set()
    for (const one of [method].flat()) methods.add(one)
    methodsOf.set(url, methods)
  })
  const answer = (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const path = request.url.split('?', 1)[0] ?? ''
    const allowed = new Set([...methodsOf].filter(([pattern]) => matches(pattern, path)).flatMap(([, methods]) => [...methods]))
    if (allowed.size === 0) return sendProblem(request, reply, httpProblems.raise['unknown-path']())
    void reply.header('allow', [...allowed, 'OPTIONS'].sort().join(', '))
    if (request.method === 'OPTIONS') return reply.code(204).header('cache-control', 'no-store').send()
    return sendProblem(request, reply, httpProblems.raise['method-not-allowed']())
  }
  app.setNotFoundHandler(answer)
  // What a body holds that nobody will read makes no difference.
  app.addHook('preParsing', (request, reply, payload, done) => {
    if (request.is404 || request.method === 'OPTIONS') answer(request, reply)
    else done(null, payload)
  })
}

function matches(pattern: string, path: string): boolean {
  const wanted = pattern.split('/')
  const given = path.split('/')
  return wanted.length === given.length && wanted.every((part, index) => part.startsWith(':') ? given[index] !== '' : part === given[index])
}
