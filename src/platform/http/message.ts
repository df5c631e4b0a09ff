import type { FastifyRequest } from 'fastify'
import type { ProblemError } from '../../kernel/problem.ts'
import { isAcceptable } from './accept.ts'
import { httpProblems } from './problems.ts'
import { undecodable } from './query-string.ts'

export const maxUrl = 8_000

/** What is refused before anybody asks who calls: problems of status 400, 406, 414 and 415. */
export function unreadable(request: FastifyRequest): ProblemError | undefined {
  if (request.url.length > maxUrl) return httpProblems.raise['uri-too-long']()
  if (undecodable.has(request.query as object)) return httpProblems.raise['malformed-url']()
  const { host, 'content-encoding': encoding } = request.headers
  // Node's own refusal of a message without Host would be an empty one.
  if (host === undefined && request.raw.httpVersion !== '1.0') return httpProblems.raise['malformed-message']()
  // A few bytes could unpack to gigabytes.
  if (encoding !== undefined && encoding !== 'identity') return httpProblems.raise['unsupported-media-type']()
  return isAcceptable(request) ? undefined : httpProblems.raise['not-acceptable']()
}
