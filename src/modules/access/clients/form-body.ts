import { isUtf8 } from 'node:buffer'
import type { FastifyInstance } from 'fastify'
import { charsetIsUtf8 } from '../../../platform/http/body-parsers.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import { parseQueryString, undecodable } from '../../../platform/http/query-string.ts'
import { accessProblems } from '../problems.ts'

/** Forms instead of JSON, inside one encapsulated part of the application: RFC 6749 wants them at the token endpoint. */
export function acceptFormsOnly(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'buffer', bodyLimit: 32_768 }, (request, body, done) => {
    if (!charsetIsUtf8(request.headers['content-type'])) { done(httpProblems.raise['unsupported-media-type']()); return }
    try {
      done(null, parseForm(body as Buffer))
    } catch (error) {
      done(error as Error)
    }
  })
}

/**
 * The parameters of a form; those without a value count as left out (RFC 6749 section 3.2).
 * @throws access.token-request-invalid (400) for repeated parameters, bad escapes and what is no UTF-8
 */
export function parseForm(body: Buffer): Record<string, unknown> {
  const form = isUtf8(body) ? parseQueryString(body.toString('utf8')) : null
  if (form === null || undecodable.has(form)) throw accessProblems.raise['token-request-invalid']()
  const given = Object.entries(form).filter(([, value]) => value !== '')
  if (given.some(([, value]) => Array.isArray(value))) throw accessProblems.raise['token-request-invalid']()
  return Object.fromEntries(given)
}
