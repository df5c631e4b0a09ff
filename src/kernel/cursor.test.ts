import { describe, expect, test } from '@jest/globals'
import { makeCursors } from './cursor.ts'
import type { CursorPosition } from './cursor.ts'

const cursors = makeCursors('a key for tests only')
const fingerprint = 'cases?status=FILED&sort=-filedOn'
const position = ['2025-03-01T08:00:00.123456+08:00', 42, null, '0195a3c2-7e1f-7abc-8def-0123456789ab'] as const

test('a cursor comes back as the position it was made from', () => {
  expect(cursors.decode(fingerprint, cursors.encode(fingerprint, position))).toEqual(position)
})

test('it is safe in a URL', () => {
  expect(cursors.encode(fingerprint, position)).toMatch(/^[\w-]+$/)
})

describe('a cursor is refused', () => {
  const cursor = cursors.encode(fingerprint, position)

  test('for another query', () => {
    expect(cursors.decode('cases?status=CLOSED&sort=-filedOn', cursor)).toBeNull()
  })

  test('where fingerprint and position together give the same characters', () => {
    expect(cursors.decode('q["a"]', cursors.encode('q', ['a']))).toBeNull()
  })

  test('under another key, given as text or as bytes', () => {
    expect(makeCursors('another key').decode(fingerprint, cursor)).toBeNull()
    expect(makeCursors(Buffer.from('a key for tests only')).decode(fingerprint, cursor)).toEqual(position)
  })

  test('with any one character replaced, dropped or added', () => {
    for (let at = 0; at < cursor.length; at += 1) {
      const other = cursor[at] === 'A' ? 'B' : 'A'
      expect(cursors.decode(fingerprint, cursor.slice(0, at) + other + cursor.slice(at + 1))).toBeNull()
      expect(cursors.decode(fingerprint, cursor.slice(0, at) + cursor.slice(at + 1))).toBeNull()
      expect(cursors.decode(fingerprint, `${cursor.slice(0, at)} ${cursor.slice(at)}`)).toBeNull()
    }
  })

  test.each(['=', '\n', '%'])('with %j behind it, which a lenient decoder would skip', (tail) => {
    expect(cursors.decode(fingerprint, cursor + tail)).toBeNull()
  })

  test('where it is far too long', () => {
    expect(cursors.decode(fingerprint, 'A'.repeat(1_000_000))).toBeNull()
  })

  test('where it is not even a string', () => {
    for (const value of [undefined, null, 7, ['a', 'b'], {}]) expect(cursors.decode(fingerprint, value as string)).toBeNull()
  })
})

test.each<[string, CursorPosition]>([
  ['not a number', [Number.NaN]], ['infinite', [Number.POSITIVE_INFINITY]], ['too long', ['x'.repeat(10_000)]],
])('a position that is %s gives no cursor', (_name, values) => {
  expect(() => cursors.encode(fingerprint, values)).toThrow(RangeError)
})

test('an empty key is refused', () => {
  expect(() => makeCursors('')).toThrow(RangeError)
  expect(() => makeCursors(Buffer.alloc(0))).toThrow(RangeError)
})
