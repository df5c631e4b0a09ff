import { describe, expect, test } from '@jest/globals'
import { hash, hashAll, hashHex, keyedTexts, leafHash, netstrings, safeEqual } from './hash.ts'

describe('published vectors', () => {
  test('SHA-256 of "abc" (FIPS 180-4)', () => {
    expect(hashHex('sha256', 'abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })

  test.each([
    ['abc', '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0'],
    ['abcd'.repeat(16), 'debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732'],
  ])('SM3 of "%s" (GB/T 32905-2016, appendix A)', (text, digest) => {
    expect(hashHex('sm3', text)).toBe(digest)
  })

  test('leaf of the empty entry in a Merkle tree (RFC 9162)', () => {
    expect(leafHash('sha256', '').toString('hex')).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d')
  })
})

test('pieces are joined in their order, as strings or as bytes', () => {
  const whole = hashHex('sha256', '案卷abc')
  expect(hashHex('sha256', '案', Buffer.from('卷'), 'abc')).toBe(whole)
  expect(hash('sha256', '案卷', 'abc').toString('hex')).toBe(whole)
  expect(hashAll('sha256', ['案卷', 'abc']).toString('hex')).toBe(whole)
  expect(hashHex('sha256')).toBe(hashHex('sha256', ''))
})

test('a leaf is the hash behind a zero byte', () => {
  expect(leafHash('sm3', 'a')).toEqual(hash('sm3', Buffer.of(0), 'a'))
})

test('a text keyed with another key is another one', () => {
  expect(keyedTexts('key a')('x')).not.toBe(keyedTexts('key b')('x'))
})

test('safeEqual compares strings and bytes, of any length', () => {
  expect(safeEqual('令牌', Buffer.from('令牌'))).toBe(true)
  expect(safeEqual('abc', 'abd')).toBe(false)
  expect(safeEqual('abc', 'ab')).toBe(false)
  expect(safeEqual('', '')).toBe(true)
})

test('netstrings count bytes, tell lists apart and refuse what has no UTF-8', () => {
  expect(netstrings(['案', '', 'ab'])).toBe('3:案,0:,2:ab,')
  expect(netstrings(['a', 'b'])).not.toBe(netstrings(['ab']))
  expect(netstrings(['1:a,'])).not.toBe(netstrings(['1', 'a,']))
  expect(() => netstrings(['\ud800'])).toThrow(TypeError)
})
