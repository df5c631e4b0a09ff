import type { z } from 'zod'
import type { LocalDate } from '../../../kernel/local-date.ts'
import { defineGates } from '../../../kernel/gate.ts'
import { isAccepted } from '../common/gates.ts'
import { licenceLaw } from '../common/kinds.ts'
import type { ApplicationContent } from '../common/matter-content.ts'
import { lastDayOf } from '../periods.ts'
import type { CaseFile, FileStep, StepFacts } from '../steps/file.ts'
import type { correctionNoticeContent, excludedTimeContent, IntakeContent } from './content.ts'

const last = ({ steps }: CaseFile, kind: string): FileStep | undefined => steps.findLast((step) => step.kind === kind)

/** The last day to tell what is to be corrected (行政许可法 art. 32). */
function correctionEnds(file: CaseFile): LocalDate | null {
  const application = last(file, 'APPLICATION')
  return application === undefined ? null : lastDayOf('LIC-ACCEPT', file, application.occurredOn)
}

/** Whether corrections were told in time. */
function toldInTime(file: CaseFile): boolean {
  const end = correctionEnds(file)
  const notice = last(file, 'CORRECTION_NOTICE')
  return end !== null && notice !== undefined && notice.occurredOn <= end
}

export const licenceApplicationGates = defineGates<StepFacts>('cases', {
  'licence-application-missing': {
    title: { zh: '没有申请', en: 'No application' },
    detail: { zh: '应先登记行政许可申请', en: 'The application comes first' },
    legalBasis: licenceLaw('第二十九条第一款', '第三十二条第一款'),
    fails: ({ file }) => last(file, 'APPLICATION') === undefined,
  },
})

export const correctionNoticeGates = defineGates<StepFacts<z.output<typeof correctionNoticeContent>>>('cases', {
  'correction-told-already': {
    title: { zh: '已经告知过补正', en: 'Corrections told already' },
    detail: { zh: '需要补正的全部内容应当一次告知', en: 'All that is to be corrected is told at once' },
    legalBasis: licenceLaw('第三十二条第一款第四项'),
    fails: ({ file }) => last(file, 'CORRECTION_NOTICE') !== undefined,
  },
  'correction-told-late': {
    title: { zh: '告知补正逾期', en: 'Corrections told late' },
    detail: { zh: '应于 {latest} 前告知；逾期不告知的，自收到申请材料之日起即为受理', en: 'They are told by {latest}; after that the application is accepted as from its receipt' },
    legalBasis: licenceLaw('第三十二条第一款第四项', '第八十二条'),
    fails: ({ file, on }) => {
      const latest = correctionEnds(file)
      return latest !== null && on > latest && { params: { latest } }
    },
  },
})

export const intakeGates = defineGates<StepFacts<IntakeContent>>('cases', {
  'intake-decided-already': {
    title: { zh: '已经处理过该申请', en: 'Intake decided already' },
    detail: { zh: '受理或者不予受理只决定一次', en: 'Whether an application is accepted is decided once' },
    legalBasis: licenceLaw('第三十二条第一款'),
    fails: ({ file }) => last(file, 'INTAKE_DECISION') !== undefined,
  },
  'intake-receipt-missing': {
    title: { zh: '没有书面凭证', en: 'No written receipt' },
    detail: { zh: '受理或者不予受理应当出具加盖专用印章、注明日期的书面凭证', en: 'A sealed and dated receipt is given for the acceptance or its refusal' },
    legalBasis: licenceLaw('第三十二条第二款'),
    fails: ({ data: { receiptNumber } }) => receiptNumber === undefined,
  },
  'intake-reasons-missing': {
    title: { zh: '不受理而未说明理由', en: 'Not accepted without reasons' },
    detail: { zh: '不受理行政许可申请应当说明理由', en: 'Reasons are given where an application is not accepted' },
    legalBasis: licenceLaw('第七十二条第七项'),
    fails: ({ data: { outcome, reasons } }) => outcome !== 'ACCEPTED' && outcome !== 'DEEMED_ACCEPTED' && reasons === undefined,
  },
  'intake-authority-missing': {
    title: { zh: '未告知有权机关', en: 'Competent body not told' },
    detail: { zh: '不属于本机关职权的，应告知申请人向有关行政机关申请', en: 'The applicant is told which body to apply to' },
    legalBasis: licenceLaw('第三十二条第一款第二项'),
    fails: ({ data: { outcome, competentAuthority } }) => outcome === 'NOT_COMPETENT' && competentAuthority === undefined,
  },
  'intake-materials-incomplete': {
    title: { zh: '材料不齐全而受理', en: 'Accepted with material missing' },
    detail: { zh: '要求提交的材料尚未齐全，应一次告知补正', en: 'Material asked for is missing and has not been corrected' },
    legalBasis: licenceLaw('第三十二条第一款第四项', '第三十二条第一款第五项'),
    fails: ({ file, data: { outcome } }) => {
      const { materials = [] } = (last(file, 'APPLICATION')?.data ?? {}) as Partial<ApplicationContent>
      const missing = materials.filter(({ required, submitted }) => required && !submitted).map(({ name }) => name)
      return outcome === 'ACCEPTED' && missing.length > 0 && last(file, 'CORRECTION')?.data['complete'] !== true && { missing }
    },
  },
  'intake-accepted-by-silence': {
    title: { zh: '未按期告知补正，已视为受理', en: 'Accepted by silence' },
    detail: { zh: '未在期限内一次告知补正，不得以未补正为由不予受理', en: 'Corrections were not told in time; it cannot be turned away for want of them' },
    legalBasis: licenceLaw('第三十二条第一款第四项'),
    fails: ({ file, data: { outcome } }) => outcome === 'NOT_CORRECTED' && !toldInTime(file),
  },
  'intake-not-silent': {
    title: { zh: '不符合视为受理的情形', en: 'Not accepted by silence' },
    detail: { zh: '只有逾期未告知补正的，才自收到材料之日起视为受理', en: 'Only where corrections were not told in time is it accepted as from its receipt' },
    legalBasis: licenceLaw('第三十二条第一款第四项'),
    fails: ({ file, on, data: { outcome } }) => outcome === 'DEEMED_ACCEPTED' && (toldInTime(file) || on <= (correctionEnds(file) ?? on)),
  },
})

export const acceptedGates = defineGates<StepFacts>('cases', {
  'licence-not-accepted': {
    title: { zh: '申请尚未受理', en: 'Application not accepted' },
    detail: { zh: '行政许可申请受理后方可进行该环节', en: 'This comes after the application was accepted' },
    legalBasis: licenceLaw('第三十二条第一款第五项'),
    fails: ({ file }) => file.row.actKind === 'LICENCE' && !isAccepted(file),
  },
})

export const excludedTimeGates = defineGates<StepFacts<z.output<typeof excludedTimeContent>>>('cases', {
  'excluded-time-not-told': {
    title: { zh: '未书面告知所需时间', en: 'Time needed not told' },
    detail: { zh: '不计入期限的时间应当书面告知申请人', en: 'The applicant is told in writing of the time that does not count' },
    legalBasis: licenceLaw('第四十五条'),
    fails: ({ data: { toldOn } }) => toldOn === undefined,
  },
})
