import type { CryptoKey, JWK } from 'jose'
import { decodeProtectedHeader, importJWK, jwtVerify, SignJWT } from 'jose'
import { isUuidV7, newId } from '../../../kernel/ids.ts'
import type { Clock } from '../../../platform/clock.ts'
import { clockTolerance, lifetimes } from '../thresholds.ts'
import type { TokenClaims } from './claims.ts'
import { bringsOwnKey } from './claims.ts'

export interface IssuedToken { accessToken: string, expiresInSeconds: number }

export interface AccessTokens {
  readonly issuer: string
  readonly publicKeys: { keys: JWK[] }
  forSession(accountId: string, sessionId: string, sessionExpiresAt: Date): Promise<IssuedToken>
  forService(accountId: string, accountVersion: number): Promise<IssuedToken>
  /** null for whatever is not a valid token of ours. */
  verify(token: string): Promise<TokenClaims | null>
}

const algorithm = 'EdDSA'
const type = 'at+jwt'

/** Access tokens after RFC 9068: Ed25519 alone, a fixed type, issuer and audience, 15 minutes. */
export async function createAccessTokens(deps: { keys: readonly JWK[], issuer: string, clock: Clock }): Promise<AccessTokens> {
  const { keys, issuer, clock } = deps
  const audience = `${issuer}/v1`
  const publicKeys = keys.map(publicPart)
  const verifiers = new Map(await Promise.all(publicKeys.map(async (key) => [key.kid, await importJWK(key, algorithm) as CryptoKey] as const)))
  const [first] = keys
  if (first?.kid === undefined) throw new Error('there is no key to sign access tokens with')
  const header = { alg: algorithm, typ: type, kid: first.kid }
  const signer = await importJWK(first, algorithm)

  async function issue(accountId: string, claims: Record<string, unknown>, latest: number): Promise<IssuedToken> {
    const now = clock.now()
    const issuedAt = Math.floor(now.getTime() / 1000)
    const expiresAt = Math.min(issuedAt + lifetimes.accessToken, latest)
    const accessToken = await new SignJWT(claims).setProtectedHeader(header).setIssuer(issuer).setAudience(audience).setSubject(accountId)
      .setIssuedAt(issuedAt).setExpirationTime(expiresAt).setJti(newId(now)).sign(signer)
    return { accessToken, expiresInSeconds: expiresAt - issuedAt }
  }

  return {
    issuer,
    publicKeys: { keys: publicKeys },
    forSession: (accountId, sessionId, sessionExpiresAt) => issue(accountId, { sid: sessionId }, Math.floor(sessionExpiresAt.getTime() / 1000)),
    forService: (accountId, accountVersion) => issue(accountId, { account_version: accountVersion }, Number.MAX_SAFE_INTEGER),
    verify: async (token) => {
      try {
        const given = decodeProtectedHeader(token)
        const key = verifiers.get(given.kid ?? '')
        if (key === undefined || bringsOwnKey(given)) return null
        const { payload } = await jwtVerify(token, key, {
          algorithms: [algorithm], typ: type, issuer, audience, requiredClaims: ['exp', 'iat', 'sub', 'jti'], clockTolerance: clockTolerance.own,
          currentDate: clock.now(),
        })
        return claimsOf(payload)
      } catch {
        return null
      }
    },
  }
}

function publicPart({ kty = 'OKP', crv, x, kid }: JWK): JWK & { kid: string } {
  if (crv !== 'Ed25519' || x === undefined || kid === undefined) throw new Error('access tokens are signed with Ed25519 keys that have a kid')
  return { kty, crv, x, kid, use: 'sig', alg: algorithm }
}

function claimsOf(payload: { sub?: string, exp?: number, sid?: unknown, account_version?: unknown }): TokenClaims | null {
  const { sub = '', exp = 0, sid, account_version: accountVersion } = payload
  const expiresAt = (exp + clockTolerance.own) * 1000
  if (!isUuidV7(sub)) return null
  if (typeof sid === 'string' && isUuidV7(sid)) return { kind: 'SESSION', accountId: sub, sessionId: sid, expiresAt }
  return typeof accountVersion === 'number' ? { kind: 'SERVICE', accountId: sub, accountVersion, expiresAt } : null
}
