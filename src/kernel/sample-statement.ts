import type { SampleCount, Sides, Tails } from './sample-tails.ts'
import { binomialTails, firstWhere, hypergeometricTails, lastWhere, requireCount, tailLimit, totalOf, unevenTails } from './sample-tails.ts'

export type { SampleCount } from './sample-tails.ts'

/** Bounds for the number of defective items in the whole group; whole numbers, both included. */
export interface Bounds { least: number, most: number }

/** How far a statement over several groups reaches: from one exact inversion, or from a bound that holds for any allocation. */
export type StatementMethod = 'HYPERGEOMETRIC' | 'STRATIFIED_BINOMIAL'

/**
 * Exact confidence limits for the number of defective items in a finite group of which `sample` were drawn without replacement,
 * each set of them equally likely: every number that neither tail of the hypergeometric distribution refutes at (1 − confidence) / 2
 * (C. J. Clopper and E. S. Pearson, Biometrika 26, 1934; for finite populations J. P. Buonaccorsi, The American Statistician 41,
 * 1987). The limits cover the true number with at least the stated confidence; nothing is approximated. With `sides` 1 each limit
 * holds at the confidence by itself: state the one or the other, not both.
 * @throws RangeError for counts that contradict each other, or a confidence not within [0.5, 1)
 */
export function finitePopulationBounds(count: SampleCount, confidence = 0.95, sides: Sides = 2): Bounds {
  requireCount(count)
  const { size, sample, found } = count
  const limit = tailLimit(confidence, sides)
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
 * Combinatorial Theory A 77, 1997), and such a sum has thinner tails than the binomial of the same mean (see `unevenTails`). The mean is the
 * sum over the groups of share drawn × defective items; for a given total it is smallest when what was not looked at is defective where the
 * smallest share was drawn, and largest where the largest was. So the limits cover the true total with at least the stated confidence; with
 * equal shares they are those of Clopper and Pearson. Groups looked at in full are known and add no doubt; one remaining group gets its
 * exact hypergeometric limits.
 * @throws RangeError as `finitePopulationBounds`
 */
export function stratifiedBounds(strata: readonly SampleCount[], confidence = 0.95, sides: Sides = 2): Bounds & { method: StatementMethod } {
  strata.forEach(requireCount)
  const limit = tailLimit(confidence, sides)
  const known = totalOf(strata.filter(isCensus), 'found')
  const open = strata.filter((one) => !isCensus(one))
  const [only, ...others] = open
  if (only === undefined) return { least: known, most: known, method: 'HYPERGEOMETRIC' }
  if (others.length === 0) {
    const { least, most } = finitePopulationBounds(only, confidence, sides)
    return { least: known + least, most: known + most, method: 'HYPERGEOMETRIC' }
  }
  const [found, trials] = [totalOf(open, 'found'), totalOf(open, 'sample')]
  const rising = open.toSorted((a, b) => shareOf(a) - shareOf(b))
  const falling = rising.toReversed()
  const unseen = totalOf(open, 'size') - trials
  const tailsAt = (order: readonly SampleCount[], extra: number): Tails => unevenTails(trials, meanOf(order, extra), found)
  return {
    least: known + found + firstWhere(unseen, (extra) => tailsAt(falling, extra).atLeast >= limit),
    most: known + found + lastWhere(unseen, (extra) => tailsAt(rising, extra).atMost >= limit),
    method: 'STRATIFIED_BINOMIAL',
  }
}

/**
 * Limits of Clopper and Pearson for a share: those of a group so large that drawing with and without replacement is the same.
 * @returns shares from 0 to 1, to some nine digits, rounded outwards
 * @throws RangeError as `finitePopulationBounds`
 */
export function shareBounds({ sample, found }: Omit<SampleCount, 'size'>, confidence = 0.95, sides: Sides = 2): { lower: number, upper: number } {
  requireCount({ size: sample, sample, found })
  const limit = tailLimit(confidence, sides)
  return {
    lower: found === 0 ? 0 : crossing((share) => binomialTails(sample, share, found).atLeast < limit).low,
    upper: found === sample ? 1 : crossing((share) => binomialTails(sample, share, found).atMost >= limit).high,
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

/** Where a condition on a share that holds at first stops holding, between two neighbouring numbers. */
function crossing(holds: (share: number) => boolean): { low: number, high: number } {
  let [low, high] = [0, 1]
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2
    if (holds(middle)) low = middle
    else high = middle
  }
  return { low, high }
}

function isCensus({ size, sample }: SampleCount): boolean {
  return size === sample
}

/** The share of a group that was drawn, from 0 to 1. */
export function shareOf({ size, sample }: SampleCount): number {
  return sample / size
}
