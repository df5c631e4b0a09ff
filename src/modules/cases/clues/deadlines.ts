import type { Calendar } from '../../../kernel/calendar.ts'
import type { DeadlineRule, Due } from '../../../kernel/deadline.ts'
import { defineDeadlines, dueOn, findRule } from '../../../kernel/deadline.ts'
import type { LocalDate } from '../../../kernel/local-date.ts'
import type { DeadlineOverride } from '../deadlines/rules.ts'
import { deadlineRuleFor } from '../deadlines/rules.ts'

/** 立案期限的默认值。 The law says "in time" and gives no number: for fields whose rules give none either, so that no clue waits for ever. */
export const clueDeadlineRules = defineDeadlines<'PEN-FILE'>([{
  code: 'PEN-FILE', trigger: { zh: '发现线索或者收到材料', en: 'clue found or received' }, duty: { zh: '决定是否立案', en: 'decide whether to file' },
  length: 15, unit: 'WD', validFrom: '2021-07-15', validTo: null, division: null, field: null, verified: 'D',
  legalBasis: [{ law: '中华人民共和国行政处罚法', article: '第五十四条第二款' }],
}])

export interface FilingLimit extends Due { rule: Readonly<DeadlineRule> }

export interface FilingContext { calendar: Calendar, overrides: readonly DeadlineOverride[] }

/** By when it must be decided whether to file, with or without the extension the rule allows; null before the law was in force. */
export function filingLimit(
  { receivedOn: on, divisionCode: division, field }: { receivedOn: LocalDate, divisionCode: string, field: string }, { calendar, overrides }: FilingContext, extended = false,
): FilingLimit | null {
  const at = { on, division, field }
  const rule = deadlineRuleFor('PEN-FILE', at, overrides) ?? findRule(clueDeadlineRules, 'PEN-FILE', at)
  if (rule === undefined) return null
  const length = rule.length + (extended ? rule.extension?.length ?? 0 : 0)
  return { rule, ...dueOn(calendar, { length, unit: rule.unit }, on) }
}
