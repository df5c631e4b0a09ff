import type { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { answerRawError } from './raw-errors.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The body is read as it comes, for as long as it comes. */
    streams?: boolean
  }
}

/** Cuts off who takes too long to send a body. Node's own limit holds for every route alike, and an import may take its time. */
export function installBodyPatience(app: FastifyInstance, patienceMs: number): void {
  const timers = new WeakMap<IncomingMessage, NodeJS.Timeout>()
  app.addHook('onRequest', ({ raw }, _reply, done) => {
    if (raw.headers['transfer-encoding'] !== undefined || (raw.headers['content-length'] ?? '0') !== '0') {
      const timer = setTimeout(() => {
        // A request injected in this process has no socket to cut.
        if (raw.socket instanceof Socket) answerRawError(Object.assign(new Error(), { code: 'ERR_HTTP_REQUEST_TIMEOUT' }), raw.socket)
      }, patienceMs).unref()
      const stop = (): void => { clearTimeout(timer) }
      raw.once('end', stop).once('close', stop)
      timers.set(raw, timer)
    }
    done()
  })
  // Only once the caller is known and may do this.
  app.addHook('preParsing', (request, _reply, payload, done) => {
    const timer = timers.get(request.raw)
    if (timer !== undefined && request.routeOptions.config.streams === true) clearTimeout(timer)
    done(null, payload)
  })
}
