import { defineDeadlines, dueOn, findRule } from '../../../kernel/deadline.ts'
import type { LocalDate } from '../../../kernel/local-date.ts'
import { addMonths } from '../../../kernel/local-date.ts'
import { caseDeadlineRules } from '../deadlines/rules.ts'
import type { Reckoning } from '../periods.ts'
import { article, inForceFrom } from './law.ts'

/** 陈述、申辩期限。 The law sets no period for the statement; the rule of market regulation is taken for every field. */
export const statementDeadlineRules = defineDeadlines<'PEN-STATEMENT'>([{
  code: 'PEN-STATEMENT', trigger: { zh: '告知拟处罚内容', en: 'notice of the intended penalty' }, duty: { zh: '陈述、申辩', en: 'make a statement' }, length: 5,
  unit: 'WD', verified: 'D', validFrom: '2021-07-15', validTo: null, division: null, field: null,
  legalBasis: [article('第四十五条第一款'), { law: '市场监督管理行政处罚程序规定', article: '第五十七条第二款' }],
}])

/** The last day for a statement after a notice; null where no rule was in force then. Source: 行政处罚法 art. 45. */
export function statementUntil({ calendar, row: { divisionCode, field } }: Reckoning, noticeOn: LocalDate): LocalDate | null {
  const rule = findRule(statementDeadlineRules, 'PEN-STATEMENT', { on: noticeOn, division: divisionCode, field })
  return rule === undefined ? null : dueOn(calendar, rule, noticeOn).dueOn
}

const yearsOf = (code: 'PEN-LIMIT' | 'PEN-LIMIT-HARM'): number => caseDeadlineRules.find((rule) => rule.code === code)?.length ?? 0

/** The last day on which any act can still be discovered, whatever it harmed. */
export const barredAtLast = (endedOn: LocalDate): LocalDate => addMonths(endedOn, yearsOf('PEN-LIMIT-HARM') * 12)

/**
 * The last day on which an act can still be discovered. The longer limit for harm is law since 2021-07-15: what ended before is judged by the
 * law of its time, whose two years are the lighter rule.
 * Source: 行政处罚法 arts 36, 37.
 */
export function barredAfter(endedOn: LocalDate, harmful: boolean): LocalDate {
  return harmful && endedOn >= inForceFrom ? barredAtLast(endedOn) : addMonths(endedOn, yearsOf('PEN-LIMIT') * 12)
}
