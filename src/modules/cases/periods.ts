import type { Calendar } from '../../kernel/calendar.ts'
import type { Period } from '../../kernel/deadline.ts'
import { dueOn } from '../../kernel/deadline.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import type { InForce } from './in-force.ts'
import { inForceOn } from './in-force.ts'

type Length = InForce & Period

const penalty = (...articles: string[]) => articles.map((article) => ({ law: '中华人民共和国行政处罚法', article }))
const coercion = (...articles: string[]) => articles.map((article) => ({ law: '中华人民共和国行政强制法', article }))
const since2021 = { validFrom: '2021-07-15', validTo: null } as const
const since2012 = { validFrom: '2012-01-01', validTo: null } as const

/** Periods that gates look back on; what runs for the agency is told by the deadlines of the case. */
export const periods = {
  /** 送达处罚决定书 */
  service: [{ length: 7, unit: 'WD', legalBasis: penalty('第六十一条第一款', '第八十五条'), ...since2021 }],
  /** 缴纳罚款 */
  payment: [{ length: 15, unit: 'CD', legalBasis: penalty('第六十七条第三款'), ...since2021 }],
  /** 执法人员交至行政机关，行政机关缴付银行 */
  remittance: [{ length: 2, unit: 'WD', legalBasis: penalty('第七十一条', '第八十五条'), ...since2021 }],
  /** 起诉期限：复议、诉讼期限中较长者 */
  remedy: [{ length: 6, unit: 'MONTH', legalBasis: [{ law: '中华人民共和国行政诉讼法', article: '第四十六条' }], validFrom: '2015-05-01', validTo: null }],
  /** 对复议决定起诉 */
  afterReconsideration: [{ length: 15, unit: 'CD', legalBasis: [{ law: '中华人民共和国行政诉讼法', article: '第四十五条' }], validFrom: '2015-05-01', validTo: null }],
  /** 催告书送达后申请法院强制执行 */
  courtWait: [{ length: 10, unit: 'WD', legalBasis: coercion('第五十四条', '第六十九条'), ...since2012 }],
  /** 申请法院强制执行 */
  court: [{ length: 3, unit: 'MONTH', legalBasis: coercion('第五十三条'), ...since2012 }],
  /** 代履行前催告 */
  substitute: [{ length: 3, unit: 'WD', legalBasis: coercion('第五十一条第一款第二项', '第六十九条'), ...since2012 }],
} as const satisfies Readonly<Record<string, readonly Length[]>>

/** The last day of a period that began on a day, by the law of that day. */
export function lastDay(name: keyof typeof periods, startedOn: LocalDate, calendar: Calendar): LocalDate {
  return dueOn(calendar, inForceOn<Length>(periods[name], startedOn), startedOn).dueOn
}
