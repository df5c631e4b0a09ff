/** Draws of one entity. Integer arithmetic only, so that every machine gives the same ones. */
export interface Random {
  /** A whole number from 0 to `limit` - 1. */
  below(limit: number): number
  /** Both ends included. */
  between(low: number, high: number): number
  /** True in `permille` of 1,000 draws. */
  chance(permille: number): boolean
  pick<Item>(list: readonly Item[]): Item
  /** One of the items, each as often as its weight says. */
  weighted<Item>(list: Weighted<Item>): Item
}

export type Weighted<Item> = readonly (readonly [Item, number])[]

/** What tells one kind of entity of one data set from all others; made once, used for every index. */
export type RandomKey = readonly [number, number]

// The prime 2^32/φ of multiplicative hashing: larger than any `size` here and so without a common factor.
const scatterPrime = 2_654_435_761

/**
 * Sends 0 … `size` - 1 to the same numbers in scattered order, each once.
 * @throws RangeError where the product would leave the safe integers
 */
export function scatter(index: number, size: number): number {
  const product = index * scatterPrime
  if (index < 0 || index >= size || size >= scatterPrime || !Number.isSafeInteger(product)) throw new RangeError('the index does not fit')
  return product % size
}

/** @throws RangeError where the seed is no whole number from 0 to 2^53 - 1 */
export function randomKey(seed: number, ...names: readonly string[]): RandomKey {
  if (!Number.isSafeInteger(seed) || seed < 0) throw new RangeError('a seed is a whole number from 0')
  const text = [seed, ...names].join('/')
  return [fold(text, 0x811c9dc5), fold(text, 0x9e3779b9)]
}

/** The draws of the entity `index`; they do not depend on those of any other. */
export function randomOf([first, second]: RandomKey, index: number): Random {
  // mix is one-to-one, so two indexes never share a state.
  const s0 = mix(first ^ index)
  const s1 = mix(second + index)
  return drawsOf(xoshiro128(s0, s1, mix(s0 ^ 0x85ebca6b), mix(s1 ^ 0xc2b2ae35) | 1))
}

/** The generator xoshiro128** of Blackman and Vigna: 32 bits a call, from a state that is not all zero. */
export function xoshiro128(a: number, b: number, c: number, d: number): () => number {
  let [s0, s1, s2, s3] = [a | 0, b | 0, c | 0, d | 0]
  return () => {
    const result = Math.imul(rotate(Math.imul(s1, 5), 7), 9) >>> 0
    const shifted = s1 << 9
    s2 ^= s0
    s3 ^= s1
    s1 ^= s2
    s0 ^= s3
    s2 ^= shifted
    s3 = rotate(s3, 11)
    return result
  }
}

function drawsOf(next: () => number): Random {
  const below = (limit: number): number => Math.floor(next() / 4_294_967_296 * limit)
  return {
    below,
    between: (low, high) => low + below(high - low + 1),
    chance: (permille) => below(1000) < permille,
    pick: (list) => at(list, below(list.length)),
    weighted(list) {
      let left = below(list.reduce((sum, [, weight]) => sum + weight, 0))
      return at(list, list.findIndex(([, weight]) => (left -= weight) < 0))[0]
    },
  }
}

function at<Item>(list: readonly Item[], index: number): Item {
  const item = list[index]
  if (item === undefined) throw new RangeError('nothing to pick from')
  return item
}

function fold(text: string, start: number): number {
  let state = start
  for (let index = 0; index < text.length; index += 1) state = Math.imul(state ^ text.charCodeAt(index), 0x01000193)
  return mix(state)
}

// The finaliser of MurmurHash3.
function mix(value: number): number {
  let state = value | 0
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b)
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35)
  return state ^ (state >>> 16)
}

function rotate(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by))
}
