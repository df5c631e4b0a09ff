import { defineProblems } from '../../kernel/problem.ts'
import { penaltyLaw, threeSystems } from './deadlines.ts'

const withdrawal = [{ law: penaltyLaw, article: '第四十八条第二款' }]

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
  'withdrawal-cause-missing': {
    status: 422,
    title: { zh: '缺少撤回的事由', en: 'Cause of withdrawal missing' },
    detail: { zh: '系统中没有该决定被变更、撤销、确认违法或者无效的记录，应写明事由和日期', en: 'No record says that the decision was overturned: state the cause and its date' },
    legalBasis: withdrawal,
  },
  'withdrawal-cause-known': {
    status: 422,
    title: { zh: '撤回的事由已有记录', en: 'Cause of withdrawal already known' },
    detail: { zh: '已记录该决定于 {overturnedOn} 不再有效，不再填写事由', en: 'It is on record that the decision was overturned on {overturnedOn}; leave the cause out' },
  },
  'withdrawn-too-early': {
    status: 422,
    title: { zh: '撤回日期过早', en: 'Withdrawn too early' },
    detail: { zh: '撤回日期不能早于 {earliest}（公示或者事由发生之日）', en: 'The withdrawal cannot lie before {earliest}, the day of publication or of its cause' },
    legalBasis: withdrawal,
  },
  'withdrawn-in-future': {
    status: 422,
    title: { zh: '撤回日期晚于今日', en: 'Withdrawal in the future' },
    detail: { zh: '撤回日期不能晚于今日', en: 'The date of withdrawal cannot be in the future' },
  },
  'period-empty': {
    status: 422,
    title: { zh: '统计期间为空', en: 'Empty period' },
    detail: { zh: '统计期间的止期须晚于起期', en: 'The period has to end after it begins' },
  },
})
