import { defineDeadlines } from '../../kernel/deadline.ts'

export const decisionProcedure = '重大行政决策程序暂行条例'
export const legalityReviewOpinions = '国务院办公厅关于全面推行行政规范性文件合法性审核机制的指导意见（国办发〔2018〕115号）'

const complete = { zh: '送审材料齐全，受理', en: 'materials complete, accepted' }

/** 审查时间：下限是送审单位应当保证的时间，上限是审查机构的期限 */
export const legalityDeadlineRules = defineDeadlines([
  {
    code: 'MD-LEGREV', length: 7, unit: 'WD', division: null, field: null, trigger: complete, duty: { zh: '保证的审查时间，一般不少于', en: 'time for the review, as a rule no less' },
    verified: 'V', legalBasis: [{ law: decisionProcedure, article: '第二十六条第二款' }], validFrom: '2019-09-01', validTo: null,
  },
  {
    code: 'NDOC-REVIEW-MIN', length: 5, unit: 'WD', division: null, field: null, trigger: complete, duty: { zh: '合法性审核时间，一般不少于', en: 'time for the review, as a rule no less' },
    verified: 'V', legalBasis: [{ law: legalityReviewOpinions, article: '（五）' }], validFrom: '2018-12-04', validTo: null,
  },
  {
    code: 'NDOC-REVIEW', length: 15, unit: 'WD', division: null, field: null, trigger: complete, duty: { zh: '出具合法性审核意见', en: 'issue the opinion' },
    verified: 'V', legalBasis: [{ law: legalityReviewOpinions, article: '（五）' }], validFrom: '2018-12-04', validTo: null,
  },
])
export type LegalityDeadline = (typeof legalityDeadlineRules)[number]['code']
