import { createHash, hash as hashOnce, timingSafeEqual } from 'node:crypto'

/** The digests the product computes: SHA-256 (FIPS 180-4), or SM3 (GB/T 32905-2016) where national cryptography is required. */
export const HASH_NAMES = ['sha256', 'sm3'] as const
export type HashName = (typeof HASH_NAMES)[number]

type Bytes = string | Uint8Array

// RFC 9162 section 2.1.1: a leaf can never be taken for an inner node, which is hashed behind 0x01.
const LEAF = Buffer.of(0)

/** Digest (32 bytes) of the pieces in their order, strings as UTF-8. No mark stands between the pieces: see `netstrings`. */
export function hash(name: HashName, ...pieces: readonly Bytes[]): Buffer {
  return hashAll(name, pieces)
}

/** Like `hash`, in lower-case hexadecimal (64 characters). */
export function hashHex(name: HashName, ...pieces: readonly Bytes[]): string {
  const [only, ...others] = pieces
  return only !== undefined && others.length === 0 ? hashOnce(name, only, 'hex') : hashAll(name, pieces).toString('hex')
}

/** Digest of a stream of pieces, for data too long to be held as one string. */
export function hashAll(name: HashName, pieces: Iterable<Bytes>): Buffer {
  const digest = createHash(name)
  for (const piece of pieces) digest.update(piece)
  return digest.digest()
}

/** Hash of a Merkle tree leaf: H(0x00 ‖ bytes), RFC 9162 section 2.1.1. */
export function leafHash(name: HashName, bytes: Bytes): Buffer {
  return hashAll(name, [LEAF, bytes])
}

/**
 * HMAC-SHA-256 (RFC 2104) of texts under one key, in base64url (43 characters): signatures that nobody can compute without the key.
 * The padded keys are made once and two digests at one go do the rest; an object of the library for each text costs a busy server thrice that.
 * @param key of any length; what is keyed is its SHA-256 in hexadecimal, which fills one block of the hash
 */
export function keyedTexts(key: Bytes): (text: string) => string {
  const block = Buffer.from(hashHex('sha256', key))
  const padded = (pad: number): Buffer => block.map((byte) => byte ^ pad) as Buffer
  // ASCII throughout, since the key is hexadecimal: as text and as bytes the same.
  const inner = padded(0x36).toString('latin1')
  const outer = Buffer.concat([padded(0x5c), Buffer.alloc(32)])
  return (text) => {
    outer.write(hashOnce('sha256', inner + text, 'hex'), block.length, 'hex')
    return hashOnce('sha256', outer, 'base64url')
  }
}

/** Equality in a time that tells nothing about where the two differ; only a difference in length shows. */
export function safeEqual(a: Bytes, b: Bytes): boolean {
  const [left, right] = [bytesOf(a), bytesOf(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

/**
 * Strings joined so that different lists never give the same text: each as `<length of its UTF-8 in bytes>:<string>,`.
 * @throws TypeError for a lone surrogate, which has no UTF-8 of its own
 */
export function netstrings(parts: readonly string[]): string {
  return parts.map(netstring).join('')
}

/** One of `netstrings`. */
export function netstring(part: string): string {
  if (!part.isWellFormed()) throw new TypeError('Lone surrogate in a string to be hashed')
  return `${Buffer.byteLength(part)}:${part},`
}

function bytesOf(value: Bytes): Uint8Array {
  return typeof value === 'string' ? Buffer.from(value) : value
}
