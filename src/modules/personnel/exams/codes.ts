import { defineCodes } from '../../../kernel/codes.ts'

/** 考试方式 */
export const examModes = defineCodes({
  PLANNED: { zh: '计划考试', en: 'planned exam' },
  RANDOM: { zh: '随机抽考', en: 'random spot exam' },
})
export type ExamMode = keyof typeof examModes

/** 考试种类 */
export const examKinds = defineCodes({
  QUALIFICATION: { zh: '行政执法资格考试', en: 'qualification exam' },
  RENEWAL: { zh: '换证考试', en: 'renewal exam' },
  LAW_THEORY: { zh: '法律知识测试', en: 'law-theory test' },
  NEW_LEADER: { zh: '新任领导干部法律知识考试', en: 'exam of new leaders' },
  NEW_CIVIL_SERVANT: { zh: '新录用公务员法律知识考试', en: 'exam of new civil servants' },
})
export type ExamKind = keyof typeof examKinds

/** 考试科目 */
export const examParts = defineCodes({
  PUBLIC: { zh: '公共法律知识科目', en: 'public law part' },
  PROFESSIONAL: { zh: '专业法律知识科目', en: 'professional law part' },
})
export type ExamPart = keyof typeof examParts

/** 考试结果 */
export const examOutcomes = defineCodes({
  PASSED: { zh: '合格', en: 'passed' },
  FAILED: { zh: '不合格', en: 'failed' },
  ABSENT: { zh: '缺考', en: 'absent' },
})
export type ExamOutcome = keyof typeof examOutcomes
