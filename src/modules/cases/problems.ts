import { defineProblems } from '../../kernel/problem.ts'

const penaltyLaw = '中华人民共和国行政处罚法'
const threeSystems = '国务院办公厅关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见（国办发〔2018〕118号）'

/** What a case runs into; the problems of imports stand in import/problems.ts. */
export const caseProblems = defineProblems('cases', {
  'number-taken': {
    status: 409,
    title: { zh: '案号已被使用', en: 'Case number taken' },
    detail: { zh: '该机关已有同一案号而内容不同的案件', en: 'The agency has another case with this number' },
  },
  'agency-unknown': {
    status: 422,
    title: { zh: '办案机关不存在', en: 'Unknown agency' },
    detail: { zh: '办案机关不存在，或不在您的数据范围内', en: 'There is no such agency, or it is outside your data scope' },
  },
  'agency-abolished': {
    status: 422,
    title: { zh: '办案机关已撤销', en: 'Agency abolished' },
    detail: { zh: '已撤销的执法主体不能立案', en: 'An abolished body cannot file a case' },
    legalBasis: [{ law: penaltyLaw, article: '第十七条' }],
  },
  'field-not-enforced': {
    status: 422,
    title: { zh: '超出执法领域', en: 'Outside the agency\'s fields' },
    detail: { zh: '该机关不在“{fieldZh}”领域执法', en: 'The agency does not enforce in the field {field}' },
    legalBasis: [{ law: penaltyLaw, article: '第十七条' }],
  },
  'date-in-future': {
    status: 422,
    title: { zh: '日期晚于今日', en: 'Date in the future' },
    detail: { zh: '{itemZh}日期不能晚于今日', en: 'The date of {itemEn} cannot be in the future' },
  },
  'dates-out-of-order': {
    status: 422,
    title: { zh: '日期先后不符', en: 'Dates out of order' },
    detail: { zh: '{itemZh}日期不能早于{earlierZh}日期', en: 'The date of {itemEn} cannot be before that of {earlierEn}' },
  },
  'step-not-applicable': {
    status: 422,
    title: { zh: '该类案件没有此环节', en: 'Step not applicable' },
    detail: { zh: '此环节不适用于本案的执法行为种类', en: 'Cases of this kind of enforcement act have no such step' },
  },
  'matter-missing': {
    status: 422,
    title: { zh: '未指明所延续的事项', en: 'Matter missing' },
    detail: { zh: '须在 subjectId 中指明此环节所延续的事项', en: 'subjectId must name the matter this step carries on' },
  },
  'matter-unknown': {
    status: 422,
    title: { zh: '本案没有该事项', en: 'Unknown matter' },
    detail: { zh: 'subjectId 所指的事项不在本案，或者不是此环节所能延续的', en: 'subjectId names no matter of this case that this step can carry on' },
  },
  'two-officers-required': {
    status: 422,
    title: { zh: '执法人员不足两人', en: 'Fewer than two officers' },
    detail: { zh: '应由两名以上不同的执法人员办理，现为 {found} 名', en: 'Two or more different officers are needed; there are {found}' },
    legalBasis: [{ law: penaltyLaw, article: '第四十二条第一款' }],
  },
  'handler-repeated': {
    status: 422,
    title: { zh: '办案人员重复', en: 'Handler repeated' },
    detail: { zh: '同一办案人员只能列一次', en: 'The same handler is named twice' },
  },
  'handler-unknown': {
    status: 422,
    title: { zh: '办案人员不属于本机关', en: 'Handler not of this agency' },
    detail: { zh: '第 {position} 名办案人员不是该机关的在册人员', en: 'Handler {position} is not on the agency\'s register' },
    legalBasis: [{ law: penaltyLaw, article: '第四十二条第一款' }],
  },
  'handler-not-enforcement': {
    status: 422,
    title: { zh: '办案人员不是执法人员', en: 'Handler is no enforcement officer' },
    detail: { zh: '第 {position} 名办案人员不是行政执法人员，辅助人员不计入', en: 'Handler {position} is no enforcement officer; auxiliary staff do not count' },
    legalBasis: [{ law: penaltyLaw, article: '第四十二条第一款' }],
  },
  'handler-uncertified': {
    status: 422,
    title: { zh: '办案人员无有效执法证件', en: 'Handler without a certificate in force' },
    detail: { zh: '第 {position} 名办案人员在 {on} 没有该领域的有效执法证件', en: 'Handler {position} had no certificate in force for this field on {on}' },
    legalBasis: [{ law: penaltyLaw, article: '第四十二条第一款' }, { law: '行政执法监督条例', article: '第十七条第二款' }],
  },
  'party-incomplete': {
    status: 422,
    title: { zh: '当事人信息不全', en: 'Party incomplete' },
    detail: { zh: '第 {position} 名当事人缺少{itemZh}', en: 'Party {position} lacks {itemEn}' },
  },
  'party-item-not-applicable': {
    status: 422,
    title: { zh: '当事人信息与类别不符', en: 'Item not applicable to the party' },
    detail: { zh: '第 {position} 名当事人的类别没有{itemZh}', en: 'Party {position} is of a kind that has no {itemEn}' },
  },
  'party-uscc-malformed': {
    status: 422,
    title: { zh: '当事人统一社会信用代码不规范', en: 'Malformed unified social credit code of a party' },
    detail: { zh: '第 {position} 名当事人的统一社会信用代码不符合 GB 32100 的构成', en: 'The unified social credit code of party {position} does not have the form of GB 32100' },
  },
  'party-id-number-invalid': {
    status: 422,
    title: { zh: '当事人身份证号不正确', en: 'Invalid ID number of a party' },
    detail: { zh: '第 {position} 名当事人的公民身份号码不正确（GB 11643）', en: 'The ID number of party {position} is not valid (GB 11643)' },
  },
  'party-under-fourteen': {
    status: 422,
    title: { zh: '当事人不满十四周岁', en: 'Party under fourteen' },
    detail: { zh: '不满十四周岁的人不予行政处罚', en: 'A person under fourteen is not punished' },
    legalBasis: [{ law: penaltyLaw, article: '第三十条' }],
  },
  'penalty-not-applicable': {
    status: 422,
    title: { zh: '处罚内容不适用', en: 'Penalty not applicable' },
    detail: { zh: '处罚种类与金额只用于给予行政处罚的决定', en: 'Penalty kinds and amounts belong to decisions that impose a penalty' },
  },
  'penalty-kind-missing': {
    status: 422,
    title: { zh: '缺少处罚种类', en: 'Penalty kind missing' },
    detail: { zh: '给予行政处罚应当载明处罚种类', en: 'A decision that imposes a penalty states its kinds' },
    legalBasis: [{ law: penaltyLaw, article: '第五十九条第一款第三项' }],
  },
  'fine-mismatch': {
    status: 422,
    title: { zh: '罚款与处罚种类不符', en: 'Fine does not match the kinds' },
    detail: { zh: '有罚款才有罚款金额，有罚款金额才有罚款，且金额大于零', en: 'A fine has an amount above zero, and only a fine has one' },
  },
  'confiscation-mismatch': {
    status: 422,
    title: { zh: '没收金额与处罚种类不符', en: 'Confiscation does not match the kinds' },
    detail: { zh: '只有没收违法所得或者没收非法财物才有没收金额', en: 'Only confiscation of gains or goods has a confiscated amount' },
  },
  'simple-procedure-exceeded': {
    status: 422,
    title: { zh: '超出简易程序范围', en: 'Beyond the simple procedure' },
    detail: {
      zh: '当场处罚限于警告，以及对公民 {citizenYuan} 元以下、对法人或者其他组织 {organisationYuan} 元以下的罚款',
      en: 'On the spot only a warning or a fine of up to {citizenYuan} yuan (citizens) or {organisationYuan} yuan (organisations) may be imposed',
    },
    legalBasis: [{ law: penaltyLaw, article: '第五十一条' }],
  },
  'decision-kind-not-applicable': {
    status: 422,
    title: { zh: '决定类别与执法行为不符', en: 'Decision kind not applicable' },
    detail: { zh: '该类执法行为没有这种决定', en: 'This kind of enforcement act has no such decision' },
    legalBasis: [{ law: penaltyLaw, article: '第五十七条' }],
  },
  'organ-code-unfit': {
    status: 422,
    title: { zh: '机关代字不能用于编号', en: 'Organ code unfit for numbering' },
    detail: { zh: '机关代字含有文号中不能使用的字符，请写明决定书文号', en: 'The organ code holds characters no document number can have; give the decision number' },
  },
  'review-flag-withdrawn': {
    status: 422,
    title: { zh: '须经法制审核的情形不得取消', en: 'A ground for legal review is not taken back' },
    detail: { zh: '“{flagsZh}”已经认定，不能以再次提出拟决定取消', en: 'It has been established that: {flagsEn}; proposing anew does not undo it' },
    legalBasis: [{ law: penaltyLaw, article: '第五十八条第一款' }, { law: threeSystems, article: '四' }],
  },
  'legal-review-required': {
    status: 422,
    title: { zh: '未经法制审核或者审核未通过，不得作出决定', en: 'No decision without an agreed legal review' },
    detail: { zh: '该决定属于重大执法决定，{reasonZh}', en: 'This is a major decision, and {reasonEn}' },
    legalBasis: [{ law: penaltyLaw, article: '第五十八条' }, { law: threeSystems, article: '（十二）' }],
  },
})
