import { expect, test } from '@jest/globals'
import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { makeCursors } from '../../src/kernel/cursor.ts'
import { hashHex, keyedTexts } from '../../src/kernel/hash.ts'
import { anyCharacter } from '../support/any-character.ts'

fc.configureGlobal({ seed: 20251120 })

const text = fc.string({ unit: anyCharacter })

test('a cursor comes back as the position it was made from', () => {
  const cursors = makeCursors('a key for tests only')
  fc.assert(fc.property(text, fc.array(fc.oneof(text, fc.integer(), fc.constant(null)), { maxLength: 5 }), (query, values) => {
    expect(cursors.decode(query, cursors.encode(query, values))).toEqual(values)
  }))
})

test('what is nothing of ours is no cursor', () => {
  const cursors = makeCursors('a key for tests only')
  fc.assert(fc.property(fc.oneof(text, fc.base64String(), fc.stringMatching(/^[\w-]{0,200}$/)), (other) => {
    expect(cursors.decode('cases?status=FILED', other)).toBeNull()
  }))
})

test('texts keyed with HMAC-SHA-256, as the library computes it', () => {
  fc.assert(fc.property(text, fc.uint8Array({ maxLength: 100 }), (keyed, key) => {
    expect(keyedTexts(key)(keyed)).toBe(createHmac('sha256', hashHex('sha256', key)).update(keyed).digest('base64url'))
  }))
})
