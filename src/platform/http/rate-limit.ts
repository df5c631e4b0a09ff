import type { FastifyReply, FastifyRequest } from 'fastify'
import { networkOf } from './network.ts'
import { httpProblems } from './problems.ts'

export interface RateLimits { perAccount: number, perAddress: number }

/** Counts a request; @throws http.too-many-requests (429) */
export type Spend = (request: FastifyRequest, reply: FastifyReply, accountId: string | null) => void

const windowMs = 60_000

/**
 * One window of a minute per account, or per network address (see `networkOf`) for those who have none. The headers are RateLimit-Policy and RateLimit
 * of the IETF draft; each instance counts for itself.
 */
export function createRateLimit(limits: RateLimits, clock: () => number = () => performance.now()): Spend {
  const account = createBudgets('account', limits.perAccount)
  const address = createBudgets('address', limits.perAddress)
  return (request, reply, accountId) => {
    const { name, points, policy, take } = accountId === null ? address : account
    const { spent, endsInMs } = take(accountId ?? networkOf(request.ip), Math.floor(clock()))
    const seconds = Math.max(1, Math.ceil(endsInMs / 1000))
    void reply.header('ratelimit-policy', policy).header('ratelimit', `"${name}";r=${Math.max(0, points - spent)};t=${seconds}`)
    if (spent > points) throw httpProblems.raise['too-many-requests']({}, { retryAfterSeconds: seconds })
  }
}

interface Window { spent: number, endsAt: number }

function createBudgets(name: string, points: number) {
  const windows = new Map<string, Window>()
  let sweepAt = 0
  return {
    name, points, policy: `"${name}";q=${points};w=${windowMs / 1000}`,
    take: (key: string, now: number): { spent: number, endsInMs: number } => {
      if (now >= sweepAt) {
        for (const [old, { endsAt }] of windows) if (endsAt <= now) windows.delete(old)
        sweepAt = now + windowMs
      }
      let window = windows.get(key)
      if (window === undefined || window.endsAt <= now) {
        window = { spent: 0, endsAt: now + windowMs }
        windows.set(key, window)
      }
      window.spent += 1
      return { spent: window.spent, endsInMs: window.endsAt - now }
    },
  }
}
