import type { FastifyRequest } from 'fastify'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What a route answers with beside JSON. */
    produces?: readonly string[] | 'anything'
  }
}

const json = ['application/json', 'application/problem+json']

/** Whether the route can answer with something the Accept header allows; addresses that are no route's answer anybody. */
export function isAcceptable(request: FastifyRequest): boolean {
  const { accept } = request.headers
  if (accept === undefined || accept === '*/*' || request.is404 || request.method === 'OPTIONS') return true
  const { produces = [] } = request.routeOptions.config
  return produces === 'anything' || [...json, ...produces].some((type) => allows(accept, type))
}

/** Whether an Accept header allows a media type: its most specific range decides, and a weight of 0 excludes (RFC 9110, 12.5.1). */
function allows(accept: string, type: string): boolean {
  const specific = [type, `${type.split('/', 1)[0] ?? ''}/*`, '*/*']
  const ranges = accept.toLowerCase().split(',').map((range) => range.split(';').map((part) => part.trim()))
  for (const wanted of specific) {
    const weights = ranges.filter(([range]) => range === wanted).map((parts) => parts.find((part) => part.startsWith('q=')))
    if (weights.length > 0) return weights.some((weight) => weight === undefined || Number(weight.slice(2)) > 0)
  }
  return false
}
