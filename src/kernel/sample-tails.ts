/** What was looked at in one group: its size, how many of it were drawn at random, and how many of those have the defect. */
export interface SampleCount { size: number, sample: number, found: number }

/** Chances of finding at most, and at least, what was found. */
export interface Tails { atMost: number, atLeast: number }

/** Whether an error is feared on one side only ("fewer than") or on both. */
export type Sides = 1 | 2

/** Rounding may only widen an interval: a number whose tail comes this close below the limit is kept. */
const TIE = 1e-9
/** Terms this much smaller than the largest one no longer change a sum of doubles. */
const NEGLIGIBLE = 1e-22

/** Tails of the number found when `sample` of `size` items, `defective` of them with the defect, are drawn without replacement. */
export function hypergeometricTails(size: number, defective: number, sample: number, found: number): Tails {
  const rest = size - defective - sample
  const [lowest, highest] = [Math.max(0, -rest), Math.min(sample, defective)]
  const mode = Math.floor((sample + 1) * (defective + 1) / (size + 2))
  return sumTails(clamp(mode, lowest, highest), found, {
    up: (i) => (defective - i) * (sample - i) / ((i + 1) * (rest + i + 1)),
    down: (i) => i * (rest + i) / ((defective - i + 1) * (sample - i + 1)),
  })
}

/** Tails of the number found in so many independent trials with one chance `share`. */
export function binomialTails(trials: number, share: number, found: number): Tails {
  if (trials === 0) return { atMost: 1, atLeast: 1 }
  const p = clamp(share, 0, 1)
  return sumTails(clamp(Math.floor((trials + 1) * p), 0, trials), found, {
    up: (i) => (trials - i) * p / ((i + 1) * (1 - p)),
    down: (i) => i * (1 - p) / ((trials - i + 1) * p),
  })
}

/**
 * Bounds for the tails of a sum of independent trials with different chances that add up to `mean`. One below the mean and one above it the
 * binomial of the same mean is the worst case (W. Hoeffding, Annals of Mathematical Statistics 27, 1956, theorem 4); closer to the mean it
 * need not be, so that nothing is said there, except for one found and for all but one, where the chances can simply be added.
 */
export function unevenTails(trials: number, mean: number, found: number): Tails {
  const { atMost, atLeast } = binomialTails(trials, trials === 0 ? 0 : mean / trials, found)
  return {
    atMost: found <= mean - 1 ? atMost : found === trials - 1 ? Math.min(1, trials - mean) : 1,
    atLeast: found >= mean + 1 ? atLeast : found === 1 ? Math.min(1, mean) : 1,
  }
}

/** Both tails at `found`, from the mode outwards by the ratios of neighbouring terms: no factorial, no logarithm, no cancellation. */
function sumTails(mode: number, found: number, ratio: { up: (i: number) => number, down: (i: number) => number }): Tails {
  const sums = { total: 0, atMost: 0, atLeast: 0 }
  const add = (i: number, term: number): void => {
    sums.total += term
    if (i <= found) sums.atMost += term
    if (i >= found) sums.atLeast += term
  }
  add(mode, 1)
  for (let i = mode, term = ratio.up(i); term > NEGLIGIBLE; i += 1, term *= ratio.up(i)) add(i + 1, term)
  for (let i = mode, term = ratio.down(i); term > NEGLIGIBLE; i -= 1, term *= ratio.down(i)) add(i - 1, term)
  return { atMost: sums.atMost / sums.total, atLeast: sums.atLeast / sums.total }
}

/** Smallest number from 0 to `highest` for which a condition holds that, once it holds, goes on holding; `highest` where none does. */
export function firstWhere(highest: number, holds: (number: number) => boolean): number {
  let [low, high] = [0, highest]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** Largest number from 0 to `highest` for which a condition holds that, once it fails, goes on failing; 0 where it never holds. */
export function lastWhere(highest: number, holds: (number: number) => boolean): number {
  return highest - firstWhere(highest, (down) => holds(highest - down))
}

/** @throws RangeError for counts that contradict each other */
export function requireCount({ size, sample, found }: SampleCount): void {
  const whole = [size, sample, found].every((number) => Number.isSafeInteger(number) && number >= 0)
  if (!whole || sample > size || found > sample) throw new RangeError(`no sample: ${found} found in ${sample} of ${size}`)
}

/**
 * The tail below which a number is refuted.
 * @throws RangeError for a confidence not within [0.5, 1)
 */
export function tailLimit(confidence: number, sides: Sides): number {
  if (!(confidence >= 0.5 && confidence < 1)) throw new RangeError(`a confidence of ${confidence}`)
  return (1 - confidence) / sides - TIE
}

/** The sum of one number over all groups. */
export function totalOf(strata: readonly SampleCount[], member: keyof SampleCount): number {
  return strata.reduce((sum, one) => sum + one[member], 0)
}

/**
 * How many items of a group make up a share in basis points, the smallest number that reaches it: 8 % of 1,201 are 97.
 * Whole numbers only, so that no rounding of a share moves the limit.
 */
export function itemsOfShare(size: number, basisPoints: number): number {
  return Number((BigInt(size) * BigInt(basisPoints) + 9_999n) / 10_000n)
}

function clamp(number: number, low: number, high: number): number {
  return Math.min(Math.max(number, low), high)
}
