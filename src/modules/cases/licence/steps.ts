import type { LocalDate } from '../../../kernel/local-date.ts'
import { hearingHeld } from '../hearing-held.ts'
import { defineStep } from '../steps/define.ts'
import type { FileStep } from '../steps/file.ts'
import {
  concernedNoticeContent, concernedStatementContent, correctionContent, correctionNoticeContent, excludedTimeContent, excludedTimeEndContent, intakeContent,
  licenceHearingCancellationContent, licenceHearingContent, licenceHearingNoticeContent, licenceHearingRecordContent,
} from './content.ts'
import { licenceHearingGates, licenceHearingNoticeGates, licenceHearingRecordGates } from './hearing-gates.ts'
import { acceptedGates, correctionNoticeGates, excludedTimeGates, intakeGates, licenceApplicationGates } from './intake-gates.ts'
import { excludedTimeMatter, licenceHearingMatter } from './matter.ts'

const common = { permission: 'case:investigate', during: ['FILED'] as const, actKinds: ['LICENCE'] as const }
const decidePeriods = ['LIC-DECIDE', 'LIC-JOINT'] as const

const of = (subject: FileStep | null) => subject === null ? {} : { subjectId: subject.id }
const receivedOn = (steps: readonly FileStep[], on: LocalDate): LocalDate => steps.findLast(({ kind }) => kind === 'APPLICATION')?.occurredOn ?? on

/** 一次告知补正（行政许可法第三十二条） */
export const correctionNotice = defineStep({
  ...common,
  kind: 'CORRECTION_NOTICE', act: 'tellCorrections', path: 'correction-notices', operationId: 'tellCorrections',
  label: { zh: '一次告知补正', en: 'tell what is to be corrected' }, body: correctionNoticeContent, gates: [...licenceApplicationGates, ...correctionNoticeGates],
  deadlines: ({ on }) => ({ meet: [{ codes: ['LIC-ACCEPT'], on }] }),
})

export const correction = defineStep({
  ...common,
  kind: 'CORRECTION', act: 'receiveCorrections', path: 'corrections', operationId: 'receiveCorrections',
  label: { zh: '接收补正材料', en: 'receive corrections' }, body: correctionContent, gates: licenceApplicationGates,
})

/** 受理或者不予受理（行政许可法第三十二条） */
export const intake = defineStep({
  ...common,
  kind: 'INTAKE_DECISION', act: 'decideIntake', path: 'intake-decisions', operationId: 'decideIntake',
  label: { zh: '决定是否受理', en: 'decide whether to accept' }, body: intakeContent, gates: [...licenceApplicationGates, ...intakeGates],
  // What counts as accepted by silence was accepted on the day the material came in.
  deadlines: ({ file: { steps }, on, data: { outcome, joint } }) => {
    const accepted = outcome === 'ACCEPTED' || outcome === 'DEEMED_ACCEPTED'
    const from = outcome === 'DEEMED_ACCEPTED' ? receivedOn(steps, on) : on
    return {
      meet: [{ codes: ['LIC-ACCEPT'], on }],
      ...(accepted && !joint ? {} : { cancel: [{ codes: ['LIC-DECIDE'], on }] }),
      ...(accepted ? { start: [{ code: joint ? 'LIC-JOINT' : 'LIC-DECIDE', on: from }] } : {}),
    }
  },
})

/** 听证、招标、拍卖、检验、检测、检疫、鉴定和专家评审（行政许可法第四十五条） */
export const excludedTime = defineStep({
  ...common, matter: excludedTimeMatter,
  kind: 'EXCLUDED_TIME', act: 'startExcludedTime', path: 'excluded-times', operationId: 'startExcludedTime',
  label: { zh: '开始不计入期限的程序', en: 'start a procedure whose time does not count' }, body: excludedTimeContent, gates: [...acceptedGates, ...excludedTimeGates],
  deadlines: ({ on, data: { procedure } }) => ({ suspend: [{ codes: decidePeriods, from: on, reason: procedure }] }),
})

