import type { z } from 'zod'
import { defineGates } from '../../../kernel/gate.ts'
import { lastDayOf, ruleIn } from '../periods.ts'
import type { StepFacts } from '../steps/file.ts'
import { stepsOf } from '../steps/file.ts'
import type { correctionOrder, evidenceReview, investigationReport, registration, registrationApproval, registrationDisposal } from './investigation-contents.ts'
import { certificatesShown, inquiryRecord } from './investigation-contents.ts'
import { article, ofPenalty, workingDays } from './law.ts'
import { reviewsOf } from './reading.ts'

type Content<Step extends { body: z.ZodType }> = z.output<Step['body']>

export const registrationGates = ofPenalty(defineGates<StepFacts<Content<typeof registration>>>('cases', {
  'registration-unapproved': {
    title: { zh: '先行登记保存未经批准', en: 'Registration in advance not approved' },
    detail: {
      zh: '先行登记保存应当事先经行政机关负责人批准；规章许可情况紧急时当场采取、事后补办的，应当写明理由和采取的时刻',
      en: 'The head of the agency approves before evidence is registered in advance; where the rules of the field allow it on the spot, its reason and time are given',
    },
    legalBasis: [article('第五十六条')],
    fails: ({ file, on, data: { approval, urgency, startedAt } }) => {
      const onTheSpot = urgency !== undefined && startedAt !== undefined && ruleIn(file, 'PEN-EVID-URG', on) !== undefined
      return !onTheSpot && (approval === undefined || approval.approvedOn > on)
    },
  },
}))

const market = { law: '市场监督管理行政处罚程序规定', article: '第三十三条第二款' }
const approvalsIn = ({ file: { steps }, subject }: StepFacts) => steps.filter(({ kind, subjectId }) => kind === 'REGISTRATION_APPROVAL' && subjectId === subject?.id)
const startOf = ({ subject }: StepFacts): string | undefined => (subject?.data as Partial<Content<typeof registration>> | undefined)?.startedAt

export const registrationApprovalGates = ofPenalty(defineGates<StepFacts<Content<typeof registrationApproval>>>('cases', {
  'registration-approval-needless': {
    title: { zh: '该登记保存无须补办批准', en: 'Nothing to be approved afterwards' },
    detail: { zh: '只有情况紧急当场采取且尚未补办的先行登记保存才补办批准', en: 'Only an urgent registration that was not yet approved is approved afterwards' },
    legalBasis: [market],
    fails: (facts) => facts.subject?.data['urgency'] === undefined || approvalsIn(facts).length > 0,
  },
  'registration-report-late': {
    title: { zh: '当场登记保存报告逾期', en: 'Urgent registration reported late' },
    detail: { zh: '当场采取先行登记保存措施的，应在 {hours} 小时内报告并补办批准手续', en: 'A registration on the spot is reported and approved within {hours} hours' },
    legalBasis: [market], warning: true,
    fails: (facts) => {
      const { file, subject, data: { reportedAt } } = facts
      const [startedAt, hours] = [startOf(facts), subject === null ? undefined : ruleIn(file, 'PEN-EVID-URG', subject.occurredOn)?.length]
      return startedAt !== undefined && hours !== undefined && Date.parse(reportedAt) > Date.parse(startedAt) + hours * 3_600_000 && { params: { hours } }
    },
  },
}))

export const registrationDisposalGates = ofPenalty(defineGates<StepFacts<Content<typeof registrationDisposal>>>('cases', {
  'registration-disposed-late': {
    title: { zh: '逾期处理先行登记保存的证据', en: 'Registered evidence disposed of late' },
    detail: { zh: '应当在 {dueOn} 前作出处理决定', en: 'The decision was due by {dueOn}' },
    legalBasis: [article('第五十六条'), workingDays], warning: true,
    fails: ({ file, on, subject }) => {
      const dueOn = subject === null ? null : lastDayOf('PEN-EVID-REG', file, subject.occurredOn)
      return dueOn !== null && on > dueOn && { params: { dueOn } }
    },
  },
  'registration-disapproved': {
    title: { zh: '负责人未予批准，应当立即解除', en: 'Not approved, to be released at once' },
    detail: { zh: '负责人认为不应当采取的先行登记保存措施应当立即解除', en: 'A registration the head found unwarranted is released at once' },
    legalBasis: [market],
    fails: (facts) => facts.data.disposal !== 'RELEASED' && approvalsIn(facts).some(({ data }) => data['approved'] === false),
  },
}))

