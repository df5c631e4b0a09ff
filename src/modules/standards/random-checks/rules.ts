import type { randomCheckKinds, ratioVerdicts } from '../codes.ts'
import type { StandardProblem } from '../problems.ts'

/** Limits of one item: hundredths of a percent of the objects a year, so that they are whole numbers; null where there is none. */
export interface RatioLimits { minBasisPoints: number | null, maxBasisPoints: number | null }

export type RandomCheckKind = keyof typeof randomCheckKinds

/**
 * What an item's limits break: a general item has an upper limit, and limits run upwards.
 * Source: 国发〔2019〕5号三（二）.
 */
export function ratioFaults(kind: RandomCheckKind, { minBasisPoints, maxBasisPoints }: RatioLimits): StandardProblem[] {
  return [
    ...(kind === 'GENERAL' && maxBasisPoints === null ? ['ratio-limit-missing' as const] : []),
    ...(minBasisPoints !== null && maxBasisPoints !== null && minBasisPoints > maxBasisPoints ? ['ratio-backwards' as const] : []),
  ]
}

export type RatioVerdict = keyof typeof ratioVerdicts

/**
 * Whether `planned` checks a year among `stock` objects keep to an item's limits; exactly the limit is allowed.
 * A key item has no upper limit (国发〔2019〕5号三（二）).
 * @throws RangeError where a number is no count
 */
export function ratioAllowed(entry: { kind: RandomCheckKind, details: RatioLimits }, planned: number, stock: number): RatioVerdict {
  if (![planned, stock].every((count) => Number.isSafeInteger(count) && count >= 0)) throw new RangeError('planned checks and stock are counts')
  const { minBasisPoints, maxBasisPoints } = entry.details
  const share = BigInt(planned) * 10_000n
  const limitOf = (basisPoints: number): bigint => BigInt(basisPoints) * BigInt(stock)
  if (entry.kind === 'GENERAL' && maxBasisPoints !== null && share > limitOf(maxBasisPoints)) return 'ABOVE_LIMIT'
  if (minBasisPoints !== null && share < limitOf(minBasisPoints)) return 'BELOW_MINIMUM'
  return 'ALLOWED'
}
