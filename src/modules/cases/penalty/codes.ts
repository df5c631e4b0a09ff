import { defineCodes } from '../../../kernel/codes.ts'

/** 被询问人身份 */
export const inquiredPersons = defineCodes({
  PARTY: { zh: '当事人', en: 'party' },
  REPRESENTATIVE: { zh: '当事人的代表或者代理人', en: 'representative or agent of the party' },
  WITNESS: { zh: '证人', en: 'witness' },
  OTHER: { zh: '其他有关人员', en: 'other person concerned' },
})

/** 登记保存方式 */
export const custodies = defineCodes({
  IN_PLACE: { zh: '就地保存', en: 'kept in place' },
  REMOVED: { zh: '异地保存', en: 'kept elsewhere' },
})

/** 先行登记保存的处理（行政处罚法第五十六条） */
export const registrationDisposals = defineCodes({
  RECORDED: { zh: '记录、复制、拍照、录像后退还', en: 'recorded or copied and given back' },
  TESTED: { zh: '送交检验、检测、鉴定', en: 'sent to be tested' },
  SEIZED: { zh: '采取查封、扣押措施', en: 'seized' },
  CONFISCATED: { zh: '予以没收', en: 'confiscated' },
  TRANSFERRED: { zh: '移送有关部门处理', en: 'handed to another body' },
  RELEASED: { zh: '解除登记保存', en: 'released' },
})

/** 技术检查种类 */
export const testKinds = defineCodes({
  TEST: { zh: '检测', en: 'test' },
  INSPECTION: { zh: '检验', en: 'inspection' },
  QUARANTINE: { zh: '检疫', en: 'quarantine' },
  APPRAISAL: { zh: '鉴定', en: 'expert appraisal' },
})

/** 回避的提出 */
export const recusalOrigins = defineCodes({
  OWN_MOTION: { zh: '执法人员自行回避', en: 'by the officer' },
  PARTY: { zh: '当事人申请', en: 'asked for by the party' },
})

/** 当事人的权利（行政处罚法第四十四条） */
export const partyRights = defineCodes({
  STATEMENT: { zh: '陈述、申辩', en: 'statement and defence' },
  HEARING: { zh: '要求听证', en: 'hearing' },
})

/** 提出方式 */
export const statementForms = defineCodes({
  WRITTEN: { zh: '书面', en: 'in writing' },
  ORAL: { zh: '口头，记入笔录', en: 'orally, put on record' },
})

/** 听证不公开的理由（行政处罚法第六十四条第三项） */
export const closedHearingGrounds = defineCodes({
  STATE_SECRET: { zh: '涉及国家秘密', en: 'state secret' },
  BUSINESS_SECRET: { zh: '涉及商业秘密', en: 'business secret' },
  PRIVACY: { zh: '涉及个人隐私', en: 'privacy' },
})

/** 视为放弃或者撤回听证（行政处罚法第六十四条第六项） */
export const hearingAbandonments = defineCodes({
  ABSENT: { zh: '无正当理由拒不出席', en: 'stayed away without a good reason' },
  LEFT: { zh: '未经许可中途退出', en: 'left without permission' },
  WITHDRAWN: { zh: '撤回听证要求', en: 'request withdrawn' },
})

/** 集体讨论的表决 */
export const votes = defineCodes({
  FOR: { zh: '同意', en: 'for' },
  AGAINST: { zh: '不同意', en: 'against' },
  ABSTAINED: { zh: '弃权', en: 'abstained' },
})

/** 不予行政处罚的理由（行政处罚法第三十条、第三十一条、第三十三条、第三十六条、第五十七条） */
export const noPenaltyGrounds = defineCodes({
  MINOR_CORRECTED: { zh: '违法行为轻微并及时改正，没有造成危害后果', en: 'minor, corrected in time, without harm' },
  FIRST_MINOR_CORRECTED: { zh: '初次违法且危害后果轻微并及时改正', en: 'first breach, slight harm, corrected in time' },
  NO_FAULT: { zh: '有证据足以证明没有主观过错', en: 'proof that there was no fault' },
  UNDER_FOURTEEN: { zh: '不满十四周岁', en: 'under fourteen' },
  INCAPABLE: { zh: '不能辨认或者不能控制自己行为', en: 'could not understand or control the act' },
  TIME_BARRED: { zh: '超过追责期限', en: 'time-barred' },
  NOT_ESTABLISHED: { zh: '违法事实不能成立', en: 'facts not established' },
})

/** 从轻、减轻、从重的情形（行政处罚法第三十条至第三十二条、第四十九条） */
export const discretionGrounds = defineCodes({
  MINOR_AGE: { zh: '已满十四周岁不满十八周岁', en: 'fourteen to eighteen years old' },
  DIMINISHED_CAPACITY: { zh: '尚未完全丧失辨认或者控制能力', en: 'diminished capacity' },
  HARM_REDUCED: { zh: '主动消除或者减轻危害后果', en: 'removed or reduced the harm' },
  COERCED: { zh: '受他人胁迫或者诱骗', en: 'coerced or lured' },
  CONFESSED: { zh: '主动供述尚未掌握的违法行为', en: 'confessed what was not known' },
  MERIT: { zh: '配合查处有立功表现', en: 'rendered merit' },
  BY_LAW: { zh: '法律、法规、规章规定的其他从轻、减轻情形', en: 'other lenience by law' },
  EMERGENCY: { zh: '违反突发事件应对措施', en: 'breach of emergency measures' },
  AGGRAVATED: { zh: '法律、法规、规章规定的从重情形', en: 'aggravation by law' },
})
