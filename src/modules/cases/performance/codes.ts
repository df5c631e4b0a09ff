import { defineCodes } from '../../../kernel/codes.ts'

/** 款项 */
export const paymentPurposes = defineCodes({
  FINE: { zh: '罚款', en: 'fine' },
  SURCHARGE: { zh: '加处罚款', en: 'surcharge' },
  CONFISCATION: { zh: '没收款', en: 'confiscated amount' },
})

/** 缴款渠道（行政处罚法第六十七条第三款） */
export const paymentChannels = defineCodes({
  BANK: { zh: '指定的银行', en: 'designated bank' },
  ELECTRONIC: { zh: '电子支付系统', en: 'electronic payment' },
  COURT: { zh: '人民法院执行到位', en: 'collected by the court' },
})

/** 当场收缴的情形（行政处罚法第六十八条、第六十九条） */
export const spotGrounds = defineCodes({
  SMALL_FINE: { zh: '依法给予一百元以下罚款', en: 'fine of up to 100 yuan' },
  HARD_LATER: { zh: '不当场收缴事后难以执行', en: 'hard to enforce later' },
  REMOTE: { zh: '边远、水上、交通不便地区，缴纳确有困难', en: 'remote, on water or hard to reach' },
})

/** 暂缓或者分期（行政处罚法第六十六条第二款） */
export const instalmentManners = defineCodes({
  DEFERRAL: { zh: '延期缴纳', en: 'deferral' },
  INSTALMENTS: { zh: '分期缴纳', en: 'instalments' },
})

/** 罚款以外的履行 */
export const duties = defineCodes({
  GOODS_HANDED_OVER: { zh: '交出非法财物', en: 'goods handed over' },
  LICENCE_HANDED_OVER: { zh: '交回许可证件', en: 'licence handed over' },
  BUSINESS_STOPPED: { zh: '停止生产经营活动', en: 'business stopped' },
  OCCUPATION_LEFT: { zh: '停止从业', en: 'occupation left' },
  DETENTION_SERVED: { zh: '拘留执行完毕', en: 'detention served' },
  CORRECTED: { zh: '改正违法行为', en: 'breach corrected' },
  OTHER_DUTY: { zh: '其他履行', en: 'other performance' },
})

/** 没收财物的处理（行政处罚法第七十四条第一款） */
export const disposalManners = defineCodes({
  AUCTION: { zh: '公开拍卖', en: 'public auction' },
  NATIONAL_RULES: { zh: '按照国家有关规定处理', en: 'as national rules provide' },
  DESTRUCTION: { zh: '依法销毁', en: 'destroyed as the law provides' },
})

/** 救济途径 */
export const remedyKinds = defineCodes({
  RECONSIDERATION: { zh: '行政复议', en: 'administrative reconsideration' },
  LITIGATION: { zh: '行政诉讼', en: 'administrative litigation' },
})

/** 救济结果（行政复议法第六十三条至第六十九条；行政诉讼法第六十九条至第七十八条） */
export const remedyResults = defineCodes({
  UPHELD: { zh: '维持或者驳回', en: 'upheld or dismissed' },
  CHANGED: { zh: '变更', en: 'changed' },
  REVOKED: { zh: '撤销', en: 'revoked' },
  CONFIRMED_ILLEGAL: { zh: '确认违法', en: 'confirmed illegal' },
  VOID: { zh: '确认无效', en: 'confirmed void' },
  PERFORMANCE_ORDERED: { zh: '责令履行', en: 'performance ordered' },
  MEDIATED: { zh: '调解结案', en: 'mediated' },
})
export type RemedyResult = keyof typeof remedyResults
