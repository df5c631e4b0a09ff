import { defineCodes } from '../../../kernel/codes.ts'

/** 行政许可类别（行政许可法第十二条） */
export const licenceClasses = defineCodes({
  ORDINARY: { zh: '普通', en: 'ordinary licence' },
  FRANCHISE: { zh: '特许', en: 'franchise' },
  RECOGNITION: { zh: '认可', en: 'recognition of a qualification' },
  APPROVAL: { zh: '核准', en: 'approval against a standard' },
  REGISTRATION: { zh: '登记', en: 'registration' },
  OTHER: { zh: '其他', en: 'other' },
})

/** 对申请的处理（行政许可法第三十二条） */
export const intakeOutcomes = defineCodes({
  ACCEPTED: { zh: '受理', en: 'accepted' },
  DEEMED_ACCEPTED: { zh: '逾期未告知补正，视为受理', en: 'deemed accepted, corrections not told in time' },
  NO_LICENCE_NEEDED: { zh: '依法不需要取得许可，不受理', en: 'no licence needed, not accepted' },
  NOT_COMPETENT: { zh: '不属于本机关职权，不予受理', en: 'not within the powers of the agency, not accepted' },
  NOT_CORRECTED: { zh: '未按要求补正，不予受理', en: 'not corrected as told, not accepted' },
})

/** 审查方式（行政许可法第三十四条、第五十五条） */
export const examinationMethods = defineCodes({
  DOCUMENTS: { zh: '书面审查', en: 'examination of the documents' },
  SUBSTANCE: { zh: '对实质内容的核查', en: 'check of the substance' },
  TESTING: { zh: '检验、检测、检疫', en: 'inspection, testing or quarantine' },
})

/** 审查结论 */
export const examinationConclusions = defineCodes({
  GRANT: { zh: '符合条件，拟准予', en: 'conditions met, to be granted' },
  REFUSE: { zh: '不符合条件，拟不予准予', en: 'conditions not met, to be refused' },
})

/** 所需时间不计入期限的程序（行政许可法第四十五条） */
export const excludedProcedures = defineCodes({
  HEARING: { zh: '听证', en: 'hearing' },
  TENDER: { zh: '招标', en: 'tender' },
  AUCTION: { zh: '拍卖', en: 'auction' },
  TESTING: { zh: '检验、检测、检疫、鉴定', en: 'inspection, testing, quarantine or appraisal' },
  EXPERT_REVIEW: { zh: '专家评审', en: 'expert review' },
})

/** 听证的起因（行政许可法第四十六条、第四十七条） */
export const hearingOrigins = defineCodes({
  REQUEST: { zh: '申请人、利害关系人申请', en: 'asked for by the applicant or a person concerned' },
  OWN_MOTION: { zh: '依法应当听证或者行政机关认为需要', en: 'required by law or found necessary' },
})

/** 撤回理由（行政许可法第八条第二款） */
export const withdrawalGrounds = defineCodes({
  LAW_CHANGED: { zh: '所依据的法律、法规、规章修改或者废止', en: 'the law it rests on changed' },
  FACTS_CHANGED: { zh: '所依据的客观情况发生重大变化', en: 'the facts it rests on changed greatly' },
})

/** 撤销理由（行政许可法第六十九条） */
export const revocationGrounds = defineCodes({
  ABUSE: { zh: '工作人员滥用职权、玩忽职守', en: 'abuse of power or neglect of duty' },
  ULTRA_VIRES: { zh: '超越法定职权', en: 'beyond the powers of the agency' },
  PROCEDURE: { zh: '违反法定程序', en: 'breach of the procedure' },
  UNQUALIFIED: { zh: '申请人不具备资格或者不符合条件', en: 'applicant not qualified' },
  FRAUD: { zh: '以欺骗、贿赂等不正当手段取得', en: 'obtained by fraud or bribery' },
  OTHER: { zh: '依法可以撤销的其他情形', en: 'other ground in law' },
})

/** 注销理由（行政许可法第七十条） */
export const cancellationGrounds = defineCodes({
  EXPIRED: { zh: '有效期届满未延续', en: 'expired and not renewed' },
  INCAPACITY: { zh: '公民死亡或者丧失行为能力', en: 'death or incapacity of the holder' },
  TERMINATED: { zh: '法人或者其他组织依法终止', en: 'the organisation ended' },
  ENDED: { zh: '许可被撤销、撤回或者证件被吊销', en: 'licence revoked or withdrawn' },
  FORCE_MAJEURE: { zh: '因不可抗力无法实施', en: 'impossible by force majeure' },
  OTHER_BY_LAW: { zh: '法律、法规规定的其他情形', en: 'other ground in a law or regulation' },
})
