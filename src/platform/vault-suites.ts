import type { KeyObject } from 'node:crypto'
import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, randomFillSync, timingSafeEqual } from 'node:crypto'

export type CipherName = 'AES-256-GCM' | 'SM4'

/** A way to seal: what it makes of a key, and its mark in the sealed form, which never changes. */
export interface CipherSuite {
  readonly mark: number
  /** The keyed hash that goes with it. */
  readonly hash: 'sha256' | 'sm3'
  /** `header` is authenticated with the content. */
  withKey(key: Buffer): { seal(header: Buffer, text: string): Buffer, open(header: Buffer, body: Buffer): string }
}

const NONCE = 12
const GCM_TAG = 16
const IV = 16
const MAC = 32

const pool = { bytes: Buffer.alloc(IV * 256), used: IV * 256 }

/** Fresh random bytes each time; one call to the system serves many, since an import seals some thousand values a second. */
function freshBytes(length: number): Buffer {
  if (pool.used + length > pool.bytes.length) {
    randomFillSync(pool.bytes)
    pool.used = 0
  }
  pool.used += length
  return Buffer.from(pool.bytes.subarray(pool.used - length, pool.used))
}

/** nonce (12), ciphertext, tag (16). */
const aes: CipherSuite = {
  mark: 1,
  hash: 'sha256',
  withKey: (bytes) => {
    const key = createSecretKey(bytes)
    return {
      seal: (header, text) => {
        const nonce = freshBytes(NONCE)
        const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: GCM_TAG }).setAAD(header)
        return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
      },
      open: (header, body) => {
        if (body.length < NONCE + GCM_TAG) throw new Error('the sealed value is too short')
        const decipher = createDecipheriv('aes-256-gcm', key, body.subarray(0, NONCE), { authTagLength: GCM_TAG }).setAAD(header).setAuthTag(body.subarray(-GCM_TAG))
        return Buffer.concat([decipher.update(body.subarray(NONCE, -GCM_TAG)), decipher.final()]).toString('utf8')
      },
    }
  },
}

/**
 * iv (16), ciphertext, HMAC-SM3 (32) over header, iv and ciphertext: OpenSSL has no SM4-GCM here, so SM4-CTR is authenticated
 * by encrypt-then-MAC. The two keys come from the one given by HKDF-SM3. GB/T 32907, GB/T 32905; GB/T 39786-2021 8.4.
 */
const sm4: CipherSuite = {
  mark: 2,
  hash: 'sm3',
  withKey: (bytes) => {
    const derived = Buffer.from(hkdfSync('sm3', bytes, '', 'mingjian-vault/sm4-ctr-hmac-sm3/1', 16 + MAC))
    const [key, macKey] = [createSecretKey(derived.subarray(0, 16)), createSecretKey(derived.subarray(16))]
    return {
      seal: (header, text) => {
        const iv = freshBytes(IV)
        const cipher = createCipheriv('sm4-ctr', key, iv)
        const content = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final()])
        return Buffer.concat([content, macOf(macKey, header, content)])
      },
      open: (header, body) => {
        if (body.length < IV + MAC) throw new Error('the sealed value is too short')
        const content = body.subarray(0, -MAC)
        if (!timingSafeEqual(body.subarray(-MAC), macOf(macKey, header, content))) throw new Error('the sealed value was altered')
        const decipher = createDecipheriv('sm4-ctr', key, content.subarray(0, IV))
        return Buffer.concat([decipher.update(content.subarray(IV)), decipher.final()]).toString('utf8')
      },
    }
  },
}

const macOf = (key: KeyObject, header: Buffer, content: Buffer): Buffer => createHmac('sm3', key).update(header).update(content).digest()

/** Every profile a value may be sealed under. A module of hardware joins by a line here. */
export const cipherSuites: Readonly<Record<CipherName, CipherSuite>> = { 'AES-256-GCM': aes, 'SM4': sm4 }
export const cipherNames = Object.keys(cipherSuites) as [CipherName, ...CipherName[]]
