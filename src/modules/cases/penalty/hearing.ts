import { hearingHeld } from '../hearing-held.ts'
import { defineStep } from '../steps/define.ts'
import { hearingAbandonmentGates, hearingGates, hearingNoticeGates, hearingRequestGates } from './hearing-gates.ts'
import { hearings } from './matters.ts'
import { hearing, hearingAbandonment, hearingNotice, hearingReport, hearingRequest, presiderRecusal, presiderRecusalDecision } from './rights-contents.ts'

const ofPenalties = { actKinds: ['PENALTY'], during: ['FILED'], permission: 'case:investigate', matter: hearings } as const

/** 要求听证（行政处罚法第六十四条第一项） */
export const requestHearing = defineStep({
  ...hearingRequest, ...ofPenalties, act: 'requestHearing', path: 'hearing-requests', operationId: 'requestHearing',
  label: { zh: '要求听证', en: 'ask for a hearing' }, gates: hearingRequestGates,
  deadlines: ({ on }) => ({ meet: [{ codes: ['PEN-HEAR-REQ'], on }] }),
})

/** 通知听证（行政处罚法第六十四条第二项至第四项） */
export const notifyHearing = defineStep({
  ...hearingNotice, ...ofPenalties, act: 'notifyHearing', path: 'hearing-notices', operationId: 'notifyHearing',
  label: { zh: '通知听证', en: 'notify a hearing' }, gates: hearingNoticeGates,
  deadlines: ({ on, data: { hearingOn }, subject }) => ({ start: [{ code: 'PEN-HEAR-NOTICE', on: hearingOn, subjectId: subject?.id, metOn: on }] }),
})

/** 申请主持人回避（行政处罚法第六十四条第四项）；决定之前不举行听证 */
export const requestPresiderRecusal = defineStep({
  ...presiderRecusal, ...ofPenalties, act: 'requestPresiderRecusal', path: 'presider-recusals', operationId: 'requestPresiderRecusal',
  label: { zh: '申请听证主持人回避', en: 'ask the presider of a hearing to withdraw' }, gates: [],
})

/** 决定主持人是否回避，由行政机关负责人决定 */
export const decidePresiderRecusal = defineStep({
  ...presiderRecusalDecision, ...ofPenalties, permission: 'case:approve', act: 'decidePresiderRecusal', path: 'presider-recusal-decisions', operationId: 'decidePresiderRecusal',
  label: { zh: '决定听证主持人回避', en: 'decide whether the presider withdraws' }, gates: [],
})

/** 举行听证（行政处罚法第六十四条）；此后须经法制审核，此前的审核意见不再适用 */
export const holdHearing = defineStep({
  ...hearing, ...ofPenalties, act: 'holdHearing', path: 'hearings', operationId: 'holdHearing',
  label: { zh: '举行听证', en: 'hold a hearing' }, gates: hearingGates,
  ...hearingHeld,
})

/** 听证报告（行政处罚法第六十五条） */
export const reportHearing = defineStep({
  ...hearingReport, ...ofPenalties, act: 'reportHearing', path: 'hearing-reports', operationId: 'reportHearing',
  label: { zh: '提出听证报告', en: 'report on a hearing' }, gates: [],
})

/** 放弃听证（行政处罚法第六十四条第六项） */
export const abandonHearing = defineStep({
  ...hearingAbandonment, ...ofPenalties, act: 'abandonHearing', path: 'hearing-abandonments', operationId: 'abandonHearing',
  label: { zh: '放弃听证', en: 'give up a hearing' }, gates: hearingAbandonmentGates,
})
