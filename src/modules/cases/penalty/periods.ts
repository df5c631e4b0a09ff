import { defineDeadlines, dueOn } from '../../../kernel/deadline.ts'
import type { LocalDate } from '../../../kernel/local-date.ts'
import { addMonths } from '../../../kernel/local-date.ts'
import type { CaseFile } from '../steps/file.ts'
import { article, workingDays } from './law.ts'

type Code = 'PEN-HEAR-REQ' | 'PEN-STATEMENT' | 'PEN-EVID-REG' | 'PEN-LIMIT' | 'PEN-LIMIT-HARM'

const national = { verified: 'V', validFrom: '2021-07-15', validTo: null, division: null, field: null } as const
const marketStatement = { law: '市场监督管理行政处罚程序规定', article: '第五十七条' }

/** 办案环节所依的期限: what gates compute before an act, whether or not the case has a period of the kind. */
export const penaltyPeriods = defineDeadlines<Code>([
  {
    ...national, code: 'PEN-HEAR-REQ', trigger: { zh: '告知听证权利', en: 'told of the right to a hearing' }, duty: { zh: '要求听证', en: 'ask for a hearing' },
    length: 5, unit: 'WD', legalBasis: [article('第六十四条第一项'), workingDays],
  },
  {
    // The law sets no period for the statement; the rule of market regulation is taken for every field.
    ...national, verified: 'D', code: 'PEN-STATEMENT', trigger: { zh: '告知拟处罚内容', en: 'notice of the intended penalty' },
    duty: { zh: '陈述、申辩', en: 'make a statement' }, length: 5, unit: 'WD', legalBasis: [article('第四十五条第一款'), marketStatement],
  },
  {
    ...national, code: 'PEN-EVID-REG', trigger: { zh: '先行登记保存', en: 'evidence registered in advance' }, duty: { zh: '作出处理决定', en: 'decide what becomes of it' },
    length: 7, unit: 'WD', legalBasis: [article('第五十六条'), workingDays],
  },
  {
    ...national, code: 'PEN-LIMIT', trigger: { zh: '违法行为终了', en: 'end of the act' }, duty: { zh: '发现违法行为', en: 'discover the breach' },
    length: 2, unit: 'YEAR', legalBasis: [article('第三十六条')],
  },
  {
    ...national, code: 'PEN-LIMIT-HARM', trigger: { zh: '涉及生命健康安全、金融安全且有危害后果的违法行为终了', en: 'end of an act that harmed life, health or finance' },
    duty: { zh: '发现违法行为', en: 'discover the breach' }, length: 5, unit: 'YEAR', legalBasis: [article('第三十六条')],
  },
])

/** 听证通知应提前的工作日（行政处罚法第六十四条第二项、第八十五条） */
export const hearingNoticeDays = 7

/** The last day of a period that began on a day; null where no rule was in force then. Source: 行政处罚法 arts 36, 45, 56, 64, 85. */
export function lastDayOf(code: Code, { calendar }: Pick<CaseFile, 'calendar'>, startedOn: LocalDate): LocalDate | null {
  const rule = penaltyPeriods.find((one) => one.code === code && one.validFrom <= startedOn && (one.validTo === null || startedOn <= one.validTo))
  return rule === undefined ? null : dueOn(calendar, rule, startedOn).dueOn
}

/** The last day on which an act can still be discovered; the years of the law now in force count for earlier acts too (art. 36). */
export function barredAfter(endedOn: LocalDate, harmful: boolean): LocalDate {
  const years = penaltyPeriods.find(({ code }) => code === (harmful ? 'PEN-LIMIT-HARM' : 'PEN-LIMIT'))?.length ?? 0
  return addMonths(endedOn, years * 12)
}
