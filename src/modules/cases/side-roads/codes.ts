import { defineCodes } from '../../../kernel/codes.ts'

/** 中止调查的情形 */
export const suspensionGrounds = defineCodes({
  RELATED_CASE: { zh: '须以尚未审结的相关案件或者尚未作出的决定为依据', en: 'waits for a related case or decision' },
  LEGAL_QUESTION: { zh: '法律适用等问题须由有权机关解释或者确认', en: 'a question of law is put to the competent body' },
  FORCE_MAJEURE: { zh: '因不可抗力暂时无法调查', en: 'force majeure' },
  PARTY_NOT_FOUND: { zh: '当事人下落不明，暂时无法调查', en: 'party cannot be found' },
  OTHER_SUSPENSION: { zh: '其他应当中止的情形', en: 'other ground for suspension' },
})

/** 终止调查的情形 */
export const terminationGrounds = defineCodes({
  PARTY_GONE: { zh: '当事人死亡或者终止，且无权利义务承受人', en: 'party died or ceased without a successor' },
  OTHER_TERMINATION: { zh: '其他应当终止的情形', en: 'other ground for termination' },
})

/** 撤销立案的情形 */
export const withdrawalGrounds = defineCodes({
  NOT_TO_BE_FILED: { zh: '不符合立案标准', en: 'filing standard not met' },
  NO_JURISDICTION: { zh: '无管辖权', en: 'no jurisdiction' },
  FILED_TWICE: { zh: '重复立案', en: 'filed twice' },
  TIME_BARRED: { zh: '超过追究时效', en: 'time-barred' },
  OTHER_WITHDRAWAL: { zh: '其他应当撤销的情形', en: 'other ground for withdrawal' },
})

/** 补正的性质 */
export const addendumNatures = defineCodes({
  CORRECTION: { zh: '更正笔误', en: 'correction of a slip' },
  SUPPLEMENT: { zh: '补充材料', en: 'supplement' },
  REOPENING: { zh: '重新处理的说明', en: 'note on a renewed handling' },
})
