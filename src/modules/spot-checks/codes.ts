import { defineCodes } from '../../kernel/codes.ts'

/** 问题类别（案卷评查实务归纳：主体、事实、程序、依据、文书制作归档等） */
export const findingCategories = defineCodes({
  SUBJECT: { zh: '执法主体', en: 'enforcement body and officers' },
  PARTY: { zh: '行政相对人', en: 'party' },
  FACT_EVIDENCE: { zh: '事实证据', en: 'facts and evidence' },
  LAW: { zh: '法律适用', en: 'application of law' },
  DISCRETION: { zh: '裁量', en: 'discretion' },
  PROCEDURE: { zh: '执法程序', en: 'procedure' },
  IDENTITY: { zh: '亮证着装', en: 'showing certificates and dress' },
  RECORD: { zh: '全过程记录', en: 'full-process record' },
  DOCUMENT: { zh: '文书制作', en: 'documents' },
  EXECUTION: { zh: '执行', en: 'execution' },
  ARCHIVE: { zh: '立卷归档', en: 'filing and archiving' },
  PUBLICITY: { zh: '公示', en: 'publicity' },
  TRANSFER: { zh: '移送', en: 'transfer' },
})

/** 问题程度 */
export const severities = defineCodes({
  VETO: { zh: '重大问题（一票否决）', en: 'veto defect' },
  MAJOR: { zh: '较重', en: 'major' },
  MINOR: { zh: '一般', en: 'minor' },
})

/** 分层期间：按结案日期 */
export const stratumPeriods = defineCodes({
  NONE: { zh: '不按期间分层', en: 'no strata by period' },
  QUARTER: { zh: '季度', en: 'quarter' },
  HALF_YEAR: { zh: '半年', en: 'half-year' },
  YEAR: { zh: '年度', en: 'year' },
})

/** 优先层条件：符合其一的案卷另成一层 */
export const priorityGrounds = defineCodes({
  COMPLAINT: { zh: '投诉举报案件', en: 'complained of or reported' },
  PUBLIC_INTEREST: { zh: '涉及重大公共利益', en: 'major public interest' },
  COMPLEX: { zh: '疑难复杂', en: 'complex' },
  HEARING: { zh: '经过听证', en: 'after a hearing' },
  LEGAL_REVIEW: { zh: '须经法制审核', en: 'legal review required' },
})

/** 排除标准 */
export const exclusionCriteria = defineCodes({
  CASE: { zh: '指定案件', en: 'named cases' },
  AGENCY: { zh: '机关', en: 'agency' },
  FIELD: { zh: '执法领域', en: 'enforcement field' },
  PROCEDURE: { zh: '程序种类', en: 'kind of procedure' },
})

/** 替换事由 */
export const substitutionGrounds = defineCodes({
  LOST: { zh: '案卷遗失', en: 'file lost' },
  SECRET: { zh: '涉密', en: 'secret' },
  CONFLICT: { zh: '利害关系无法回避', en: 'conflict of interest that cannot be avoided' },
})

/** 补充记录种类 */
export const additionKinds = defineCodes({
  EXTENSION: { zh: '追加抽样', en: 'extension' },
  SUBSTITUTION: { zh: '替换', en: 'substitution' },
})

/** 对“问题率低于可容忍的问题率”这一论断的结论 */
export const claimVerdicts = defineCodes({
  PROVEN: { zh: '已证明', en: 'proven' },
  REFUTED: { zh: '已推翻', en: 'refuted' },
  OPEN: { zh: '尚不能断定', en: 'open' },
})
