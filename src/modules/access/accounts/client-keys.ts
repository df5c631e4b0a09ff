import type { JWK } from 'jose'
import { importJWK } from 'jose'
import { accessProblems } from '../problems.ts'

const algorithmOf: Record<string, readonly string[]> = { 'EC P-256': ['ES256'], 'OKP Ed25519': ['EdDSA'], 'RSA ': ['RS256', 'PS256'] }
const leastModulus = 2048

/** The algorithms a service client may sign its assertions with (RFC 7523). */
export const assertionAlgorithms = Object.values(algorithmOf).flat()

/** @throws access.client-keys-unfit (422) where a key has no fit algorithm, cannot be read, is too short, or shares its kid */
export async function requireUsableKeys(keys: readonly object[]): Promise<void> {
  const given = keys as readonly JWK[]
  const unfit = () => accessProblems.raise['client-keys-unfit']()
  if (new Set(given.map((key) => key.kid)).size !== given.length) throw unfit()
  for (const key of given) {
    const algorithms = algorithmOf[`${key.kty ?? ''} ${key.crv ?? ''}`] ?? []
    const [first] = algorithms
    if (first === undefined || (key.alg !== undefined && !algorithms.includes(key.alg))) throw unfit()
    if (key.kty === 'RSA' && Buffer.from(key.n ?? '', 'base64url').length * 8 < leastModulus) throw unfit()
    try {
      await importJWK(key, key.alg ?? first)
    } catch {
      throw unfit()
    }
  }
}
