import { defineCodes } from '../../kernel/codes.ts'

export { actKinds, penaltyKinds } from '../reference/codes.ts'
// What other modules count by, beside what they find here.
export { measureKinds } from './coercion/codes.ts'
export { executionModes } from './execution/codes.ts'
export { inspectionResults } from './inspection/codes.ts'
export { intakeOutcomes } from './licence/codes.ts'
export { remedyKinds, remedyResults } from './performance/codes.ts'

/** 程序种类（行政处罚法第四十九条、第五章） */
export const procedureKinds = defineCodes({
  SIMPLE: { zh: '简易程序', en: 'simple procedure' },
  ORDINARY: { zh: '普通程序', en: 'ordinary procedure' },
  HEARING: { zh: '听证程序', en: 'hearing procedure' },
  FAST: { zh: '突发事件快速程序', en: 'fast procedure in an emergency' },
})

/** 案件来源 */
export const caseSources = defineCodes({
  ON_SITE_INSPECTION: { zh: '现场检查', en: 'on-site inspection' },
  COMPLAINT: { zh: '投诉', en: 'complaint' },
  REPORT: { zh: '举报', en: 'report' },
  ASSIGNED: { zh: '上级交办', en: 'assigned by a superior' },
  TRANSFERRED: { zh: '其他机关移送', en: 'transferred by another body' },
  MEDIA: { zh: '媒体曝光', en: 'media' },
  APPLICATION: { zh: '当事人申请', en: 'application by the party' },
  OTHER: { zh: '其他', en: 'other' },
})

/** 行政相对人类别 */
export const partyKinds = defineCodes({
  NATURAL: { zh: '自然人', en: 'natural person' },
  LEGAL: { zh: '法人', en: 'legal person' },
  UNINCORPORATED: { zh: '非法人组织', en: 'unincorporated organisation' },
  INDIVIDUAL_BUSINESS: { zh: '个体工商户', en: 'individual business' },
})

/** 决定类别（行政处罚法第五十七条；许可、强制等为作出或不予作出） */
export const decisionKinds = defineCodes({
  PENALTY: { zh: '给予行政处罚', en: 'penalty imposed' },
  NO_PENALTY_MINOR: { zh: '违法行为轻微，不予行政处罚', en: 'no penalty, minor breach' },
  NO_PENALTY_NOT_ESTABLISHED: { zh: '违法事实不能成立，不予行政处罚', en: 'no penalty, facts not established' },
  TRANSFER_CRIME: { zh: '涉嫌犯罪，移送司法机关', en: 'transferred as suspected crime' },
  GRANTED: { zh: '准予或者作出', en: 'granted or made' },
  REFUSED: { zh: '不予准予或者不予作出', en: 'refused' },
})

/** 办案人员角色 */
export const handlerRoles = defineCodes({
  LEAD: { zh: '主办', en: 'lead' },
  ASSISTANT: { zh: '协办', en: 'assistant' },
})

/** 法制审核意见（国办发〔2018〕118号（十三）） */
export const reviewOpinions = defineCodes({
  AGREE: { zh: '同意', en: 'agreed' },
  PROBLEM: { zh: '存在问题', en: 'problems found' },
})

/** 证据种类（行政处罚法第四十六条第一款） */
export const evidenceKinds = defineCodes({
  DOCUMENT: { zh: '书证', en: 'documentary evidence' },
  OBJECT: { zh: '物证', en: 'physical evidence' },
  AUDIO_VISUAL: { zh: '视听资料', en: 'audio-visual material' },
  ELECTRONIC: { zh: '电子数据', en: 'electronic data' },
  TESTIMONY: { zh: '证人证言', en: 'testimony of a witness' },
  PARTY_STATEMENT: { zh: '当事人的陈述', en: 'statement of a party' },
  EXPERT_OPINION: { zh: '鉴定意见', en: 'expert opinion' },
  SITE_RECORD: { zh: '勘验笔录、现场笔录', en: 'record of an inspection or of the scene' },
})
