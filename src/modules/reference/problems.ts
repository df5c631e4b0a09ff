import { defineProblems } from '../../kernel/problem.ts'

export const referenceProblems = defineProblems('reference', {
  'division-unknown': {
    status: 422,
    title: { zh: '行政区划代码不存在', en: 'Unknown division code' },
    detail: { zh: '行政区划代码不在 GB/T 2260 代码表内', en: 'The division code is not in the table of GB/T 2260' },
  },
  'period-not-allowed': {
    status: 422,
    title: { zh: '查询期间不符合要求', en: 'Period not allowed' },
    detail: { zh: '起止日期须先后有序，且相隔不超过 {days} 天', en: 'The period must not run backwards and may span at most {days} days' },
  },
})
