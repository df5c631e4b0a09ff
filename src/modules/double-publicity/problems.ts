import { defineProblems } from '../../kernel/problem.ts'
import { doublePublicityStandard } from './deadlines.ts'

const standard = [{ law: doublePublicityStandard, article: '附件' }]

export const doublePublicityProblems = defineProblems('double-publicity', {
  'nothing-to-report': {
    status: 422,
    title: { zh: '没有须报送的决定', en: 'No decision to report' },
    detail: { zh: '只有给予行政处罚、准予行政许可的决定须报送；尚未决定的案件没有', en: 'Only penalties imposed and licences granted are reported; a case that is not decided has none' },
    legalBasis: standard,
  },
  'minor-party': {
    status: 422,
    title: { zh: '当事人有未成年人', en: 'A party is a minor' },
    detail: { zh: '当事人有未成年人的案件，不得公示、报送', en: 'Nothing is published or reported of a case with a minor among its parties' },
    legalBasis: [{ law: '内蒙古自治区行政执法公示执法全过程记录重大执法决定法制审核办法', article: '第十一条第一项' }],
  },
  'other-kind': {
    status: 422,
    title: { zh: '字段不属于该种类', en: 'Fields of the other kind' },
    detail: { zh: '许可信息只填许可字段，处罚信息只填处罚字段', en: 'A licence has the fields of licences, a penalty those of penalties' },
  },
  'field-fixed': {
    status: 422,
    title: { zh: '该字段以案件或者来源文件为准', en: 'Field is given' },
    detail: { zh: '案件或者来源文件已给出的主体、文号、日期、类别和金额不得改写，应在来源处更正', en: 'What the case or the file says of act, party and amounts is not rewritten here but corrected where it comes from' },
  },
  'values-faulty': {
    status: 422,
    title: { zh: '内容不合规', en: 'Values not compliant' },
    detail: { zh: '有 {count} 处不符合双公示标准', en: '{count} values do not comply with the standard of double publicity' },
    legalBasis: standard,
  },
  'withdrawn': {
    status: 409,
    title: { zh: '信息已撤回', en: 'Record withdrawn' },
    detail: { zh: '已撤回的信息不再更正或者撤回', en: 'A withdrawn record is neither corrected nor withdrawn again' },
  },
  'revision-unknown': {
    status: 422,
    title: { zh: '修订号不存在', en: 'Unknown revision' },
    detail: { zh: '该信息最新修订号为 {current}', en: 'The record has come to revision {current}' },
  },
  'received-outside': {
    status: 422,
    title: { zh: '接收日期有误', en: 'Date of receipt unfit' },
    detail: { zh: '接收日期不能早于决定日期 {decidedOn}，也不能晚于今日', en: 'The receipt lies neither before the decision of {decidedOn} nor in the future' },
  },
  'reasons-missing': {
    status: 422,
    title: { zh: '未载明退回理由', en: 'Reasons missing' },
    detail: { zh: '退回的应当载明理由', en: 'A refusal states its reasons' },
  },
  'period-empty': {
    status: 422,
    title: { zh: '统计期间为空', en: 'Empty period' },
    detail: { zh: '统计期间的止期须晚于起期', en: 'The period has to end after it begins' },
  },
})
