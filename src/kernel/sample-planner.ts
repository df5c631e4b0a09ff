import { allocate } from './draw-allocation.ts'
import { finitePopulationBounds, shareBounds, shareOf } from './sample-statement.ts'
import { binomialTails, firstWhere, hypergeometricTails, itemsOfShare, tailLimit, unevenTails } from './sample-tails.ts'

/** A group that nobody could count, or so large that it makes no difference. */
export type PopulationSize = number | null

/** What is to be shown: fewer than this share (basis points, 1 to 9,999) are defective, even if so many faults are found. */
export interface Claim { shareBasisPoints: number, confidence: number, expected: number }

/** The most a sample may grow to where the group is not counted. */
export const MAX_PLANNED_SAMPLE = 10_000_000

/**
 * The smallest sample of one group that shows fewer than the share to be defective as long as no more than `expected` are found: the claim
 * fails for every number from the share upwards, by the exact hypergeometric tail (the binomial one where the group is not counted).
 * @returns null where no sample can show it: as many faults as are expected reach the share
 * @throws RangeError for a confidence not within [0.5, 1)
 */
export function plannedSample(size: PopulationSize, { shareBasisPoints, confidence, expected }: Claim): number | null {
  const limit = tailLimit(confidence, 1)
  if (size === null) {
    const share = shareBasisPoints / 10_000
    const sample = firstWhere(MAX_PLANNED_SAMPLE + 1, (n) => n > expected && binomialTails(n, share, expected).atMost < limit)
    return sample > MAX_PLANNED_SAMPLE ? null : sample
  }
  const refuted = itemsOfShare(size, shareBasisPoints)
  if (expected >= refuted) return null
  return firstWhere(size, (n) => n > expected && hypergeometricTails(size, refuted, n, expected).atMost < limit)
}

export interface PlannedStratum { stratum: string, size: number, sample: number }

/**
 * The sample of all groups together that shows the claim for their total, allocated as the draw protocol allocates it: a minimum for each
 * group, the rest in proportion. The claim holds wherever the expected faults are found (the combination of `stratifiedBounds`); one fewer
 * in all would not do, apart from the rounding of the allocation. One group alone gets its exact sample.
 * @returns null where no sample can show it
 * @throws RangeError as `plannedSample`; draw.stratum-repeated
 */
export function plannedAllocation(strata: readonly { stratum: string, size: number }[], claim: Claim, minPerStratum = 0): PlannedStratum[] | null {
  const total = strata.reduce((sum, { size }) => sum + size, 0)
  const refuted = itemsOfShare(total, claim.shareBasisPoints)
  if (claim.expected >= refuted) return null
  const floor = strata.reduce((sum, { size }) => sum + Math.min(size, minPerStratum), 0)
  const exact = strata.length === 1 ? plannedSample(total, claim) ?? total : null
  const limit = tailLimit(claim.confidence, 1)
  const shows = (n: number): boolean => {
    if (exact !== null) return n >= exact
    const drawn = allocate(strata, n, minPerStratum).map(({ size, sample }) => ({ size, sample, found: 0 })).sort((a, b) => shareOf(a) - shareOf(b))
    return n > claim.expected && unevenTails(n, leastMean(drawn, refuted), claim.expected).atMost < limit
  }
  const sample = floor + firstWhere(total - floor, (more) => shows(floor + more))
  return allocate(strata, sample, minPerStratum)
}

/** Mean of the number found when so many items are defective where the smallest share was drawn, also among those looked at. */
function leastMean(rising: readonly { size: number, sample: number, found: number }[], defective: number): number {
  let left = defective
  let mean = 0
  for (const one of rising) {
    const here = Math.min(left, one.size)
    left -= here
    mean += here * shareOf(one)
  }
  return mean
}

/** What a finished sample shows, one-sided: at most so many are defective, and how that was worked out. */
export interface Shown {
  /** The largest number not refuted; null where the group is not counted. */
  most: number | null
  /** The same as a share, rounded up to four digits: fewer than this, or exactly this, are defective. */
  mostShare: number
  /** Chance to find no more than was found if `most` were defective, and if one more were (the next share, where the group is not counted). */
  tailAtMost: number
  tailBeyond: number | null
}

/**
 * The one statement that a sample allows: "no more than …".
 * @throws RangeError for counts that contradict each other or a confidence not within [0.5, 1)
 */
export function shownBy({ size, sample, found }: { size: PopulationSize, sample: number, found: number }, confidence: number): Shown {
  if (size === null) {
    const { upper } = shareBounds({ sample, found }, confidence, 1)
    return { most: null, mostShare: Math.ceil(upper * 10_000 - 1e-6) / 10_000, tailAtMost: binomialTails(sample, upper, found).atMost, tailBeyond: null }
  }
  const { most } = finitePopulationBounds({ size, sample, found }, confidence, 1)
  const tailAt = (defective: number): number => hypergeometricTails(size, defective, sample, found).atMost
  return {
    most, mostShare: size === 0 ? 0 : Math.ceil(most * 10_000 / size) / 10_000, tailAtMost: tailAt(most),
    tailBeyond: most < size - (sample - found) ? tailAt(most + 1) : null,
  }
}
