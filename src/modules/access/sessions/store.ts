import { and, eq, inArray, isNull, ne, sql } from 'drizzle-orm'
import type { Tx } from '../../../platform/db/client.ts'
import { writtenCommand } from '../../../platform/db/written.ts'
import type { sessionEndReasons } from '../codes.ts'
import { refreshTokens, sessions } from '../table.ts'

export type SessionRow = typeof sessions.$inferSelect
export type EndReason = keyof typeof sessionEndReasons

export async function insertSession(tx: Tx, session: Omit<SessionRow, 'endedAt' | 'endReason'>): Promise<void> {
  await tx.insert(sessions).values(session)
}

export async function insertRefreshToken(tx: Tx, token: { tokenHash: Buffer, sessionId: string, issuedAt: Date, expiresAt: Date }): Promise<void> {
  await tx.insert(refreshTokens).values(token)
}

/** Whose refresh token it is; null where there is no such token. */
export async function holderOfRefreshToken(tx: Tx, tokenHash: Buffer): Promise<string | null> {
  const [found] = await tx.select({ accountId: sessions.accountId }).from(refreshTokens)
    .innerJoin(sessions, eq(sessions.id, refreshTokens.sessionId)).where(eq(refreshTokens.tokenHash, tokenHash))
  return found?.accountId ?? null
}

/** The refresh token with its session, both locked; the account is always locked before. */
export async function lockRefreshToken(tx: Tx, tokenHash: Buffer) {
  const [found] = await tx.select({ token: refreshTokens, session: sessions }).from(refreshTokens)
    .innerJoin(sessions, eq(sessions.id, refreshTokens.sessionId)).where(eq(refreshTokens.tokenHash, tokenHash)).for('update')
  return found ?? null
}

export async function useRefreshToken(tx: Tx, tokenHash: Buffer, now: Date): Promise<void> {
  await tx.update(refreshTokens).set({ usedAt: now }).where(eq(refreshTokens.tokenHash, tokenHash))
}

export async function touchSession(tx: Tx, sessionId: string, now: Date): Promise<void> {
  await tx.update(sessions).set({ lastUsedAt: now }).where(eq(sessions.id, sessionId))
}

export async function lockOwnSession(tx: Tx, accountId: string, sessionId: string): Promise<SessionRow | null> {
  const [found] = await tx.select().from(sessions).where(and(eq(sessions.id, sessionId), eq(sessions.accountId, accountId))).for('update')
  return found ?? null
}

export async function endSession(tx: Tx, sessionId: string, reason: EndReason, now: Date): Promise<void> {
  await tx.update(sessions).set({ endedAt: now, endReason: reason }).where(and(eq(sessions.id, sessionId), isNull(sessions.endedAt)))
}

/** Ends the open sessions of an account, all or all but one; says how many. */
export async function endSessionsOf(tx: Tx, accountId: string, reason: EndReason, now: Date, but: string | null = null): Promise<number> {
  const ended = await tx.update(sessions).set({ endedAt: now, endReason: reason })
    .where(and(eq(sessions.accountId, accountId), isNull(sessions.endedAt), but === null ? undefined : ne(sessions.id, but))).returning({ id: sessions.id })
  return ended.length
}

const forgetAssertions = writtenCommand('forget-assertions', 'delete from used_assertions where expires_at < $1')

/** Forgets what can no longer be presented: expired refresh tokens and client assertions. For a job. */
export async function forgetExpired(tx: Tx, now: Date): Promise<void> {
  await tx.delete(refreshTokens).where(inArray(refreshTokens.tokenHash, tx.select({ tokenHash: refreshTokens.tokenHash }).from(refreshTokens)
    .innerJoin(sessions, eq(sessions.id, refreshTokens.sessionId)).where(sql`${sessions.expiresAt} < ${now.toISOString()}`)))
  await forgetAssertions(tx, [now.toISOString()])
}
