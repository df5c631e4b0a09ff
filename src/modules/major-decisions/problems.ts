import { dayProblems } from '../../kernel/day-problems.ts'
import { defineProblems } from '../../kernel/problem.ts'
import { decisionProcedure } from './deadlines.ts'

/** Beside those of the gates of the steps. */
export const decisionProblems = defineProblems('major-decisions', {
  'agency-unknown': {
    status: 422,
    title: { zh: '机关不在数据范围内', en: 'Agency out of scope' },
    detail: { zh: '机关不存在，或者不在您的数据范围内', en: 'There is no such agency within your data scope' },
  },
  ...dayProblems,
  'meeting-not-held': {
    status: 422,
    title: { zh: '会议尚未召开', en: 'Meeting not held yet' },
    detail: { zh: '会议定于 {meetingOn} 召开', en: 'The meeting is on {meetingOn}' },
  },
  'not-being-drafted': {
    status: 409,
    title: { zh: '不在草案形成阶段', en: 'Not being drafted' },
    detail: { zh: '只有草案形成中的决策可以送请合法性审查', en: 'Only a decision that is being drafted is submitted for review' },
  },
  'draft-not-recorded': {
    status: 422,
    title: { zh: '没有决策草案', en: 'No draft recorded' },
    detail: { zh: '送请合法性审查应当先登记决策草案', en: 'The draft is recorded before it is submitted for review' },
    legalBasis: [{ law: decisionProcedure, article: '第二十六条第一款' }],
  },
  'catalogue-item-unknown': {
    status: 422,
    title: { zh: '目录中没有该事项', en: 'No such item in the catalogue' },
    detail: { zh: '所指的目录未公布，或者没有该序号', en: 'The catalogue is not published, or has no such number' },
    legalBasis: [{ law: decisionProcedure, article: '第三条第三款' }],
  },
  'consent-missing': {
    status: 422,
    title: { zh: '未经同级党委同意', en: 'No consent of the Party committee' },
    detail: { zh: '决策事项目录经同级党委同意后向社会公布', en: 'The catalogue is published once the Party committee of the same level has agreed' },
    legalBasis: [{ law: decisionProcedure, article: '第三条第三款' }],
  },
  'edition-open': {
    status: 409,
    title: { zh: '已有未公布的目录', en: 'Edition under way' },
    detail: { zh: '该年度已有尚未公布的目录', en: 'There is an edition of this year that is not published yet' },
  },
  'edition-exists': {
    status: 409,
    title: { zh: '该年度目录已公布', en: 'Catalogue of the year published' },
    detail: { zh: '该年度目录已经公布，应当以调整的方式修改', en: 'The catalogue of the year is published; it is changed by an adjustment' },
  },
  'numbers-repeated': {
    status: 422,
    title: { zh: '目录序号重复', en: 'Numbers repeated' },
    detail: { zh: '目录各事项的序号不得重复', en: 'The numbers of the items differ' },
  },
})
