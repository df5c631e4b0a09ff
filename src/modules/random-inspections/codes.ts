import { defineCodes } from '../../kernel/codes.ts'

/** 检查对象种类（国发〔2019〕5号三（三）：企业、个体工商户等市场主体，以及产品、项目、行为等） */
export const targetKinds = defineCodes({
  ENTERPRISE: { zh: '企业', en: 'enterprise' },
  INDIVIDUAL_BUSINESS: { zh: '个体工商户', en: 'individual business' },
  ORGANISATION: { zh: '其他组织', en: 'other organisation' },
  PRODUCT: { zh: '产品', en: 'product' },
  PROJECT: { zh: '项目', en: 'project' },
  ACTIVITY: { zh: '行为', en: 'activity' },
})

/** 检查人员与检查对象的回避事由 */
export const recusalReasons = defineCodes({
  RELATIVE: { zh: '近亲属关系', en: 'close relative' },
  INTEREST: { zh: '利害关系', en: 'interest in the matter' },
  FORMER_EMPLOYER: { zh: '原任职单位', en: 'former employer' },
  OTHER_RELATION: { zh: '可能影响公正的其他关系', en: 'other relation that may affect fairness' },
})

/** 抽查结果（国家企业信用信息公示系统公示的类型） */
export const inspectionResults = defineCodes({
  NO_PROBLEM: { zh: '未发现问题', en: 'no problem found' },
  ANNUAL_REPORT_MISSING: { zh: '未按规定公示年度报告', en: 'annual report not published as required' },
  INFORMATION_MISSING: { zh: '未按规定公示其他应当公示的信息', en: 'other information not published as required' },
  FALSE_INFORMATION: { zh: '公示信息隐瞒真实情况、弄虚作假', en: 'published information conceals facts or is false' },
  UNREACHABLE: { zh: '通过登记的住所（经营场所）无法联系', en: 'not reachable at the registered address' },
  UNCOOPERATIVE: { zh: '不配合检查情节严重', en: 'seriously uncooperative' },
  CORRECTED: { zh: '发现问题已责令改正', en: 'problem found, correction ordered' },
  PENDING: { zh: '发现问题待后续处理', en: 'problem found, to be dealt with' },
  NOT_ENGAGED: { zh: '未发现开展本次抽查涉及的经营活动', en: 'does not carry on the business checked' },
  QUALIFIED: { zh: '合格', en: 'qualified' },
  UNQUALIFIED: { zh: '不合格', en: 'not qualified' },
})

/** 抽查结果公示渠道（国发〔2019〕5号三（六）） */
export const resultChannels = defineCodes({
  GSXT: { zh: '国家企业信用信息公示系统', en: 'national enterprise credit information publicity system' },
  CREDIT_CHINA: { zh: '信用中国', en: 'Credit China' },
  GOVERNMENT_SITE: { zh: '政府门户网站', en: 'government web site' },
})

/** 更换检查人员的事由 */
export const replacementGrounds = defineCodes({
  LEAVE: { zh: '请假、患病等不能参加', en: 'on leave, ill or otherwise unable to take part' },
  CONFLICT: { zh: '发现应当回避的情形', en: 'conflict of interest found after the draw' },
  UNFIT: { zh: '离岗或者执法证件失效', en: 'left post, or certificate no longer in force' },
})

/** 不再参加抽取的原因 */
export const unavailabilityReasons = defineCodes({
  UNFIT: { zh: '离岗或者执法证件失效', en: 'left post, or certificate no longer in force' },
  RECUSED: { zh: '固定名录后申明回避', en: 'declared a relation after the commitment' },
  ON_LEAVE: { zh: '本任务中已请假', en: 'on leave for this task' },
  REPLACED: { zh: '已从该对象换下', en: 'was replaced for this target' },
})

/** 未列入抽样框的原因 */
export const frameExclusions = defineCodes({
  CAP_REACHED: { zh: '本年度检查次数已达上限', en: 'checked as often this year as allowed' },
})