export const correctionGates = defineGates<StepFacts<Content<typeof correctionOrder>>>('cases', {
  'correction-period-missing': {
    title: { zh: '限期改正未定期限', en: 'Correction without its period' },
    detail: { zh: '责令限期改正的，应当写明不早于责令之日的期限', en: 'An order to correct in time names a day that is not before the order' },
    legalBasis: [article('第二十八条第一款')],
    fails: ({ on, data: { atOnce, correctBy } }) => !atOnce && (correctBy === undefined || correctBy < on),
  },
})

const evidenceIdsOf = (file: StepFacts['file']): Set<string> => new Set(file.steps.filter(({ kind }) => kind === 'EVIDENCE').map(({ id }) => id))

export const evidenceReviewGates = defineGates<StepFacts<Content<typeof evidenceReview>>>('cases', {
  'evidence-unknown': {
    title: { zh: '所列证据不在本案', en: 'Evidence not of this case' },
    detail: { zh: '有 {count} 件证据不是本案已登记的证据', en: '{count} of the pieces named are no evidence of this case' },
    legalBasis: [article('第四十六条第一款')],
    fails: ({ file, data }) => unknownAmong(file, data.reviewed.map(({ evidenceId }) => evidenceId)),
  },
})

function unknownAmong(file: StepFacts['file'], ids: readonly string[]) {
  const known = evidenceIdsOf(file)
  const unknown = ids.filter((id) => !known.has(id))
  return unknown.length > 0 && { params: { count: unknown.length }, missing: unknown }
}

export const reportGates = ofPenalty(defineGates<StepFacts<Content<typeof investigationReport>>>('cases', {
  'report-evidence-unknown': {
    title: { zh: '调查报告所据证据不在本案', en: 'Report rests on evidence not of this case' },
    detail: { zh: '调查报告所列的 {count} 件证据不是本案已登记的证据', en: '{count} of the pieces the report names are no evidence of this case' },
    legalBasis: [article('第四十条'), article('第四十六条')],
    fails: ({ file, data }) => unknownAmong(file, data.evidenceIds),
  },
  'evidence-unverified': {
    title: { zh: '证据未经查证属实', en: 'Evidence not verified' },
    detail: { zh: '有 {count} 件证据未经查证属实，不得作为认定事实的根据', en: '{count} pieces of evidence have not been verified and prove nothing' },
    legalBasis: [article('第四十六条第二款')],
    fails: ({ file, data: { evidenceIds } }) => {
      const reviews = reviewsOf(file)
      const unverified = evidenceIds.filter((id) => reviews.get(id)?.authentic !== true)
      return unverified.length > 0 && { params: { count: unverified.length }, missing: unverified }
    },
  },
  'evidence-unlawful': {
    title: { zh: '证据以非法手段取得', en: 'Evidence taken unlawfully' },
    detail: { zh: '有 {count} 件证据经审查系以非法手段取得，不得作为认定事实的根据', en: '{count} pieces of evidence were found to be taken unlawfully and prove nothing' },
    legalBasis: [article('第四十六条第三款')],
    fails: ({ file, data: { evidenceIds } }) => {
      const reviews = reviewsOf(file)
      const unlawful = evidenceIds.filter((id) => reviews.get(id)?.lawful === false)
      return unlawful.length > 0 && { params: { count: unlawful.length }, missing: unlawful }
    },
  },
  'certificates-never-shown': {
    title: { zh: '没有出示执法证件的记录', en: 'No record that certificates were shown' },
    detail: { zh: '本案没有向当事人或者有关人员出示执法证件的记录', en: 'Nothing in the file says that certificates were shown' },
    legalBasis: [article('第五十五条第一款')], warning: true,
    fails: ({ file }) => stepsOf(file, certificatesShown).length === 0 && !stepsOf(file, inquiryRecord).some(({ data }) => data.certificatesShown),
  },
}))
