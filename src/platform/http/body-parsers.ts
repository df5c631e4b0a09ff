import type { FastifyInstance } from 'fastify'
import { parseStrictJson, StrictJsonError } from '../../kernel/strict-json.ts'
import { httpProblems } from './problems.ts'

/** JSON alone, in UTF-8 alone, scanned strictly before it is parsed; forms only for the token endpoint (RFC 6749). */
export function installBodyParsers(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    if (!charsetIsUtf8(request.headers['content-type'])) { done(httpProblems.raise['unsupported-media-type']()); return }
    try {
      done(null, body.length === 0 ? undefined : parseStrictJson(body as Buffer))
    } catch (error) {
      done(error instanceof StrictJsonError ? httpProblems.raise['malformed-body']({ reason: error.reason }) : error as Error)
    }
  })
}

export function charsetIsUtf8(contentType: string | undefined): boolean {
  const charset = /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(contentType ?? '')?.[1]
  return charset === undefined || charset.toLowerCase() === 'utf-8'
}
