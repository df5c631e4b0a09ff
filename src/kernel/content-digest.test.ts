import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { blockBytes, contentDigest, type ContentDigest } from './content-digest.ts'
import { hash, hashHex } from './hash.ts'

function digestOf(...pieces: readonly Uint8Array[]): ContentDigest {
  const digest = contentDigest()
  for (const piece of pieces) digest.update(piece)
  return digest.finish()
}

describe('published vectors', () => {
  test('of "abc" (FIPS 180-4; GB/T 32905-2016, appendix A)', () => {
    expect(digestOf(Buffer.from('a'), Buffer.from('bc'))).toMatchObject({
      bytes: 3, sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad', sm3: '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
    })
  })

  test('of 64 bytes in pieces (GB/T 32905-2016, appendix A)', () => {
    const pieces = Array.from({ length: 16 }, () => Buffer.from('abcd'))
    expect(digestOf(...pieces).sm3).toBe('debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732')
  })
})

test('nothing has no block', () => {
  expect(digestOf()).toEqual({ bytes: 0, sha256: hashHex('sha256', ''), sm3: hashHex('sm3', ''), blocks: Buffer.alloc(0) })
})

test('however the bytes are cut, the digest is that of the whole, and every block has its hash', () => {
  const cuts = fc.array(fc.integer({ min: 0, max: 2 * blockBytes + 17 }), { maxLength: 6 })
  fc.assert(fc.property(fc.constantFrom(1, blockBytes - 1, blockBytes, blockBytes + 1, 2 * blockBytes, 2 * blockBytes + 17), cuts, (length, at) => {
    const whole = Buffer.alloc(length).map((_zero, index) => index * 31 & 0xff)
    const ends = [...at.map((cut) => Math.min(cut, length)), length].sort((a, b) => a - b)
    const digest = digestOf(...ends.map((end, index) => whole.subarray(ends[index - 1] ?? 0, end)))
    const blocks = Array.from({ length: Math.ceil(length / blockBytes) }, (_, index) => hash('sha256', whole.subarray(index * blockBytes, (index + 1) * blockBytes)))
    expect(digest).toEqual({ bytes: length, sha256: hashHex('sha256', whole), sm3: hashHex('sm3', whole), blocks: Buffer.concat(blocks) })
  }), { numRuns: 15 })
})
