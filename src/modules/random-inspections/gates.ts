import { defineGates, problemsOfGates } from '../../kernel/gate.ts'

/** What is known of other checks of an enterprise when one is recorded. */
export interface VisitFacts {
  /** The last day of another check within the span before or after this one; null where there is none. */
  nearestOn: string | null
  days: number
  /** Other checks of the year, and the cap of the strictest item; null where none sets one. */
  visits: number
  cap: number | null
}

const basis = [{ law: '国务院办公厅关于严格规范涉企行政检查的意见（国办发〔2024〕54号）', article: '合理确定行政检查频次' }]

/** What the law leaves to judgement: such a check may be needed, but nobody makes it without saying why. */
export const visitGates = defineGates<VisitFacts>('random-inspections', {
  'checked-recently': {
    title: { zh: '短期内重复检查', en: 'Checked again within a short time' },
    detail: { zh: '该检查对象在{nearestOn}已被检查，{days}日内再次检查须说明理由', en: 'This target was checked on {nearestOn}; another check within {days} days needs a reason' },
    legalBasis: basis, warning: true,
    fails: ({ nearestOn, days }) => nearestOn === null ? false : { params: { nearestOn, days } },
  },
  'cap-exceeded': {
    title: { zh: '超过年度检查频次上限', en: 'Beyond the yearly frequency cap' },
    detail: { zh: '该检查对象本年度已被检查{visits}次，达到上限{cap}次，再次检查须说明理由', en: 'This target was checked {visits} times this year, the cap is {cap}; one more check needs a reason' },
    legalBasis: basis, warning: true,
    fails: ({ visits, cap }) => cap === null || visits < cap ? false : { params: { visits, cap } },
  },
})

export const inspectionGateProblems = { catalogue: problemsOfGates(visitGates) }
