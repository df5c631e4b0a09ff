import { dayProblems } from '../../kernel/day-problems.ts'
import { defineProblems } from '../../kernel/problem.ts'
import { businessRegulation, hunanRule, opinion115, shandongRule } from './thresholds.ts'

const at115 = (article: string) => [{ law: opinion115, article }]

export const normativeDocumentProblems = defineProblems('normative-documents', {
  'maker-excluded': {
    status: 422,
    title: { zh: '制定主体在负面清单之内', en: 'Maker on the negative list' },
    detail: { zh: '该机关列入负面清单，不得制定规范性文件', en: 'The body is on the negative list and may not make normative documents' },
    legalBasis: [{ law: opinion115, article: '（三）' }, { law: shandongRule, article: '第四十三条第四款' }, { law: hunanRule, article: '第四十六条第三款' }],
  },
  'maker-unlisted': {
    status: 422,
    title: { zh: '制定主体不在清单之内', en: 'Maker on no list' },
    detail: { zh: '该机关未列入现行的制定主体清单', en: 'The body is on no list of makers in force' },
    legalBasis: at115('（三）'),
  },
  'former-unfit': {
    status: 422,
    title: { zh: '所修改、代替的文件不符', en: 'Former document unfit' },
    detail: { zh: '所修改、代替的文件应当是同一制定机关已公布的文件', en: 'The former document must be a published one of the same maker' },
  },
  'comment-too-short': {
    status: 422,
    title: { zh: '征求意见期限未满', en: 'Comment period too short' },
    detail: { zh: '公开征求意见应当至 {leastUntil} 届满；缩短的应当说明理由', en: 'The draft stays open to comment until {leastUntil}, unless a reason is given' },
  },
  'opinions-unsought': {
    status: 422,
    title: { zh: '未公开征求意见', en: 'No public comment' },
    detail: { zh: '送审前应当公开征求意见并汇总采纳情况', en: 'The public is heard and its opinions answered before the review' },
    legalBasis: at115('（五）'),
  },
  'enterprises-unheard': {
    status: 422,
    title: { zh: '未听取企业意见', en: 'Enterprises not heard' },
    detail: { zh: '涉企文件送审前应当听取市场主体、行业协会商会的意见', en: 'Enterprises and associations are heard on what concerns business' },
    legalBasis: [{ law: businessRegulation, article: '第六十二条' }],
  },
  'fair-competition-missing': {
    status: 422,
    title: { zh: '未经公平竞争审查', en: 'Fair competition not reviewed' },
    detail: { zh: '涉企文件送审前应当通过公平竞争审查', en: 'What concerns business passes the fair-competition review first' },
    legalBasis: [{ law: businessRegulation, article: '第六十三条第一款' }],
  },
  'own-review-missing': {
    status: 422,
    title: { zh: '起草单位未先行审核', en: 'Own review missing' },
    detail: { zh: '送审前应当有起草单位的合法性审核意见', en: 'The drafter gives its own legality opinion first' },
    legalBasis: at115('（四）、（五）'),
  },
  'checklist-open': {
    status: 422,
    title: { zh: '审查事项未逐项作答', en: 'Checklist incomplete' },
    detail: { zh: '审查事项应当逐项作出结论，每项一次', en: 'Every item of the checklist is answered, each once' },
    legalBasis: at115('（六）'),
  },
  'explanation-missing': {
    status: 422,
    title: { zh: '未说明不采纳的理由和依据', en: 'No reason for what was not adopted' },
    detail: { zh: '未完全采纳合法性审核意见的，应当在提请审议时详细说明理由和依据', en: 'What was not adopted of the opinion is explained to the meeting with reason and basis' },
    legalBasis: at115('（六）'),
  },
  ...dayProblems,
  'body-missing': {
    status: 422,
    title: { zh: '账号不属于任何机关', en: 'Account of no body' },
    detail: { zh: '登记、审查的账号应当属于司法行政部门或者上级机关', en: 'Who registers and reviews belongs to a justice department or an upper body' },
  },
  'own-document': {
    status: 422,
    title: { zh: '不得登记、审查本机关的文件', en: 'Own document' },
    detail: { zh: '制定机关不得登记、审查本机关的文件', en: 'A maker does not register or review its own documents' },
    legalBasis: [{ law: shandongRule, article: '第五十一条' }],
  },
  'effective-too-early': {
    status: 422,
    title: { zh: '施行日期过早', en: 'In force too early' },
    detail: { zh: '施行日期不得早于 {earliest}；公布后不立即施行将影响实施的，应当说明理由', en: 'It comes into force no earlier than {earliest}, unless a reason is given' },
  },
  'validity-too-long': {
    status: 422,
    title: { zh: '有效期过长', en: 'Valid too long' },
    detail: { zh: '有效期最长至 {latest}', en: 'It is valid until {latest} at the latest' },
  },
  'validity-too-short': {
    status: 422,
    title: { zh: '有效期过短', en: 'Valid too shortly' },
    detail: { zh: '有效期至少至 {earliest}', en: 'It is valid until {earliest} at least' },
  },
  'not-evaluated': {
    status: 422,
    title: { zh: '未在届满前评估', en: 'Not evaluated before it lapses' },
    detail: { zh: '自 {from} 起评估，认为需要继续执行的，方可重新登记、延续有效期', en: 'It is extended after an evaluation from {from} on that says to keep it' },
    legalBasis: [{ law: shandongRule, article: '第五十三条第三款' }, { law: hunanRule, article: '第五十一条第二款' }],
  },
  'extension-too-late': {
    status: 422,
    title: { zh: '重新登记过迟', en: 'Registered anew too late' },
    detail: { zh: '继续执行的，应当不迟于 {latest} 重新登记', en: 'What goes on is registered anew by {latest}' },
  },
  'evaluation-too-early': {
    status: 422,
    title: { zh: '届满前评估过早', en: 'Evaluated too early' },
    detail: { zh: '届满前评估自 {from} 起进行', en: 'The evaluation before lapse is made from {from} on' },
    legalBasis: [{ law: shandongRule, article: '第五十三条第三款' }, { law: hunanRule, article: '第五十一条第二款' }],
  },
  'archive-incomplete': {
    status: 422,
    title: { zh: '案卷材料不全', en: 'Case file incomplete' },
    detail: { zh: '案卷目录所列材料不齐，不能归档', en: 'The case file lacks what its catalogue lists' },
  },
  'number-taken': {
    status: 409,
    title: { zh: '文号已被使用', en: 'Number taken' },
    detail: { zh: '所登记的文件中有文号与已有文件相同', en: 'A document has a number that is taken' },
  },
})

