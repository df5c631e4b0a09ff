import type { LocalDate } from '../../../kernel/local-date.ts'
import { standardProblems } from '../problems.ts'

const { raise } = standardProblems

/** One version of an entry as the system now holds it to be; `validTo` is the first day on which it no longer applies. */
export interface KnownVersion<Body> {
  id: string
  number: number
  validFrom: LocalDate
  validTo: LocalDate | null
  body: Body
}

/** A change of what is known: versions that are superseded, and those that stand in their place. */
export interface Change<Body> { superseded: string[], added: Omit<KnownVersion<Body>, 'id'>[] }

/**
 * The days of publication and effect: published on a past day, in force no earlier than published.
 * @throws standards.date-in-future, standards.effective-before-publication (422)
 * Source: 行政处罚法 arts 5, 34 (what has not been published is no ground; benchmarks are published).
 */
export function requirePublicationDates(publishedOn: LocalDate, effectiveOn: LocalDate, today: LocalDate): void {
  if (publishedOn > today) throw raise['date-in-future']()
  if (effectiveOn < publishedOn) throw raise['effective-before-publication']()
}

/** The first version of an entry. */
export function published<Body>(body: Body, effectiveOn: LocalDate): Change<Body> {
  return { superseded: [], added: [{ number: 1, validFrom: effectiveOn, validTo: null, body }] }
}

/**
 * A new version from a day on; the one before ends there.
 * @throws standards.effective-not-later (422) where it would begin before the last version did
 */
export function amended<Body>(known: readonly KnownVersion<Body>[], body: Body, effectiveOn: LocalDate): Change<Body> {
  const last = lastOf(known, effectiveOn)
  return {
    superseded: [last.id],
    added: [ended(last, effectiveOn), { number: last.number + 1, validFrom: effectiveOn, validTo: null, body }],
  }
}

/**
 * The end of an entry: from the day on nothing applies.
 * @throws standards.effective-not-later (422) where it would end before its last version began
 */
export function repealed<Body>(known: readonly KnownVersion<Body>[], on: LocalDate): Change<Body> {
  const last = lastOf(known, on)
  return { superseded: [last.id], added: [ended(last, on)] }
}

/**
 * A version whose content was recorded wrongly: the same days, other content. What was known before stays readable.
 * @throws standards.version-unknown (422)
 */
export function corrected<Body>(known: readonly KnownVersion<Body>[], number: number, body: Body): Change<Body> {
  const wrong = known.find((version) => version.number === number)
  if (wrong === undefined) throw raise['version-unknown']({ number })
  const { validFrom, validTo } = wrong
  return { superseded: [wrong.id], added: [{ number, validFrom, validTo, body }] }
}

function lastOf<Body>(known: readonly KnownVersion<Body>[], from: LocalDate): KnownVersion<Body> {
  const last = known.find(({ validTo }) => validTo === null)
  if (last === undefined) throw new Error('a published entry has no version in force')
  if (from <= last.validFrom) throw raise['effective-not-later']({ from: last.validFrom })
  return last
}

const ended = <Body>({ number, validFrom, body }: KnownVersion<Body>, validTo: LocalDate) => ({ number, validFrom, validTo, body })
