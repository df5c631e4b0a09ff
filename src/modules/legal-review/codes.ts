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
