import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import type { FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { fastify, LogController } from 'fastify'
import cors, { type FastifyCorsOptions } from '@fastify/cors'
import type { FastifySerializerCompiler } from 'fastify/types/schema.js'
import type { ZodType } from 'zod'
import type { Config } from '../../config.ts'
import type { Logger } from '../logger.ts'
import type { AccessDeps } from './access.ts'
import { installAccess } from './access.ts'
import { watchAnswers } from './answers-under-way.ts'
import { installBodyParsers } from './body-parsers.ts'
import { installCompression } from './compression.ts'
import { problemHandler, sendProblem, toProblem } from './errors.ts'
import { unreadable } from './message.ts'
import type { Metrics } from './metrics.ts'
import { headerNames } from './openapi-headers.ts'
import { parseQueryString } from './query-string.ts'
import { answerRawError, refuseTunnels } from './raw-errors.ts'
import { securityHeaders } from './security-headers.ts'
import { installBodyPatience } from './slow-bodies.ts'
import { installUnknownPath } from './unknown-path.ts'
import { closeUnusedConnections } from './unused-connections.ts'
import { installStrictQuery, validatorCompiler } from './validation.ts'

export interface ServerDeps extends Omit<AccessDeps, 'onRefusal'> {
  config: Pick<Config, 'CORS_ORIGINS' | 'TRUSTED_PROXIES' | 'NODE_ENV'>
  log: Logger
  metrics: Metrics
  onRefusal: AccessDeps['onRefusal']
  serializer: FastifySerializerCompiler<ZodType>
  /** How long a client may take to send its headers and its body, and how often that is looked at. */
  patience?: { headersMs: number, bodyMs: number, checkEveryMs: number }
}

/** What the page of the contract registers by itself. */
const ownRoutes = ['/docs']
/** As long as any browser keeps the answer to a preflight; what it allows is the same for every address. */
const preflightSeconds = 7_200
const saneToken = /^[A-Za-z0-9._-]{8,64}$/

/** The HTTP shell with every convention installed, and no route yet. */
export async function createServer(deps: ServerDeps): Promise<FastifyInstance> {
  const loggerInstance: FastifyBaseLogger = deps.log
  const { patience = { headersMs: 15_000, bodyMs: 60_000, checkEveryMs: 2_000 } } = deps
  const completed = requestLine(deps)
  const app = fastify({
    loggerInstance,
    // What is logged names its request itself: a logger made for each request would cost more than its line.
    childLoggerFactory: (logger) => logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 1_048_576,
    requestTimeout: 3_600_000,
    connectionTimeout: 120_000,
    keepAliveTimeout: 65_000,
    forceCloseConnections: 'idle',
    trustProxy: deps.config.TRUSTED_PROXIES.length > 0 ? deps.config.TRUSTED_PROXIES : false,
    http: { headersTimeout: patience.headersMs, connectionsCheckingInterval: patience.checkEveryMs, maxHeaderSize: 16_384, requireHostHeader: false },
    genReqId: requestIdOf,
    routerOptions: { querystringParser: parseQueryString, maxParamLength: 200 },
    clientErrorHandler: answerRawError,
    frameworkErrors: (error, request, reply) => {
      request.actor = null
      reply.raw.once('finish', () => { completed(request, reply) })
      sendProblem(request, reply.header('x-request-id', request.id), toProblem(error))
    },
    return503OnClosing: false,
  })
  // A server may pass over an expectation it does not know (RFC 9110, 10.1.1); Node would answer 417 without a problem.
  app.server.on('checkExpectation', (request, response) => { app.server.emit('request', request, response) })
  watchAnswers(app.server)
  refuseTunnels(app.server)
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(deps.serializer)
  app.setErrorHandler(problemHandler)
  installBodyParsers(app)
  closeUnusedConnections(app)
  let closing = false
  app.addHook('preClose', () => { closing = true })
  app.addHook('onRequest', (request, reply, done) => {
    void reply.headers(securityHeaders).header('x-request-id', request.id)
    done()
  })
  // At the end of a request, not at its beginning: those under way when a stop begins must let their connection go too.
  app.addHook('onSend', (_request, reply, payload, done) => {
    if (closing) void reply.header('connection', 'close')
    done(null, payload)
  })
  app.addHook('onResponse', (request, reply, done) => {
    completed(request, reply)
    // The head of a streamed answer may have left before the stop began.
    if (closing && request.raw.socket instanceof Socket) request.raw.socket.end()
    done()
  })
  installBodyPatience(app, patience.bodyMs)
  installUnknownPath(app)
  // Before anything can be refused, so that refusals carry these headers too.
  if (deps.config.CORS_ORIGINS.length > 0) {
    const shared: FastifyCorsOptions = {
      origin: deps.config.CORS_ORIGINS, methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'], hideOptionsRoute: true, maxAge: preflightSeconds,
      exposedHeaders: [...headerNames, 'deprecation', 'sunset'],
    }
    // Any other OPTIONS asks what there is, of everybody alike.
    const preflight = ({ headers }: FastifyRequest): boolean => headers.origin !== undefined && headers['access-control-request-method'] !== undefined
    await app.register(cors, { hideOptionsRoute: true, delegator: (request, tell) => { tell(null, { ...shared, preflight: preflight(request) }) } })
  }
  app.addHook('onRequest', (request, _reply, done) => { done(unreadable(request)) })
  installStrictQuery(app, ownRoutes)
  installAccess(app, deps, ownRoutes)
  installCompression(app)
  return app
}

/** One line and one measurement for each request, however it ended. */
function requestLine({ log, metrics }: Pick<ServerDeps, 'log' | 'metrics'>): (request: FastifyRequest, reply: FastifyReply) => void {
  // Its members are named here and hold nothing personal: the search for secrets would cost more than the line.
  const lines = log.child({}, { redact: [] })
  return (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown'
    metrics.observe(request.method, route, reply.statusCode, reply.elapsedTime / 1000)
    lines.info({
      requestId: request.id, method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime * 10) / 10,
      ...(request.actor === null ? {} : { accountId: request.actor.accountId }), ...(request.problemCode === null ? {} : { code: request.problemCode }),
    }, 'request')
  }
}

/** The caller's own id where it is a sane token, so that a trace can follow it; ours otherwise. */
function requestIdOf(request: IncomingMessage): string {
  const given = request.headers['x-request-id']
  return typeof given === 'string' && saneToken.test(given) ? given : randomUUID()
}

