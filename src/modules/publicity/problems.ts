import { defineProblems } from '../../kernel/problem.ts'
import { threeSystems } from './deadlines.ts'

export const publicityProblems = defineProblems('publicity', {
  'published-before-decision': {
    status: 422,
    title: { zh: '公示日期早于决定日期', en: 'Published before the decision' },
    detail: { zh: '公示日期不能早于决定日期 {decidedOn}', en: 'The date of publication cannot lie before the decision of {decidedOn}' },
    legalBasis: [{ law: threeSystems, article: '（六）' }],
  },
  'published-in-future': {
    status: 422,
    title: { zh: '公示日期晚于今日', en: 'Publication in the future' },
    detail: { zh: '公示日期不能晚于今日', en: 'The date of publication cannot be in the future' },
  },
  'period-empty': {
    status: 422,
    title: { zh: '统计期间为空', en: 'Empty period' },
    detail: { zh: '统计期间的止期须晚于起期', en: 'The period has to end after it begins' },
  },
})
