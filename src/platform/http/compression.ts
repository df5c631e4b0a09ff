import { gzip } from 'node:zlib'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { alsoVaryBy } from './vary.ts'

const threshold = 8_192
const compressible = /^(text\/|application\/(json|problem\+json|x-ndjson))/

/** Large answers go out compressed to those who take gzip; what streams goes out as it comes. */
export function installCompression(app: FastifyInstance): void {
  app.addHook('onSend', (request: FastifyRequest, reply: FastifyReply, payload: unknown, done: (error: Error | null, payload?: unknown) => void) => {
    if ((typeof payload !== 'string' && !Buffer.isBuffer(payload)) || payload.length < threshold || !isCompressible(reply)) { done(null, payload); return }
    alsoVaryBy(reply, 'accept-encoding')
    if (!takesGzip(request.headers['accept-encoding'])) { done(null, payload); return }
    gzip(payload, (error, packed) => {
      if (error === null) void reply.removeHeader('content-length').header('content-encoding', 'gzip')
      done(error, packed)
    })
  })
}

function isCompressible(reply: FastifyReply): boolean {
  const type = reply.getHeader('content-type')
  return typeof type === 'string' && compressible.test(type) && reply.getHeader('content-encoding') === undefined
}

/** Whether an Accept-Encoding header names gzip with a weight above 0 (RFC 9110, 12.5.3). */
function takesGzip(header: string | string[] | undefined): boolean {
  if (typeof header !== 'string') return false
  return header.toLowerCase().split(',').some((part) => {
    const [coding = '', weight = 'q=1'] = part.split(';', 2)
    return coding.trim() === 'gzip' && Number(weight.trim().slice(2)) > 0
  })
}
