import type { RequestSource } from '../../../platform/security-log.ts'
import { clientSecretMatches } from '../accounts/credentials.ts'
import type { AccountRow } from '../accounts/store.ts'
import { findByUsername } from '../accounts/store.ts'
import type { AccessParts } from '../deps.ts'
import { accessProblems } from '../problems.ts'
import { usedAssertions } from '../table.ts'
import type { IssuedToken } from '../tokens/access-tokens.ts'
import { subjectOf, verifyAssertion } from './assertion.ts'
import type { ClientCredentials } from './credentials.ts'

export const tokenPath = '/v1/oauth/token'

/**
 * An access token for a service client.
 * @throws access.client-not-authenticated (401), whatever was wrong
 */
export async function issueServiceToken(parts: AccessParts, credentials: ClientCredentials, source: RequestSource): Promise<IssuedToken> {
  const { database, clock, tokens, securityLog } = parts
  const now = clock.now()
  const clientId = credentials.method === 'ASSERTION' ? subjectOf(credentials.assertion) : credentials.clientId
  const found = clientId === null ? null : await findByUsername(database.db, clientId)
  const client = found?.kind === 'SERVICE' && found.status === 'ACTIVE' && found.username === clientId ? found : null
  const proof = client === null ? null : await proofOf(parts, client, credentials, now)
  const accepted = client !== null && proof !== null && await database.transaction(async (tx) => {
    if (proof.assertion !== null) {
      const used = await tx.insert(usedAssertions).values({ accountId: client.id, ...proof.assertion }).onConflictDoNothing().returning()
      if (used.length === 0) return false
    }
    await securityLog.write(tx, { event: 'CLIENT_TOKEN_ISSUED', accountId: client.id, username: client.username, source, detail: credentials.method })
    return true
  })
  if (client === null || !accepted) {
    securityLog.enqueue({ event: 'CLIENT_REFUSED', accountId: found?.id ?? null, username: clientId, source, detail: 'access.client-not-authenticated' })
    throw accessProblems.raise['client-not-authenticated']()
  }
  return tokens.forService(client.id, client.version)
}

interface Proof { assertion: { jti: string, expiresAt: Date } | null }

async function proofOf(parts: AccessParts, client: AccountRow, credentials: ClientCredentials, now: Date): Promise<Proof | null> {
  if (credentials.method === 'SECRET') return clientSecretMatches(credentials.secret, client.clientSecretHash) ? { assertion: null } : null
  if (credentials.clientId !== null && credentials.clientId !== client.username) return null
  const { issuer } = parts.tokens
  const assertion = await verifyAssertion(credentials.assertion, client, [issuer, `${issuer}${tokenPath}`], now)
  return assertion === null ? null : { assertion }
}
