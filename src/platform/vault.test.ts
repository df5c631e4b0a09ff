import { randomBytes } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { createVault } from './vault.ts'

const keys = { encryptionKey: Buffer.alloc(32, 1), hashKey: Buffer.alloc(32, 2) }
const vault = createVault(keys)

describe('vault', () => {
  test('opens what it sealed, and seals differently each time', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const sealed = vault.seal(text)
      expect(vault.open(sealed)).toBe(text)
      expect(vault.seal(text).equals(sealed)).toBe(false)
    }), { numRuns: 200, seed: 7 })
  })

  test('notices every altered byte, a short value and another key', () => {
    const sealed = vault.seal('110105194912310021')
    for (let at = 0; at < sealed.length; at += 1) {
      const altered = Buffer.from(sealed)
      altered.writeUInt8(altered.readUInt8(at) ^ 1, at)
      expect(() => vault.open(altered)).toThrow()
    }
    expect(() => vault.open(sealed.subarray(0, 20))).toThrow()
    expect(() => createVault({ ...keys, encryptionKey: randomBytes(32) }).open(sealed)).toThrow()
  })

  test('gives equal texts equal fingerprints under one key only', () => {
    expect(vault.fingerprint('13800000000')).toHaveLength(32)
    expect(vault.fingerprint('13800000000').equals(vault.fingerprint('13800000000'))).toBe(true)
    expect(vault.fingerprint('13800000000').equals(vault.fingerprint('13800000001'))).toBe(false)
    expect(createVault({ ...keys, hashKey: Buffer.alloc(32, 3) }).fingerprint('13800000000').equals(vault.fingerprint('13800000000'))).toBe(false)
  })

  test('takes keys of 32 bytes only', () => {
    expect(() => createVault({ ...keys, encryptionKey: Buffer.alloc(16) })).toThrow(RangeError)
    expect(() => createVault({ ...keys, hashKey: Buffer.alloc(0) })).toThrow(RangeError)
  })
})
