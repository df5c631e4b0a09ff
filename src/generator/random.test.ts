import { describe, expect, test } from '@jest/globals'
import { randomKey, randomOf, scatter, xoshiro128 } from './random.ts'

describe('draws', () => {
  test('xoshiro128** gives the numbers of its reference implementation', () => {
    const next = xoshiro128(1, 2, 3, 4)
    expect(Array.from({ length: 10 }, next)).toEqual(
      [11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804])
  })

  test('the same seed, name and index give the same draws; any other does not', () => {
    const draws = (seed: number, name: string, index: number): string => {
      const random = randomOf(randomKey(seed, '320685', name), index)
      return Array.from({ length: 4 }, () => random.below(1_000_000)).join()
    }
    expect(draws(1, 'case', 0)).toBe(draws(1, 'case', 0))
    const others = [draws(1, 'case', 0), draws(2, 'case', 0), draws(1, 'party', 0), draws(1, 'case', 1), draws(2 ** 32 + 1, 'case', 0)]
    expect(new Set(others).size).toBe(others.length)
  })

  test('a hundred thousand indexes never begin alike', () => {
    const key = randomKey(1, 'case')
    const beginnings = new Set<string>()
    for (let index = 0; index < 100_000; index += 1) {
      const random = randomOf(key, index)
      beginnings.add(`${random.below(2 ** 32)}/${random.below(2 ** 32)}`)
    }
    expect(beginnings.size).toBe(100_000)
  })

  test('first draws of neighbouring indexes are spread evenly', () => {
    const key = randomKey(7, 'case')
    const buckets = Array<number>(10).fill(0)
    for (let index = 0; index < 50_000; index += 1) {
      const bucket = randomOf(key, index).below(10)
      buckets[bucket] = (buckets[bucket] ?? 0) + 1
    }
    for (const count of buckets) expect(Math.abs(count - 5000)).toBeLessThan(300)
  })

  test('weights decide how often, and a weight of nothing means never', () => {
    const counts = { often: 0, seldom: 0, never: 0 }
    const random = randomOf(randomKey(3, 'weights'), 0)
    for (let turn = 0; turn < 10_000; turn += 1) counts[random.weighted([['often', 9], ['never', 0], ['seldom', 1]] as const)] += 1
    expect(counts.never).toBe(0)
    expect(counts.often).toBeGreaterThan(8800)
    expect(counts.seldom).toBeGreaterThan(850)
    expect(counts.often + counts.seldom).toBe(10_000)
  })

  test('between takes both ends in', () => {
    const random = randomOf(randomKey(3, 'between'), 0)
    expect(new Set(Array.from({ length: 200 }, () => random.between(3, 5)))).toEqual(new Set([3, 4, 5]))
  })

  test.each([-1, 1.5, Number.NaN, 2 ** 53])('%p is no seed', (seed) => {
    expect(() => randomKey(seed)).toThrow(RangeError)
  })

  test('nothing to pick from is an error', () => {
    expect(() => randomOf(randomKey(1), 0).pick([])).toThrow(RangeError)
  })
})

describe('scattering', () => {
  test.each([1, 2, 7, 1000, 9_900])('takes every number below %p once', (size) => {
    const numbers = Array.from({ length: size }, (_, index) => scatter(index, size))
    expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length: size }, (_, index) => index))
  })

  test.each([[-1, 10], [10, 10], [9_000_000, 10_000_000]])('refuses %p of %p', (index, size) => {
    expect(() => scatter(index, size)).toThrow(RangeError)
  })
})
