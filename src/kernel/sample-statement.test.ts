import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { SampleCount } from './sample-statement.ts'
import { finitePopulationBounds, stratifiedBounds } from './sample-statement.ts'

describe('one group', () => {
  // Worked out with scipy.stats.hypergeom by trying every possible number.
  test.each([
    { size: 1200, sample: 36, found: 0, confidence: 0.95, least: 0, most: 115 },
    { size: 1200, sample: 36, found: 5, confidence: 0.95, least: 58, most: 351 },
    { size: 200, sample: 6, found: 1, confidence: 0.95, least: 1, most: 127 },
    { size: 21142, sample: 1141, found: 3, confidence: 0.95, least: 13, most: 159 },
    { size: 18844, sample: 1141, found: 310, confidence: 0.99, least: 4511, most: 5764 },
    { size: 100, sample: 10, found: 10, confidence: 0.95, least: 71, most: 100 },
  ])('of $size, $sample drawn, $found found: from $least to $most', ({ confidence, least, most, ...count }) => {
    expect(finitePopulationBounds(count, confidence)).toEqual({ least, most })
  })

  test('36 files without a fault prove, one-sided at 95 %, only that fewer than 8 % have one', () => {
    const size = 1_000_000
    expect(finitePopulationBounds({ size, sample: 36, found: 0 }, 0.9).most / size).toBeCloseTo(1 - 0.05 ** (1 / 36), 4)
  })

  test('is certain where everything was looked at, and knows nothing where nothing was', () => {
    expect(finitePopulationBounds({ size: 50, sample: 50, found: 7 })).toEqual({ least: 7, most: 7 })
    expect(finitePopulationBounds({ size: 50, sample: 0, found: 0 })).toEqual({ least: 0, most: 50 })
    expect(finitePopulationBounds({ size: 0, sample: 0, found: 0 })).toEqual({ least: 0, most: 0 })
  })

  test('keeps a number exactly at the limit: of 40, the only one drawn being defective refutes no number of them at 1 in 40', () => {
    expect(finitePopulationBounds({ size: 40, sample: 1, found: 1 }).least).toBe(1)
    expect(finitePopulationBounds({ size: 41, sample: 1, found: 1 }).least).toBe(2)
  })

  test('covers the true number with at least the stated confidence, whatever it is', () => {
    for (const [size, sample] of [[30, 7], [25, 24], [60, 20]] as const) {
      const bounds = counts(sample).map((found) => finitePopulationBounds({ size, sample, found }, 0.9))
      for (const defective of counts(size)) {
        const covered = counts(sample).reduce((sum, found) => {
          const { least, most } = bounds[found] ?? { least: 1, most: 0 }
          return sum + (least <= defective && defective <= most ? hypergeometric(size, defective, sample, found) : 0)
        }, 0)
        expect(covered).toBeGreaterThanOrEqual(0.9 - 1e-9)
      }
    }
  })

  test('never leaves what is possible, is symmetric, and narrows with a larger sample', () => {
    fc.assert(fc.property(aCount(400), ({ size, sample, found }) => {
      const { least, most } = finitePopulationBounds({ size, sample, found })
      const mirrored = finitePopulationBounds({ size, sample, found: sample - found })
      expect(least).toBeGreaterThanOrEqual(found)
      expect(most).toBeLessThanOrEqual(size - sample + found)
      expect([least, most]).toEqual([size - mirrored.most, size - mirrored.least])
    }), { seed: 7, numRuns: 300 })
    const none = [10, 20, 40, 80].map((sample) => finitePopulationBounds({ size: 500, sample, found: 0 }).most)
    expect(none).toEqual(none.toSorted((a, b) => b - a))
  })

  test('holds for a group as large as a frame may be', () => {
    const { least, most } = finitePopulationBounds({ size: 200_000, sample: 20_000, found: 2_000 })
    expect([least / 200_000, most / 200_000]).toEqual([expect.closeTo(0.096, 3), expect.closeTo(0.104, 3)])
  })

  test.each([[10, 11, 0], [10, 5, 6], [10, 5, -1], [10.5, 5, 1], [10, 5, Number.NaN]])('refuses the counts %p %p %p', (size, sample, found) => {
    expect(() => finitePopulationBounds({ size, sample, found })).toThrow(RangeError)
    expect(() => stratifiedBounds([{ size, sample, found }])).toThrow(RangeError)
  })

  test.each([0.4, 1, Number.NaN])('refuses the confidence %p', (confidence) => {
    expect(() => finitePopulationBounds({ size: 10, sample: 5, found: 1 }, confidence)).toThrow(RangeError)
  })
})

