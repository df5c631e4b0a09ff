import type { Period, Verification } from '../../../kernel/deadline.ts'
import type { LegalBasis } from '../../../kernel/problem.ts'

const licenceLaw = '中华人民共和国行政许可法'

interface Limit extends Period { validFrom: string, validTo: string | null, legalBasis: readonly LegalBasis[], verified: Verification }

const limit = (length: number, unit: Period['unit'], verified: Verification, ...articles: readonly string[]): Limit =>
  ({ length, unit, validFrom: '2004-07-01', validTo: null, verified, legalBasis: articles.map((article) => ({ law: licenceLaw, article })) })

/** 许可程序中的期限；机关的期限以工作日计（行政许可法第八十二条） */
export const licenceLimits = {
  /** 一次告知补正 */
  correction: limit(5, 'WD', 'V', '第三十二条第一款第四项', '第八十二条'),
  /** 申请听证：法律未言明单位，按有利于申请人的工作日 */
  hearingRequest: limit(5, 'WD', 'D', '第四十七条第一款'),
  /** 组织听证 */
  hearingHeld: limit(20, 'WD', 'V', '第四十七条第一款', '第八十二条'),
  /** 举行听证前通知 */
  hearingNotice: limit(7, 'WD', 'V', '第四十八条第一款第一项', '第八十二条'),
  /** 颁发、送达证件 */
  issue: limit(10, 'WD', 'V', '第四十四条', '第八十二条'),
  /** 届满前申请延续（日）：法律未言明单位，按有利于被许可人的日历日 */
  renewal: limit(30, 'CD', 'D', '第五十条第一款'),
} as const
