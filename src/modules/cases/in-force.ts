import type { LocalDate } from '../../kernel/local-date.ts'
import type { LegalBasis } from '../../kernel/problem.ts'

/** A number the law or a jurisdiction sets; both ends are days on which it is in force. */
export interface InForce { validFrom: LocalDate, validTo: LocalDate | null, legalBasis: readonly LegalBasis[] }

/**
 * The row in force on a day; on earlier days than any, the first one.
 * @throws Error for an empty table, which is an error of configuration
 */
export function inForceOn<Row extends InForce>(rows: readonly Row[], on: LocalDate): Row {
  const found = rows.find(({ validFrom, validTo }) => validFrom <= on && (validTo === null || on <= validTo)) ?? rows[0]
  if (found === undefined) throw new Error('a table of numbers is empty')
  return found
}
