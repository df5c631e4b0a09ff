import { defineCodes } from '../../../kernel/codes.ts'

/** 审验结果 */
export const verificationResults = defineCodes({
  PASS: { zh: '审验合格', en: 'passed' },
  FAIL: { zh: '审验不合格', en: 'failed' },
  NOT_DONE: { zh: '未审验', en: 'not done' },
})
export type VerificationResult = keyof typeof verificationResults

/** 年度考核等次 */
export const assessments = defineCodes({
  EXCELLENT: { zh: '优秀', en: 'excellent' },
  COMPETENT: { zh: '合格（称职）', en: 'competent' },
  BASICALLY_COMPETENT: { zh: '基本合格（基本称职）', en: 'basically competent' },
  INCOMPETENT: { zh: '不合格（不称职）', en: 'incompetent' },
})
export type Assessment = keyof typeof assessments

/** 审验后果 */
export const verificationConsequences = defineCodes({
  NONE: { zh: '继续有效', en: 'stays in force' },
  SUSPEND: { zh: '暂扣证件', en: 'certificate suspended' },
  CANCEL: { zh: '注销证件', en: 'certificate cancelled' },
  LAPSE: { zh: '证件失效', en: 'certificate lapsed' },
  REVOKE: { zh: '吊销证件', en: 'certificate revoked' },
})
export type VerificationConsequence = keyof typeof verificationConsequences
