import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { allocate, draw, frameDigest, freezeFrame, seedOf, strataOf } from './draw.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const problem = (code: string) => expect.objectContaining({ code })

describe('the frame', () => {
  const lines = [{ stratum: 'b', item: '1' }, { stratum: 'B', item: '10' }, { stratum: 'b', item: '02' }, { stratum: 'B', item: '9' }]
  const frame = freezeFrame(lines)

  test('is sorted by stratum, then item, in byte order', () => {
    expect(frame.map(({ stratum, item }) => `${stratum}/${item}`)).toEqual(['B/10', 'B/9', 'b/02', 'b/1'])
  })

  test('has a digest that any tool can compute from its lines', () => {
    expect(frameDigest(frame, 'sha256')).toBe(sha256('B\t10\nB\t9\nb\t02\nb\t1\n'))
  })

  test('is digested whole where it is longer than one piece', () => {
    const long = freezeFrame(Array.from({ length: 9001 }, (_, index) => ({ stratum: 's', item: `i${index}` })))
    expect(frameDigest(long, 'sha256')).toBe(sha256(long.map(({ stratum, item }) => `${stratum}\t${item}\n`).join('')))
  })

  test('states the size of its strata', () => {
    expect(strataOf(frame)).toEqual([{ stratum: 'B', size: 2 }, { stratum: 'b', size: 2 }])
  })

  test('leaves the list it was made from as it is', () => {
    expect(lines[0]).toEqual({ stratum: 'b', item: '1' })
  })

  test('refuses to be empty', () => {
    expect(() => freezeFrame([])).toThrow(problem('draw.frame-empty'))
  })

  test('refuses an item twice, in one stratum or in two: it would have two chances', () => {
    expect(() => freezeFrame([{ stratum: 'a', item: '1' }, { stratum: 'a', item: '1' }])).toThrow(problem('draw.item-repeated'))
    expect(() => freezeFrame([{ stratum: 'a', item: '1' }, { stratum: 'b', item: '1' }])).toThrow(problem('draw.item-repeated'))
  })

  test.each(['', 'a b', 'a\tb', 'a\n', '案件', 'a\u0000', 'x'.repeat(201)])('refuses the identifier %j', (text) => {
    expect(() => freezeFrame([{ stratum: text, item: 'i' }])).toThrow(problem('draw.identifier-invalid'))
    expect(() => freezeFrame([{ stratum: 's', item: text }])).toThrow(problem('draw.identifier-invalid'))
  })
})

