import { divisionPrefix } from '../../../kernel/division-code.ts'
import type { LocalDate } from '../../../kernel/local-date.ts'
import { addDays } from '../../../kernel/local-date.ts'
import type { LegalBasis } from '../../../kernel/problem.ts'
import { deadlineUnits } from '../deadlines/codes.ts'
import type { DeadlineCode, DeadlineOverride } from '../deadlines/rules.ts'
import { deadlineRuleFor, deadlineTraits } from '../deadlines/rules.ts'
import type { AdjustedBy } from '../deadlines/traits.ts'
import { overrideProblems } from './problems.ts'

const { raise } = overrideProblems

/** A provision as it is recorded; `validTo` is the first day on which it no longer applies. */
export interface Provision {
  divisionCode: string
  field: string | null
  ruleCode: DeadlineCode
  length: number
  extensionLength: number | null
  legalBasis: readonly LegalBasis[]
  validFrom: LocalDate
  validTo: LocalDate | null
}

const nation = '000000'

/**
 * The unit of a provision, once its lengths are such as this level may set: a jurisdiction may be stricter with its agencies and more
 * generous to parties, and may go the other way only where the law leaves it to regulations and rules.
 * @throws cases.override-rule-unknown, override-not-adjustable, override-extension-too-long, override-period-backwards (422)
 * Source: 行政处罚法 arts 12–14, 60; 行政强制法 art. 25; 行政许可法 art. 42; the traits in deadlines/.
 */
export function requireProvision({ divisionCode, field, ruleCode, length, extensionLength, validFrom, validTo }: Provision): keyof typeof deadlineUnits {
  const law = deadlineRuleFor(ruleCode, { on: validFrom, division: null, field }, [])
  if (law === undefined) throw raise['override-rule-unknown']({ ruleCode, on: validFrom })
  if (validTo !== null && validTo <= validFrom) throw raise['override-period-backwards']()
  const { legalBasis, unit } = law
  const { shorter, longer } = deadlineTraits[ruleCode]
  const may = (by: AdjustedBy | undefined): boolean => by === 'ANYWHERE' || (by === 'NATION' && divisionCode === nation)
  const names = { unitZh: deadlineUnits[unit].zh, unitEn: deadlineUnits[unit].en }
  if ((length > law.length && !may(longer)) || (length < law.length && !may(shorter))) {
    throw raise['override-not-adjustable']({ ruleCode, length: law.length, given: length, ...names }, { legalBasis: [...legalBasis] })
  }
  const limit = law.extension?.length ?? 0
  if (extensionLength !== null && extensionLength > limit) throw raise['override-extension-too-long']({ ruleCode, limit, ...names }, { legalBasis: [...legalBasis] })
  return unit
}

/** A provision in the form in which periods look for their rule. */
export function overrideOf({ divisionCode, field, ruleCode, length, extensionLength, legalBasis, validFrom, validTo }: Provision): DeadlineOverride {
  return {
    code: ruleCode, division: divisionCode === nation ? null : divisionPrefix(divisionCode), field, length, extensionLength, legalBasis, validFrom,
    validTo: validTo === null ? null : addDays(validTo, -1),
  }
}
