import { defineCodes } from '../../../kernel/codes.ts'

/** 保管期限 */
export const retentions = defineCodes({
  PERMANENT: { zh: '永久', en: 'permanent' },
  THIRTY_YEARS: { zh: '三十年', en: 'thirty years' },
  TEN_YEARS: { zh: '十年', en: 'ten years' },
})

/** 归档内容，按卷内顺序 */
export const archiveItems = defineCodes({
  FILING: { zh: '立案材料', en: 'filing' },
  DECISION: { zh: '决定书', en: 'decision' },
  SERVICE: { zh: '送达回证', en: 'proof of service' },
  DELIVERIES: { zh: '其他文书及其送达回证', en: 'other documents and proof of service' },
  EVIDENCE: { zh: '证据材料', en: 'evidence' },
  HEARING: { zh: '听证笔录', en: 'hearing record' },
  MONEY: { zh: '罚没票据', en: 'bills of fines and confiscation' },
  GOODS: { zh: '财物处理单据', en: 'papers of goods disposed of' },
  ENFORCEMENT: { zh: '催告与强制执行材料', en: 'reminder and enforcement' },
  REMEDIES: { zh: '行政复议、诉讼材料', en: 'reconsideration and litigation' },
  SOURCE: { zh: '案源材料', en: 'source' },
  LEGAL_REVIEW: { zh: '法制审核意见', en: 'opinion of the legal review' },
  ENDING: { zh: '终止、撤销或者并案审批材料', en: 'approval of termination, withdrawal or merger' },
  CLOSING: { zh: '结案审批材料', en: 'approval of closing' },
})
