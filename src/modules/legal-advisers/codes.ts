import { defineCodes } from '../../kernel/codes.ts'

/** 法律顾问种类 */
export const adviserKinds = defineCodes({
  PUBLIC_LAWYER: { zh: '公职律师', en: 'public lawyer' },
  GOVERNMENT_COUNSEL: { zh: '专职政府法律顾问', en: 'full-time government counsel' },
  OUTSIDE_COUNSEL: { zh: '外聘律师', en: 'outside counsel' },
  SCHOLAR: { zh: '法学专家', en: 'legal scholar' },
})

/** 利益冲突的种类 */
export const conflictKinds = defineCodes({
  PARTY: { zh: '本人或者所在机构与事项有直接利害关系', en: 'direct interest in the matter' },
  OPPOSING_CLIENT: { zh: '同时代理对方当事人', en: 'acts for the other party' },
  FORMER_POST: { zh: '曾在该单位任职或者参与起草', en: 'held a post there or took part in the draft' },
  FAMILY: { zh: '近亲属有利害关系', en: 'interest of a close relative' },
})
