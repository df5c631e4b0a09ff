import { defineDeadlines, dueOn, findRule } from '../../../kernel/deadline.ts'
import type { LocalDate } from '../../../kernel/local-date.ts'
import { addMonths } from '../../../kernel/local-date.ts'
import { caseDeadlineRules } from '../deadlines/rules.ts'
import type { CaseFile } from '../steps/file.ts'
import { article } from './law.ts'

type Code = 'PEN-HEAR-REQ' | 'PEN-STATEMENT' | 'PEN-EVID-REG'

/** 陈述、申辩期限。 The law sets no period for the statement; the rule of market regulation is taken for every field. */
export const statementDeadlineRules = defineDeadlines<'PEN-STATEMENT'>([{
  code: 'PEN-STATEMENT', trigger: { zh: '告知拟处罚内容', en: 'notice of the intended penalty' }, duty: { zh: '陈述、申辩', en: 'make a statement' }, length: 5,
  unit: 'WD', verified: 'D', validFrom: '2021-07-15', validTo: null, division: null, field: null,
  legalBasis: [article('第四十五条第一款'), { law: '市场监督管理行政处罚程序规定', article: '第五十七条' }],
}])

/** 听证通知应提前的工作日（行政处罚法第六十四条第二项、第八十五条） */
export const hearingNoticeDays = 7

/** The last day of a period that began on a day; null where no rule was in force then. Source: 行政处罚法 arts 45, 56, 64, 85. */
export function lastDayOf(code: Code, { calendar, row: { divisionCode, field } }: Pick<CaseFile, 'calendar' | 'row'>, startedOn: LocalDate): LocalDate | null {
  const at = { on: startedOn, division: divisionCode, field }
  const rule = code === 'PEN-STATEMENT' ? findRule(statementDeadlineRules, code, at) : findRule(caseDeadlineRules, code, at)
  return rule === undefined ? null : dueOn(calendar, rule, startedOn).dueOn
}

/** The last day on which an act can still be discovered; the years of the law now in force count for earlier acts too (art. 36). */
export function barredAfter(endedOn: LocalDate, harmful: boolean): LocalDate {
  const years = caseDeadlineRules.findLast(({ code }) => code === (harmful ? 'PEN-LIMIT-HARM' : 'PEN-LIMIT'))?.length ?? 0
  return addMonths(endedOn, years * 12)
}
