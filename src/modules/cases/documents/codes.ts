import { defineCodes } from '../../../kernel/codes.ts'

/** 文书种类 */
export const documentKinds = defineCodes({
  FILING_FORM: { zh: '立案审批表', en: 'approval of filing' },
  PENALTY_DECISION: { zh: '行政处罚决定书', en: 'penalty decision' },
  ON_SPOT_DECISION: { zh: '当场行政处罚决定书', en: 'penalty decision made on the spot' },
  NO_PENALTY_DECISION: { zh: '不予行政处罚决定书', en: 'decision not to punish' },
  EXECUTION_DECISION: { zh: '行政强制执行决定书', en: 'decision of compulsory execution' },
  LICENCE_DECISION: { zh: '准予行政许可决定书', en: 'licence decision' },
  LICENCE_REFUSAL: { zh: '不予行政许可决定书', en: 'refusal of a licence' },
  ACT_DECISION: { zh: '行政执法决定文书', en: 'decision of another enforcement act' },
  SERVICE_RECEIPT: { zh: '送达回证', en: 'receipt of service' },
  CORRECTION_ORDER: { zh: '责令改正通知书', en: 'order to correct' },
  PENALTY_NOTICE: { zh: '行政处罚事先（听证）告知书', en: 'notice of an intended penalty and of the right to a hearing' },
  HEARING_NOTICE: { zh: '行政处罚听证通知书', en: 'notice of a hearing' },
  SEIZURE_DECISION: { zh: '查封（扣押）决定书', en: 'seizure decision' },
  SEIZURE_LIST: { zh: '查封（扣押）财物清单', en: 'list of what is seized' },
  SEIZURE_EXTENSION: { zh: '延长查封（扣押）期限决定书', en: 'extension of a seizure' },
  SEIZURE_RELEASE: { zh: '解除查封（扣押）决定书', en: 'release from seizure' },
  EVIDENCE_REGISTRATION: { zh: '先行登记保存证据通知书', en: 'notice of evidence registered in advance' },
  EVIDENCE_DISPOSAL: { zh: '先行登记保存证据处理决定书', en: 'disposal of evidence registered in advance' },
  PAYMENT_DECISION: { zh: '延期（分期）缴纳罚款决定书', en: 'deferral or instalments of a fine' },
  PERFORMANCE_REMINDER: { zh: '履行行政决定催告书', en: 'reminder to perform a decision' },
  COURT_APPLICATION: { zh: '行政强制执行申请书', en: 'application to the court for execution' },
  CRIME_TRANSFER_LETTER: { zh: '涉嫌犯罪案件移送书', en: 'transfer of a suspected crime' },
  CASE_TRANSFER_LETTER: { zh: '案件移送函', en: 'transfer of a case to another agency' },
  LICENCE_CORRECTION: { zh: '行政许可申请材料补正告知书', en: 'what a licence application lacks' },
  LICENCE_ACCEPTANCE: { zh: '行政许可申请受理通知书', en: 'acceptance of a licence application' },
  LICENCE_NON_ACCEPTANCE: { zh: '行政许可申请不予受理决定书', en: 'non-acceptance of a licence application' },
  LICENCE_TIME_NOTICE: { zh: '行政许可期限告知书', en: 'notice of time not counted or of an extension' },
  INSPECTION_NOTICE: { zh: '行政检查通知书', en: 'notice of inspection' },
  INSPECTION_RESULT: { zh: '行政检查结果告知书', en: 'result of inspection' },
  ADDRESS_CONFIRMATION: { zh: '送达地址确认书', en: 'confirmation of the address for service' },
  APPLICATION: { zh: '申请书及申请材料', en: 'application and its materials' },
  SITE_RECORD: { zh: '现场检查（勘验）笔录', en: 'record of an inspection on site' },
  INQUIRY_RECORD: { zh: '询问笔录', en: 'record of questioning' },
  EXPERT_REPORT: { zh: '鉴定（检验、检测）意见', en: 'expert or test report' },
  EVIDENCE: { zh: '证据材料', en: 'evidence' },
  STATEMENT_RECORD: { zh: '陈述申辩笔录', en: 'record of statement and defence' },
  HEARING_RECORD: { zh: '听证笔录', en: 'record of a hearing' },
  PROPERTY_BILL: { zh: '罚没财物票据', en: 'bill for fines and confiscated goods' },
  PERFORMANCE_PROOF: { zh: '履行情况证明材料', en: 'proof of performance' },
  SOURCE_MATERIAL: { zh: '案源材料', en: 'source of the case' },
  INVESTIGATION_REPORT: { zh: '案件调查终结报告', en: 'report at the end of the investigation' },
  REVIEW_OPINION: { zh: '法制审核意见书', en: 'opinion of the legal review' },
  DISCUSSION_RECORD: { zh: '集体讨论记录', en: 'record of the collective discussion' },
  HEARING_REPORT: { zh: '听证报告', en: 'report on a hearing' },
  INTERNAL_APPROVAL: { zh: '行政执法事项内部审批表', en: 'internal approval' },
  CLOSING_FORM: { zh: '结案审批表', en: 'approval of closing' },
  OTHER: { zh: '其他材料', en: 'other material' },
})
export type DocumentKind = keyof typeof documentKinds

