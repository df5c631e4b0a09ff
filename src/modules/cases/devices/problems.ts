import { defineProblems } from '../../../kernel/problem.ts'

const article41 = [{ law: '中华人民共和国行政处罚法', article: '第四十一条第一款' }]

export const deviceProblems = defineProblems('devices', {
  'number-taken': {
    status: 409,
    title: { zh: '设备编号已被使用', en: 'Device number taken' },
    detail: { zh: '该机关已有同一编号的设备', en: 'The agency has another device with this number' },
  },
  'agency-unknown': {
    status: 422,
    title: { zh: '机关不存在', en: 'Unknown agency' },
    detail: { zh: '机关不存在、已撤销，或不在您的数据范围内', en: 'There is no such agency, it was abolished, or it is outside your data scope' },
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
  'standard-not-met': {
    status: 422,
    title: { zh: '设备不符合要求', en: 'Device below the requirements' },
    detail: { zh: '经审核，设备应当符合标准、设置合理、标志明显', en: 'A device meets its standard, is reasonably placed and clearly marked' },
    legalBasis: article41,
  },
  'review-expired': {
    status: 422,
    title: { zh: '审核已过有效期', en: 'Review no longer valid' },
    detail: { zh: '法制审核、技术审核的有效期已于 {reviewedUntil} 届满', en: 'The reviews were valid until {reviewedUntil}' },
    legalBasis: article41,
  },
})
