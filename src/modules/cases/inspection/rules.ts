import { ratioAllowed } from '../../standards/index.ts'

/** The limits a published random-check item sets (随机抽查事项清单). */
export interface RandomCheckLimits {
  kind: 'GENERAL' | 'KEY'
  details: { minBasisPoints: number | null, maxBasisPoints: number | null }
  timesPerYear: number | null
}

export interface Interval { startedAt: string, endedAt: string }

/** Whether two spans of time share more than a moment. */
export function overlap(one: Interval, other: Interval): boolean {
  const [from, to, otherFrom, otherTo] = [one.startedAt, one.endedAt, other.startedAt, other.endedAt].map(Date.parse) as [number, number, number, number]
  return from < otherTo && otherFrom < to
}

/**
 * Whether a year's plan goes beyond what the published item allows; nothing published or planned sets no limit.
 * Source: 国发〔2019〕5号三（二）.
 */
export function ratioExceeded(limits: RandomCheckLimits | null, planned: number | undefined, stock: number | undefined): boolean {
  return limits !== null && planned !== undefined && stock !== undefined && ratioAllowed(limits, planned, stock) === 'ABOVE_LIMIT'
}

/** Whether one more visit goes beyond the yearly number the item allows. */
export function capReached(limits: RandomCheckLimits | null, visits: number): boolean {
  const cap = limits?.timesPerYear ?? null
  return cap !== null && visits >= cap
}
