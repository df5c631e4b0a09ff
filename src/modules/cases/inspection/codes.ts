import { defineCodes } from '../../../kernel/codes.ts'

/** 行政检查种类 */
export const inspectionKinds = defineCodes({
  DAILY: { zh: '日常检查', en: 'routine inspection' },
  SPECIAL: { zh: '专项检查', en: 'special inspection' },
  INDIVIDUAL: { zh: '个案检查', en: 'inspection in a single matter' },
})

/** 检查结果 */
export const inspectionResults = defineCodes({
  NO_PROBLEM: { zh: '未发现问题', en: 'no problem found' },
  CORRECTED_ON_SITE: { zh: '发现问题，当场改正', en: 'problem corrected on the spot' },
  TO_CORRECT: { zh: '发现问题，需要限期改正', en: 'problem to be corrected' },
  SUSPECTED_BREACH: { zh: '涉嫌违法', en: 'breach suspected' },
  OBSTRUCTED: { zh: '拒绝、阻挠检查', en: 'inspection obstructed' },
  NOT_FOUND: { zh: '无法联系或者不在登记地址', en: 'not to be found' },
})
