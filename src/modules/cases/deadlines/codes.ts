import { defineCodes } from '../../../kernel/codes.ts'

/** 期限性质：须在期满前完成、须在某日前若干日完成、期满前不得进行 */
export const deadlineNatures = defineCodes({
  LIMIT: { zh: '期满前须完成', en: 'to be done before it ends' },
  NOTICE: { zh: '须提前若干日完成', en: 'to be done so many days before an event' },
  WAIT: { zh: '期满后方可继续', en: 'to be let pass before going on' },
})
export type DeadlineNature = keyof typeof deadlineNatures

/** 期限义务人 */
export const deadlineActors = defineCodes({
  AGENCY: { zh: '办案机关', en: 'the agency' },
  PARTY: { zh: '当事人、申请人', en: 'the party' },
  POLICE: { zh: '公安机关', en: 'the police' },
})
export type DeadlineActor = keyof typeof deadlineActors

/** 期限单位 */
export const deadlineUnits = defineCodes({
  WD: { zh: '工作日', en: 'working days' },
  CD: { zh: '日', en: 'calendar days' },
  MONTH: { zh: '个月', en: 'months' },
  YEAR: { zh: '年', en: 'years' },
  HOUR: { zh: '小时', en: 'hours' },
})

/** 期限中止事由：所需时间不计入期限 */
export const suspensionReasons = defineCodes({
  TESTING: { zh: '检测、检验、检疫或者技术鉴定', en: 'testing, inspection, quarantine or technical appraisal' },
  EXPERT_REVIEW: { zh: '专家评审', en: 'expert review' },
  HEARING: { zh: '听证', en: 'hearing' },
  ANNOUNCEMENT: { zh: '公告', en: 'public announcement' },
  TENDER: { zh: '招标', en: 'tender' },
  AUCTION: { zh: '拍卖', en: 'auction' },
  IDENTIFICATION: { zh: '权利人辨认或者鉴别', en: 'identification by the right holder' },
  REFUND: { zh: '责令退还多收价款', en: 'order to refund what was overcharged' },
  CASE_SUSPENDED: { zh: '案件中止调查', en: 'investigation suspended' },
  OTHER_BY_LAW: { zh: '法律、法规、规章规定的其他情形', en: 'other ground in a law or rule' },
})
export type SuspensionReason = keyof typeof suspensionReasons
