import type { z } from 'zod'
import { defineGates } from '../../../kernel/gate.ts'
import { lastDayOf } from '../periods.ts'
import type { StepFacts } from '../steps/file.ts'
import { stepsOf } from '../steps/file.ts'
import type { correctionOrder, evidenceReview, investigationReport, registration } from './investigation-contents.ts'
import { certificatesShown, inquiryRecord } from './investigation-contents.ts'
import { article, ofPenalty, workingDays } from './law.ts'
import { reviewsOf } from './reading.ts'

type Content<Step extends { body: z.ZodType }> = z.output<Step['body']>

export const registrationGates = ofPenalty(defineGates<StepFacts<Content<typeof registration>>>('cases', {
  'registration-unapproved': {
    title: { zh: '先行登记保存未经批准', en: 'Registration in advance not approved' },
    detail: { zh: '先行登记保存应当事先经行政机关负责人批准', en: 'The head of the agency approves before evidence is registered in advance' },
    legalBasis: [article('第五十六条')],
    fails: ({ on, data: { approval } }) => approval === undefined || approval.approvedOn > on,
  },
}))

export const registrationDisposalGates = ofPenalty(defineGates<StepFacts>('cases', {
  'registration-disposed-late': {
    title: { zh: '逾期处理先行登记保存的证据', en: 'Registered evidence disposed of late' },
    detail: { zh: '应当在 {dueOn} 前作出处理决定', en: 'The decision was due by {dueOn}' },
    legalBasis: [article('第五十六条'), workingDays], warning: true,
    fails: ({ file, on, subject }) => {
      const dueOn = subject === null ? null : lastDayOf('PEN-EVID-REG', file, subject.occurredOn)
      return dueOn !== null && on > dueOn && { params: { dueOn } }
    },
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
