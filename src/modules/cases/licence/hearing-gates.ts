import type { z } from 'zod'
import { defineGates } from '../../../kernel/gate.ts'
import { licenceLaw } from '../common/kinds.ts'
import { lastDayOf, latestNotice } from '../periods.ts'
import { mattersIn } from '../steps/define.ts'
import type { CaseFile, FileStep, StepFacts } from '../steps/file.ts'
import type { licenceHearingContent, licenceHearingNoticeContent, licenceHearingRecordContent } from './content.ts'
import { excludedTimeMatter, licenceHearingMatter } from './matter.ts'
import { acceptedGates } from './intake-gates.ts'

/** The last notice that told of the right to a hearing. */
const rightTold = ({ steps }: CaseFile): FileStep | undefined => steps.findLast(({ kind, data }) => kind === 'CONCERNED_NOTICE' && data['hearingRight'] === true)
const has = ({ steps }: CaseFile, wanted: string): boolean => steps.some(({ kind }) => kind === wanted)
const requestEnds = (file: CaseFile, told: FileStep) => lastDayOf('LIC-HEAR-REQ', file, told.occurredOn)

export const licenceHearingGates = defineGates<StepFacts<z.output<typeof licenceHearingContent>>>('cases', {
  'licence-hearing-asked-late': {
    title: { zh: '听证申请逾期', en: 'Hearing asked for late' },
    detail: { zh: '应于 {latest} 前申请；可以说明理由后受理', en: 'It is asked for by {latest}; a later request may be met with a reason' },
    legalBasis: licenceLaw('第四十七条第一款'),
    warning: true,
    fails: ({ file, on, data: { origin } }) => {
      const told = rightTold(file)
      if (origin !== 'REQUEST' || told === undefined) return false
      const latest = requestEnds(file, told)
      return latest !== null && on > latest && { params: { latest } }
    },
  },
  'licence-hearing-unannounced': {
    title: { zh: '听证未向社会公告', en: 'Hearing not announced' },
    detail: { zh: '依法或者认为需要听证的重大许可事项应当向社会公告', en: 'A hearing that the law or the agency orders is announced to the public' },
    legalBasis: licenceLaw('第四十六条'),
    fails: ({ data: { origin, announcedOn } }) => origin === 'OWN_MOTION' && announcedOn === undefined,
  },
})

export const licenceHearingNoticeGates = defineGates<StepFacts<z.output<typeof licenceHearingNoticeContent>>>('cases', {
  'licence-hearing-notice-late': {
    title: { zh: '听证通知过迟', en: 'Hearing notified late' },
    detail: { zh: '应于 {latest} 前通知时间、地点', en: 'Time and place are notified by {latest}' },
    legalBasis: licenceLaw('第四十八条第一款第一项', '第八十二条'),
    fails: ({ file, on, data: { heldOn } }) => {
      const latest = latestNotice('LIC-HEAR-NOTICE', file, heldOn)
      return latest !== null && on > latest && { params: { latest } }
    },
  },
  'licence-hearing-host-unfit': {
    title: { zh: '审查人员主持听证', en: 'Hearing chaired by who examined' },
    detail: { zh: '应指定审查该申请的工作人员以外的人员为听证主持人', en: 'Nobody who examined the application chairs its hearing' },
    legalBasis: licenceLaw('第四十八条第一款第三项'),
    fails: ({ file: { steps, handlers }, data: { hostOfficerId } }) => handlers.some(({ officerId }) => officerId === hostOfficerId)
      || steps.some(({ kind, data }) => kind === 'EXAMINATION' && (data['officerIds'] as readonly string[]).includes(hostOfficerId)),
  },
})

export const licenceHearingRecordGates = defineGates<StepFacts<z.output<typeof licenceHearingRecordContent>>>('cases', {
  'licence-hearing-not-public': {
    title: { zh: '听证未公开举行', en: 'Hearing not public' },
    detail: { zh: '听证应当公开举行', en: 'The hearing is public' },
    legalBasis: licenceLaw('第四十八条第一款第二项'),
    fails: ({ data: { conduct } }) => !conduct.publicly,
  },
  'licence-hearing-unreasoned': {
    title: { zh: '审查人员未提供证据、理由', en: 'No reasons given at the hearing' },
    detail: { zh: '审查人员应当提供审查意见的证据、理由', en: 'Who examined gives the evidence and reasons of the opinion' },
    legalBasis: licenceLaw('第四十八条第一款第四项'),
    fails: ({ data: { conduct } }) => !conduct.reasonsGiven,
  },
  'licence-hearing-record-unsigned': {
    title: { zh: '听证笔录未经确认签名', en: 'Record of the hearing unsigned' },
    detail: { zh: '听证笔录应当交参加人确认无误后签字或者盖章', en: 'The record of the hearing is confirmed and signed by who took part' },
    legalBasis: licenceLaw('第四十八条第一款第五项'),
    fails: ({ data: { conduct } }) => !conduct.recordSigned,
  },
  'licence-hearing-held-late': {
    title: { zh: '组织听证逾期', en: 'Hearing held late' },
    detail: { zh: '应于 {latest} 前组织听证', en: 'A hearing is held by {latest}' },
    legalBasis: licenceLaw('第四十七条第一款', '第八十二条'),
    warning: true,
    fails: ({ file, on, subject }) => {
      if (subject?.data['origin'] !== 'REQUEST') return false
      const latest = lastDayOf('LIC-HEAR-HOLD', file, subject.occurredOn)
      return latest !== null && on > latest && { params: { latest } }
    },
  },
})

