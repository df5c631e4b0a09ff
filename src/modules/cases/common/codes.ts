import { defineCodes } from '../../../kernel/codes.ts'

/** 调解结果 */
export const mediationOutcomes = defineCodes({
  AGREED: { zh: '达成协议', en: 'agreement reached' },
  FAILED: { zh: '未达成协议', en: 'no agreement' },
  DECLINED: { zh: '当事人不同意调解', en: 'mediation declined' },
})

/** 现场笔录的签名（行政强制法第十八条第八项、第九项） */
export const recordSignings = defineCodes({
  SIGNED: { zh: '当事人到场并签名或者盖章', en: 'party present and signed' },
  REFUSED: { zh: '当事人拒绝签名，已在笔录中注明', en: 'party refused to sign, noted' },
  WITNESSED: { zh: '当事人不到场，见证人签名或者盖章', en: 'party absent, signed by a witness' },
})
