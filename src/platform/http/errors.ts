import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { ProblemError } from '../../kernel/problem.ts'
import { asProblem, logText } from '../db/errors.ts'
import { reasonOf } from '../malformed.ts'
import { languageOf } from './language.ts'
import { problemBody } from './problem-body.ts'
import { httpProblems } from './problems.ts'
import { partOf, ShapeError, validationProblem } from './validation.ts'

const frameworkProblems: Record<string, keyof typeof httpProblems.raise> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-media-type',
  FST_ERR_CTP_EMPTY_TYPE: 'unsupported-media-type',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'malformed-message',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed-body',
  FST_ERR_BAD_URL: 'malformed-url',
  FST_ERR_MAX_PARAM_LENGTH: 'uri-too-long',
  FST_ERR_ASYNC_CONSTRAINT: 'malformed-url',
}

/** Refusals of plugins, which have a status but no code of their own. */
const refusedByPlugin: Record<number, keyof typeof httpProblems.raise> = {
  400: 'malformed-message', 403: 'unknown-path', 404: 'unknown-path', 413: 'body-too-large', 415: 'unsupported-media-type',
}

/** Every failure becomes one problem of the closed catalogue; what it does not know is a bug and says nothing to the client. */
export function toProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error
  const { code, statusCode } = error as Partial<FastifyError>
  const known = frameworkProblems[code ?? ''] ?? refusedByPlugin[statusCode ?? 0]
  if (known !== undefined) return httpProblems.raise[known](reasonOf('empty'))
  return asProblem(error) ?? httpProblems.raise['internal-error']({}, {}, logText(error))
}

export function sendProblem(request: FastifyRequest, reply: FastifyReply, problem: ProblemError): FastifyReply {
  request.problemCode = problem.code
  const body = JSON.stringify(problemBody(problem, languageOf(request.headers['accept-language']), request.id))
  if (problem.extras.retryAfterSeconds !== undefined) void reply.header('retry-after', String(problem.extras.retryAfterSeconds))
  // A refusal is no version of what was asked for.
  void reply.removeHeader('etag')
  if (problem.definition.status === 401) void reply.header('www-authenticate', 'Bearer')
  return reply.code(problem.definition.status).headers({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
    .type('application/problem+json; charset=utf-8')
    .serializer((payload: unknown) => String(payload)).send(body)
}

export function problemHandler(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = error instanceof ShapeError
    ? validationProblem(partOf[error.validationContext ?? ''] ?? 'body', error.issues, languageOf(request.headers['accept-language']), error.schema)
    : toProblem(error)
  const { status } = problem.definition
  if (status >= 500) {
    // A message may hold SQL and parameters: the frames of the stack suffice, beside our own log text.
    const stack = error instanceof Error ? error.stack?.split('\n').filter((line) => /^ +at /.test(line)).join('\n') : undefined
    request.log.error({ requestId: request.id, code: problem.code, reason: problem.log, ...(problem.code === 'http.internal-error' ? { stack } : {}) }, 'request failed')
  }
  return sendProblem(request, reply, problem)
}
