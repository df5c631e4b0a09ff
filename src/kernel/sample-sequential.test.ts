import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { compareStrata } from './sample-comparison.ts'
import { plannedAllocation, plannedSample, shownBy } from './sample-planner.ts'
import { nextStep, sequentialState } from './sample-sequential.ts'
import { stratifiedBounds } from './sample-statement.ts'
import { itemsOfShare, unevenTails } from './sample-tails.ts'

const claim = (given: object = {}) => ({ shareBasisPoints: 800, confidence: 0.95, expected: 0, ...given })

describe('planning', () => {
  test('the smallest sample shows the claim, and one fewer does not', () => {
    fc.assert(fc.property(fc.integer({ min: 5, max: 3_000 }), fc.integer({ min: 50, max: 9_000 }), fc.integer({ min: 0, max: 3 }), (size, shareBasisPoints, expected) => {
      const refuted = itemsOfShare(size, shareBasisPoints)
      const sample = plannedSample(size, claim({ shareBasisPoints, expected }))
      if (sample === null) { expect(expected).toBeGreaterThanOrEqual(refuted); return }
      expect(shownBy({ size, sample, found: Math.min(expected, sample) }, 0.95).most).toBeLessThan(refuted)
      if (sample > expected + 1) expect(shownBy({ size, sample: sample - 1, found: expected }, 0.95).most).toBeGreaterThanOrEqual(refuted)
    }), { seed: 3, numRuns: 100 })
  })

  test('of several groups the whole shows the claim wherever the faults are found', () => {
    const strata = [{ stratum: 'a', size: 600 }, { stratum: 'b', size: 500 }, { stratum: 'c', size: 100 }, { stratum: 'd', size: 2 }]
    const plan = plannedAllocation(strata, claim({ expected: 1 }), 2) ?? []
    expect(plan.map(({ sample }) => sample)).toEqual([expect.any(Number), expect.any(Number), expect.any(Number), 2])
    for (const where of plan) {
      const counts = plan.map((one) => ({ ...one, found: one === where ? 1 : 0 }))
      expect(stratifiedBounds(counts, 0.95, 1).most).toBeLessThan(itemsOfShare(1202, 800))
    }
    const total = plan.reduce((sum, { sample }) => sum + sample, 0)
    expect(total).toBeGreaterThanOrEqual(plannedSample(1202, claim({ expected: 1 })) ?? Infinity)
    expect(total).toBeLessThan(75)
    expect(plannedAllocation([{ stratum: 'a', size: 10 }], claim({ expected: 1 }))).toBeNull()
    expect(plannedAllocation([{ stratum: 'a', size: 1200 }], claim())).toEqual([{ stratum: 'a', size: 1200, sample: 36 }])
  })

  test('36 files and no fault: fewer than 8 %', () => {
    expect(shownBy({ size: null, sample: 36, found: 0 }, 0.95)).toMatchObject({ most: null, mostShare: 0.0799 })
    expect(shownBy({ size: 1200, sample: 36, found: 0 }, 0.95)).toMatchObject({ most: 94, mostShare: 0.0784, tailAtMost: expect.closeTo(0.0506843, 6), tailBeyond: expect.closeTo(0.0490345, 6) })
    expect(shownBy({ size: 3, sample: 3, found: 1 }, 0.95)).toMatchObject({ most: 1, tailBeyond: null })
  })
})

test('a sum of uneven trials never has thicker tails than stated', () => {
  const chance = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(fc.property(fc.array(chance, { minLength: 1, maxLength: 8 }), (chances) => {
    const distribution = chances.reduce<number[]>((sofar, p) => [...sofar, 0].map((_, i) => (sofar[i] ?? 0) * (1 - p) + (sofar[i - 1] ?? 0) * p), [1])
    const mean = chances.reduce((sum, p) => sum + p, 0)
    distribution.forEach((_, found) => {
      const { atMost, atLeast } = unevenTails(chances.length, mean, found)
      expect(atMost).toBeGreaterThanOrEqual(distribution.slice(0, found + 1).reduce((sum, p) => sum + p, 0) - 1e-9)
      expect(atLeast).toBeGreaterThanOrEqual(distribution.slice(found).reduce((sum, p) => sum + p, 0) - 1e-9)
    })
  }), { seed: 5, numRuns: 100 })
})

