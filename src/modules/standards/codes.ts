import { defineCodes } from '../../kernel/codes.ts'

/** 本模块管理的清单与标准（行政执法监督条例第十二条第三项、第四项） */
export const standardLists = defineCodes({
  NO_PENALTY: { zh: '不予行政处罚清单', en: 'no-penalty list' },
  RANDOM_CHECK: { zh: '随机抽查事项清单', en: 'list of random-check items' },
  REVIEW_CATALOGUE: { zh: '重大执法决定法制审核目录清单', en: 'catalogue of major decisions that need legal review' },
  BENCHMARK: { zh: '行政裁量权基准', en: 'discretion benchmarks' },
})

/** 形成一条版本记录的操作 */
export const versionOrigins = defineCodes({
  PUBLICATION: { zh: '首次公布', en: 'first publication' },
  AMENDMENT: { zh: '修订', en: 'amendment' },
  CORRECTION: { zh: '更正', en: 'correction of what was recorded' },
  REPEAL: { zh: '废止', en: 'repeal' },
})

/** 不予处罚的种类（行政处罚法第三十三条第一款） */
export const noPenaltyKinds = defineCodes({
  MUST_NOT: { zh: '轻微违法不予处罚', en: 'minor violation, shall not be punished' },
  MAY_NOT: { zh: '首违可以不予处罚', en: 'first violation, may go unpunished' },
})

/** 抽查事项类别（国发〔2019〕5号三（二）） */
export const randomCheckKinds = defineCodes({
  GENERAL: { zh: '一般检查事项', en: 'general check item' },
  KEY: { zh: '重点检查事项', en: 'key check item' },
})

/** 抽查方式（国发〔2019〕5号三（五）） */
export const checkMethods = defineCodes({
  ON_SITE: { zh: '实地核查', en: 'on-site check' },
  DOCUMENTS: { zh: '书面检查', en: 'check of documents' },
  ONLINE: { zh: '网络监测', en: 'online monitoring' },
})

/** 抽查计划与比例上下限的比较 */
export const ratioVerdicts = defineCodes({
  ALLOWED: { zh: '符合抽查比例', en: 'within the limits' },
  ABOVE_LIMIT: { zh: '超过抽查比例上限', en: 'above the upper limit' },
  BELOW_MINIMUM: { zh: '低于抽查比例下限', en: 'below the lower limit' },
})

/** 检查对象风险等级 */
export const riskGrades = defineCodes({
  A: { zh: '低风险', en: 'low risk' },
  B: { zh: '一般风险', en: 'ordinary risk' },
  C: { zh: '较高风险', en: 'raised risk' },
  D: { zh: '高风险', en: 'high risk' },
})

/** 列入审核目录的标准（国办发〔2018〕118号（十二）） */
export const reviewTriggers = defineCodes({
  PUBLIC_INTEREST: { zh: '涉及重大公共利益', en: 'major public interest' },
  SOCIAL_RISK: { zh: '可能造成重大社会影响或引发社会风险', en: 'possible major social impact or risk' },
  MAJOR_RIGHTS: { zh: '直接关系行政相对人或第三人重大权益', en: 'directly concerns major rights of the party or a third party' },
  AFTER_HEARING: { zh: '经过听证程序作出', en: 'made after a hearing' },
  COMPLEX: { zh: '案件情况疑难复杂、涉及多个法律关系', en: 'difficult and complex, several legal relations' },
  AMOUNT: { zh: '达到规定数额', en: 'reaches an amount' },
  PENALTY_KIND: { zh: '属于规定的处罚种类', en: 'is of a listed kind of penalty' },
  EVERY: { zh: '该类决定一律审核', en: 'every decision of the kind' },
})

/** 裁量幅度的计量 */
export const benchmarkMeasures = defineCodes({
  FINE_YUAN: { zh: '罚款数额（元）', en: 'fine in yuan' },
  MULTIPLE: { zh: '违法所得或货值金额的倍数', en: 'multiple of the gains or the value of the goods' },
  PERIOD_DAYS: { zh: '期限（日）', en: 'period in days' },
})

/** 裁量阶次（国办发〔2022〕27号） */
export const discretionTiers = defineCodes({
  NO_PENALTY: { zh: '不予处罚', en: 'no penalty' },
  EXEMPT: { zh: '免予处罚', en: 'exempted from penalty' },
  MITIGATED: { zh: '减轻处罚', en: 'mitigated below the statutory minimum' },
  LENIENT: { zh: '从轻处罚', en: 'lenient within the statutory range' },
  ORDINARY: { zh: '一般处罚', en: 'ordinary' },
  SEVERE: { zh: '从重处罚', en: 'severe within the statutory range' },
})

/** 违法情节（国办发〔2022〕27号） */
export const circumstances = defineCodes({
  MINOR: { zh: '情节轻微', en: 'minor' },
  LIGHTER: { zh: '情节较轻', en: 'lighter' },
  GENERAL: { zh: '情节一般', en: 'general' },
  GRAVER: { zh: '情节较重', en: 'graver' },
  SERIOUS: { zh: '情节严重', en: 'serious' },
})
