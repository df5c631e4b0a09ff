import type { JsonWebKey, KeyObject } from 'node:crypto'
import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import { canonicalJson } from '../../../kernel/canonical-json.ts'

/** What the QR code of a card says: what is printed on the card, and nothing else. */
export interface CardClaims {
  iss: string
  /** 证件编号 */
  sub: string
  name: string
  unit: string
  kind: string
  fields: readonly string[]
  area: string
  from: string
  to: string
}

export interface CardTokens {
  readonly issuer: string
  issue(claims: Omit<CardClaims, 'iss'>): string
  /** null for whatever this platform has not signed as a card. */
  verify(token: string): CardClaims | null
}

interface SigningKey extends JsonWebKey { kid?: string }

const algorithm = 'EdDSA'
/** Its own type, so that no card passes for an access token, and no access token for a card. */
const type = 'mingjian-card+jwt'

const encoded = (value: object): string => Buffer.from(canonicalJson(value)).toString('base64url')

/** Compact signatures (RFC 7515) with the Ed25519 keys of the published key set: the first signs, all verify. */
export function createCardTokens({ keys, issuer }: { keys: readonly SigningKey[], issuer: string }): CardTokens {
  const [first] = keys
  if (first?.kid === undefined) throw new Error('there is no key to sign cards with')
  const header = encoded({ alg: algorithm, kid: first.kid, typ: type })
  const signer = createPrivateKey({ key: first, format: 'jwk' })
  const verifiers = new Map<string, KeyObject>(keys.map(({ kid = '', kty = 'OKP', crv = 'Ed25519', x = '' }) =>
    [encoded({ alg: algorithm, kid, typ: type }), createPublicKey({ key: { kty, crv, x }, format: 'jwk' })]))
  return {
    issuer,
    issue: (claims) => {
      const signed = `${header}.${encoded({ iss: issuer, ...claims })}`
      return `${signed}.${sign(null, Buffer.from(signed), signer).toString('base64url')}`
    },
    verify: (token) => {
      const [head = '', payload = '', signature = '', ...more] = token.split('.')
      const key = verifiers.get(head)
      if (key === undefined || more.length > 0) return null
      if (!verify(null, Buffer.from(`${head}.${payload}`), key, Buffer.from(signature, 'base64url'))) return null
      const claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as CardClaims
      return claims.iss === issuer ? claims : null
    },
  }
}
