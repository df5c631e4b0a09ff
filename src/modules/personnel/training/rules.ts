import type { LegalBasis } from '../../../kernel/problem.ts'
import { entryInForce } from '../in-force.ts'
import type { TrainingKind } from './codes.ts'
import { yearlyHours } from './thresholds.ts'

/** Hours a person was trained, in a year or another period, by what was taught. */
export type HoursByKind = Readonly<Record<TrainingKind, number>>

export interface RequiredHours { hours: number, legalBasis: readonly LegalBasis[] }

/** How many hours of training a year asks of everybody in a division, and why: the rule in force on its last day (纲要（三十四）: 60). */
export function requiredHours(divisionCode: string, year: number): RequiredHours {
  const { hours, legalBasis } = entryInForce(yearlyHours, { on: `${year}-12-31`, divisionCode })
  return { hours, legalBasis }
}

/** The hours of a year by the division they hold in, '' for the whole country; for counting many persons at once. */
export function yearlyHoursIn(year: number): { division: string, hours: number }[] {
  const on = `${year}-12-31`
  return yearlyHours.filter(({ validFrom, validTo }) => validFrom <= on && (validTo === null || on <= validTo)).map(({ division, hours }) => ({ division: division ?? '', hours }))
}

/** Whether the hours of a year are enough; half hours count. */
export function reachesHours(hours: number, required: number): boolean {
  return hours >= required
}

/** Hours of both kinds together. */
export const totalHours = (hours: HoursByKind): number => hours.PUBLIC_LAW + hours.PROFESSIONAL
