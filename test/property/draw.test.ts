import { beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { canonicalJson } from '../../src/kernel/canonical-json.ts'
import { buildDrawRecord, verifyDrawBytes, verifyDrawRecord } from '../../src/kernel/draw-record.ts'
import { buildDrawRecord2 } from '../../src/kernel/draw-v2-record.ts'
import type { DrawInput2 } from '../../src/kernel/draw-v2-record.ts'
import { seedOf2, ticketsOf2 } from '../../src/kernel/draw-v2.ts'
import { allocate, draw, frameDigest, freezeFrame, seedOf, strataOf } from '../../src/kernel/draw.ts'
import type { FrameLine } from '../../src/kernel/draw.ts'
import { HASH_NAMES } from '../../src/kernel/hash.ts'
import { anyCharacter } from '../support/any-character.ts'

fc.configureGlobal({ seed: 20251120 })

const identifier = fc.stringMatching(/^[!-~]{1,12}$/)
const lines: fc.Arbitrary<FrameLine[]> = fc.uniqueArray(
  fc.record({ stratum: fc.constantFrom('a', 'B', '!', '~z', 'agency/kind/2025'), item: identifier }),
  { selector: ({ item }) => item, minLength: 1, maxLength: 60 })
const hashName = fc.constantFrom(...HASH_NAMES)
const seedText = fc.string({ minLength: 1, maxLength: 30, unit: anyCharacter })
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
})

// 100,000 fixed seeds. Under fair inclusion the statistic follows chi-square with N - 1 degrees of freedom: too large means that some
// items are favoured, too small that the draws are not independent. Bounds: quantiles 0.0005 and 0.9995.
describe('a hundred thousand draws', () => {
  const strata = [
    { stratum: 'first', size: 8, sample: 1, bounds: [0.485, 26.018] }, { stratum: 'second', size: 5, sample: 2, bounds: [0.064, 19.997] },
    { stratum: 'third', size: 12, sample: 5, bounds: [1.587, 33.137] },
  ] as const
  const draws = 100_000
  const items = strata.map(({ stratum, size }) => Array.from({ length: size }, (_, index) => `${stratum}-${index}`))
  const counts = strata.map(({ size }) => new Uint32Array(size))

  beforeAll(() => {
    const digest = frameDigest(freezeFrame(strata.flatMap(({ stratum }, at) => items[at]!.map((item) => ({ stratum, item })))), 'sha256')
    for (let number = 0; number < draws; number += 1) {
      const seed = seedOf2('sha256', digest, [{ kind: 'STATED', source: 'test', value: String(number) }])
      strata.forEach(({ stratum, sample }, at) => {
        const ticketOf = ticketsOf2('sha256', seed, stratum)
        // The smallest tickets win: everything up to the last of them.
        const tickets = items[at]!.map(ticketOf)
        const last = tickets.toSorted()[sample - 1]!
        tickets.forEach((ticket, index) => { if (ticket <= last) counts[at]![index]! += 1 })
      })
    }
  }, 60_000)

  test.each(strata.map((one, at) => [one.stratum, at] as const))('give every item of the stratum "%s" the same chance', (_stratum, at) => {
    const { size, sample, bounds: [low, high] } = strata[at]!
    const own = [...counts[at]!]
    const expected = draws * sample / size
    const statistic = sum(own.map((count) => (count - expected) ** 2)) / (expected * (1 - sample / size)) * (size - 1) / size
    expect(sum(own)).toBe(draws * sample)
    expect(statistic).toBeGreaterThan(low)
    expect(statistic).toBeLessThan(high)
  })
})

