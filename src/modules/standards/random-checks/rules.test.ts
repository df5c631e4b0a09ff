import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { ratioAllowed, ratioFaults } from './rules.ts'

const general = (minBasisPoints: number | null, maxBasisPoints: number | null) => ({ kind: 'GENERAL' as const, details: { minBasisPoints, maxBasisPoints } })

describe('limits of an item', () => {
  test('a general item has an upper limit, a key item needs none (国发〔2019〕5号三（二）)', () => {
    expect(ratioFaults('GENERAL', { minBasisPoints: null, maxBasisPoints: null })).toEqual(['ratio-limit-missing'])
    expect(ratioFaults('KEY', { minBasisPoints: 300, maxBasisPoints: null })).toEqual([])
    expect(ratioFaults('GENERAL', { minBasisPoints: 300, maxBasisPoints: 300 })).toEqual([])
    expect(ratioFaults('KEY', { minBasisPoints: 301, maxBasisPoints: 300 })).toEqual(['ratio-backwards'])
  })
})

describe('a plan', () => {
  test('of three to five percent of 1,000 objects', () => {
    const entry = general(300, 500)
    expect([29, 30, 50, 51].map((planned) => ratioAllowed(entry, planned, 1000))).toEqual(['BELOW_MINIMUM', 'ALLOWED', 'ALLOWED', 'ABOVE_LIMIT'])
  })

  test('a key item may check everybody', () => {
    expect(ratioAllowed({ kind: 'KEY', details: { minBasisPoints: null, maxBasisPoints: 500 } }, 1000, 1000)).toBe('ALLOWED')
  })

  test('without objects nothing can be planned', () => {
    expect(ratioAllowed(general(null, 500), 0, 0)).toBe('ALLOWED')
    expect(ratioAllowed(general(null, 500), 1, 0)).toBe('ABOVE_LIMIT')
  })

  test('numbers that count nothing are refused', () => {
    for (const [planned, stock] of [[-1, 10], [1, -10], [0.5, 10], [Number.NaN, 1]] as const) expect(() => ratioAllowed(general(null, 1), planned, stock)).toThrow(RangeError)
  })

  test('the verdict is that of the least and the greatest number allowed', () => {
    fc.assert(fc.property(fc.nat(10_000), fc.nat(10_000), fc.nat(5000), fc.nat(5000), (one, other, planned, stock) => {
      const [min, max] = [Math.min(one, other), Math.max(one, other)]
      const least = Math.ceil(min * stock / 10_000)
      const greatest = Math.floor(max * stock / 10_000)
      const expected = planned > greatest ? 'ABOVE_LIMIT' : planned < least ? 'BELOW_MINIMUM' : 'ALLOWED'
      expect(ratioAllowed(general(min, max), planned, stock)).toBe(expected)
    }), { seed: 3 })
  })
})
