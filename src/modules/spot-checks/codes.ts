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

/** 对“问题率低于可容忍的问题率”这一论断的结论 */
export const claimVerdicts = defineCodes({
  PROVEN: { zh: '已证明', en: 'proven' },
  REFUTED: { zh: '已推翻', en: 'refuted' },
  OPEN: { zh: '尚不能断定', en: 'open' },
})
