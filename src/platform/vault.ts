import { createHmac, createSecretKey } from 'node:crypto'
import { keyedTexts } from '../kernel/hash.ts'
import type { CipherName, CipherSuite } from './vault-suites.ts'
import { cipherNames, cipherSuites } from './vault-suites.ts'

export { cipherNames, type CipherName } from './vault-suites.ts'

/** Personal identifiers at rest: sealed to be read again by the few who may, fingerprinted to be found by their exact value. */
export interface Vault {
  seal(text: string): Buffer
  /** @throws Error where the bytes were altered or sealed under a key that is not at hand */
  open(sealed: Buffer): string
  /** Keyed hash (32 bytes): equal texts, equal fingerprints; nothing can be told from it without the key. */
  fingerprint(text: string): Buffer
  /** The fingerprints a text may be stored under: by the present profile first, then by the others. For look-ups. */
  fingerprints(text: string): Buffer[]
  /** Keyed like a fingerprint and the same under every profile: for knowing again what holds personal identifiers, such as a request or a row. */
  digest(text: string): Buffer
}

export interface VaultKeys {
  /** Seals, and opens. */
  encryptionKey: Buffer
  /** Sealed with earlier; these open only. */
  retiredKeys?: readonly Buffer[]
  hashKey: Buffer
}

const FORMER = 1
const PRESENT = 2
const KEY_ID = 4
const HEADER = 2 + KEY_ID
const FINGERPRINT = 'mingjian-fingerprint/1\n'
const DIGEST = 'mingjian-digest/1\n'

/**
 * Seals under one profile and opens what any of them sealed, so that a change of profile or key needs no conversion.
 * Sealed form: 2, mark of the profile (1 byte), key id (4), then the profile's own; the header is authenticated. A value that
 * begins with 1 was sealed before there were profiles (AES-256-GCM).
 * @throws RangeError for keys of fewer than 32 bytes
 */
export function createVault({ encryptionKey, retiredKeys = [], hashKey: hashBytes }: VaultKeys, profile: CipherName = 'AES-256-GCM'): Vault {
  const keys = [encryptionKey, ...retiredKeys]
  if (keys.some((key) => key.length !== 32) || hashBytes.length < 32) throw new RangeError('The vault needs keys of 32 bytes')
  const suite = cipherSuites[profile]
  const hashKey = createSecretKey(hashBytes)
  const keyed = keyedTexts(hashBytes)
  const sealing = suite.withKey(encryptionKey)
  const header = headerOf(suite, encryptionKey)
  const openers = new Map(cipherNames.flatMap((name) => keys.map((key) => [headerOf(cipherSuites[name], key).toString('hex'), cipherSuites[name].withKey(key)])))
  const formers = keys.map((key) => cipherSuites['AES-256-GCM'].withKey(key))
  const hashes = [suite.hash, ...Object.values(cipherSuites).map(({ hash }) => hash).filter((hash) => hash !== suite.hash)]
  const hashed = (hash: CipherSuite['hash'], text: string): Buffer => createHmac(hash, hashKey).update(FINGERPRINT + text).digest()
  return {
    seal: (text) => Buffer.concat([header, sealing.seal(header, text)]),
    open: (sealed) => {
      if (sealed[0] === FORMER) return openFormer(formers, sealed)
      const opener = openers.get(sealed.subarray(0, HEADER).toString('hex'))
      if (opener === undefined) throw new Error('not a value sealed under a known profile and key')
      return opener.open(sealed.subarray(0, HEADER), sealed.subarray(HEADER))
    },
    fingerprint: (text) => hashed(suite.hash, text),
    fingerprints: (text) => hashes.map((hash) => hashed(hash, text)),
    digest: (text) => Buffer.from(keyed(DIGEST + text), 'base64url'),
  }
}

/** The key id tells keys apart without telling anything of them. */
function headerOf(suite: CipherSuite, key: Buffer): Buffer {
  const keyId = createHmac('sha256', key).update('mingjian-key-id/1').digest().subarray(0, KEY_ID)
  return Buffer.concat([Buffer.of(PRESENT, suite.mark), keyId])
}

function openFormer(openers: readonly ReturnType<CipherSuite['withKey']>[], sealed: Buffer): string {
  for (const [index, opener] of openers.entries()) {
    try {
      return opener.open(sealed.subarray(0, 1), sealed.subarray(1))
    } catch (error) {
      if (index === openers.length - 1) throw error
    }
  }
  throw new Error('no key is at hand')
}
