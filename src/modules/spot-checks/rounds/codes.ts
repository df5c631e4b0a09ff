import { defineCodes } from '../../../kernel/codes.ts'

/** 评查对象 */
export const reviewSubjects = defineCodes({
  CASE: { zh: '执法案卷', en: 'case file' },
  NORMATIVE_DOCUMENT: { zh: '规范性文件审核卷宗', en: 'file of the review of a normative document' },
})

/** 复核结论 */
export const reReviewConclusions = defineCodes({
  UPHELD: { zh: '维持原评查结果', en: 'result upheld' },
  CHANGED: { zh: '变更评查结果', en: 'result changed' },
})