describe('several groups', () => {
  test('is the statement on one group where there is only one in doubt', () => {
    const count = { size: 1200, sample: 36, found: 5 }
    const whole = { size: 9, sample: 9, found: 2 }
    expect(stratifiedBounds([count])).toEqual({ least: 58, most: 351, method: 'HYPERGEOMETRIC' })
    expect(stratifiedBounds([whole, count])).toEqual({ least: 60, most: 353, method: 'HYPERGEOMETRIC' })
    expect(stratifiedBounds([whole])).toEqual({ least: 2, most: 2, method: 'HYPERGEOMETRIC' })
    expect(stratifiedBounds([])).toEqual({ least: 0, most: 0, method: 'HYPERGEOMETRIC' })
  })

  test('gives the limits of Clopper and Pearson where the same share was drawn everywhere', () => {
    // scipy.stats.beta: 36 drawn, none found: 0.0973938; five found: 0.0466777 to 0.2949749.
    const strata = (found: readonly number[]): SampleCount[] => found.map((here) => ({ size: 20_000, sample: 6, found: here }))
    const none = stratifiedBounds(strata([0, 0, 0, 0, 0, 0]))
    expect(none).toEqual({ least: 0, most: Math.floor(0.09739375591 * 120_000), method: 'STRATIFIED_BINOMIAL' })
    const five = stratifiedBounds(strata([1, 0, 2, 0, 2, 0]))
    expect([five.least, five.most]).toEqual([Math.ceil(0.0466776606 * 120_000), Math.floor(0.2949749481 * 120_000)])
  })

  test('widens where the shares differ: what was hardly looked at may be bad', () => {
    const even = stratifiedBounds([{ size: 100, sample: 18, found: 5 }, { size: 100, sample: 18, found: 5 }])
    const uneven = stratifiedBounds([{ size: 100, sample: 34, found: 9 }, { size: 100, sample: 2, found: 1 }])
    expect(uneven.most).toBeGreaterThan(even.most)
    expect(uneven.least).toBeLessThan(even.least)
    expect(stratifiedBounds([{ size: 100, sample: 36, found: 0 }, { size: 40, sample: 0, found: 0 }]).most).toBeGreaterThanOrEqual(40)
  })

  test('does not depend on the order of the groups', () => {
    fc.assert(fc.property(fc.array(aCount(60), { maxLength: 5 }), (strata) => {
      expect(stratifiedBounds(strata.toReversed())).toEqual(stratifiedBounds(strata))
    }), { seed: 11, numRuns: 100 })
  })

  // The promise itself, worked out in full: every true state of the groups, every outcome of the draws.
  test.each([
    { name: 'equal shares', drawn: [[8, 4], [6, 3], [10, 5]] },
    { name: 'unequal shares', drawn: [[9, 6], [7, 2], [8, 3]] },
    { name: 'one group whole, one not at all', drawn: [[5, 5], [10, 7], [3, 0]] },
    { name: 'many tiny groups', drawn: [[2, 1], [2, 1], [2, 1], [2, 1], [3, 2]] },
  ])('covers the true total with at least the stated confidence: $name', ({ drawn }) => {
    const confidence = 0.8
    const groups = drawn.map(([size = 0, sample = 0]) => ({ size, sample }))
    const outcomes = product(groups.map(({ sample }) => counts(sample))).map((found) => ({
      found, ...stratifiedBounds(groups.map((group, index) => ({ ...group, found: found[index] ?? 0 })), confidence),
    }))
    for (const truth of product(groups.map(({ size }) => counts(size)))) {
      const total = truth.reduce((sum, defective) => sum + defective, 0)
      const covered = outcomes.filter(({ least, most }) => least <= total && total <= most).reduce((sum, { found }) => sum
        + groups.reduce((chance, { size, sample }, index) => chance * hypergeometric(size, truth[index] ?? 0, sample, found[index] ?? 0), 1), 0)
      expect(covered).toBeGreaterThanOrEqual(confidence - 1e-9)
    }
  })
})

const counts = (highest: number): number[] => Array.from({ length: highest + 1 }, (_, index) => index)

function aCount(largest: number): fc.Arbitrary<SampleCount> {
  return fc.tuple(fc.integer({ min: 0, max: largest }), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([size, share, part]) => {
      const sample = Math.round(size * share)
      return { size, sample, found: Math.round(sample * part) }
    })
}

function product(lists: readonly (readonly number[])[]): number[][] {
  return lists.reduce<number[][]>((all, list) => all.flatMap((one) => list.map((next) => [...one, next])), [[]])
}

/** Chance of `found` defective ones among `sample` of `size`, by binomial coefficients: another road than the code under test takes. */
function hypergeometric(size: number, defective: number, sample: number, found: number): number {
  return choose(defective, found) * choose(size - defective, sample - found) / choose(size, sample)
}

function choose(n: number, k: number): number {
  if (k < 0 || k > n) return 0
  return counts(k).slice(1).reduce((value, i) => value * (n - k + i) / i, 1)
}
