import { defineCodes } from '../../../kernel/codes.ts'

/** 记录环节（行政处罚法第四十七条；国办发〔2018〕118号三、） */
export const recordStages = defineCodes({
  START: { zh: '启动', en: 'start' },
  INVESTIGATION: { zh: '调查取证', en: 'investigation and evidence' },
  REVIEW_DECISION: { zh: '审核决定', en: 'review and decision' },
  SERVICE: { zh: '送达', en: 'service' },
  EXECUTION: { zh: '执行', en: 'execution' },
})
export type RecordStage = keyof typeof recordStages

/** 记录形式（国办发〔2018〕118号（七）（八）） */
export const recordMedia = defineCodes({
  TEXT: { zh: '文字', en: 'text' },
  PHOTO: { zh: '照片', en: 'photograph' },
  AUDIO: { zh: '录音', en: 'audio' },
  VIDEO: { zh: '录像', en: 'video' },
})
export type RecordMedium = keyof typeof recordMedia

/** 音像记录要求（国办发〔2018〕118号（八）） */
export const recordingLevels = defineCodes({
  FULL: { zh: '全程音像记录', en: 'filmed from beginning to end' },
  AS_NEEDED: { zh: '根据实际情况音像记录', en: 'filmed as the situation asks' },
})
export type RecordingLevel = keyof typeof recordingLevels

/** 音像记录情况 */
export const recordingOutcomes = defineCodes({
  COVERED: { zh: '已音像记录', en: 'recorded' },
  EXPLAINED: { zh: '有中断或者未能记录的说明', en: 'interrupted or not recorded, and explained' },
  IN_WRITING: { zh: '以文字记录', en: 'recorded in writing' },
  PARTLY: { zh: '部分未记录', en: 'recorded in part' },
  MISSING: { zh: '未记录', en: 'not recorded' },
})
export type RecordingOutcome = keyof typeof recordingOutcomes