describe('sequential extension', () => {
  // The promise itself: every order in which faults can turn up, with a look after every single file.
  test.each([[30, 1500, 5, 0.8], [60, 1000, 6, 0.9], [45, 3000, 14, 0.95]])('of %i, a false claim is hardly ever proven and a true one hardly ever refuted', (size, share, refuted, confidence) => {
    expect(itemsOfShare(size, share)).toBe(refuted)
    expect(everDeclared(size, refuted, 'PROVEN', share, confidence)).toBeLessThanOrEqual(1 - confidence)
    expect(everDeclared(size, refuted - 1, 'REFUTED', share, confidence)).toBeLessThanOrEqual(1 - confidence)
    expect(everDeclared(size, 0, 'PROVEN', share, confidence)).toBe(1)
    expect(everDeclared(size, size, 'REFUTED', share, confidence)).toBe(1)
  })

  test('does not depend on how a group is cut: the likeliest distribution over strata is found', () => {
    const state = sequentialState([{ size: 30, sample: 10, found: 2 }, { size: 20, sample: 6, found: 0 }, { size: 12, sample: 12, found: 1 }], 1500)
    expect([state.verdict, state.evidenceFor]).toEqual(['OPEN', expect.closeTo(0.1012203, 6)])
  })

  test('says how many more files would decide, which tickets they are, and that they do', () => {
    const strata = [{ stratum: 'a', size: 600, sample: 18, found: 0 }, { stratum: 'b', size: 300, sample: 9, found: 0 }]
    const step = nextStep(strata, 800)
    expect(step?.further.map(({ fromRank }) => fromRank)).toEqual([19, 10])
    const after = strata.map((one) => ({ ...one, sample: step?.further.find(({ stratum }) => stratum === one.stratum)?.toRank ?? 0 }))
    expect(after.reduce((sum, { sample }) => sum + sample, 0)).toBe(27 + (step?.ifFaultless ?? 0))
    expect(sequentialState(after, 800).verdict).toBe('PROVEN')
    expect(nextStep(after.map((one) => ({ ...one })), 800)).toBeNull()
  })

  test('ends with certainty when nothing is left to look at', () => {
    expect(sequentialState([{ size: 100, sample: 100, found: 7 }], 800).verdict).toBe('PROVEN')
    expect(sequentialState([{ size: 100, sample: 100, found: 8 }], 800)).toEqual({ verdict: 'REFUTED', evidenceFor: 0, evidenceAgainst: Infinity })
    expect(nextStep([{ stratum: 'a', size: 12, sample: 0, found: 0 }], 800)?.ifFaultless).toBe(12)
  })

  test.each([[0, 0.95], [10_000, 0.95], [2.5, 0.95], [800, 0.4], [800, 1]])('refuses a share of %p at %p', (share, confidence) => {
    expect(() => sequentialState([{ size: 10, sample: 5, found: 0 }], share, confidence)).toThrow(RangeError)
  })
})

describe('comparison', () => {
  test('orders two groups only where their intervals do not touch, all at once', () => {
    const { each, above } = compareStrata([
      { stratum: 'a', size: 400, sample: 60, found: 30 }, { stratum: 'b', size: 300, sample: 60, found: 3 }, { stratum: 'c', size: 200, sample: 40, found: 9 },
    ])
    expect(each).toBeCloseTo(1 - 0.05 / 3, 12)
    expect(above).toEqual([{ stratum: 'a', than: 'b' }])
    expect(compareStrata([{ stratum: 'a', size: 40, sample: 4, found: 2 }, { stratum: 'b', size: 40, sample: 4, found: 0 }]).above).toEqual([])
    expect(compareStrata([{ stratum: 'a', size: 4, sample: 4, found: 2 }, { stratum: 'b', size: 8, sample: 8, found: 4 }, { stratum: 'c', size: 9, sample: 9, found: 4 }]).above)
      .toEqual([{ stratum: 'a', than: 'c' }, { stratum: 'b', than: 'c' }])
  })
})

/** Chance that a verdict is declared after some file, when all files are drawn one by one and one looks after each: worked out over all paths. */
function everDeclared(size: number, defective: number, verdict: string, share: number, confidence: number): number {
  let open = new Map([[0, 1]])
  let declared = 0
  for (let drawn = 0; drawn <= size; drawn += 1) {
    const next = new Map<number, number>()
    for (const [found, chance] of open) {
      const now = sequentialState([{ size, sample: drawn, found }], share, confidence).verdict
      if (now === verdict) declared += chance
      if (now !== 'OPEN') continue
      const bad = (defective - found) / (size - drawn)
      if (bad > 0) next.set(found + 1, (next.get(found + 1) ?? 0) + chance * bad)
      if (bad < 1) next.set(found, (next.get(found) ?? 0) + chance * (1 - bad))
    }
    open = next
  }
  return Math.round(declared * 1e12) / 1e12
}
