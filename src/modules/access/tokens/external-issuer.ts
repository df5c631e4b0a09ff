import { decodeProtectedHeader, jwtVerify } from 'jose'
import type { Clock } from '../../../platform/clock.ts'
import type { Logger } from '../../../platform/logger.ts'
import { clockTolerance } from '../thresholds.ts'
import type { TokenClaims } from './claims.ts'
import { bringsOwnKey } from './claims.ts'
import { createExternalKeys } from './external-keys.ts'

export interface ExternalIssuer {
  readonly issuer: string
  /** null for whatever is not a valid access token of this issuer for us. */
  verify(token: string): Promise<TokenClaims | null>
}

interface ExternalDeps { issuer: string, audience: string, clock: Clock, log: Logger, fetchJson?: (url: string) => Promise<unknown>, elapsed?: () => number }

const algorithms = ['RS256', 'PS256', 'ES256', 'ES384', 'EdDSA']
/** Bytes, unpacked. */
const largestAnswer = 1_000_000

/** Access tokens of one external OpenID Connect issuer (RFC 9068), for our audience alone. */
export function createExternalIssuer({ issuer, audience, clock, log, fetchJson = fetchDocument, elapsed = () => performance.now() }: ExternalDeps): ExternalIssuer {
  const findKey = createExternalKeys({ issuer, log, elapsed, fetchJson })
  return {
    issuer,
    verify: async (token) => {
      try {
        const header = decodeProtectedHeader(token)
        if (bringsOwnKey(header) || header.alg === undefined || !algorithms.includes(header.alg)) return null
        const key = await findKey({ ...header, alg: header.alg })
        if (key === null) return null
        const { payload } = await jwtVerify(token, key, {
          algorithms, typ: 'at+jwt', issuer, audience, requiredClaims: ['exp', 'iat', 'sub'], clockTolerance: clockTolerance.partner, currentDate: clock.now(),
        })
        const { sub = '', iat = 0, exp = 0 } = payload
        return { kind: 'EXTERNAL', issuer, subject: sub, issuedAt: iat * 1000, expiresAt: (exp + clockTolerance.partner) * 1000 }
      } catch {
        return null
      }
    },
  }
}

async function fetchDocument(url: string): Promise<unknown> {
  const answer = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(5_000), headers: { accept: 'application/json' } })
  if (!answer.ok) throw new Error(`status ${answer.status}`)
  const pieces: Uint8Array[] = []
  let bytes = 0
  for await (const piece of answer.body as AsyncIterable<Uint8Array> | null ?? []) {
    bytes += piece.length
    // Leaving the loop ends the connection.
    if (bytes > largestAnswer) throw new Error('the answer is too large')
    pieces.push(piece)
  }
  return JSON.parse(Buffer.concat(pieces).toString('utf8'))
}
