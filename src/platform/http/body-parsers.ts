import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { StrictJsonLimits } from '../../kernel/strict-json.ts'
import { defaultLimits, parseStrictJson, StrictJsonError } from '../../kernel/strict-json.ts'
import { reasonOfJson } from '../malformed.ts'
import { httpProblems } from './problems.ts'

/** JSON alone, in UTF-8 alone, scanned strictly before it is parsed; forms only for the token endpoint (RFC 6749). */
export function installBodyParsers(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    if (!charsetIsUtf8(request.headers['content-type'])) { done(httpProblems.raise['unsupported-media-type']()); return }
    try {
      done(null, body.length === 0 ? undefined : parseStrictJson(body as Buffer, limitsOf(request)))
    } catch (error) {
      done(error instanceof StrictJsonError ? httpProblems.raise['malformed-body'](reasonOfJson(error)) : error as Error)
    }
  })
}

/** A bulk act may hold more members than the default; as deep as any other. */
function limitsOf(request: FastifyRequest): StrictJsonLimits {
  const { bodyMembers } = request.routeOptions.config as { bodyMembers?: number }
  return bodyMembers === undefined ? defaultLimits : { ...defaultLimits, members: bodyMembers }
}

export function charsetIsUtf8(contentType: string | undefined): boolean {
  const charset = /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(contentType ?? '')?.[1]
  return charset === undefined || charset.toLowerCase() === 'utf-8'
}
