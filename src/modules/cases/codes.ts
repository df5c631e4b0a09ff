import { defineCodes } from '../../kernel/codes.ts'

/** 行政执法行为种类（行政执法监督条例第十一条） */
export const actKinds = defineCodes({
  PENALTY: { zh: '行政处罚', en: 'administrative penalty' },
  COERCION: { zh: '行政强制', en: 'administrative coercion' },
  LICENCE: { zh: '行政许可', en: 'administrative licence' },
  INSPECTION: { zh: '行政检查', en: 'administrative inspection' },
  LEVY: { zh: '行政征收征用', en: 'levy and requisition' },
  BENEFIT: { zh: '行政给付', en: 'benefit' },
  CONFIRMATION: { zh: '行政确认', en: 'confirmation' },
  REWARD: { zh: '行政奖励', en: 'reward' },
  ADJUDICATION: { zh: '行政裁决', en: 'adjudication' },
})

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

/** 处罚种类（行政处罚法第九条） */
export const penaltyKinds = defineCodes({
  WARNING: { zh: '警告', en: 'warning' },
  CRITICISM: { zh: '通报批评', en: 'circulated criticism' },
  FINE: { zh: '罚款', en: 'fine' },
  CONFISCATE_GAINS: { zh: '没收违法所得', en: 'confiscation of illegal gains' },
  CONFISCATE_GOODS: { zh: '没收非法财物', en: 'confiscation of illegal goods' },
  SUSPEND_LICENCE: { zh: '暂扣许可证件', en: 'suspension of a licence' },
  LOWER_GRADE: { zh: '降低资质等级', en: 'lowering of a qualification grade' },
  REVOKE_LICENCE: { zh: '吊销许可证件', en: 'revocation of a licence' },
  RESTRICT_BUSINESS: { zh: '限制开展生产经营活动', en: 'restriction of business' },
  STOP_PRODUCTION: { zh: '责令停产停业', en: 'order to stop production or business' },
  CLOSE: { zh: '责令关闭', en: 'order to close' },
  RESTRICT_OCCUPATION: { zh: '限制从业', en: 'restriction of occupation' },
  DETENTION: { zh: '行政拘留', en: 'administrative detention' },
  OTHER_BY_LAW: { zh: '法律、行政法规规定的其他处罚', en: 'other penalty by law' },
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

/** 期限状态 */
export const deadlineStates = defineCodes({
  RUNNING: { zh: '进行中', en: 'running' },
  MET: { zh: '按期完成', en: 'met' },
  MISSED: { zh: '逾期完成', en: 'met late' },
})
