import { defineCodes } from '../../kernel/codes.ts'

/** 法制审核的八个方面（国办发〔2018〕118号（十三）；内蒙古三项制度办法第三十条） */
export const reviewHeads = defineCodes({
  SUBJECT: { zh: '执法主体合法，执法人员具备执法资格', en: 'lawful body, qualified officers' },
  PROCEDURE: { zh: '执法程序合法', en: 'lawful procedure' },
  FACTS: { zh: '案件事实清楚', en: 'clear facts' },
  EVIDENCE: { zh: '证据合法充分', en: 'lawful and sufficient evidence' },
  LAW: { zh: '适用法律、法规、规章准确，裁量基准运用适当', en: 'law applied accurately, benchmark proper' },
  POWERS: { zh: '未超越法定权限', en: 'within statutory powers' },
  DOCUMENTS: { zh: '执法文书完备、规范', en: 'documents complete and in form' },
  CRIME: { zh: '违法行为涉嫌犯罪的移送', en: 'transfer where a crime is suspected' },
})
export type ReviewHead = keyof typeof reviewHeads

/** 问题的程度 */
export const issueSeverities = defineCodes({
  GRAVE: { zh: '影响决定合法性', en: 'touches the lawfulness of the decision' },
  GENERAL: { zh: '应当改正', en: 'to be corrected' },
  FORMAL: { zh: '文字、格式瑕疵', en: 'defect of wording or form' },
})

/** “存在问题”意见的地方细分 */
export const localOpinions = defineCodes({
  DISAGREE: { zh: '不同意', en: 'disagreed' },
  MODIFY: { zh: '建议修改后提交', en: 'to be modified' },
  SUPPLEMENT_EVIDENCE: { zh: '建议补充调查取证', en: 'evidence to be supplemented' },
  CORRECT_PROCEDURE: { zh: '建议纠正程序', en: 'procedure to be corrected' },
  TRANSFER: { zh: '建议移送', en: 'to be transferred' },
})
export type LocalOpinion = keyof typeof localOpinions

/** 送审材料（内蒙古三项制度办法第二十九条） */
export const materialKinds = defineCodes({
  REPORT: { zh: '调查终结报告或者审查报告', en: 'report of the investigation or examination' },
  DRAFT_DECISION: { zh: '决定代拟稿', en: 'draft of the decision' },
  BASIS: { zh: '决定的依据和裁量说明', en: 'legal basis and grounds of discretion' },
  EVIDENCE: { zh: '证据材料或者申请材料', en: 'evidence or application' },
  HEARING_RECORD: { zh: '听证笔录、听证报告', en: 'record and report of the hearing' },
  STATEMENT: { zh: '陈述、申辩及其复核', en: 'statement of the party and its review' },
  APPRAISAL: { zh: '评估、检验、鉴定意见', en: 'assessment, test or appraisal' },
  OTHER: { zh: '其他材料', en: 'other' },
})
export type MaterialKind = keyof typeof materialKinds

/** 审核人员库成员的身份（国办发〔2018〕118号（十一）） */
export const poolMemberKinds = defineCodes({
  REVIEWER: { zh: '专职审核人员', en: 'full-time legal reviewer' },
  PUBLIC_LAWYER: { zh: '公职律师', en: 'public lawyer' },
  LEGAL_ADVISER: { zh: '法律顾问', en: 'legal adviser' },
})
