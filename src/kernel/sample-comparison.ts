import type { Bounds, SampleCount } from './sample-statement.ts'
import { finitePopulationBounds } from './sample-statement.ts'

export interface ComparedStratum extends Bounds { stratum: string, size: number }

export interface Comparison {
  /** The confidence each interval was taken at, so that all of them hold together at the one asked for. */
  each: number
  intervals: ComparedStratum[]
  /** Pairs whose intervals do not touch: the share of the first lies above that of the second. Nothing may be said of any other pair. */
  above: { stratum: string, than: string }[]
}

/**
 * Which groups may be said to be worse than others. The intervals are widened until all hold at once (C. E. Bonferroni: 1 − (1 − confidence) / k
 * each), so that every order stated is right at the confidence, whatever their number; where two intervals touch there is no order.
 * Shares are compared as whole numbers, crosswise.
 * @throws RangeError as `finitePopulationBounds`
 */
export function compareStrata(strata: readonly (SampleCount & { stratum: string })[], confidence = 0.95): Comparison {
  const each = 1 - (1 - confidence) / Math.max(1, strata.length)
  const intervals = strata.map((one) => ({ stratum: one.stratum, size: one.size, ...finitePopulationBounds(one, each) }))
  return {
    each, intervals,
    above: intervals.flatMap((high) => intervals.filter((low) => isAbove(high, low)).map((low) => ({ stratum: high.stratum, than: low.stratum }))),
  }
}

function isAbove(high: ComparedStratum, low: ComparedStratum): boolean {
  return BigInt(high.least) * BigInt(low.size) > BigInt(low.most) * BigInt(high.size)
}
