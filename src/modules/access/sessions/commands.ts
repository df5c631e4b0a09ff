import type { CommandContext } from '../../../platform/command.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import type { RequestSource } from '../../../platform/security-log.ts'
import { findAccount, lockAccount, rolesOf, saveAccount } from '../accounts/store.ts'
import { endAllSessions, recordAccount } from '../accounts/commands.ts'
import type { AccessParts } from '../deps.ts'
import { accessProblems } from '../problems.ts'
import { isLocked, requireStrongPassword } from '../rules.ts'
import { passwordLength } from '../thresholds.ts'
import { announce } from '../tokens/revocations.ts'
import { countFailure } from './log-in.ts'
import type { SessionRow } from './store.ts'
import { endSession, lockOwnSession } from './store.ts'

/** 退出登录：结束本人的一个会话。 An ended session stays as it is. */
export async function logOut(parts: AccessParts, context: CommandContext, sessionId: string, source: RequestSource): Promise<SessionRow> {
  const { tx, actor, now } = context
  const before = await lockOwnSession(tx, actor.accountId, sessionId)
  if (before === null) throw httpProblems.raise['not-found']()
  if (before.endedAt !== null) return before
  await endSession(tx, sessionId, 'LOGGED_OUT', now)
  await announce(tx, actor.accountId)
  await parts.securityLog.write(tx, { event: 'LOGGED_OUT', accountId: actor.accountId, username: null, source, detail: null })
  context.afterCommit(() => { parts.cache.evict(actor.accountId) })
  context.record({
    act: 'session.end', target: { kind: 'session', id: sessionId }, agencyId: actor.agencyId, divisionCode: '000000',
    before: { endedAt: null, endReason: null }, after: { endedAt: now, endReason: 'LOGGED_OUT' },
  })
  return { ...before, endedAt: now, endReason: 'LOGGED_OUT' }
}

export interface CheckedPassword { checked: string, newHash: string, source: RequestSource }

/**
 * Checks the current password and hashes the new one, before the transaction. A wrong one counts as a failed log-in, so that a stolen
 * token is no way to guess.
 * @throws access.no-password (409), access.current-password-wrong, access.password-too-weak (422)
 */
export async function checkPasswordChange(
  parts: AccessParts, accountId: string, given: { currentPassword: string, newPassword: string }, source: RequestSource,
): Promise<CheckedPassword> {
  const { database, clock, passwords } = parts
  const account = await findAccount(database.db, accountId)
  if (account?.passwordHash == null) throw accessProblems.raise['no-password']()
  requireStrongPassword(given.newPassword, account.username)
  if (given.newPassword === given.currentPassword) throw accessProblems.raise['password-too-weak'](passwordLength)
  const { passwordHash: checked } = account
  if (isLocked(account, clock.now()) || !await passwords.verify(given.currentPassword, checked)) {
    await database.transaction(async (tx) => {
      const locked = await lockAccount(tx, accountId)
      if (locked !== null && !isLocked(locked, clock.now())) await countFailure(tx, locked, clock.now())
      await parts.securityLog.write(tx, { event: 'LOG_IN_FAILED', accountId, username: null, source, detail: 'access.current-password-wrong' })
    })
    throw accessProblems.raise['current-password-wrong']()
  }
  return { checked, newHash: await passwords.hash(given.newPassword), source }
}

/** 修改密码：本人其他会话随之结束。 */
export async function changePassword(parts: AccessParts, context: CommandContext, { checked, newHash, source }: CheckedPassword): Promise<void> {
  const { tx, actor, now } = context
  const before = await lockAccount(tx, actor.accountId)
  // A password changed, or a lock set, since it was checked has not been checked.
  if (before?.passwordHash !== checked || isLocked(before, now)) throw accessProblems.raise['current-password-wrong']()
  const roles = await rolesOf(tx, before.id)
  const after = await saveAccount(tx, before, { passwordHash: newHash, mustChangePassword: false, passwordChangedAt: now, failedAttempts: 0 }, now)
  await endAllSessions(parts, context, before.id, 'PASSWORD_CHANGED', actor.sessionId)
  await parts.securityLog.write(tx, { event: 'PASSWORD_CHANGED', accountId: before.id, username: before.username, source, detail: null })
  recordAccount(context, 'account.change-password', { ...before, roles }, { ...after, roles })
}
