import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { hash } from '../../../kernel/hash.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/db/client.ts'
import type { RequestSource, SecurityEntry } from '../../../platform/security-log.ts'
import { findByUsername, lockAccount, type AccountRow } from '../accounts/store.ts'
import type { AccessParts } from '../deps.ts'
import { accessProblems } from '../problems.ts'
import { afterFailure, isLocked } from '../rules.ts'
import { accounts } from '../table.ts'
import { lifetimes } from '../thresholds.ts'
import type { IssuedToken } from '../tokens/access-tokens.ts'
import { insertRefreshToken, insertSession } from './store.ts'

export interface OpenSession extends IssuedToken { sessionId: string, refreshToken: string, account: AccountRow }

type Verdict = { account: AccountRow, sessionId: string, expiresAt: Date, refreshToken: string } | null

/**
 * Opens a session. The password is checked before the transaction and at the same cost for unknown users; what counts is decided under
 * the lock of the account, so that guesses sent at once are counted one by one.
 * @throws access.log-in-failed (401), whatever was wrong
 */
export async function logIn(parts: AccessParts, given: { username: string, password: string }, source: RequestSource): Promise<OpenSession> {
  const { database, clock, passwords, tokens } = parts
  const found = await findByUsername(database.db, given.username)
  const checked = found?.kind === 'PERSON' ? found.passwordHash : null
  const correct = await passwords.verify(given.password, checked)
  const rehashed = correct && checked !== null && passwords.outdated(checked) ? await passwords.hash(given.password) : null
  const now = clock.now()
  const verdict = await database.transaction(async (tx): Promise<Verdict> => {
    const account = found === null ? null : await lockAccount(tx, found.id)
    const refusal = judge(account, { correct, checked }, now)
    const entry = (event: SecurityEntry['event'], detail: string | null): SecurityEntry =>
      ({ event, accountId: account?.id ?? null, username: given.username, source, detail })
    if (account === null || refusal !== null) {
      if (account !== null && refusal === 'WRONG') await countFailure(tx, account, now)
      await parts.securityLog.write(tx, entry(refusal === 'LOCKED' ? 'LOG_IN_LOCKED' : 'LOG_IN_FAILED', 'access.log-in-failed'))
      return null
    }
    const session = await openSession(tx, account.id, now, source)
    await tx.update(accounts).set({ failedAttempts: 0, lockedUntil: null, ...(rehashed === null ? {} : { passwordHash: rehashed }) }).where(eq(accounts.id, account.id))
    await parts.securityLog.write(tx, entry('LOG_IN_SUCCEEDED', null))
    return { account, ...session }
  })
  if (verdict === null) throw accessProblems.raise['log-in-failed']()
  const { account, sessionId, expiresAt, refreshToken } = verdict
  return { account, sessionId, refreshToken, ...await tokens.forSession(account.id, sessionId, expiresAt) }
}

function judge(account: AccountRow | null, seen: { correct: boolean, checked: string | null }, now: Date): 'WRONG' | 'LOCKED' | null {
  if (account === null) return 'WRONG'
  if (isLocked(account, now)) return 'LOCKED'
  // A password changed since it was checked has not been checked.
  return seen.correct && account.passwordHash === seen.checked && account.status === 'ACTIVE' ? null : 'WRONG'
}

export async function countFailure(tx: Tx, account: AccountRow, now: Date): Promise<void> {
  await tx.update(accounts).set(afterFailure(account, now)).where(eq(accounts.id, account.id))
}

async function openSession(tx: Tx, accountId: string, now: Date, source: RequestSource) {
  const sessionId = newId(now)
  const expiresAt = new Date(now.getTime() + lifetimes.session * 1000)
  await insertSession(tx, { id: sessionId, accountId, startedAt: now, lastUsedAt: now, expiresAt, address: source.address, userAgent: source.userAgent })
  return { sessionId, expiresAt, refreshToken: await issueRefreshToken(tx, sessionId, now, expiresAt) }
}

/** A random token of 256 bits; the database knows its hash only. */
export async function issueRefreshToken(tx: Tx, sessionId: string, now: Date, sessionExpiresAt: Date): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(Math.min(now.getTime() + lifetimes.refreshToken * 1000, sessionExpiresAt.getTime()))
  await insertRefreshToken(tx, { tokenHash: refreshTokenHash(token), sessionId, issuedAt: now, expiresAt })
  return token
}

export const refreshTokenHash = (token: string): Buffer => hash('sha256', 'mingjian-refresh/1\n', token)
