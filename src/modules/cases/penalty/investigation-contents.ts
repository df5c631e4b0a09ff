import { z } from 'zod'
import { codes, day, instantFilter, text, uuid } from '../../../platform/http/strings.ts'
import { decisionKinds } from '../codes.ts'
import { custodies, inquiredPersons, registrationDisposals, testKinds } from './codes.ts'
import { approval, citedArticles, listedThings, officerIds, penaltyFields } from './content.ts'

/** The kinds of step of an investigation with their content, apart from their gates, so that gates of later steps can read them. */

export const certificatesShown = {
  kind: 'CERTIFICATES_SHOWN',
  body: z.strictObject({
    officerIds: officerIds('出示证件的执法人员'),
    shownTo: text(200, '向何人出示'),
    place: text(200, '地点').optional(),
    recusalRightTold: z.boolean().describe('是否告知申请回避的权利'),
  }),
} as const

export const inquiryRecord = {
  kind: 'INQUIRY',
  body: z.strictObject({
    personName: text(100, '被询问人'),
    personRole: codes(inquiredPersons, '被询问人身份'),
    place: text(200, '地点'),
    startedAt: instantFilter('开始时刻'),
    endedAt: instantFilter('结束时刻'),
    officerIds: officerIds('询问人员'),
    certificatesShown: z.boolean().describe('是否出示执法证件'),
    record: text(20000, '询问内容'),
    signed: z.boolean().describe('被询问人是否签字确认'),
    refusalNote: text(500, '拒绝签字的注明').optional(),
  }),
} as const

export const sampling = {
  kind: 'SAMPLING',
  body: z.strictObject({
    items: listedThings.describe('抽取的样品'),
    place: text(200, '地点'),
    officerIds: officerIds('抽样人员'),
    method: text(500, '抽样方法').optional(),
    witnessedBy: text(200, '在场的当事人或者见证人').optional(),
  }),
} as const

export const registration = {
  kind: 'REGISTRATION',
  body: z.strictObject({
    items: listedThings.describe('登记保存物品清单'),
    reason: text(500, '可能灭失或者以后难以取得的情况'),
    custody: codes(custodies, '保存方式'),
    place: text(200, '保存地点'),
    keeper: text(100, '保管人').optional(),
    officerIds: officerIds('执法人员'),
    approval: approval.optional(),
    urgency: text(500, '情况紧急、当场采取的理由').optional(),
    startedAt: instantFilter('当场采取的时刻').optional(),
  }),
} as const

export const registrationApproval = {
  kind: 'REGISTRATION_APPROVAL',
  body: z.strictObject({
    approver: approval,
    reportedAt: instantFilter('报告时刻'),
    approved: z.boolean().describe('负责人是否认为应当采取'),
  }),
} as const

export const registrationDisposal = {
  kind: 'REGISTRATION_DISPOSAL',
  body: z.strictObject({
    disposal: codes(registrationDisposals, '处理方式'),
    note: text(1000, '处理情况').optional(),
  }),
} as const

export const testCommission = {
  kind: 'TEST',
  body: z.strictObject({
    testKind: codes(testKinds, '种类'),
    institution: text(200, '机构'),
    subject: text(500, '对象和事项'),
    qualification: text(200, '机构的资质').optional(),
  }),
} as const

export const testResult = {
  kind: 'TEST_RESULT',
  body: z.strictObject({
    reportNumber: text(100, '报告编号'),
    result: text(2000, '结论'),
    partyToldOn: day('告知当事人日期').optional(),
  }),
} as const

export const correctionOrder = {
  kind: 'CORRECTION_ORDER',
  body: z.strictObject({
    content: text(2000, '改正的内容和要求'),
    atOnce: z.boolean().describe('是否立即改正；否则限期改正'),
    correctBy: day('改正期限').optional(),
    legalBasis: citedArticles.describe('责令改正的依据'),
  }),
} as const

export const correctionCheck = {
  kind: 'CORRECTION_CHECK',
  body: z.strictObject({
    corrected: z.boolean().describe('是否已改正'),
    findings: text(1000, '复查情况'),
    officerIds: officerIds('复查人员'),
  }),
} as const

export const evidenceReview = {
  kind: 'EVIDENCE_REVIEW',
  body: z.strictObject({
    reviewed: z.array(z.strictObject({
      evidenceId: uuid('证据环节'),
      authentic: z.boolean().describe('是否查证属实'),
      lawful: z.boolean().describe('取得是否合法'),
      note: text(500, '审查意见').optional(),
    }).meta({ id: 'ReviewedEvidence' })).min(1).max(200).describe('逐件审查的证据'),
  }),
} as const

export const investigationReport = {
  kind: 'INVESTIGATION_REPORT',
  body: z.strictObject({
    facts: text(8000, '查明的事实'),
    evidenceIds: z.array(uuid('证据环节')).max(500).refine((ids) => new Set(ids).size === ids.length).describe('据以认定事实的证据'),
    legalBasis: citedArticles.describe('违反的规定和处理的依据'),
    recommends: codes(decisionKinds, '处理建议'),
    discretion: text(2000, '裁量的理由').optional(),
    ...penaltyFields,
  }),
} as const
