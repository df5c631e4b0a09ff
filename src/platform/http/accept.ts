import type { FastifyRequest } from 'fastify'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What a route answers with instead of JSON. */
    produces?: readonly string[] | 'anything'
  }
}

const json = ['application/json', 'application/problem+json']

/** What a route can answer with where the Accept header allows none of it; addresses that are no route's answer anybody. */
export function formsRefused(request: FastifyRequest): readonly string[] | undefined {
  const { accept } = request.headers
  if (accept === undefined || accept === '*/*' || request.is404 || request.method === 'OPTIONS') return undefined
  const { produces = json } = request.routeOptions.config
  return produces === 'anything' || namesNothing(accept) || produces.some((type) => weightOf(accept, type) > 0) ? undefined : produces
}

/** Empty members of a list count for nothing (RFC 9110, 5.6.1.2): a header without any other says as little as none. */
const namesNothing = (accept: string): boolean => /^[\s,]*$/.test(accept)

/** The one of these media types that an Accept header gives the most weight; of several with the same the one it names, or else the first. */
export function preferred<Type extends string>(accept: string | undefined, types: readonly [Type, ...Type[]]): Type {
  if (accept === undefined) return types[0]
  const most = Math.max(...types.map((type) => weightOf(accept, type)))
  const best = types.filter((type) => weightOf(accept, type) === most)
  return best.find((type) => accept.toLowerCase().includes(type)) ?? best[0] ?? types[0]
}

/** The weight an Accept header gives a media type: its most specific range decides, and 0 excludes (RFC 9110, 12.5.1). */
function weightOf(accept: string, type: string): number {
  const specific = [type, `${type.split('/', 1)[0] ?? ''}/*`, '*/*']
  const ranges = accept.toLowerCase().split(',').map((range) => range.split(';').map((part) => part.trim()))
  for (const wanted of specific) {
    const weights = ranges.filter(([range]) => range === wanted).map((parts) => parts.find((part) => part.startsWith('q=')))
    if (weights.length > 0) return Math.max(...weights.map((weight) => weight === undefined ? 1 : Number(weight.slice(2)) || 0))
  }
  return 0
}
