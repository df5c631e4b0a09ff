import { defineStep } from '../steps/define.ts'
import { inquiryGates, officerGates } from './evidence-gates.ts'
import { certificatesShown, evidenceReview, inquiryRecord, investigationReport, sampling } from './investigation-contents.ts'
import { evidenceReviewGates, reportGates } from './investigation-gates.ts'

const whileOpen = { permission: 'case:investigate', during: ['FILED'] } as const
const ofOfficers = { officersOf: ({ officerIds }: { officerIds: readonly string[] }) => officerIds }

/** 出示执法证件、告知回避权利（行政处罚法第五十五条、第四十三条） */
export const showCertificates = defineStep({
  ...certificatesShown, ...whileOpen, ...ofOfficers, act: 'showCertificates', path: 'certificate-showings', operationId: 'showCertificates',
  label: { zh: '出示执法证件', en: 'show certificates' }, gates: officerGates,
})

/** 询问笔录（行政处罚法第五十五条第二款） */
export const inquiry = defineStep({
  ...inquiryRecord, ...whileOpen, ...ofOfficers, act: 'recordInquiry', path: 'inquiries', operationId: 'recordInquiry',
  label: { zh: '询问', en: 'question a person' }, gates: [...officerGates, ...inquiryGates],
})

/** 抽样取证（行政处罚法第五十六条） */
export const takeSamples = defineStep({
  ...sampling, ...whileOpen, ...ofOfficers, act: 'takeSamples', path: 'samplings', operationId: 'takeSamples',
  label: { zh: '抽样取证', en: 'take samples' }, gates: officerGates,
})

/** 审查证据（行政处罚法第四十六条第二款、第三款） */
export const reviewEvidence = defineStep({
  ...evidenceReview, ...whileOpen, act: 'reviewEvidence', path: 'evidence-reviews', operationId: 'reviewEvidence',
  label: { zh: '审查证据', en: 'review evidence' }, gates: evidenceReviewGates,
})

/** 调查终结报告（行政处罚法第五十七条第一款） */
export const reportInvestigation = defineStep({
  ...investigationReport, ...whileOpen, act: 'reportInvestigation', path: 'investigation-reports', operationId: 'reportInvestigation', actKinds: ['PENALTY'],
  label: { zh: '调查终结', en: 'report the investigation' }, gates: reportGates,
})
