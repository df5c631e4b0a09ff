import type { CodeList } from '../../../kernel/codes.ts'
import type { DeadlineRule } from '../../../kernel/deadline.ts'
import { defineDeadlines, findRule, namesOfRules } from '../../../kernel/deadline.ts'
import type { RulePlace } from '../../../kernel/in-force.ts'
import type { CoercionCode } from './coercion.ts'
import { coercionDeadlines } from './coercion.ts'
import type { LicenceCode } from './licence.ts'
import { licenceDeadlines } from './licence.ts'
import type { PenaltyCode } from './penalty.ts'
import { penaltyDeadlines } from './penalty.ts'
import type { DeadlineTraits } from './traits.ts'
import type { TransferCode } from './transfer.ts'
import { transferDeadlines } from './transfer.ts'

export type DeadlineCode = PenaltyCode | CoercionCode | LicenceCode | TransferCode

/** 案件期限：全国规则及部门规章的特别规定 */
export const caseDeadlineRules = defineDeadlines<DeadlineCode>([
  ...penaltyDeadlines.rules, ...coercionDeadlines.rules, ...licenceDeadlines.rules, ...transferDeadlines.rules,
])

export const deadlineTraits: Readonly<Record<DeadlineCode, DeadlineTraits>> = {
  ...penaltyDeadlines.traits, ...coercionDeadlines.traits, ...licenceDeadlines.traits, ...transferDeadlines.traits,
}

/** 期限的名称 */
export const deadlineNames = namesOfRules(caseDeadlineRules) as CodeList<DeadlineCode>

export const deadlineCodes = Object.keys(deadlineTraits) as [DeadlineCode, ...DeadlineCode[]]

/** The days a jurisdiction gives instead of those of the law, as a rule of the same kind. */
export type DeadlineOverride = Pick<DeadlineRule<DeadlineCode>, 'code' | 'division' | 'field' | 'length' | 'legalBasis' | 'validFrom' | 'validTo'>
  & { /** null as the law has it, 0 for none. */ extensionLength: number | null }

/**
 * The rule a period follows that starts on a day: what the jurisdiction provides, else the rule of the field, else the general one;
 * undefined where there is none, as before the law came into force.
 * Source: 行政处罚法 art. 60 and the like, where laws, regulations or rules may provide otherwise.
 */
export function deadlineRuleFor(code: DeadlineCode, at: RulePlace, overrides: readonly DeadlineOverride[]): Readonly<DeadlineRule<DeadlineCode>> | undefined {
  const general = findRule(caseDeadlineRules, code, at)
  return general && findRule([...overrides.filter((override) => override.code === code).map((override) => applied(general, override)), general], code, at)
}

function applied(general: Readonly<DeadlineRule<DeadlineCode>>, { extensionLength, legalBasis, ...override }: DeadlineOverride): DeadlineRule<DeadlineCode> {
  const { extension, ...rule } = general
  const length = extensionLength ?? extension?.length ?? 0
  return {
    ...rule, ...override, legalBasis: [...general.legalBasis, ...legalBasis],
    ...(extension === undefined || length === 0 ? {} : { extension: { ...extension, length } }),
  }
}
