import type { FastifyReply, FastifyRequest } from 'fastify'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { httpProblems } from './problems.ts'

export interface RateLimits { perAccount: number, perAddress: number }

/** Counts a request; @throws http.too-many-requests (429) */
export type Spend = (request: FastifyRequest, reply: FastifyReply, accountId: string | null) => Promise<void>

/**
 * One window of a minute per account, or per network address for those who have none. The headers are RateLimit-Policy and RateLimit
 * of the IETF draft; each instance counts for itself.
 */
export function createRateLimit(limits: RateLimits): Spend {
  const account = { name: 'account', points: limits.perAccount, limiter: new RateLimiterMemory({ points: limits.perAccount, duration: 60 }) }
  const address = { name: 'address', points: limits.perAddress, limiter: new RateLimiterMemory({ points: limits.perAddress, duration: 60 }) }
  return async (request, reply, accountId) => {
    const { name, points, limiter } = accountId === null ? address : account
    let spent: RateLimiterRes
    let refused = false
    try {
      spent = await limiter.consume(accountId ?? request.ip)
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal
      spent = refusal
      refused = true
    }
    const seconds = Math.max(1, Math.ceil(spent.msBeforeNext / 1000))
    void reply.header('ratelimit-policy', `"${name}";q=${points};w=60`)
    void reply.header('ratelimit', `"${name}";r=${Math.max(0, spent.remainingPoints)};t=${seconds}`)
    if (refused) throw httpProblems.raise['too-many-requests']({}, { retryAfterSeconds: seconds })
  }
}
