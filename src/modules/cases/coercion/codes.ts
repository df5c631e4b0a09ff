import { defineCodes } from '../../../kernel/codes.ts'

/** 行政强制措施的种类（行政强制法第九条） */
export const measureKinds = defineCodes({
  LIBERTY: { zh: '限制公民人身自由', en: 'restriction of personal liberty' },
  SEAL: { zh: '查封场所、设施或者财物', en: 'sealing of premises, installations or property' },
  SEIZE: { zh: '扣押财物', en: 'seizure of property' },
  FREEZE: { zh: '冻结存款、汇款', en: 'freezing of deposits or remittances' },
  OTHER: { zh: '其他行政强制措施', en: 'other coercive measure' },
})
export type MeasureKind = keyof typeof measureKinds

/** 设定行政强制措施的规范（行政强制法第十条） */
export const basisLevels = defineCodes({
  LAW: { zh: '法律', en: 'law' },
  ADMINISTRATIVE_REGULATION: { zh: '行政法规', en: 'administrative regulation' },
  LOCAL_REGULATION: { zh: '地方性法规', en: 'local regulation' },
})
export type BasisLevel = keyof typeof basisLevels

/** 费用承担（行政强制法第二十五条第三款、第二十六条第三款） */
export const costBearers = defineCodes({
  AGENCY: { zh: '行政机关承担', en: 'borne by the agency' },
  PARTY: { zh: '当事人承担', en: 'borne by the party' },
})

/** 解除理由（行政强制法第十九条、第二十八条第一款、第三十三条第一款） */
export const releaseGrounds = defineCodes({
  NO_VIOLATION: { zh: '当事人没有违法行为', en: 'no breach by the party' },
  UNRELATED: { zh: '场所、设施、财物或者款项与违法行为无关', en: 'not connected with the breach' },
  DECIDED: { zh: '已经作出处理决定，不再需要', en: 'decided, no longer needed' },
  EXPIRED: { zh: '期限已经届满', en: 'period has run out' },
  NOT_APPROVED: { zh: '负责人认为不应当采取', en: 'head found it should not have been taken' },
  NOT_NEEDED: { zh: '其他不再需要的情形', en: 'no longer needed for another reason' },
})

/** 处理方式（行政强制法第二十七条、第二十八条第二款、第四十六条第三款） */
export const disposalKinds = defineCodes({
  CONFISCATED: { zh: '没收', en: 'confiscated' },
  DESTROYED: { zh: '销毁', en: 'destroyed' },
  SOLD: { zh: '鲜活或者不易保管，拍卖或者变卖', en: 'perishable, sold' },
  AUCTIONED_FOR_FINE: { zh: '拍卖抵缴罚款', en: 'auctioned against the fine' },
})

/** 不计入查封、扣押期间的工作（行政强制法第二十五条第三款） */
export const testingKinds = defineCodes({
  TESTING: { zh: '检测', en: 'testing' },
  INSPECTION: { zh: '检验', en: 'inspection' },
  QUARANTINE: { zh: '检疫', en: 'quarantine' },
  APPRAISAL: { zh: '技术鉴定', en: 'technical appraisal' },
})
