import type { LocalDate } from './local-date.ts'

/** Where and when a rule of a table holds. Whatever is left out or null narrows nothing. */
export interface Ruled {
  /** Both ends are days on which it is in force. */
  validFrom: LocalDate
  validTo: LocalDate | null
  /** Prefix of the division codes it applies in, such as '32'. */
  division?: string | null
  /** Field of enforcement it is limited to. */
  field?: string | null
}

/** The day, the place and the field, or the fields, a rule is asked for. Without a place only rules of the whole country hold, without a field only those of every field. */
export interface RulePlace { on: LocalDate, division?: string | null, field?: string | null | readonly string[] }

/** Whether a rule is in force on a day, in a place, for a field. */
export function isInForce({ validFrom, validTo, division, field }: Ruled, at: RulePlace): boolean {
  return validFrom <= at.on && (validTo === null || at.on <= validTo) && (at.division ?? '').startsWith(division ?? '')
    && (field == null || (typeof at.field === 'string' ? at.field === field : at.field?.includes(field) === true))
}

/** Of rules in force together the narrowest first: by the length of the division prefix, then that of the field before the general one; equals keep their order. */
export const narrowestFirst = <Rule extends Ruled>(rules: readonly Rule[]): Rule[] => rules.toSorted((a, b) => weight(b) - weight(a))

const weight = ({ division, field }: Ruled): number => (division?.length ?? 0) * 2 + (field == null ? 0 : 1)

/** Every rule in force, the narrowest first; for conditions that all have to be met. */
export const rulesInForce = <Rule extends Ruled>(rules: readonly Rule[], at: RulePlace): Rule[] => narrowestFirst(rules.filter((rule) => isInForce(rule, at)))

/** The rule that decides: the narrowest in force, of equals the first; undefined where none is. */
export const mostSpecific = <Rule extends Ruled>(rules: readonly Rule[], at: RulePlace): Rule | undefined => rulesInForce(rules, at)[0]
