import { keyedTexts, safeEqual } from './hash.ts'

/** Where a page ended: the values of the sort columns and the id of its last row, in the order of the query's sort. */
export type CursorPosition = readonly (string | number | null)[]

export interface Cursors {
  /** @throws RangeError for a number JSON cannot hold, or a position too long for a URL */
  encode(queryFingerprint: string, position: CursorPosition): string
  /** The position, or null where the cursor was altered, is malformed or belongs to another query. Never throws. */
  decode(queryFingerprint: string, cursor: string): CursorPosition | null
}

/** Of the tag in base64url: 132 bits. */
const TAG_LENGTH = 22
const MAX_LENGTH = 8192
const DOMAIN = 'mingjian-cursor/2\n'

/**
 * Opaque keyset cursors: the beginning of a tag (HMAC-SHA-256) and the position as JSON, both in base64url. The tag also covers the
 * fingerprint of the query (its filters and sort), so that a cursor cannot be carried into another list.
 * @throws RangeError for an empty key
 */
export function makeCursors(key: Uint8Array | string): Cursors {
  if (key.length === 0) throw new RangeError('The cursor key is empty')
  const keyed = keyedTexts(key)
  // A JSON string ends where it ends: fingerprint and payload cannot flow into each other.
  const tagOf = (fingerprint: string, payload: string): string => keyed(DOMAIN + JSON.stringify(fingerprint) + payload).slice(0, TAG_LENGTH)
  return {
    encode: (fingerprint, position) => {
      if (!position.every((value) => typeof value !== 'number' || Number.isFinite(value))) {
        throw new RangeError('A cursor holds finite numbers only')
      }
      const payload = JSON.stringify(position)
      const cursor = tagOf(fingerprint, payload) + Buffer.from(payload).toString('base64url')
      if (cursor.length > MAX_LENGTH) throw new RangeError('A cursor position is too long')
      return cursor
    },
    decode: (fingerprint, cursor) => {
      if (typeof cursor !== 'string' || cursor.length > MAX_LENGTH) return null
      const encoded = cursor.slice(TAG_LENGTH)
      const bytes = Buffer.from(encoded, 'base64url')
      // Buffer skips what is not base64url: only the one spelling that encode gives is taken.
      if (bytes.toString('base64url') !== encoded) return null
      const payload = bytes.toString('utf8')
      return safeEqual(cursor.slice(0, TAG_LENGTH), tagOf(fingerprint, payload)) ? positionIn(payload) : null
    },
  }
}

function positionIn(payload: string): CursorPosition | null {
  try {
    const position: unknown = JSON.parse(payload)
    return isPosition(position) ? position : null
  } catch {
    return null
  }
}

function isPosition(value: unknown): value is CursorPosition {
  return Array.isArray(value) && value.every((one) => one === null || typeof one === 'string' || typeof one === 'number')
}
