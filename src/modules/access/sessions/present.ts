import type { z } from 'zod'
import type { Actor } from '../../../platform/actor.ts'
import type { OpenSession } from './log-in.ts'
import type { openSessionView, sessionView } from './schema.ts'
import type { SessionRow } from './store.ts'

export function presentOpenSession({ accessToken, expiresInSeconds, refreshToken, account }: OpenSession): z.output<typeof openSessionView> {
  return {
    accessToken, tokenType: 'Bearer', expiresInSeconds, refreshToken, mustChangePassword: account.mustChangePassword,
    account: { id: account.id, username: account.username, displayName: account.displayName },
  }
}

export function presentSession(session: SessionRow, caller: Actor): z.output<typeof sessionView> {
  return {
    id: session.id, current: session.id === caller.sessionId, startedAt: session.startedAt.toISOString(), lastUsedAt: session.lastUsedAt.toISOString(),
    expiresAt: session.expiresAt.toISOString(), endedAt: session.endedAt?.toISOString() ?? null, endReason: session.endReason,
    address: session.address, userAgent: session.userAgent,
  }
}
