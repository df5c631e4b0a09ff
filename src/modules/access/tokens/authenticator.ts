import { hash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { decodeJwt } from 'jose'
import type { Actor } from '../../../platform/actor.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { DatabaseClient } from '../../../platform/db/client.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import type { AccessTokens } from './access-tokens.ts'
import { actorOfToken } from './actor-query.ts'
import type { TokenClaims } from './claims.ts'
import type { ExternalIssuer } from './external-issuer.ts'
import type { Revocations } from './revocations.ts'
import type { TokenCache } from './token-cache.ts'

export interface AuthenticatorDeps {
  database: Pick<DatabaseClient, 'db'>
  clock: Clock
  tokens: AccessTokens
  external: ExternalIssuer | null
  cache: TokenCache
  revocations: Pick<Revocations, 'trusted'>
}

/**
 * Who sends a request. A token seen before costs a look into a Map; while revocations of other instances might be missed, the account is
 * read for each request.
 */
export function createAuthenticator(deps: AuthenticatorDeps): (request: Pick<FastifyRequest, 'headers'>) => Promise<Actor> {
  const { database, clock, tokens, external, cache, revocations } = deps
  const refused = () => httpProblems.raise['not-authenticated']()

  async function verify(token: string): Promise<TokenClaims | null> {
    return external !== null && issuerOf(token) === external.issuer ? external.verify(token) : tokens.verify(token)
  }

  return async ({ headers }) => {
    const token = /^bearer +([A-Za-z0-9._~+/=-]+)$/i.exec(headers.authorization ?? '')?.[1]
    if (token === undefined) throw refused()
    const tokenHash = hash('sha256', token, 'base64url')
    const now = clock.now()
    const known = cache.get(tokenHash)
    if (known !== undefined && known.claims.expiresAt <= now.getTime()) {
      cache.drop(tokenHash)
      throw refused()
    }
    if (known !== undefined && revocations.trusted) return known.actor
    const { epoch } = cache
    const claims = known?.claims ?? await verify(token)
    const actor = claims === null ? null : await actorOfToken(database.db, claims, now)
    if (claims === null || actor === null) {
      cache.drop(tokenHash)
      throw refused()
    }
    cache.keep(tokenHash, { claims, actor }, epoch)
    return actor
  }
}

/** Whose token it claims to be; nothing is believed before that issuer's key has verified it. */
function issuerOf(token: string): string | null {
  try {
    return decodeJwt(token).iss ?? null
  } catch {
    return null
  }
}
