import { createLocalJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose'
import { assertionAlgorithms } from '../accounts/client-keys.ts'
import type { AccountRow } from '../accounts/store.ts'
import { assertionLimits, clockTolerance } from '../thresholds.ts'
import { bringsOwnKey } from '../tokens/claims.ts'

/** Who an assertion says it is from; nothing is believed before that client's key has verified it. */
export function subjectOf(assertion: string): string | null {
  try {
    return decodeJwt(assertion).sub ?? null
  } catch {
    return null
  }
}

/** The id and end of an assertion of this client, meant for us, within its short life (RFC 7523); null for anything else. */
export async function verifyAssertion(
  assertion: string, client: AccountRow, audience: readonly string[], now: Date,
): Promise<{ jti: string, expiresAt: Date } | null> {
  try {
    if (client.clientKeys === null || bringsOwnKey(decodeProtectedHeader(assertion))) return null
    const { payload } = await jwtVerify(assertion, createLocalJWKSet(client.clientKeys), {
      algorithms: assertionAlgorithms, issuer: client.username, subject: client.username, audience: [...audience],
      requiredClaims: ['exp', 'jti'], clockTolerance: clockTolerance.partner, currentDate: now,
    })
    const { jti = '', exp = 0 } = payload
    const latest = now.getTime() / 1000 + assertionLimits.lifetime + clockTolerance.partner
    if (jti === '' || jti.length > assertionLimits.jtiLength || exp > latest) return null
    return { jti, expiresAt: new Date((exp + clockTolerance.partner) * 1000) }
  } catch {
    return null
  }
}
