import { createCipheriv, createDecipheriv, createHmac, createSecretKey, randomFillSync } from 'node:crypto'

/** Personal identifiers at rest: sealed to be read again by the few who may, fingerprinted to be found by their exact value. */
export interface Vault {
  seal(text: string): Buffer
  /** @throws Error where the bytes were altered or sealed under another key */
  open(sealed: Buffer): string
  /** Keyed hash (32 bytes): equal texts, equal fingerprints; nothing can be told from it without the key. */
  fingerprint(text: string): Buffer
}

const VERSION = Buffer.of(1)
const NONCE = 12
const TAG = 16
const FINGERPRINT = 'mingjian-fingerprint/1\n'

const nonces = { bytes: Buffer.alloc(NONCE * 256), used: NONCE * 256 }

/** Fresh random bytes each time; one call to the system serves many, since an import seals some thousand values a second. */
function nextNonce(): Buffer {
  if (nonces.used === nonces.bytes.length) {
    randomFillSync(nonces.bytes)
    nonces.used = 0
  }
  nonces.used += NONCE
  return Buffer.from(nonces.bytes.subarray(nonces.used - NONCE, nonces.used))
}

/**
 * AES-256-GCM with a random nonce, and HMAC-SHA256. Sealed form: version (1 byte), nonce (12), ciphertext, tag (16).
 * @throws RangeError for keys of fewer than 32 bytes
 */
export function createVault(keys: { encryptionKey: Buffer, hashKey: Buffer }): Vault {
  if (keys.encryptionKey.length !== 32 || keys.hashKey.length < 32) throw new RangeError('The vault needs keys of 32 bytes')
  const encryptionKey = createSecretKey(keys.encryptionKey)
  const hashKey = createSecretKey(keys.hashKey)
  return {
    seal: (text) => {
      const nonce = nextNonce()
      const cipher = createCipheriv('aes-256-gcm', encryptionKey, nonce, { authTagLength: TAG }).setAAD(VERSION)
      return Buffer.concat([VERSION, nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
    },
    open: (sealed) => {
      if (sealed.length < 1 + NONCE + TAG || sealed[0] !== VERSION[0]) throw new Error('not a sealed value of a known version')
      const decipher = createDecipheriv('aes-256-gcm', encryptionKey, sealed.subarray(1, 1 + NONCE), { authTagLength: TAG })
        .setAAD(VERSION).setAuthTag(sealed.subarray(-TAG))
      return Buffer.concat([decipher.update(sealed.subarray(1 + NONCE, -TAG)), decipher.final()]).toString('utf8')
    },
    fingerprint: (text) => createHmac('sha256', hashKey).update(FINGERPRINT + text).digest(),
  }
}
