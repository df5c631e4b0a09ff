import { createCipheriv, randomBytes } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { cipherNames, createVault } from './vault.ts'

const keys = { encryptionKey: Buffer.alloc(32, 1), hashKey: Buffer.alloc(32, 2) }

describe.each(cipherNames)('vault under %s', (profile) => {
  const vault = createVault(keys, profile)

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
    for (let length = 0; length < sealed.length; length += 1) expect(() => vault.open(sealed.subarray(0, length))).toThrow()
    expect(() => createVault({ ...keys, encryptionKey: randomBytes(32) }, profile).open(sealed)).toThrow()
  })

  test('gives equal texts equal fingerprints under one key only', () => {
    expect(vault.fingerprint('13800000000')).toHaveLength(32)
    expect(vault.fingerprint('13800000000').equals(vault.fingerprint('13800000000'))).toBe(true)
    expect(vault.fingerprint('13800000000').equals(vault.fingerprint('13800000001'))).toBe(false)
    expect(createVault({ ...keys, hashKey: Buffer.alloc(32, 3) }, profile).fingerprint('13800000000').equals(vault.fingerprint('13800000000'))).toBe(false)
  })

  test('takes keys of 32 bytes only', () => {
    expect(() => createVault({ ...keys, encryptionKey: Buffer.alloc(16) }, profile)).toThrow(RangeError)
    expect(() => createVault({ ...keys, retiredKeys: [Buffer.alloc(31)] }, profile)).toThrow(RangeError)
    expect(() => createVault({ ...keys, hashKey: Buffer.alloc(0) }, profile)).toThrow(RangeError)
  })
})

describe('a change of profile or key', () => {
  const [aes, sm4] = [createVault(keys, 'AES-256-GCM'), createVault(keys, 'SM4')]

  test('what was sealed under another profile stays readable', () => {
    expect(sm4.open(aes.seal('甲'))).toBe('甲')
    expect(aes.open(sm4.seal('甲'))).toBe('甲')
    expect(aes.seal('甲').subarray(0, 2)).toEqual(Buffer.of(2, 1))
    expect(sm4.seal('甲').subarray(0, 2)).toEqual(Buffer.of(2, 2))
  })

  test('what was sealed under a retired key stays readable, and the present key alone seals', () => {
    const renewed = createVault({ encryptionKey: Buffer.alloc(32, 9), retiredKeys: [keys.encryptionKey], hashKey: keys.hashKey }, 'SM4')
    expect([aes.seal('甲'), sm4.seal('乙')].map((sealed) => renewed.open(sealed))).toEqual(['甲', '乙'])
    expect(() => sm4.open(renewed.seal('丙'))).toThrow('known profile and key')
  })

  test('what was sealed before there were profiles stays readable', () => {
    const nonce = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', keys.encryptionKey, nonce).setAAD(Buffer.of(1))
    const sealed = Buffer.concat([Buffer.of(1), nonce, cipher.update('甲'), cipher.final(), cipher.getAuthTag()])
    expect(sm4.open(sealed)).toBe('甲')
    expect(createVault({ ...keys, encryptionKey: Buffer.alloc(32, 9), retiredKeys: [keys.encryptionKey] }).open(sealed)).toBe('甲')
    expect(() => createVault({ ...keys, encryptionKey: Buffer.alloc(32, 9) }).open(sealed)).toThrow()
  })

  test('a text is looked for under the fingerprints of every profile, the present one first', () => {
    expect(aes.fingerprints('甲')).toEqual([aes.fingerprint('甲'), sm4.fingerprint('甲')])
    expect(sm4.fingerprints('甲')).toEqual([sm4.fingerprint('甲'), aes.fingerprint('甲')])
  })

  test('a digest is the same under every profile, and another under another key; it is no fingerprint', () => {
    expect(sm4.digest('甲')).toEqual(aes.digest('甲'))
    expect(aes.digest('甲')).toHaveLength(32)
    for (const other of [aes.digest('乙'), aes.fingerprint('甲'), createVault({ ...keys, hashKey: Buffer.alloc(32, 3) }).digest('甲')]) expect(other).not.toEqual(aes.digest('甲'))
  })
})
