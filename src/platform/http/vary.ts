import type { FastifyReply } from 'fastify'

/** Says that the answer depends on a header of the request too; what it depends on already stays named (RFC 9110, 12.5.5). */
export function alsoVaryBy(reply: FastifyReply, header: string): void {
  const vary = reply.getHeader('vary')
  void reply.header('vary', vary === undefined ? header : `${String(vary)}, ${header}`)
}
