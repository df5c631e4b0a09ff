import { and, eq, sql } from 'drizzle-orm'
import type { Actor, Scope } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/db/client.ts'
import { divisionScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { accounts, sessions } from '../table.ts'
import type { TokenClaims } from './claims.ts'

const rolesOf = sql`from account_roles join roles on roles.code = account_roles.role_code where account_roles.account_id = ${accounts.id}`

const accountState = defineStatement((db, by: TokenClaims['kind']) => db.select({
  accountId: accounts.id, name: accounts.displayName, kind: accounts.kind, status: accounts.status, version: accounts.version,
  scopeKind: accounts.scopeKind, scopeDivision: accounts.scopeDivision, agencyId: accounts.agencyId, officerId: accounts.officerId,
  mustChangePassword: accounts.mustChangePassword, credentialsSince: accounts.passwordChangedAt,
  permissions: sql<string[]>`array(select distinct unnest(roles.permissions) ${rolesOf})`,
  administrator: sql<boolean>`exists (select ${rolesOf} and roles.administrator)`,
  sessionId: sessions.id, sessionEndedAt: sessions.endedAt, sessionExpiresAt: sessions.expiresAt,
}).from(accounts)
  .leftJoin(sessions, and(eq(sessions.accountId, accounts.id), eq(sessions.id, sql.placeholder('sessionId'))))
  .where(by === 'EXTERNAL'
    ? and(eq(accounts.externalIssuer, sql.placeholder('issuer')), eq(accounts.externalSubject, sql.placeholder('subject')))
    : eq(accounts.id, sql.placeholder('accountId'))))

type AccountState = Awaited<ReturnType<typeof accountState>>[number]

/** The account as it is now, for a token that was verified; null where the token is no longer to be believed. */
export async function actorOfToken(db: Database, claims: TokenClaims, now: Date): Promise<Actor | null> {
  const values = claims.kind === 'EXTERNAL'
    ? { issuer: claims.issuer, subject: claims.subject, sessionId: null }
    : { accountId: claims.accountId, sessionId: claims.kind === 'SESSION' ? claims.sessionId : null }
  const [state] = await accountState(db, claims.kind, values)
  if (state?.status !== 'ACTIVE' || !stillHolds(state, claims, now)) return null
  return {
    accountId: state.accountId, name: state.name, service: state.kind === 'SERVICE', permissions: new Set(state.permissions), scope: scopeOf(state),
    agencyId: state.agencyId, officerId: state.officerId, sessionId: state.sessionId, administrator: state.administrator,
    mustChangePassword: claims.kind === 'SESSION' && state.mustChangePassword,
  }
}

function stillHolds(state: AccountState, claims: TokenClaims, now: Date): boolean {
  switch (claims.kind) {
    case 'SESSION': return state.sessionExpiresAt !== null && state.sessionEndedAt === null && state.sessionExpiresAt > now
    case 'SERVICE': return state.kind === 'SERVICE' && state.version === claims.accountVersion
    // The issuer's sessions are not ours to end; what it issued before ours were revoked is refused instead.
    case 'EXTERNAL': return state.credentialsSince === null || claims.issuedAt > state.credentialsSince.getTime()
  }
}

/** The scope an account's columns stand for; whatever is incomplete sees nothing. */
export function scopeOf(account: Pick<AccountState, 'scopeKind' | 'scopeDivision' | 'agencyId' | 'officerId'> & { administrator?: boolean }): Scope {
  const { scopeKind, scopeDivision, agencyId, officerId } = account
  if (account.administrator === true) return { kind: 'NONE' }
  if (scopeKind === 'DIVISION' && scopeDivision !== null) return divisionScope(scopeDivision)
  if (scopeKind === 'AGENCY' && agencyId !== null) return { kind: 'AGENCY', agencyId }
  if (scopeKind === 'OWN' && officerId !== null) return { kind: 'OWN', officerId }
  return { kind: 'NONE' }
}
