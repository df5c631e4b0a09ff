import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { canonicalJson } from '../../src/kernel/canonical-json.ts'
import { buildDrawRecord, verifyDrawBytes } from '../../src/kernel/draw-record.ts'
import { allocate, draw, frameDigest, freezeFrame, seedOf, strataOf } from '../../src/kernel/draw.ts'
import type { FrameLine } from '../../src/kernel/draw.ts'
import { HASH_NAMES } from '../../src/kernel/hash.ts'

fc.configureGlobal({ seed: 20251120 })

const identifier = fc.stringMatching(/^[!-~]{1,12}$/)
const lines: fc.Arbitrary<FrameLine[]> = fc.uniqueArray(
  fc.record({ stratum: fc.constantFrom('a', 'B', '!', '~z', 'agency/kind/2025'), item: identifier }),
  { selector: ({ item }) => item, minLength: 1, maxLength: 60 })
const hashName = fc.constantFrom(...HASH_NAMES)
const seedText = fc.string({ minLength: 1, maxLength: 30, unit: 'binary' })
const sizes = fc.uniqueArray(
  fc.record({ stratum: identifier, size: fc.nat({ max: 1_000_000 }) }), { selector: ({ stratum }) => stratum, minLength: 1 })

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

describe('allocation', () => {
  const wanted = fc.record({ strata: sizes, sampleSize: fc.nat({ max: 3_000_000 }), minimum: fc.nat({ max: 50 }) })
    .filter(({ strata, sampleSize, minimum }) => sum(strata.map(({ size }) => Math.min(size, minimum))) <= sampleSize)

  test('adds up, keeps the minimum and never asks for more than there is', () => {
    fc.assert(fc.property(wanted, ({ strata, sampleSize, minimum }) => {
      const allocation = allocate(strata, sampleSize, minimum)
      expect(sum(allocation.map(({ sample }) => sample))).toBe(Math.min(sampleSize, sum(strata.map(({ size }) => size))))
      for (const { size, sample } of allocation) {
        expect(sample).toBeGreaterThanOrEqual(Math.min(minimum, size))
        expect(sample).toBeLessThanOrEqual(size)
      }
    }))
  })

  test('stays within one of the exact share of what is left after the minimums', () => {
    fc.assert(fc.property(wanted, ({ strata, sampleSize, minimum }) => {
      const allocation = allocate(strata, sampleSize, minimum)
      const base = ({ size }: { size: number }): number => Math.min(size, minimum)
      const rest = sum(allocation.map((one) => one.sample - base(one)))
      const room = sum(allocation.map((one) => one.size - base(one))) || 1
      for (const one of allocation) expect(Math.abs(one.sample - base(one) - rest * (one.size - base(one)) / room)).toBeLessThan(1)
    }))
  })

  test('does not depend on the order in which the strata are listed', () => {
    fc.assert(fc.property(wanted, fc.infiniteStream(fc.nat()), ({ strata, sampleSize, minimum }, keys) => {
      expect(allocate(shuffled(strata, keys), sampleSize, minimum)).toEqual(allocate(strata, sampleSize, minimum))
    }))
  })
})