/** What a decision on a licence asks beyond the common record (行政许可法第三十二条至第四十八条). */
export const licenceDecisionGates = [
  ...acceptedGates,
  ...defineGates<StepFacts<{ decisionKind: string }>>('cases', {
    'licence-hearing-pending': {
      title: { zh: '听证程序尚未完结', en: 'Hearing pending' },
      detail: { zh: '听证尚未举行，或者申请听证的期限（{latest} 止）未满', en: 'A hearing is still to be held, or may still be asked for until {latest}' },
      legalBasis: licenceLaw('第四十七条第一款', '第四十八条第二款'),
      fails: ({ file, on }) => {
        const hearings = mattersIn(licenceHearingMatter, file)
        const told = rightTold(file)
        const latest = (told === undefined ? null : requestEnds(file, told)) ?? ''
        const open = hearings.some(({ state }) => state === 'OPENED' || state === 'NOTIFIED')
        return file.row.actKind === 'LICENCE' && (open || (hearings.length === 0 && on <= latest)) && { params: { latest: latest || on } }
      },
    },
    'concerned-not-heard': {
      title: { zh: '未听取利害关系人意见', en: 'Persons concerned not heard' },
      detail: { zh: '已告知利害关系人而未记录其意见，也未举行听证；对方未提意见的，说明理由', en: 'Persons concerned were told but neither heard nor a hearing held; say so where they said nothing' },
      legalBasis: licenceLaw('第三十六条'),
      warning: true,
      fails: ({ file }) => file.row.actKind === 'LICENCE' && has(file, 'CONCERNED_NOTICE') && !has(file, 'CONCERNED_STATEMENT') && !has(file, 'LICENCE_HEARING_RECORD'),
    },
    'excluded-time-open': {
      title: { zh: '不计入期限的程序尚未结束', en: 'A procedure is still going on' },
      detail: { zh: '检验、检测、鉴定、评审等程序结束后方可决定', en: 'Testing, review and the like are ended before the decision' },
      legalBasis: licenceLaw('第四十五条'),
      fails: ({ file }) => mattersIn(excludedTimeMatter, file).some(({ state }) => state === 'RUNNING'),
    },
    'licence-refusal-unreasoned': {
      title: { zh: '不予许可未说明理由或者救济途径', en: 'Refused without reasons or remedies' },
      detail: { zh: '不予行政许可应当说明理由，并告知申请复议或者提起诉讼的权利', en: 'A refusal gives its reasons and tells of the remedies' },
      legalBasis: licenceLaw('第三十八条第二款'),
      fails: ({ file: { row, steps }, data: { decisionKind } }) => {
        const conclusion = steps.findLast(({ kind }) => kind === 'EXAMINATION_CONCLUSION')
        return row.actKind === 'LICENCE' && decisionKind === 'REFUSED' && (conclusion?.data['conclusion'] !== 'REFUSE' || conclusion.data['remedies'] === undefined)
      },
    },
    'licence-refusal-standard-missing': {
      title: { zh: '未说明技术标准', en: 'Technical standard not named' },
      detail: { zh: '根据检验、检测、检疫结果不予许可的，应书面说明所依据的技术标准、技术规范', en: 'A refusal after testing names the technical standard' },
      legalBasis: licenceLaw('第五十五条第三款'),
      fails: ({ file: { row, steps }, data: { decisionKind } }) => row.actKind === 'LICENCE' && decisionKind === 'REFUSED'
        && steps.some(({ kind, data }) => kind === 'EXAMINATION' && data['method'] === 'TESTING')
        && steps.findLast(({ kind }) => kind === 'EXAMINATION_CONCLUSION')?.data['technicalStandard'] === undefined,
    },
  }),
]
