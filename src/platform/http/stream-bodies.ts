import type { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Api } from './api.ts'
import { charsetIsUtf8 } from './body-parsers.ts'
import { httpProblems } from './problems.ts'
import { validatorCompiler } from './validation.ts'

/** The stated schema of a body that is bytes and nothing else. */
export const anyBytes = z.string().meta({ format: 'binary' }).describe('文件内容')

/** A context in which bodies of these types are handed on as streams; routes of it state `anyBytes` and `consumes`, and are not validated. */
export function streamBodies(api: Api, types: readonly string[], register: (scope: FastifyInstance) => void): void {
  void api.app.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser([...types], (request, payload, parsed) => {
      parsed(charsetIsUtf8(request.headers['content-type']) ? null : httpProblems.raise['unsupported-media-type'](), payload)
    })
    scope.setValidatorCompiler<z.ZodType>((part) => part.httpPart === 'body' ? (value: unknown) => ({ value }) : validatorCompiler(part))
    register(scope)
    done()
  })
}

export const mediaTypeOf = ({ headers }: FastifyRequest): string => (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''

/** @throws http.unsupported-media-type (415) for a request without a body of a type its route takes */
export function bodyStream(request: FastifyRequest): Readable {
  const { body } = request
  if (typeof body !== 'object' || body === null || !('pipe' in body)) throw httpProblems.raise['unsupported-media-type']()
  return body as Readable
}

/** A request refused before its body was read to the end would stand in the way of the connection's next one. */
export async function closingOnRefusal<Result>(request: FastifyRequest, reply: FastifyReply, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (!request.raw.readableEnded) void reply.header('connection', 'close')
    throw error
  }
}
