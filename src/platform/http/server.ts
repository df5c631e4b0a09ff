import type { IncomingMessage } from 'node:http'
import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import { fastify, LogController } from 'fastify'
import compress from '@fastify/compress'
import cors from '@fastify/cors'
import helmet from '@fastify/helmet'
import { newId } from '../../kernel/ids.ts'
import type { Config } from '../../config.ts'
import type { Logger } from '../logger.ts'
import type { AccessDeps } from './access.ts'
import { installAccess } from './access.ts'
import { installBodyParsers } from './body-parsers.ts'
import { problemHandler, sendProblem, toProblem } from './errors.ts'
import type { Metrics } from './metrics.ts'
import { httpProblems } from './problems.ts'
import { parseQueryString } from './query-string.ts'
import { answerRawError } from './raw-errors.ts'
import { checkingSerializer, compiledSerializer } from './serializer.ts'
import { installUnknownPath } from './unknown-path.ts'
import { validatorCompiler } from './validation.ts'

export interface ServerDeps extends Omit<AccessDeps, 'onRefusal'> {
  config: Pick<Config, 'CORS_ORIGINS' | 'TRUSTED_PROXIES' | 'NODE_ENV'>
  log: Logger
  metrics: Metrics
  onRefusal: AccessDeps['onRefusal']
  /** Check every answer against its schema instead of compiling a serializer. */
  checkAnswers: boolean
}

const maxUrl = 8_000
const saneToken = /^[A-Za-z0-9._-]{8,64}$/

/** The HTTP shell with every convention installed, and no route yet. */
export async function createServer(deps: ServerDeps): Promise<FastifyInstance> {
  const loggerInstance: FastifyBaseLogger = deps.log
  const app = fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 1_048_576,
    requestTimeout: 60_000,
    keepAliveTimeout: 65_000,
    forceCloseConnections: 'idle',
    trustProxy: deps.config.TRUSTED_PROXIES.length > 0 ? deps.config.TRUSTED_PROXIES : false,
    http: { headersTimeout: 15_000, maxHeaderSize: 16_384 },
    genReqId: requestIdOf,
    routerOptions: { querystringParser: parseQueryString, maxParamLength: 200 },
    clientErrorHandler: answerRawError,
    frameworkErrors: (error, request, reply) => { sendProblem(request, reply, toProblem(error)) },
    return503OnClosing: false,
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(deps.checkAnswers ? checkingSerializer : compiledSerializer)
  app.setErrorHandler(problemHandler)
  installBodyParsers(app)
  let closing = false
  app.addHook('preClose', () => { closing = true })
  app.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id)
    if (request.url.length > maxUrl) throw httpProblems.raise['uri-too-long']()
    if (closing) void reply.header('connection', 'close')
  })
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown'
    deps.metrics.observe(request.method, route, reply.statusCode, reply.elapsedTime / 1000)
    deps.log.info({
      requestId: request.id, method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime * 10) / 10,
      ...(request.actor === null ? {} : { accountId: request.actor.accountId }), ...(request.problemCode === null ? {} : { code: request.problemCode }),
    }, 'request')
  })
  installUnknownPath(app)
  installAccess(app, deps, ['*', '/docs'])
  await app.register(helmet, { contentSecurityPolicy: false, global: true })
  await app.register(cors, { origin: deps.config.CORS_ORIGINS.length > 0 ? deps.config.CORS_ORIGINS : false, strictPreflight: false, exposedHeaders: ['etag', 'link', 'location', 'x-request-id', 'retry-after', 'ratelimit', 'idempotency-replayed'], hideOptionsRoute: true })
  await app.register(compress, { threshold: 8_192, encodings: ['gzip', 'br'] })
  return app
}

/** The caller's own id where it is a sane token, so that a trace can follow it; ours otherwise. */
function requestIdOf(request: IncomingMessage): string {
  const given = request.headers['x-request-id']
  return typeof given === 'string' && saneToken.test(given) ? given : newId(new Date())
}

