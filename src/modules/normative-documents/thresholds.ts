import type { Verification } from '../../kernel/deadline.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import type { LegalBasis } from '../../kernel/problem.ts'

export const opinion115 = '国务院办公厅关于全面推行行政规范性文件合法性审核机制的指导意见（国办发〔2018〕115号）'
export const businessRegulation = '优化营商环境条例'
export const shandongRule = '山东省行政程序规定'
export const hunanRule = '湖南省行政程序规定'
export const jiangxiMeasures = '江西省行政执法监督实施办法'
export const tibetRule = '西藏自治区人民政府行政执法监督暂行规定'
export const sichuanFiling = '四川省规范性文件备案审查条例'
export const hebeiFiling = '河北省各级人民代表大会常务委员会规范性文件备案审查条例'
export const shanghaiFiling = '上海市人民代表大会常务委员会规范性文件备案审查条例'

/** 有效期: how long a document of a place is valid, in months, both bounds included. */
export interface ValidityRule {
  /** Prefix of the division codes it applies in; null for the whole country. */
  division: string | null
  validFrom: LocalDate
  validTo: LocalDate | null
  /** The shortest a document may name, or null. */
  ordinary: { least: number | null, most: number }
  /** The longest a document may name that implements a law or an administrative regulation; null where it is as any other. */
  implementing: number | null
  /** 暂行、试行、部署阶段性工作 */
  provisional: { least: number | null, most: number }
  /** In the last so many months before it ends the maker evaluates. */
  evaluationMonths: number
  /** It is registered anew at least so many days before it ends; null: while it is valid. */
  renewalDays: number | null
  /** 备案 of a department's or township's document is spared where its registration takes its place. */
  registrationReplacesFiling: boolean
  legalBasis: readonly LegalBasis[]
  verified: Verification
}

/** There is no national rule: five and two years are what most places provide (D). */
export const validityRules: readonly ValidityRule[] = [
  {
    division: null, validFrom: '2000-01-01', validTo: null, ordinary: { least: null, most: 60 }, implementing: null, provisional: { least: null, most: 24 }, evaluationMonths: 6, renewalDays: null,
    registrationReplacesFiling: false, legalBasis: [], verified: 'D',
  },
  {
    division: '37', validFrom: '2012-01-01', validTo: null, ordinary: { least: 36, most: 60 }, implementing: null, provisional: { least: 12, most: 24 }, evaluationMonths: 6, renewalDays: null,
    registrationReplacesFiling: true, legalBasis: [{ law: shandongRule, article: '第五十二条、第五十三条' }], verified: 'V',
  },
  {
    // The wording before the amendment of 2018 was not read.
    division: '43', validFrom: '2008-10-01', validTo: '2018-07-09', ordinary: { least: null, most: 60 }, implementing: null, provisional: { least: null, most: 24 }, evaluationMonths: 6,
    renewalDays: 30, registrationReplacesFiling: false, legalBasis: [{ law: hunanRule, article: '第五十一条' }], verified: 'R',
  },
  {
    division: '43', validFrom: '2018-07-10', validTo: null, ordinary: { least: null, most: 60 }, implementing: 120, provisional: { least: null, most: 24 }, evaluationMonths: 6,
    renewalDays: 30, registrationReplacesFiling: false, legalBasis: [{ law: hunanRule, article: '第五十一条' }], verified: 'V',
  },
]
