/** What was looked at in one group: its size, how many of it were drawn at random, and how many of those have the defect. */
export interface SampleCount { size: number, sample: number, found: number }

/** Bounds for the number of defective items in the whole group; whole numbers, both included. */
export interface Bounds { least: number, most: number }

/** How far a statement over several groups reaches: from one exact inversion, or from a bound that holds for any allocation. */
export type StatementMethod = 'HYPERGEOMETRIC' | 'STRATIFIED_BINOMIAL'

interface Tails { atMost: number, atLeast: number }

/** Rounding may only widen an interval: a number whose tail comes this close below the limit is kept. */
const TIE = 1e-9
/** Terms this much smaller than the largest one no longer change a sum of doubles. */
const NEGLIGIBLE = 1e-22

/**
 * Exact confidence limits for the number of defective items in a finite group of which `sample` were drawn without replacement,
 * each set of them equally likely: every number that neither tail of the hypergeometric distribution refutes at (1 − confidence) / 2
 * (C. J. Clopper and E. S. Pearson, Biometrika 26, 1934; for finite populations J. P. Buonaccorsi, The American Statistician 41,
 * 1987). The limits cover the true number with at least the stated confidence; nothing is approximated.
 * @throws RangeError for counts that contradict each other, or a confidence not within [0.5, 1)
 */
export function finitePopulationBounds(count: SampleCount, confidence = 0.95): Bounds {
  requireCount(count)
  const { size, sample, found } = count
  const limit = tailLimit(confidence)
  const open = size - sample
  const tailsAt = (extra: number): Tails => hypergeometricTails(size, found + extra, sample, found)
  return {
    least: found + firstWhere(open, (extra) => tailsAt(extra).atLeast >= limit),
    most: found + lastWhere(open, (extra) => tailsAt(extra).atMost >= limit),
  }
}

/**
 * Confidence limits for the number of defective items in all groups together, whatever the shares drawn from them.
 *
 * The number found is a sum of independent hypergeometric numbers, hence of independent yes-or-no trials (J. Pitman, Journal of
 * Combinatorial Theory A 77, 1997), and such a sum has thinner tails than the binomial of the same mean (W. Hoeffding, Annals of
 * Mathematical Statistics 27, 1956). The mean is the sum over the groups of share drawn × defective items; for a given total it is
 * smallest when what was not looked at is defective where the smallest share was drawn, and largest where the largest was. So the
 * limits cover the true total with at least the stated confidence; with equal shares they are those of Clopper and Pearson.
 * Groups looked at in full are known and add no doubt; one remaining group gets its exact hypergeometric limits.
 * @throws RangeError as `finitePopulationBounds`
 */
export function stratifiedBounds(strata: readonly SampleCount[], confidence = 0.95): Bounds & { method: StatementMethod } {
  strata.forEach(requireCount)
  const limit = tailLimit(confidence)
  const known = totalOf(strata.filter(isCensus), 'found')
  const open = strata.filter((one) => !isCensus(one))
  const [only, ...others] = open
  if (only === undefined) return { least: known, most: known, method: 'HYPERGEOMETRIC' }
  if (others.length === 0) {
    const { least, most } = finitePopulationBounds(only, confidence)
    return { least: known + least, most: known + most, method: 'HYPERGEOMETRIC' }
  }
  const [found, trials] = [totalOf(open, 'found'), totalOf(open, 'sample')]
  const rising = open.toSorted((a, b) => shareOf(a) - shareOf(b))
  const falling = rising.toReversed()
  const unseen = totalOf(open, 'size') - trials
  const tailsAt = (order: readonly SampleCount[], extra: number): Tails => binomialTails(trials, meanOf(order, extra), found)
  return {
    least: known + found + firstWhere(unseen, (extra) => tailsAt(falling, extra).atLeast >= limit),
    most: known + found + lastWhere(unseen, (extra) => tailsAt(rising, extra).atMost >= limit),
    method: 'STRATIFIED_BINOMIAL',
  }
}

/** Mean of the number found when `extra` of the items not looked at are defective, filled into the strata in this order. */
function meanOf(strata: readonly SampleCount[], extra: number): number {
  let left = extra
  let mean = 0
  for (const { size, sample, found } of strata) {
    const here = Math.min(left, size - sample)
    left -= here
    mean += (found + here) * sample / size
  }
  return mean
}

function hypergeometricTails(size: number, defective: number, sample: number, found: number): Tails {
  const rest = size - defective - sample
  const [lowest, highest] = [Math.max(0, -rest), Math.min(sample, defective)]
  const mode = Math.floor((sample + 1) * (defective + 1) / (size + 2))
  return sumTails(clamp(mode, lowest, highest), found, {
    up: (i) => (defective - i) * (sample - i) / ((i + 1) * (rest + i + 1)),
    down: (i) => i * (rest + i) / ((defective - i + 1) * (sample - i + 1)),
  })
}

function binomialTails(trials: number, mean: number, found: number): Tails {
  if (trials === 0) return { atMost: 1, atLeast: 1 }
  const p = clamp(mean / trials, 0, 1)
  return sumTails(clamp(Math.floor((trials + 1) * p), 0, trials), found, {
    up: (i) => (trials - i) * p / ((i + 1) * (1 - p)),
    down: (i) => i * (1 - p) / ((trials - i + 1) * p),
  })
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
function firstWhere(highest: number, holds: (number: number) => boolean): number {
  let [low, high] = [0, highest]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** Largest number from 0 to `highest` for which a condition holds that, once it fails, goes on failing; 0 where it never holds. */
function lastWhere(highest: number, holds: (number: number) => boolean): number {
  return highest - firstWhere(highest, (down) => holds(highest - down))
}

function requireCount({ size, sample, found }: SampleCount): void {
  const whole = [size, sample, found].every((number) => Number.isSafeInteger(number) && number >= 0)
  if (!whole || sample > size || found > sample) throw new RangeError(`no sample: ${found} found in ${sample} of ${size}`)
}

function tailLimit(confidence: number): number {
  if (!(confidence >= 0.5 && confidence < 1)) throw new RangeError(`a confidence of ${confidence}`)
  return (1 - confidence) / 2 - TIE
}

function isCensus({ size, sample }: SampleCount): boolean {
  return size === sample
}

function shareOf({ size, sample }: SampleCount): number {
  return sample / size
}

function totalOf(strata: readonly SampleCount[], member: keyof SampleCount): number {
  return strata.reduce((sum, one) => sum + one[member], 0)
}

function clamp(number: number, low: number, high: number): number {
  return Math.min(Math.max(number, low), high)
}
