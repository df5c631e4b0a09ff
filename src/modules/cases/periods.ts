import type { DeadlineRule, Period } from '../../kernel/deadline.ts'
import { dueOn, latestNoticeOn } from '../../kernel/deadline.ts'
import type { Calendar } from '../../kernel/calendar.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import type { DeadlineCode } from './deadlines/rules.ts'
import { caseDeadlineRules, deadlineRuleFor } from './deadlines/rules.ts'
import type { InForce } from './in-force.ts'
import { inForceOn } from './in-force.ts'
import type { CaseFile } from './steps/file.ts'

/** What a period of a case is reckoned with: its place and field, the calendar there, and what the jurisdictions over it provide. */
export type Reckoning = Pick<CaseFile, 'calendar' | 'overrides'> & { row: Pick<CaseFile['row'], 'divisionCode' | 'field'> }

/** The rule a period follows in a case that starts on a day: the one its deadlines follow; undefined where none was in force. */
export function ruleIn({ row: { divisionCode, field }, overrides }: Reckoning, code: DeadlineCode, on: LocalDate): Readonly<DeadlineRule<DeadlineCode>> | undefined {
  return deadlineRuleFor(code, { on, division: divisionCode, field }, overrides)
}

/** The last day of a period that began on a day; null where no rule was in force then. */
export function lastDayOf(code: DeadlineCode, file: Reckoning, startedOn: LocalDate): LocalDate | null {
  const rule = ruleIn(file, code, startedOn)
  return rule === undefined ? null : dueOn(file.calendar, rule, startedOn).dueOn
}

/** The last day on which a notice that long before an event is in time; null where no rule is in force on its day. */
export function latestNotice(code: DeadlineCode, file: Reckoning, eventOn: LocalDate): LocalDate | null {
  const rule = ruleIn(file, code, eventOn)
  return rule === undefined ? null : latestNoticeOn(file.calendar, eventOn, rule.length, rule.unit === 'WD' ? 'WD' : 'CD')
}

type Length = InForce & Period

const ofCode = (code: DeadlineCode): readonly Length[] => caseDeadlineRules.filter((rule) => rule.code === code)

/** Lengths that only the law sets; no jurisdiction gives others. */
export const periods = {
  /** 缴纳罚款 */
  payment: ofCode('PEN-PAY'),
  /** 起诉期限：复议、诉讼期限中较长者 */
  remedy: [{ length: 6, unit: 'MONTH', legalBasis: [{ law: '中华人民共和国行政诉讼法', article: '第四十六条' }], validFrom: '2015-05-01', validTo: null }],
  /** 对复议决定起诉 */
  afterReconsideration: [{ length: 15, unit: 'CD', legalBasis: [{ law: '中华人民共和国行政诉讼法', article: '第四十五条' }], validFrom: '2015-05-01', validTo: null }],
  /** 申请法院强制执行 */
  court: ofCode('COE-COURT'),
  /** 代履行前催告 */
  substitute: [{
    length: 3, unit: 'WD', validFrom: '2012-01-01', validTo: null,
    legalBasis: ['第五十一条第一款第二项', '第六十九条'].map((article) => ({ law: '中华人民共和国行政强制法', article })),
  }],
} as const satisfies Readonly<Record<string, readonly Length[]>>

/** The last day of a period that began on a day, by the law of that day. */
export function lastDay(name: keyof typeof periods, startedOn: LocalDate, calendar: Calendar): LocalDate {
  return dueOn(calendar, inForceOn<Length>(periods[name], startedOn), startedOn).dueOn
}
