import { defineCodes } from '../../../kernel/codes.ts'

/** 结案情形（市场监督管理行政处罚程序规定第七十七条） */
export const closingReasons = defineCodes({
  PERFORMED: { zh: '决定执行完毕', en: 'decision carried out' },
  ENFORCEMENT_ENDED: { zh: '终结执行', en: 'enforcement ended' },
  NO_PENALTY: { zh: '不予处罚或者不予作出', en: 'no penalty, or nothing granted' },
  HANDED_ON: { zh: '移送其他机关', en: 'handed on to another body' },
  DECISION_ANNULLED: { zh: '决定被撤销或者确认无效', en: 'decision annulled' },
  OTHER_REASON: { zh: '其他应予结案的情形', en: 'other reason' },
})