describe('draw', () => {
  const drawn = (frameLines: readonly FrameLine[], sampleSize: number, value: string, name: 'sha256' | 'sm3') => {
    const frame = freezeFrame(frameLines)
    return draw(frame, allocate(strataOf(frame), sampleSize, 0), seedOf(name, frameDigest(frame, name), [value]), name)
  }

  test('is the same every time, in whatever order the frame was collected', () => {
    const wish = fc.tuple(lines, fc.nat({ max: 80 }), seedText, hashName)
    fc.assert(fc.property(wish, fc.infiniteStream(fc.nat()), ([frame, size, value, name], keys) => {
      expect(drawn(shuffled(frame, keys), size, value, name)).toEqual(drawn(frame, size, value, name))
    }))
  })

  test('of a larger sample begins, in each stratum, with the smaller one', () => {
    fc.assert(fc.property(lines, seedText, hashName, fc.nat({ max: 60 }), fc.nat({ max: 60 }), (frame, value, name, a, b) => {
      const [smaller, larger] = [drawn(frame, Math.min(a, b), value, name), drawn(frame, Math.max(a, b), value, name)]
      const order = (tickets: typeof smaller): string[] => tickets.map(({ stratum, item, rank }) => `${stratum} ${rank} ${item}`)
      expect(order(larger)).toEqual(order(smaller))
      for (const { stratum } of strataOf(freezeFrame(frame))) {
        const of = (tickets: typeof smaller): string[] =>
          tickets.filter((one) => one.stratum === stratum && one.drawn).map(({ item }) => item)
        const [short, long] = [of(smaller), of(larger)].sort((x, y) => x.length - y.length)
        expect(long!.slice(0, short!.length)).toEqual(short)
      }
    }))
  })

  test('depends on every value of the seed, on their order, and on the frame', () => {
    fc.assert(fc.property(seedText, seedText, hashName, (a, b, name) => {
      fc.pre(a !== b)
      const digests = ['0'.repeat(64), '1'.repeat(64)]
      const seeds = digests.flatMap((digest) => [[a, b], [b, a], [a], [b], [a + b]].map((values) => seedOf(name, digest, values)))
      expect(new Set(seeds).size).toBe(seeds.length)
    }))
  })

  // 4,000 fixed seeds. Under fair inclusion the statistic follows chi-square with N - 1 degrees of freedom: too large means
  // that some items are favoured, too small that the draws are not independent. Bounds: quantiles 0.0005 and 0.9995.
  test.each([
    ['first', 20, 6, [4.91, 45.97]], ['second', 8, 1, [0.485, 26.02]], ['third', 41, 13, [16.91, 76.09]],
  ] as const)('gives every item of the stratum "%s" the same chance', (stratum, size, sample, [low, high]) => {
    const frame = freezeFrame([['first', 20], ['second', 8], ['third', 41]].flatMap(([name, count]) =>
      Array.from({ length: Number(count) }, (_, index) => ({ stratum: String(name), item: `${name}-${index}` }))))
    const allocation = [
      { stratum: 'first', size: 20, sample: 6 }, { stratum: 'second', size: 8, sample: 1 }, { stratum: 'third', size: 41, sample: 13 },
    ]
    const digest = frameDigest(frame, 'sha256')
    const counts = new Map(frame.filter((line) => line.stratum === stratum).map(({ item }) => [item, 0]))
    const draws = 4000
    for (let number = 0; number < draws; number += 1) {
      for (const one of draw(frame, allocation, seedOf('sha256', digest, [String(number)]), 'sha256')) {
        if (one.drawn && one.stratum === stratum) counts.set(one.item, counts.get(one.item)! + 1)
      }
    }
    const expected = draws * sample / size
    const squares = sum([...counts.values()].map((count) => (count - expected) ** 2))
    const statistic = squares / (expected * (1 - sample / size)) * (size - 1) / size
    expect(counts.size).toBe(size)
    expect(sum([...counts.values()])).toBe(draws * sample)
    expect(statistic).toBeGreaterThan(low)
    expect(statistic).toBeLessThan(high)
  })
})

describe('record', () => {
  const wishes = fc.record({ lines, hash: hashName, sampleSize: fc.integer({ min: 1, max: 80 }), title: seedText, value: seedText })
  const record = wishes.map(({ value, ...wish }) => buildDrawRecord({
    ...wish, committedAt: '2025-11-20T09:00:00+08:00', labels: new Map([['a', '甲局']]), minPerStratum: 0, seed: { source: '骰子', value },
  }))

  test('verifies as it was built', () => {
    fc.assert(fc.property(record, (one) => {
      expect(verifyDrawBytes(Buffer.from(canonicalJson(one)))).toMatchObject({ ok: true })
    }))
  })

  test('is refused with any one character replaced, dropped or added', () => {
    const put = fc.string({ maxLength: 1, unit: 'binary' })
    fc.assert(fc.property(record, fc.nat(), put, fc.nat({ max: 1 }), (one, place, character, taken) => {
      const characters = Array.from(canonicalJson(one))
      const at = place % characters.length
      const changed = characters.toSpliced(at, taken, character).join('')
      fc.pre(changed !== characters.join('') && changed !== `${characters.join('')}\n`)
      expect(verifyDrawBytes(Buffer.from(changed)).ok).toBe(false)
    }), { numRuns: 500 })
  })

  test('is refused with any single bit of its file flipped', () => {
    const bytes = Buffer.from(canonicalJson(buildDrawRecord({
      hash: 'sha256', title: '甲', committedAt: '2025-11-20T09:00:00Z',
      lines: [{ stratum: 'a', item: '1' }, { stratum: 'b', item: '2' }],
      labels: new Map(), sampleSize: 1, minPerStratum: 0,
      seed: { source: 'd', value: '6', publishedAt: '2025-11-21T09:00:00Z', parts: [{ source: 'e', value: '1' }] },
    })))
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const changed = Buffer.from(bytes)
      changed[bit >> 3]! ^= 1 << (bit & 7)
      if (verifyDrawBytes(changed).ok) throw new Error(`bit ${bit & 7} of byte ${bit >> 3} can be flipped`)
    }
    expect(verifyDrawBytes(bytes).ok).toBe(true)
  })
})

/** The same list in another order, taken from a stream of numbers. */
function shuffled<T>(list: readonly T[], keys: Iterator<number>): T[] {
  return list.map((value) => ({ value, key: Number(keys.next().value) })).sort((a, b) => a.key - b.key).map(({ value }) => value)
}
