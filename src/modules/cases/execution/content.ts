import { z } from 'zod'
import { codes, day, instantFilter, text, yuan } from '../../../platform/http/strings.ts'
import { approval } from '../content.ts'
import { servingFields } from '../service/content.ts'
import { courtEnds, courtMaterials, executionEnds, executionHalts, executionModes } from './codes.ts'

/** What the steps of enforcement hold, by their kind. */

export const reminderContent = {
  kind: 'REMINDER',
  body: z.strictObject({
    documentNumber: text(100, '催告书文号').optional(),
    performBy: day('履行义务的期限').optional(),
    performHow: text(500, '履行义务的方式').optional(),
    amountYuan: yuan('应当给付的金额').optional(),
    payHow: text(300, '给付方式').optional(),
    rightsTold: z.boolean().describe('是否载明陈述权和申辩权').optional(),
    ...servingFields,
  }),
} as const

export const reminderStatementContent = {
  kind: 'REMINDER_STATEMENT',
  body: z.strictObject({ statement: text(4000, '当事人的陈述和申辩'), review: text(2000, '复核情况').optional(), adopted: z.boolean().describe('是否采纳') }),
} as const

export const executionContent = {
  kind: 'EXECUTION_DECISION',
  body: z.strictObject({
    documentNumber: text(100, '强制执行决定书文号'),
    mode: codes(executionModes, '强制执行的方式'),
    reasons: text(2000, '强制执行的理由'),
    power: text(300, '赋予本机关强制执行权的法律条款').optional(),
    plannedOn: day('执行时间'),
    approval,
    hidingEvidence: text(1000, '有转移或者隐匿财物迹象的证据').optional(),
    demolitionAnnouncedOn: day('拆除公告日期').optional(),
    consequence: text(1000, '已经或者将危害交通安全、造成环境污染或者破坏自然资源的后果').optional(),
    performer: text(200, '代履行人').optional(),
    performerInterested: z.boolean().describe('代履行人与案件是否有利害关系').optional(),
    costBudgetYuan: yuan('代履行费用预算').optional(),
    hindersBusiness: z.boolean().describe('是否使生产经营活动、工作难以正常进行').optional(),
    ...servingFields,
  }),
} as const

export const executionAgreementContent = {
  kind: 'EXECUTION_AGREEMENT',
  body: z.strictObject({
    terms: text(2000, '协议内容与履行阶段'),
    remedialMeasures: text(1000, '当事人采取的补救措施').optional(),
    surchargeReducedYuan: yuan('减免的加处罚款').optional(),
  }),
} as const

export const executionHaltContent = { kind: 'EXECUTION_HALTED', body: z.strictObject({ ground: codes(executionHalts, '中止执行的情形'), note: text(1000, '说明'), approval }) } as const
export const executionResumptionContent = { kind: 'EXECUTION_RESUMED', body: z.strictObject({ reason: text(500, '理由') }) } as const

export const executionDoneContent = {
  kind: 'EXECUTION_CARRIED_OUT',
  body: z.strictObject({
    startedAt: instantFilter('开始时刻'),
    endedAt: instantFilter('结束时刻'),
    place: text(200, '地点'),
    description: text(2000, '执行情况'),
    urgency: text(500, '情况紧急的理由').optional(),
    suppliesCut: z.boolean().describe('是否对居民生活停止供水、供电、供热、供燃气').optional(),
    remindedAgainOn: day('代履行前催告的日期').optional(),
    supervisors: z.array(text(60, '到场监督的工作人员')).max(10).describe('到场监督的工作人员').optional(),
    signatories: z.array(text(60, '在执行文书上签名的人')).max(20).describe('在执行文书上签名或者盖章的人').optional(),
  }),
} as const

export const executionEndContent = { kind: 'EXECUTION_ENDED', body: z.strictObject({ ground: codes(executionEnds, '终结执行的情形'), note: text(1000, '说明'), approval }) } as const

export const courtApplicationContent = {
  kind: 'COURT_APPLICATION',
  body: z.strictObject({
    court: text(200, '人民法院'),
    materials: z.array(codes(courtMaterials, '材料')).max(4).describe('所附材料'),
    headSignature: text(60, '签名的行政机关负责人').optional(),
    sealed: z.boolean().describe('是否加盖行政机关印章').optional(),
    amountYuan: yuan('申请执行的金额').optional(),
    urgent: text(500, '因情况紧急申请立即执行的理由').optional(),
  }),
} as const

export const courtAcceptanceContent = { kind: 'COURT_ACCEPTED', body: z.strictObject({ reference: text(100, '案号') }) } as const
export const courtAllowanceContent = { kind: 'COURT_ALLOWED', body: z.strictObject({ documentNumber: text(100, '裁定书文号') }) } as const
export const courtEnforcementContent = { kind: 'COURT_ENFORCED', body: z.strictObject({ description: text(1000, '执行情况') }) } as const
export const courtEndContent = { kind: 'COURT_ENDED', body: z.strictObject({ outcome: codes(courtEnds, '结果'), documentNumber: text(100, '裁定书文号').optional(), reason: text(1000, '理由') }) } as const
