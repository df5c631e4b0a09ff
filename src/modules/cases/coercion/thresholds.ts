import type { Verification } from '../../../kernel/deadline.ts'
import type { LocalDate } from '../../../kernel/local-date.ts'
import type { LegalBasis } from '../../../kernel/problem.ts'
import type { BasisLevel, MeasureKind } from './codes.ts'

interface InForce { validFrom: LocalDate, validTo: LocalDate | null, legalBasis: readonly LegalBasis[], verified: Verification }

const coercionLaw = '中华人民共和国行政强制法'
const sinceAct = { validFrom: '2012-01-01', validTo: null, verified: 'V' } as const

/** 查封、扣押、冻结的最长期限与延长（日） */
export const measurePeriods: readonly (InForce & { kinds: readonly MeasureKind[], days: number, extensionDays: number })[] = [
  { ...sinceAct, kinds: ['SEAL', 'SEIZE'], days: 30, extensionDays: 30, legalBasis: [{ law: coercionLaw, article: '第二十五条第一款' }] },
  { ...sinceAct, kinds: ['FREEZE'], days: 30, extensionDays: 30, legalBasis: [{ law: coercionLaw, article: '第三十二条第一款' }] },
]

/** 当场实施后报告并补办批准的期限（小时） */
export const urgentReport: InForce & { hours: number } = { ...sinceAct, hours: 24, legalBasis: [{ law: coercionLaw, article: '第十九条' }] }

/** 向当事人交付冻结决定书的期限（工作日） */
export const freezeDelivery: InForce & { workingDays: number } = {
  ...sinceAct, workingDays: 3, legalBasis: [{ law: coercionLaw, article: '第三十一条' }, { law: coercionLaw, article: '第六十九条' }],
}

/** 各级规范可以设定的措施（行政强制法第十条） */
export const kindsByLevel: Readonly<Record<BasisLevel, readonly MeasureKind[]>> = {
  LAW: ['LIBERTY', 'SEAL', 'SEIZE', 'FREEZE', 'OTHER'],
  ADMINISTRATIVE_REGULATION: ['SEAL', 'SEIZE', 'OTHER'],
  LOCAL_REGULATION: ['SEAL', 'SEIZE'],
}

/** 夜间的起止（北京时间，自零时起的分钟数）；法律未作定义，可按地方规定改设 */
export const nightHours: readonly (InForce & { division: string | null, fromMinute: number, toMinute: number })[] = [
  { validFrom: '2012-01-01', validTo: null, verified: 'R', division: null, fromMinute: 22 * 60, toMinute: 6 * 60, legalBasis: [{ law: coercionLaw, article: '第四十三条第一款' }] },
]
