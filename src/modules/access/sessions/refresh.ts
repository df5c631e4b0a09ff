import type { RequestSource } from '../../../platform/security-log.ts'
import { lockAccount } from '../accounts/store.ts'
import type { AccessParts } from '../deps.ts'
import { accessProblems } from '../problems.ts'
import { announce } from '../tokens/revocations.ts'
import type { OpenSession } from './log-in.ts'
import { issueRefreshToken, refreshTokenHash } from './log-in.ts'
import { endSession, holderOfRefreshToken, lockRefreshToken, touchSession, useRefreshToken } from './store.ts'

/**
 * Gives a new pair of tokens for a refresh token, which is good for one use. A used one that comes again was stolen, by its first or by
 * its second user: the session ends.
 * @throws access.refresh-refused (401)
 */
export async function refreshSession(parts: AccessParts, given: string, source: RequestSource): Promise<OpenSession> {
  const { database, clock, tokens, cache, securityLog } = parts
  const now = clock.now()
  const tokenHash = refreshTokenHash(given)
  const outcome = await database.transaction(async (tx) => {
    const holder = await holderOfRefreshToken(tx, tokenHash)
    const account = holder === null ? null : await lockAccount(tx, holder)
    const found = account === null ? null : await lockRefreshToken(tx, tokenHash)
    if (account === null || found === null) return null
    const { token, session } = found
    if (session.endedAt !== null || session.expiresAt <= now || account.status !== 'ACTIVE') return null
    if (token.usedAt !== null) {
      await endSession(tx, session.id, 'REFRESH_REUSED', now)
      await announce(tx, account.id)
      await securityLog.write(tx, { event: 'REFRESH_REUSED', accountId: account.id, username: account.username, source, detail: 'access.refresh-refused' })
      return { reused: account.id }
    }
    if (token.expiresAt <= now) return null
    await useRefreshToken(tx, tokenHash, now)
    await touchSession(tx, session.id, now)
    return { account, session, refreshToken: await issueRefreshToken(tx, session.id, now, session.expiresAt) }
  })
  if (outcome !== null && 'reused' in outcome) cache.evict(outcome.reused)
  if (outcome === null || 'reused' in outcome) throw accessProblems.raise['refresh-refused']()
  const { account, session, refreshToken } = outcome
  return { account, sessionId: session.id, refreshToken, ...await tokens.forSession(account.id, session.id, session.expiresAt) }
}
