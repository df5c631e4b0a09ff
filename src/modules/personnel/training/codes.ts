import { defineCodes } from '../../../kernel/codes.ts'

/** 培训内容 */
export const trainingKinds = defineCodes({
  PUBLIC_LAW: { zh: '公共法律知识', en: 'law common to all fields' },
  PROFESSIONAL: { zh: '专业法律知识', en: 'law of the field and professional knowledge' },
})
export type TrainingKind = keyof typeof trainingKinds
