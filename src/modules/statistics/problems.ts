import { defineProblems } from '../../kernel/problem.ts'

const three = '国办发〔2018〕118号'

export const statisticsProblems = defineProblems('statistics', {
  'agency-not-enforcing': {
    status: 422,
    title: { zh: '不是执法主体', en: 'Not an enforcing body' },
    detail: { zh: '以自己名义执法的机关编制年报', en: 'Bodies that enforce in their own name make annual statistics' },
    legalBasis: [{ law: three, article: '（六）' }],
  },
  'year-out-of-range': {
    status: 422,
    title: { zh: '年度不适用', en: 'Year out of range' },
    detail: { zh: '年报自 2018 年度起，不早于此，也不能是将来的年度', en: 'Annual statistics are of 2018 or later, and of no year to come' },
    legalBasis: [{ law: three, article: '（六）' }],
  },
  'report-exists': {
    status: 409,
    title: { zh: '已有年报', en: 'Report exists' },
    detail: { zh: '该机关该年度已有年报或者正在编制的更正稿', en: 'There is a report of this agency and year, or a correction in preparation' },
  },
  'year-running': {
    status: 422,
    title: { zh: '年度尚未终了', en: 'Year not over' },
    detail: { zh: '{year} 年度终了后才能定稿', en: 'The figures of {year} are frozen after the year is over' },
    legalBasis: [{ law: three, article: '（六）' }],
  },
  'own-report': {
    status: 422,
    title: { zh: '不得审定本人定稿的年报', en: 'Own report' },
    detail: { zh: '年报由定稿以外的人员审定', en: 'Somebody other than who froze it approves' },
  },
  'reported-before': {
    status: 422,
    title: { zh: '报送日期不当', en: 'Day of reporting' },
    detail: { zh: '报送日期不早于定稿日期 {earliest}，也不晚于今日', en: 'The day of reporting is not before {earliest}, when it was frozen, nor in the future' },
  },
})
