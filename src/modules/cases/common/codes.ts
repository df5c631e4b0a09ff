import { defineCodes } from '../../../kernel/codes.ts'

/** 调解结果 */
export const mediationOutcomes = defineCodes({
  AGREED: { zh: '达成协议', en: 'agreement reached' },
  FAILED: { zh: '未达成协议', en: 'no agreement' },
  DECLINED: { zh: '当事人不同意调解', en: 'mediation declined' },
})
