import { dayProblems } from '../../kernel/day-problems.ts'
import { defineProblems } from '../../kernel/problem.ts'

export const legalAdviserProblems = defineProblems('legal-advisers', {
  'term-backwards': {
    status: 422,
    title: { zh: '聘期不符', en: 'Term runs backwards' },
    detail: { zh: '聘期的最后一日不能早于第一日；续聘不能早于原聘期', en: 'A term ends after it begins; a renewal begins no earlier than the term before' },
  },
  'adviser-unknown': {
    status: 422,
    title: { zh: '法律顾问不在名册之内', en: 'Adviser unknown' },
    detail: { zh: '所列法律顾问不在名册之内', en: 'An adviser named is not on the roster' },
  },
  'not-engaged': {
    status: 422,
    title: { zh: '不在聘期之内', en: 'Not engaged' },
    detail: { zh: '该法律顾问在提出意见之日不在聘期之内', en: 'The adviser was not engaged on the day of the opinion' },
  },
  'conflict-stands': {
    status: 422,
    title: { zh: '存在利益冲突', en: 'Conflict of interest' },
    detail: { zh: '该法律顾问就该事项或者送审单位申报有利益冲突，尚未消除，不得提出意见', en: 'A conflict about the subject or its unit stands; the adviser may not advise on it' },
    legalBasis: [{ law: '重大行政决策程序暂行条例', article: '第二十条' }],
  },
  'conflict-unknown': {
    status: 422,
    title: { zh: '没有该利益冲突', en: 'No such conflict' },
    detail: { zh: '没有这一尚未消除的利益冲突', en: 'There is no such conflict that stands' },
  },
  'already-given': {
    status: 409,
    title: { zh: '已登记意见', en: 'Opinion already recorded' },
    detail: { zh: '该法律顾问就这一轮审查已登记意见', en: 'The adviser has already given an opinion on this round' },
  },
  'date-in-future': dayProblems['date-in-future'],
})
