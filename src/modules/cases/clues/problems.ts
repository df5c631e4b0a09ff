import { defineProblems } from '../../../kernel/problem.ts'

const penaltyLaw = '中华人民共和国行政处罚法'

export const clueProblems = defineProblems('clues', {
  'agency-unknown': {
    status: 422,
    title: { zh: '机关不存在或者不能接收', en: 'Unknown body' },
    detail: { zh: '机关不存在、已撤销，或不在您的数据范围内', en: 'There is no such body, it was abolished, or it is outside your data scope' },
  },
  'field-not-enforced': {
    status: 422,
    title: { zh: '超出执法领域', en: 'Outside the agency\'s fields' },
    detail: { zh: '接收机关不在该领域执法', en: 'The receiving agency does not enforce in this field' },
    legalBasis: [{ law: penaltyLaw, article: '第十七条' }],
  },
  'date-in-future': {
    status: 422,
    title: { zh: '日期晚于今日', en: 'Date in the future' },
    detail: { zh: '日期不能晚于今日', en: 'The date cannot be in the future' },
  },
  'dates-out-of-order': {
    status: 422,
    title: { zh: '日期先后不符', en: 'Dates out of order' },
    detail: { zh: '日期不能早于 {earlier}', en: 'The date cannot be before {earlier}' },
  },
  'unverified': {
    status: 422,
    title: { zh: '线索未经核查', en: 'Clue not verified' },
    detail: { zh: '未经核查的线索不得决定不予立案', en: 'A clue is looked into before it is decided not to file' },
    legalBasis: [{ law: penaltyLaw, article: '第五十四条第一款' }],
  },
  'not-time-barred': {
    status: 422,
    title: { zh: '未超过追责期限', en: 'Not time-barred' },
    detail: { zh: '自违法行为发生之日起 {months} 个月内发现的，不得以超过追责期限为由不予立案', en: 'What was found within {months} months of the act is not time-barred' },
    legalBasis: [{ law: penaltyLaw, article: '第三十六条第一款' }],
  },
  'not-extendable': {
    status: 422,
    title: { zh: '立案期限不能延长', en: 'Time for filing not extendable' },
    detail: { zh: '该领域的立案期限没有延长的规定，或者已经延长过', en: 'The rules of the field know no extension, or it was extended already' },
  },
  'informant-unknown': {
    status: 422,
    title: { zh: '没有线索提供人信息', en: 'Informant not known' },
    detail: { zh: '该线索没有登记提供人', en: 'No informant is recorded for this clue' },
  },
  'merger-unfit': {
    status: 422,
    title: { zh: '不能并入该线索', en: 'Clues cannot be merged' },
    detail: { zh: '只能并入本机关另一条未移送、未并入的线索', en: 'A clue is merged into another one of the same agency that was neither transferred nor merged' },
  },
  'receiver-unfit': {
    status: 422,
    title: { zh: '接收机关不符', en: 'Receiver unfit' },
    detail: { zh: '须写明一个接收机关，且不是本机关', en: 'One receiver is named, and it is another body' },
    legalBasis: [{ law: penaltyLaw, article: '第二十二条' }, { law: penaltyLaw, article: '第二十五条' }],
  },
})
