import type { Verification } from '../../kernel/deadline.ts'
import { rulesInForce } from '../../kernel/in-force.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import type { LegalBasis } from '../../kernel/problem.ts'
import type { enforcementFields } from '../reference/codes.ts'

export type Field = keyof typeof enforcementFields

/** A number or a choice that a jurisdiction may make otherwise: where, for which field, since and until when, and by which article. */
export interface InForce {
  /** Both ends are days on which it is in force. */
  validFrom: LocalDate
  validTo: LocalDate | null
  /** Prefix of the division codes it applies in, such as '12'; null for the whole country. */
  division: string | null
  field: Field | null
  legalBasis: readonly LegalBasis[]
  verified: Verification
}

export interface Place { on: LocalDate, divisionCode: string, fields?: readonly string[] }

/** Every entry in force on a day for a place and for any of the fields, the narrowest first; for conditions that all have to be met. */
export function entriesInForce<Entry extends InForce>(table: readonly Entry[], { on, divisionCode, fields = [] }: Place): Entry[] {
  return rulesInForce(table, { on, division: divisionCode, field: fields })
}

/**
 * The entry in force on a day: the narrowest division decides, then an entry for one of the fields before one for every field.
 * @throws Error where the table has none, which is an error of configuration and not of the user
 */
export function entryInForce<Entry extends InForce>(table: readonly Entry[], place: Place): Entry {
  const [first] = entriesInForce(table, place)
  if (first === undefined) throw new Error(`nothing in force on ${place.on} for division ${place.divisionCode}`)
  return first
}

/** 法治政府建设实施纲要（2021—2025年） */
export const outline = (article: string): LegalBasis => ({ law: '法治政府建设实施纲要（2021—2025年）', article })
/** 交通运输行政执法证件管理规定 */
export const transportRules = (article: string): LegalBasis => ({ law: '交通运输行政执法证件管理规定', article })
/** 行政执法监督条例第十七条 */
export const qualificationArticle: LegalBasis = { law: '行政执法监督条例', article: '第十七条' }
