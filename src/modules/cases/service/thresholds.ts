import type { InForce } from '../in-force.ts'

const article: InForce['legalBasis'] = [{ law: '中华人民共和国民事诉讼法', article: '第九十五条' }]

/** 公告送达：自发出公告之日起经过的日数，届满视为送达 */
export const announcementDays: readonly (InForce & { days: number })[] = [
  { days: 60, validFrom: '1991-04-09', validTo: '2021-12-31', legalBasis: article },
  { days: 30, validFrom: '2022-01-01', validTo: null, legalBasis: article },
]