export const makerListProblems = defineProblems('maker-lists', {
  'outside-scope': {
    status: 422,
    title: { zh: '超出数据范围', en: 'Outside the scope' },
    detail: { zh: '清单的行政区划不在数据范围之内', en: 'The division of the list lies outside the scope' },
  },
  'agency-unknown': {
    status: 422,
    title: { zh: '有机关不在范围之内', en: 'Body unknown' },
    detail: { zh: '所列机关中有 {count} 个不存在或者不在清单的区划之内', en: '{count} of the bodies listed are unknown or lie outside the division of the list' },
  },
  'agency-twice': {
    status: 422,
    title: { zh: '机关重复列入', en: 'Body listed twice' },
    detail: { zh: '同一机关在一版清单中只能列入一次', en: 'A body is listed once in an edition' },
  },
})

export const documentFilingProblems = defineProblems('document-filings', {
  'text-missing': {
    status: 422,
    title: { zh: '未附备案报告或者正式文本', en: 'Report or text missing' },
    detail: { zh: '报送备案至少应附备案报告和正式文本', en: 'A filing needs at least report and text' },
  },
  ...dayProblems,
  'body-missing': {
    status: 422,
    title: { zh: '账号不属于任何机关', en: 'Account of no body' },
    detail: { zh: '登记、审查备案的账号应当属于备案机关', en: 'Filings are registered and reviewed by accounts of the body they are filed with' },
  },
  'body-unfit': {
    status: 422,
    title: { zh: '备案机关层级不符', en: 'Body of the wrong level' },
    detail: { zh: '政府文件由上一级备案，部门和乡镇文件由本级或者上级政府备案，制定机关不得登记、审查自己的备案', en: 'A government files with the level above, a department with its own government; no maker registers its own' },
    legalBasis: [{ law: shandongRule, article: '第五十二条' }],
  },
})

export const documentCleanUpProblems = defineProblems('document-clean-ups', {
  'outside-scope': {
    status: 422,
    title: { zh: '超出数据范围', en: 'Outside the scope' },
    detail: { zh: '清理的行政区划不在数据范围之内', en: 'The division of the clean-up lies outside the scope' },
  },
  'as-of-in-future': {
    status: 422,
    title: { zh: '基准日晚于今日', en: 'Date in the future' },
    detail: { zh: '清理的基准日不能晚于今日', en: 'The day as of which the scope is taken cannot lie in the future' },
  },
  'nothing-found': {
    status: 422,
    title: { zh: '范围内没有文件', en: 'Nothing in scope' },
    detail: { zh: '基准日没有符合条件的有效文件', en: 'No document in force meets the conditions' },
  },
  'too-many': {
    status: 422,
    title: { zh: '范围过大', en: 'Too many' },
    detail: { zh: '一次清理至多 {limit} 件，请按事项或者区划分次开展', en: 'A clean-up takes up to {limit} documents; split it by matter or division' },
  },
  'item-unknown': {
    status: 422,
    title: { zh: '有文件不在清理范围之内', en: 'Document not in scope' },
    detail: { zh: '所列文件中有 {count} 件不在本次清理范围之内', en: '{count} of the documents are not in the frozen scope' },
  },
  'items-open': {
    status: 422,
    title: { zh: '尚有文件未作结论', en: 'Documents without conclusion' },
    detail: { zh: '尚有 {open} 件没有清理结论', en: '{open} documents have no conclusion' },
  },
})