describe('the allocation', () => {
  const samples = (sizes: Record<string, number>, sampleSize: number, minimum: number): Record<string, number> =>
    Object.fromEntries(allocate(Object.entries(sizes).map(([stratum, size]) => ({ stratum, size })), sampleSize, minimum)
      .map(({ stratum, sample }) => [stratum, sample]))

  test('is proportional, rounded by largest remainder', () => {
    expect(samples({ a: 50, b: 30, c: 20 }, 10, 0)).toEqual({ a: 5, b: 3, c: 2 })
    expect(samples({ a: 47, b: 33, c: 20 }, 10, 0)).toEqual({ a: 5, b: 3, c: 2 })
  })

  test('gives every stratum its minimum first, and shares the rest by what is left in each', () => {
    expect(samples({ a: 102, b: 12, c: 3 }, 17, 2)).toEqual({ a: 2 + 10, b: 2 + 1, c: 2 })
  })

  test('takes a stratum smaller than the minimum whole', () => {
    expect(samples({ a: 100, b: 1, c: 0 }, 10, 3)).toEqual({ a: 9, b: 1, c: 0 })
  })

  test('decides equal remainders in byte order of the stratum', () => {
    expect(samples({ c: 10, B: 10, a: 10 }, 4, 0)).toEqual({ B: 2, a: 1, c: 1 })
    expect(samples({ c: 10, B: 10, a: 10 }, 5, 0)).toEqual({ B: 2, a: 2, c: 1 })
  })

  test('takes everything where the sample is as large as the frame, or larger', () => {
    expect(samples({ a: 4, b: 3 }, 7, 1)).toEqual({ a: 4, b: 3 })
    expect(samples({ a: 4, b: 3 }, 1000, 1)).toEqual({ a: 4, b: 3 })
  })

  test('can take one from a stratum when the total grows (the paradox of largest remainders)', () => {
    expect(samples({ a: 6, b: 6, c: 2 }, 10, 0)).toEqual({ a: 4, b: 4, c: 2 })
    expect(samples({ a: 6, b: 6, c: 2 }, 11, 0)).toEqual({ a: 5, b: 5, c: 1 })
  })

  test('is exact where floating point is not', () => {
    const size = 3_000_000_000_000_001
    expect(samples({ a: size, b: size - 1 }, size, 0)).toEqual({ a: 1_500_000_000_000_001, b: 1_500_000_000_000_000 })
  })

  test('refuses minimums that the sample cannot hold, and says how much they need', () => {
    expect(() => samples({ a: 9, b: 9, c: 1 }, 4, 2))
      .toThrow(expect.objectContaining({ code: 'draw.minimum-exceeds-sample', params: { needed: 5, sampleSize: 4 } }))
    expect(samples({ a: 9, b: 9, c: 1 }, 5, 2)).toEqual({ a: 2, b: 2, c: 1 })
  })

  test.each([[-1, 0], [1.5, 0], [10, -1], [10, Number.NaN], [2 ** 53, 0]])('refuses the numbers %d and %d', (sampleSize, minimum) => {
    expect(() => samples({ a: 9 }, sampleSize, minimum)).toThrow(problem('draw.number-invalid'))
  })

  test('refuses a stratum of negative size, or listed twice', () => {
    expect(() => samples({ a: -1 }, 1, 0)).toThrow(problem('draw.number-invalid'))
    expect(() => allocate([{ stratum: 'a', size: 1 }, { stratum: 'a', size: 2 }], 1, 0)).toThrow(problem('draw.stratum-repeated'))
  })
})

describe('the draw', () => {
  const frame = freezeFrame(Array.from({ length: 30 }, (_, index) => ({ stratum: index % 3 ? 'large' : 'small', item: `case-${index}` })))
  const seed = seedOf('sha256', frameDigest(frame, 'sha256'), ['6 1 4 2'])
  const tickets = draw(frame, allocate(strataOf(frame), 6, 1), seed, 'sha256')

  test('hashes exactly the bytes of the protocol', () => {
    expect(seedOf('sha256', 'ab', ['六', ''])).toBe(sha256('20:mingjian-draw/1:seed,2:ab,3:六,0:,'))
    expect(tickets.map(({ ticket }) => ticket)).toEqual(tickets.map(({ stratum, item }) =>
      sha256(`22:mingjian-draw/1:ticket,64:${seed},5:${stratum},${item.length}:${item},1:0,`)))
  })

  test('gives every item one ticket, ranked within its stratum', () => {
    expect(tickets).toHaveLength(30)
    for (const [stratum, size] of [['large', 20], ['small', 10]] as const) {
      const own = tickets.filter((one) => one.stratum === stratum)
      expect(own.map(({ rank }) => rank)).toEqual(Array.from({ length: size }, (_, index) => index + 1))
      expect(own.map(({ ticket }) => ticket)).toEqual(own.map(({ ticket }) => ticket).sort())
    }
  })

  test('draws the smallest tickets of each stratum', () => {
    expect(tickets.filter(({ drawn }) => drawn).map(({ stratum, rank }) => `${stratum} ${rank}`))
      .toEqual(['large 1', 'large 2', 'large 3', 'large 4', 'small 1', 'small 2'])
  })

  test('refuses an allocation made for another frame', () => {
    for (const strata of [[{ stratum: 'large', size: 20 }], [{ stratum: 'large', size: 19 }, { stratum: 'small', size: 10 }]]) {
      expect(() => draw(frame, allocate(strata, 5, 1), seed, 'sha256')).toThrow(RangeError)
    }
  })
})
