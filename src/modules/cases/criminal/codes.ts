import { defineCodes } from '../../../kernel/codes.ts'

/** 涉嫌犯罪案件来源 */
export const crimeSources = defineCodes({
  OWN_CASE: { zh: '办案中发现', en: 'found in the agency\'s own case' },
  PROCURATORATE: { zh: '检察机关建议移送', en: 'suggested by the procuratorate' },
  SUPERIOR: { zh: '上级机关责令移送', en: 'ordered by a superior body' },
})

/** 认为涉嫌犯罪的依据（行政执法机关移送涉嫌犯罪案件的规定第三条） */
export const crimeGrounds = defineCodes({
  AMOUNT: { zh: '违法事实涉及的金额', en: 'the amount involved' },
  CIRCUMSTANCES: { zh: '违法事实的情节', en: 'the circumstances' },
  CONSEQUENCES: { zh: '违法事实造成的后果', en: 'the consequences' },
  INTELLECTUAL_PROPERTY: { zh: '知识产权领域存在犯罪的合理嫌疑', en: 'reasonable suspicion, intellectual property' },
})

/** 审批人身份（行政执法机关移送涉嫌犯罪案件的规定第五条） */
export const headPosts = defineCodes({
  PRINCIPAL: { zh: '正职负责人', en: 'principal head' },
  PRESIDING: { zh: '主持工作的负责人', en: 'head presiding over the work' },
  DEPUTY: { zh: '其他负责人', en: 'other head' },
})

/** 移送所附材料（行政执法机关移送涉嫌犯罪案件的规定第六条） */
export const transferMaterials = defineCodes({
  TRANSFER_LETTER: { zh: '涉嫌犯罪案件移送书', en: 'letter of transfer' },
  INVESTIGATION_REPORT: { zh: '涉嫌犯罪案件情况的调查报告', en: 'report on the investigation' },
  GOODS_LIST: { zh: '涉案物品清单', en: 'list of goods involved' },
  APPRAISAL: { zh: '有关检验报告或者鉴定结论', en: 'test report or appraisal' },
  OTHER: { zh: '其他有关涉嫌犯罪的材料', en: 'other materials on the suspected crime' },
})

/** 退回行政处理的原因 */
export const returnGrounds = defineCodes({
  NOT_FILED: { zh: '公安机关不予立案', en: 'not filed by the police' },
  CASE_CANCELLED: { zh: '公安机关撤销案件', en: 'criminal case cancelled by the police' },
  NOT_PROSECUTED: { zh: '人民检察院不起诉', en: 'not prosecuted' },
  NO_CRIMINAL_PUNISHMENT: { zh: '人民法院判决无罪或者免予刑事处罚', en: 'acquitted or exempted from punishment' },
})

/** 职务犯罪线索接受机关（行政执法机关移送涉嫌犯罪案件的规定第十九条） */
export const dutyCrimeBodies = defineCodes({
  SUPERVISION_COMMISSION: { zh: '监察机关', en: 'supervision commission' },
  PROCURATORATE: { zh: '人民检察院', en: 'procuratorate' },
})
