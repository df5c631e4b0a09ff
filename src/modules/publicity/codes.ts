import { defineCodes } from '../../kernel/codes.ts'

/** 公示渠道 */
export const channels = defineCodes({
  UNIFIED_PLATFORM: { zh: '行政执法信息公示平台', en: 'unified enforcement publicity platform' },
  CREDIT_PLATFORM: { zh: '信用信息共享平台（双公示）', en: 'credit information platform (double publicity)' },
  GSXT: { zh: '国家企业信用信息公示系统', en: 'national enterprise credit publicity system' },
})

export type Channel = keyof typeof channels

/** 不予公示的理由（内蒙古三项制度办法第十一条） */
export const exemptReasons = defineCodes({
  MINOR: { zh: '当事人属于未成年人', en: 'the party is a minor' },
  SECRET: { zh: '涉及国家秘密、商业秘密、个人隐私', en: 'state secret, business secret or privacy' },
  SECURITY: { zh: '可能影响国家安全、公共安全、经济安全、社会稳定', en: 'may affect security or stability' },
  OTHER_CASE: { zh: '可能影响本案相关其他案件调查', en: 'may affect the investigation of another case' },
  CRIMINAL: { zh: '涉嫌犯罪需要移送或者正在调查', en: 'suspected crime' },
  LAW: { zh: '法律、法规、规章规定不予公开', en: 'withheld by law' },
  OVERTURNED: { zh: '公示前决定已被变更、撤销、确认违法或者确认无效', en: 'overturned before it was published' },
})

export type ExemptReason = keyof typeof exemptReasons

/** 撤回公示的事由（行政处罚法第四十八条第二款，国办发〔2018〕118号（六）） */
export const overturnCauses = defineCodes({
  CHANGED: { zh: '决定被变更', en: 'decision changed' },
  REVOKED: { zh: '决定被撤销', en: 'decision revoked' },
  CONFIRMED_ILLEGAL: { zh: '决定被确认违法', en: 'decision confirmed illegal' },
  VOID: { zh: '决定被确认无效', en: 'decision confirmed void' },
  REDO: { zh: '被要求重新作出决定', en: 'ordered to be made anew' },
})
export type OverturnCause = keyof typeof overturnCauses

/** 公开的姓名 */
export const nameMasks = defineCodes({
  FULL: { zh: '全名', en: 'full name' },
  SURNAME: { zh: '只显示姓氏', en: 'surname only' },
  HIDDEN: { zh: '隐去', en: 'hidden' },
})
export type NameMask = keyof typeof nameMasks

/** 脱敏的内容 */
export const maskedKinds = defineCodes({
  PERSON_NAME: { zh: '自然人姓名', en: 'name of a person' },
  NUMBER: { zh: '证件号码、电话、账号', en: 'number of a document, telephone or account' },
  PLACE: { zh: '住址', en: 'address of a person' },
  CONDITION: { zh: '健康状况', en: 'state of health' },
  LISTED: { zh: '拟稿人指明应当隐去的', en: 'named by the drafter' },
})
export type MaskedKind = keyof typeof maskedKinds

/** 公示信息的变动 */
export const publicEvents = defineCodes({
  RELEASED: { zh: '发布', en: 'released' },
  CORRECTED: { zh: '更正', en: 'corrected' },
  WITHDRAWN: { zh: '撤回', en: 'withdrawn' },
  EXPIRED: { zh: '停止公示', en: 'publication ended' },
})
export type PublicEvent = keyof typeof publicEvents

/** 停止公示的缘由 */
export const expiryCauses = defineCodes({
  PERIOD_OVER: { zh: '公示期届满', en: 'period of publication over' },
  CREDIT_REPAIR: { zh: '信用修复，提前停止公示', en: 'credit repaired, ended early' },
})
export type ExpiryCause = keyof typeof expiryCauses

/** 当事人的申请 */
export const requestKinds = defineCodes({
  CORRECTION: { zh: '更正公示信息', en: 'correction of what is published' },
  CREDIT_REPAIR: { zh: '信用修复（提前停止公示）', en: 'credit repair: an earlier end of the publication' },
})
export type RequestKind = keyof typeof requestKinds
