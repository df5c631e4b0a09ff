import { defineProblems } from '../../../kernel/problem.ts'

export const cleanUpProblems = defineProblems('clean-up', {
  'outside-scope': {
    status: 422,
    title: { zh: '超出数据范围', en: 'Outside the data scope' },
    detail: { zh: '只能清理本级及下级区划的人员与证件', en: 'Only the own division and those below can be cleaned up' },
  },
  'as-of-in-future': {
    status: 422,
    title: { zh: '基准日晚于今日', en: 'Reference day in the future' },
    detail: { zh: '清理的基准日不能晚于今日', en: 'The day a clean-up refers to cannot be in the future' },
  },
  'officer-unknown': {
    status: 422,
    title: { zh: '人员不存在', en: 'Unknown officer' },
    detail: { zh: '有 {count} 名人员不存在，或不在本次清理的范围内', en: '{count} officers do not exist or lie outside this clean-up' },
  },
  'already-reported': {
    status: 409,
    title: { zh: '已登记报告', en: 'Already reported' },
    detail: { zh: '其中有人员已在本次清理中登记报告', en: 'One of the officers has been reported in this clean-up already' },
  },
  'case-unknown': {
    status: 422,
    title: { zh: '疑点不存在', en: 'Unknown case' },
    detail: { zh: '有 {count} 个疑点不存在，或不属于本次清理', en: '{count} cases do not exist or do not belong to this clean-up' },
  },
  'reason-unfit': {
    status: 422,
    title: { zh: '原因与处理决定不符', en: 'Reason does not fit the decision' },
    detail: {
      zh: '清理人员须注明离岗原因和日期，终止证件须注明终止原因和日期，保留的不得注明',
      en: 'Removing a person needs a reason for leaving and a day, ending a certificate a reason for its end and a day, keeping neither',
    },
  },
  'no-certificate': {
    status: 422,
    title: { zh: '没有可终止的证件', en: 'No certificate to end' },
    detail: { zh: '疑点不涉及证件，或者证件已经终止', en: 'The case concerns no certificate, or it has ended already' },
  },
  'cases-open': {
    status: 409,
    title: { zh: '尚有疑点未处理', en: 'Cases are open' },
    detail: { zh: '尚有 {open} 个疑点未处理，不能结束清理', en: '{open} cases are undecided; the clean-up cannot be closed' },
  },
})