/** 卷别（市场监督管理行政处罚程序规定第七十八条） */
export const volumes = defineCodes({
  MAIN: { zh: '正卷', en: 'main volume' },
  SUPPLEMENT: { zh: '副卷', en: 'supplementary volume' },
})
export type Volume = keyof typeof volumes

/** 文书的需要程度 */
export const documentNeeds = defineCodes({
  REQUIRED: { zh: '必备', en: 'required' },
  OPTIONAL: { zh: '选用', en: 'optional' },
  NOT_NEEDED: { zh: '不适用', en: 'not needed' },
})
export type DocumentNeed = keyof typeof documentNeeds

/** 决定文书是否必备的案件情形 */
export const caseEvents = defineCodes({
  EVIDENCE_TAKEN: { zh: '已收集证据', en: 'evidence taken' },
  INVESTIGATED: { zh: '已调查终结', en: 'investigation ended' },
  NOTIFIED: { zh: '已告知拟作出的处罚', en: 'party notified of the intended penalty' },
  STATEMENT_MADE: { zh: '当事人陈述申辩', en: 'statement made' },
  HEARING: { zh: '举行听证', en: 'hearing held' },
  LEGAL_REVIEW: { zh: '须经法制审核', en: 'legal review needed' },
  DISCUSSED: { zh: '集体讨论', en: 'discussed collectively' },
  EVIDENCE_REGISTERED: { zh: '先行登记保存证据', en: 'evidence registered in advance' },
  SEIZED: { zh: '查封、扣押', en: 'seized' },
  SEIZURE_EXTENDED: { zh: '延长查封、扣押期限', en: 'seizure extended' },
  SEIZURE_RELEASED: { zh: '解除查封、扣押', en: 'released from seizure' },
  SERVED: { zh: '已送达', en: 'served' },
  PAYMENT_ARRANGED: { zh: '延期或者分期缴纳罚款', en: 'payment deferred or in instalments' },
  MONEY_COLLECTED: { zh: '收缴罚没款', en: 'money collected' },
  REMINDED: { zh: '催告履行', en: 'reminded' },
  COURT_APPLIED: { zh: '申请人民法院强制执行', en: 'applied to the court' },
  CRIME_TRANSFERRED: { zh: '移送涉嫌犯罪案件', en: 'transferred as suspected crime' },
  CLOSED: { zh: '已结案', en: 'closed' },
})
export type CaseEvent = keyof typeof caseEvents

/** 文号来源 */
export const numberOrigins = defineCodes({
  SERIES: { zh: '按机关、代字、年度连续编号', en: 'the next of the series of the agency' },
  DECISION: { zh: '案件的决定书文号', en: 'the decision number of the case' },
  GIVEN: { zh: '录入的文号', en: 'given' },
})