describe('the second protocol', () => {
  const parts = fc.record({
    lines, title: seedText, value: seedText, sampleSize: fc.integer({ min: 1, max: 40 }), more: fc.integer({ min: 1, max: 30 }), replaced: fc.nat({ max: 5 }),
  })
  const text = { reason: '理由', approver: '批准人' }
  const drawn = ({ lines: frame, title, value, sampleSize }: { lines: FrameLine[], title: string, value: string, sampleSize: number }, additions: DrawInput2['additions'] = []) =>
    buildDrawRecord2({
      hash: 'sha256', title, committedAt: '2025-11-20T09:00:00+08:00', query: '{}', lines: frame, sampleSize, minPerGroup: 0, minPerPriority: 1,
      strata: new Map([['a', { group: 'g', priority: false, label: '甲' }], ['B', { group: 'g', priority: true, label: '乙' }]]),
      sources: [], seed: { sources: [{ kind: 'STATED', source: '骰子', value }], seededAt: '2025-11-21T09:00:00+08:00' }, additions,
    })
  const built = parts.map(({ more, replaced, ...wish }) => {
    const first = drawn(wish)
    const lost = first.result.slice(0, replaced).map(({ stratum, item }) => ({ kind: 'SUBSTITUTION' as const, ground: 'LOST' as const, stratum, item, at: '2025-11-22T09:00:00Z', ...text }))
    const grows = first.frame.strata.some(({ size, sample }) => sample + lost.length < size) && first.sampleSize < first.frame.size - lost.length
    const extension = { kind: 'EXTENSION' as const, sampleSize: first.frame.size + more, at: '2025-11-23T09:00:00Z', ...text }
    return { first, whole: drawn(wish, [...lost, ...grows ? [extension] : []]) }
  })

  test('additions append: what was drawn stays, ranks go on without a gap, nothing is drawn twice', () => {
    fc.assert(fc.property(built, ({ first, whole }) => {
      expect({ ...whole, additions: [] }).toEqual(first)
      const all = [...whole.result, ...whole.additions.flatMap(({ result }) => result)]
      expect(new Set(all.map(({ item }) => item)).size).toBe(all.length)
      for (const { stratum } of whole.frame.strata) {
        const ranks = all.filter((one) => one.stratum === stratum).map(({ rank }) => rank)
        expect(ranks).toEqual(ranks.map((_, index) => index + 1))
      }
    }), { numRuns: 50 })
  })

  test('a record is refused with any one character replaced, dropped or added', () => {
    const put = fc.string({ maxLength: 1, unit: anyCharacter })
    fc.assert(fc.property(built, fc.nat(), put, fc.nat({ max: 1 }), ({ whole }, place, character, taken) => {
      const characters = Array.from(canonicalJson(whole))
      const changed = characters.toSpliced(place % characters.length, taken, character).join('')
      fc.pre(changed !== characters.join('') && changed !== `${characters.join('')}\n`)
      expect(verifyDrawBytes(Buffer.from(changed)).ok).toBe(false)
    }), { numRuns: 100 })
  })

  test('a record is refused with any single field altered, wherever it stands', () => {
    fc.assert(fc.property(built, fc.nat(), ({ whole }, place) => {
      const fields = leavesOf(whole)
      const [path, value] = fields[place % fields.length]!
      const changed = typeof value === 'number' ? value + 1 : typeof value === 'boolean' ? !value : value.endsWith('0') ? `${value.slice(0, -1)}1` : `${value.slice(0, -1)}0`
      const copy = structuredClone(whole)
      const holder = path.slice(0, -1).reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], copy) as Record<string, unknown>
      holder[path.at(-1)!] = changed
      expect(verifyDrawRecord(whole).ok).toBe(true)
      expect(verifyDrawRecord(copy).ok).toBe(false)
    }), { numRuns: 100 })
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
    const put = fc.string({ maxLength: 1, unit: anyCharacter })
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

/** Every text, number and flag of a value, with the way to it. */
function leavesOf(value: unknown, path: readonly string[] = []): [readonly string[], string | number | boolean][] {
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([key, member]) => leavesOf(member, [...path, key]))
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? [[path, value]] : []
}

/** The same list in another order, taken from a stream of numbers. */
function shuffled<T>(list: readonly T[], keys: Iterator<number>): T[] {
  return list.map((value) => ({ value, key: Number(keys.next().value) })).sort((a, b) => a.key - b.key).map(({ value }) => value)
}
