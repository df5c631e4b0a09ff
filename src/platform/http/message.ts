import type { IncomingMessage } from 'node:http'
import type { FastifyRequest } from 'fastify'
import type { ProblemError } from '../../kernel/problem.ts'
import { formsRefused } from './accept.ts'
import { httpProblems } from './problems.ts'
import { undecodable } from './query-string.ts'

export const maxUrl = 8_000

/** What is refused before anybody asks who calls: problems of status 400, 406, 414 and 415. */
export function unreadable(request: FastifyRequest): ProblemError | undefined {
  if (request.url.length > maxUrl) return httpProblems.raise['uri-too-long']()
  if (undecodable.has(request.query as object)) return httpProblems.raise['malformed-url']()
  if (!namesOneHost(request.raw)) return httpProblems.raise['malformed-message']()
  // A few bytes could unpack to gigabytes.
  if (isEncoded(request)) return httpProblems.raise['unsupported-media-type']()
  const forms = formsRefused(request)
  return forms === undefined ? undefined : httpProblems.raise['not-acceptable']({ forms: forms.join(', ') })
}

/** Whether a body is in any coding but its own. Codings are written in any case (RFC 9110, 8.4.1). */
const isEncoded = ({ headers }: FastifyRequest): boolean => !/^(?:identity)?$/i.test(headers['content-encoding'] ?? '')

/** A name or an address with an optional port; empty where the target has no authority. */
const hostForm = /^([\w.~!$&'()*+,;=%-]*|\[[\w.:~%-]+\])(:\d*)?$/

/** Host once and well-formed, and only from HTTP/1.0 not at all (RFC 9112, 3.2). Node would refuse a message without it in no form of ours, and take the first of several. */
function namesOneHost({ headers: { host }, httpVersion, rawHeaders }: IncomingMessage): boolean {
  if (host === undefined) return httpVersion === '1.0'
  return hostForm.test(host) && rawHeaders.filter((text, index) => index % 2 === 0 && text.length === 4 && text.toLowerCase() === 'host').length === 1
}
