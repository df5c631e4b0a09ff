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

/** 对抽中的案卷可以进行的操作 */
export const fileActs = defineCodes({
  assignReviewer: { zh: '指定评查人员', en: 'assign the reviewer of a file' },
  recordFinding: { zh: '记录评查发现的问题', en: 'record a finding' },
  completeReview: { zh: '完成评查', en: 'complete the review of a file' },
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

/** 问题小类，各属一个问题类别 */
export const findingSubcategories = defineCodes({
  SUBJECT_AUTHORITY: { zh: '职权与管辖', en: 'powers and jurisdiction' },
  SUBJECT_OFFICERS: { zh: '执法人员资格与人数', en: 'qualification and number of officers' },
  PARTY_NAME: { zh: '当事人名称不一致', en: 'name of the party inconsistent' },
  PARTY_WRONG: { zh: '当事人认定错误', en: 'wrong party' },
  FACT_UNCLEAR: { zh: '事实不清', en: 'facts unclear' },
  EVIDENCE_INSUFFICIENT: { zh: '证据不足', en: 'evidence insufficient' },
  EVIDENCE_FORM: { zh: '证据形式不合要求', en: 'form of evidence' },
  LAW_BASIS: { zh: '缺少依据或者依据错误', en: 'basis missing or wrong' },
  LAW_CITATION: { zh: '引用条款不准确', en: 'article not cited accurately' },
  DISCRETION_BENCHMARK: { zh: '未按裁量基准', en: 'benchmark not observed' },
  DISCRETION_REASONS: { zh: '裁量理由不充分', en: 'reasons of discretion insufficient' },
  PROCEDURE_NOTICE: { zh: '告知', en: 'notice' },
  PROCEDURE_HEARING: { zh: '陈述、申辩与听证', en: 'defence and hearing' },
  PROCEDURE_RECUSAL: { zh: '回避', en: 'recusal' },
  PROCEDURE_TIME: { zh: '期限', en: 'time limits' },
  PROCEDURE_LEGAL_REVIEW: { zh: '法制审核', en: 'legal review' },
  PROCEDURE_COLLECTIVE: { zh: '集体讨论', en: 'collective discussion' },
  PROCEDURE_SERVICE: { zh: '送达', en: 'service' },
  IDENTITY_CERTIFICATE: { zh: '亮证', en: 'showing certificates' },
  IDENTITY_DRESS: { zh: '着装', en: 'dress' },
  RECORD_TEXT: { zh: '文字记录', en: 'written record' },
  RECORD_AUDIO_VIDEO: { zh: '音像记录', en: 'audio and video record' },
  DOCUMENT_CONTENT: { zh: '文书内容', en: 'content of documents' },
  DOCUMENT_SIGNATURE: { zh: '签名、盖章、日期', en: 'signatures, seals and dates' },
  EXECUTION_URGING: { zh: '催告与强制执行', en: 'reminder and enforcement' },
  EXECUTION_VOUCHERS: { zh: '执行凭证', en: 'vouchers of execution' },
  ARCHIVE_ORDER: { zh: '卷宗整理', en: 'order of the file' },
  ARCHIVE_CATALOGUE: { zh: '卷皮与目录', en: 'cover and catalogue' },
  PUBLICITY_RESULT: { zh: '结果公示', en: 'publication of results' },
  TRANSFER_CRIMINAL: { zh: '涉嫌犯罪移送', en: 'transfer of suspected crimes' },
  TRANSFER_AGENCY: { zh: '移送有管辖权的机关', en: 'transfer to the competent body' },
})

export type FindingCategory = keyof typeof findingCategories
export type FindingSubcategory = keyof typeof findingSubcategories

/** 各小类所属的类别 */
export const categoryOfSubcategory: Readonly<Record<FindingSubcategory, FindingCategory>> = {
  SUBJECT_AUTHORITY: 'SUBJECT', SUBJECT_OFFICERS: 'SUBJECT', PARTY_NAME: 'PARTY', PARTY_WRONG: 'PARTY', FACT_UNCLEAR: 'FACT_EVIDENCE',
  EVIDENCE_INSUFFICIENT: 'FACT_EVIDENCE', EVIDENCE_FORM: 'FACT_EVIDENCE', LAW_BASIS: 'LAW', LAW_CITATION: 'LAW', DISCRETION_BENCHMARK: 'DISCRETION',
  DISCRETION_REASONS: 'DISCRETION', PROCEDURE_NOTICE: 'PROCEDURE', PROCEDURE_HEARING: 'PROCEDURE', PROCEDURE_RECUSAL: 'PROCEDURE', PROCEDURE_TIME: 'PROCEDURE',
  PROCEDURE_LEGAL_REVIEW: 'PROCEDURE', PROCEDURE_COLLECTIVE: 'PROCEDURE', PROCEDURE_SERVICE: 'PROCEDURE', IDENTITY_CERTIFICATE: 'IDENTITY',
  IDENTITY_DRESS: 'IDENTITY', RECORD_TEXT: 'RECORD', RECORD_AUDIO_VIDEO: 'RECORD', DOCUMENT_CONTENT: 'DOCUMENT', DOCUMENT_SIGNATURE: 'DOCUMENT',
  EXECUTION_URGING: 'EXECUTION', EXECUTION_VOUCHERS: 'EXECUTION', ARCHIVE_ORDER: 'ARCHIVE', ARCHIVE_CATALOGUE: 'ARCHIVE', PUBLICITY_RESULT: 'PUBLICITY',
  TRANSFER_CRIMINAL: 'TRANSFER', TRANSFER_AGENCY: 'TRANSFER',
}

/** 核验整改所依据的材料 */
export const verificationGrounds = defineCodes({
  EVIDENCE: { zh: '整改证明材料', en: 'evidence of the rectification' },
  CHANGED_DATA: { zh: '案件数据已变更', en: 'the data of the case have changed' },
})
