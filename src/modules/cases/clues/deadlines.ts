import type { Calendar } from '../../../kernel/calendar.ts'
import type { DeadlineRule, Due } from '../../../kernel/deadline.ts'
import { defineDeadlines, dueOn, ruleInForce } from '../../../kernel/deadline.ts'
import type { LocalDate } from '../../../kernel/local-date.ts'
import type { LegalBasis } from '../../../kernel/problem.ts'

const inTime: LegalBasis = { law: '中华人民共和国行政处罚法', article: '第五十四条第二款' }
const file = {
  code: 'PEN-FILE', duty: { zh: '决定是否立案', en: 'decide whether to file' }, validFrom: '2021-07-15', validTo: null, division: null, unit: 'WD',
} as const
const received = { zh: '发现线索或者收到材料', en: 'clue found or received' }

/** 立案期限。 The law says "in time" and gives no number: the general row is the default of this system, those of fields are from their rules. */
export const clueDeadlineRules = defineDeadlines<'PEN-FILE'>([
  { ...file, trigger: received, field: null, length: 15, verified: 'D', legalBasis: [inTime] },
  {
    ...file, trigger: received, field: 'MARKET', length: 15, verified: 'V', legalBasis: [inTime, { law: '市场监督管理行政处罚程序规定', article: '第十八条第一款' }],
    extension: { length: 15, unit: 'WD', approver: { zh: '行政机关负责人', en: 'head of the agency' } },
  },
  {
    ...file, trigger: { zh: '符合立案条件', en: 'conditions of filing met' }, field: 'NATURAL_RESOURCES', length: 10, verified: 'V',
    legalBasis: [inTime, { law: '自然资源行政处罚办法', article: '第十二条' }],
  },
])

export interface FilingLimit extends Due { rule: Readonly<DeadlineRule> }

/** By when it must be decided whether to file, with or without the extension the rule allows; null before the law was in force. */
export function filingLimit(
  { receivedOn, divisionCode, field }: { receivedOn: LocalDate, divisionCode: string, field: string }, calendar: Calendar, extended = false,
): FilingLimit | null {
  if (receivedOn < file.validFrom) return null
  const rule = ruleInForce(clueDeadlineRules, 'PEN-FILE', { on: receivedOn, division: divisionCode, field })
  const length = rule.length + (extended ? rule.extension?.length ?? 0 : 0)
  return { rule, ...dueOn(calendar, { length, unit: rule.unit }, receivedOn) }
}
