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
  // A JSON string ends where it ends: fingerprint and position cannot flow into each other. What is signed is the position as it is
  // spelled in the cursor, so that no other spelling a lenient decoder would take can stand for it.
  const tagOf = (fingerprint: string, encoded: string): string => keyed(DOMAIN + JSON.stringify(fingerprint) + encoded).slice(0, TAG_LENGTH)
  return {
    encode: (fingerprint, position) => {
      if (!position.every((value) => typeof value !== 'number' || Number.isFinite(value))) {
        throw new RangeError('A cursor holds finite numbers only')
      }
      const encoded = Buffer.from(JSON.stringify(position)).toString('base64url')
      const cursor = tagOf(fingerprint, encoded) + encoded
      if (cursor.length > MAX_LENGTH) throw new RangeError('A cursor position is too long')
      return cursor
    },
    decode: (fingerprint, cursor) => {
      if (typeof cursor !== 'string' || cursor.length > MAX_LENGTH) return null
      const encoded = cursor.slice(TAG_LENGTH)
      return safeEqual(cursor.slice(0, TAG_LENGTH), tagOf(fingerprint, encoded)) ? positionIn(Buffer.from(encoded, 'base64url').toString()) : null
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
