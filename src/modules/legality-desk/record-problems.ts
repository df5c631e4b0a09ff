import { dayProblems } from '../../kernel/day-problems.ts'
import { defineProblems } from '../../kernel/problem.ts'

/** Of the small records of the desk itself: topics and contracts. */
export const legalityRecordProblems = defineProblems('desk-records', {
  'agency-unknown': {
    status: 422,
    title: { zh: '机关不在数据范围内', en: 'Agency out of scope' },
    detail: { zh: '机关不存在，或者不在您的数据范围内', en: 'There is no such agency within your data scope' },
  },
  ...dayProblems,
  'not-open': {
    status: 409,
    title: { zh: '记录已不能送审', en: 'No longer open to review' },
    detail: { zh: '已列入议程、已签订或者已终结的，不能送请合法性审查', en: 'What is on the agenda, signed or ended is not submitted for review' },
  },
})