export const excludedTimeEnd = defineStep({
  ...common, matter: excludedTimeMatter,
  kind: 'EXCLUDED_TIME_END', act: 'endExcludedTime', path: 'excluded-time-ends', operationId: 'endExcludedTime',
  label: { zh: '结束不计入期限的程序', en: 'end a procedure whose time does not count' }, body: excludedTimeEndContent, gates: [],
  deadlines: ({ on }) => ({ resume: [{ codes: decidePeriods, to: on }] }),
})

/** 告知利害关系人（行政许可法第三十六条、第四十七条） */
export const concernedNotice = defineStep({
  ...common,
  kind: 'CONCERNED_NOTICE', act: 'tellConcerned', path: 'concerned-notices', operationId: 'tellConcerned',
  label: { zh: '告知利害关系人', en: 'tell the persons concerned' }, body: concernedNoticeContent, gates: acceptedGates,
  deadlines: ({ on, data: { hearingRight } }) => hearingRight ? { start: [{ code: 'LIC-HEAR-REQ', on }] } : {},
})

export const concernedStatement = defineStep({
  ...common,
  kind: 'CONCERNED_STATEMENT', act: 'hearConcerned', path: 'concerned-statements', operationId: 'hearConcerned',
  label: { zh: '听取申请人、利害关系人意见', en: 'hear the applicant or the persons concerned' }, body: concernedStatementContent, gates: acceptedGates,
})

/** 听证（行政许可法第四十六条至第四十八条） */
export const licenceHearing = defineStep({
  ...common, matter: licenceHearingMatter,
  kind: 'LICENCE_HEARING', act: 'openLicenceHearing', path: 'licence-hearings', operationId: 'openLicenceHearing',
  label: { zh: '受理听证申请或者决定听证', en: 'open a hearing on a licence' }, body: licenceHearingContent, gates: [...acceptedGates, ...licenceHearingGates],
  deadlines: ({ on, data: { origin } }, subjectId) => origin === 'OWN_MOTION' ? {}
    : { meet: [{ codes: ['LIC-HEAR-REQ'], on }], start: [{ code: 'LIC-HEAR-HOLD', on, subjectId }] },
})

export const licenceHearingNotice = defineStep({
  ...common, matter: licenceHearingMatter,
  kind: 'LICENCE_HEARING_NOTICE', act: 'notifyLicenceHearing', path: 'licence-hearing-notices', operationId: 'notifyLicenceHearing',
  label: { zh: '通知许可听证', en: 'notify the hearing on a licence' }, body: licenceHearingNoticeContent, gates: licenceHearingNoticeGates,
  deadlines: ({ on, data: { heldOn }, subject }) => ({ start: [{ code: 'LIC-HEAR-NOTICE', on: heldOn, ...of(subject), metOn: on }] }),
})

export const licenceHearingRecord = defineStep({
  ...common, matter: licenceHearingMatter,
  kind: 'LICENCE_HEARING_RECORD', act: 'holdLicenceHearing', path: 'licence-hearing-records', operationId: 'holdLicenceHearing',
  label: { zh: '举行许可听证', en: 'hold the hearing on a licence' }, body: licenceHearingRecordContent, gates: licenceHearingRecordGates,
  ...hearingHeld,
  deadlines: ({ on, subject }) => ({ meet: [{ codes: ['LIC-HEAR-HOLD'], on, ...of(subject) }] }),
})

export const licenceHearingCancellation = defineStep({
  ...common, matter: licenceHearingMatter,
  kind: 'LICENCE_HEARING_CANCELLATION', act: 'cancelLicenceHearing', path: 'licence-hearing-cancellations', operationId: 'cancelLicenceHearing',
  label: { zh: '取消许可听证', en: 'cancel the hearing on a licence' }, body: licenceHearingCancellationContent, gates: [],
  deadlines: ({ on, subject }) => ({ cancel: [{ codes: ['LIC-HEAR-HOLD'], on, ...of(subject) }] }),
})
