import { defineCodes } from '../../../kernel/codes.ts'

/** 行政强制执行的方式（行政强制法第十二条） */
export const executionModes = defineCodes({
  TRANSFER_DEPOSIT: { zh: '划拨存款、汇款', en: 'transfer of deposits' },
  SELL_SEIZED: { zh: '拍卖或者依法处理查封、扣押的财物', en: 'sale of seized property' },
  RESTORE: { zh: '排除妨碍、恢复原状', en: 'removal of a hindrance, restoration' },
  SUBSTITUTE: { zh: '代履行', en: 'performance by another' },
  DEMOLISH: { zh: '强制拆除', en: 'forced demolition' },
  OTHER_MODE: { zh: '其他强制执行方式', en: 'other mode' },
})
export type ExecutionMode = keyof typeof executionModes

/** 中止执行的情形（行政强制法第三十九条第一款） */
export const executionHalts = defineCodes({
  UNABLE: { zh: '履行确有困难或者暂无履行能力', en: 'performance is hard or impossible for now' },
  THIRD_PARTY: { zh: '第三人对执行标的主张权利，确有理由', en: 'a third party rightly claims the object' },
  IRREPARABLE: { zh: '执行可能造成难以弥补的损失，且中止不损害公共利益', en: 'irreparable loss, and no harm to the public interest' },
  AGENCY_FINDS: { zh: '行政机关认为需要中止', en: 'the agency finds it necessary' },
})

/** 终结执行的情形（行政强制法第四十条） */
export const executionEnds = defineCodes({
  PERSON_DIED: { zh: '公民死亡，无遗产可供执行，又无义务承受人', en: 'person died without estate or successor' },
  BODY_CEASED: { zh: '法人或者其他组织终止，无财产可供执行，又无义务承受人', en: 'organisation ceased without property or successor' },
  OBJECT_LOST: { zh: '执行标的灭失', en: 'object lost' },
  DECISION_REVOKED: { zh: '据以执行的行政决定被撤销', en: 'decision revoked' },
  THREE_YEARS: { zh: '中止执行满三年未恢复', en: 'suspended for three years' },
  AGENCY_ENDS: { zh: '行政机关认为需要终结', en: 'the agency finds it necessary' },
})

/** 申请法院强制执行的材料（行政强制法第五十五条第一款） */
export const courtMaterials = defineCodes({
  APPLICATION: { zh: '强制执行申请书', en: 'application' },
  DECISION_AND_GROUNDS: { zh: '行政决定书及作出决定的事实、理由和依据', en: 'decision with facts, reasons and basis' },
  PARTY_OPINION_AND_REMINDER: { zh: '当事人的意见及行政机关催告情况', en: 'opinion of the party and the reminder' },
  OBJECT: { zh: '申请强制执行标的情况', en: 'object of the enforcement' },
})

/** 法院程序的结束（行政强制法第五十六条、第五十八条；民事诉讼法关于终结执行的规定） */
export const courtEnds = defineCodes({
  NOT_ACCEPTED: { zh: '不予受理', en: 'not accepted' },
  DENIED: { zh: '裁定不予执行', en: 'enforcement denied' },
  GIVEN_UP: { zh: '裁定终结执行', en: 'enforcement given up' },
})
