import type { LocalDate } from '../../../kernel/local-date.ts'
import { deviceProblems } from './problems.ts'

const { raise } = deviceProblems

export interface DeviceStanding {
  publishedOn: LocalDate | null
  retiredOn: LocalDate | null
  reviews: readonly { legallyReviewedOn: LocalDate, technicallyReviewedOn: LocalDate, reviewedUntil: LocalDate }[]
}

/**
 * Whether a device could collect evidence on a day: its place published, not retired, reviewed by law and technology with the reviews still valid.
 * Source: 行政处罚法 art. 41(1).
 */
export function deviceInForce({ publishedOn, retiredOn, reviews }: DeviceStanding, on: LocalDate): boolean {
  return publishedOn !== null && publishedOn <= on && (retiredOn === null || on < retiredOn)
    && reviews.some(({ legallyReviewedOn, technicallyReviewedOn, reviewedUntil }) => legallyReviewedOn <= on && technicallyReviewedOn <= on && on <= reviewedUntil)
}

/**
 * What the reviews must have found.
 * @throws devices.standard-not-met (422)
 * Source: 行政处罚法 art. 41(1).
 */
export function requireSoundDevice(found: { meetsStandard: boolean, wellPlaced: boolean, marked: boolean }): void {
  const missing = (['meetsStandard', 'wellPlaced', 'marked'] as const).filter((item) => !found[item])
  if (missing.length > 0) throw raise['standard-not-met']({}, { missing })
}
