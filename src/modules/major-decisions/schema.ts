import { z } from 'zod'
import { actsOf } from '../../platform/http/acts.ts'
import { codes, day, divisionCode, instantText, legalBases, text, uuid } from '../../platform/http/strings.ts'
import { legalityConclusions } from '../legality-desk/codes.ts'
import { archivePieces, matterKinds, procedures, proposerKinds } from './codes.ts'
import type { DecisionAct } from './machine.ts'
import { majorDecisionMachine } from './machine.ts'

export const decisionParams = z.strictObject({ majorDecisionId: uuid('重大行政决策') })

export const newDecisionBody = z.strictObject({
  id: uuid('客户端自定的主键').optional(), agencyId: uuid('登记建议的单位'), organ: text(200, '决策机关'), title: text(200, '决策事项'), summary: text(10_000, '主要内容'),
  matterKind: codes(matterKinds, '决策事项种类'), proposerKind: codes(proposerKinds, '建议人种类'), proposer: text(200, '建议人'), proposedOn: day('提出日期；不填为今日').optional(),
}).meta({ id: 'NewMajorDecision' })

const labels = Object.fromEntries(Object.entries(majorDecisionMachine.acts).map(([act, { label }]) => [act, label])) as Record<DecisionAct, { zh: string, en: string }>

export const decisionRecord = z.strictObject({
  id: uuid('主键'),
  agencyId: uuid('承办单位；启动前为登记建议的单位'),
  divisionCode: divisionCode(),
  organ: z.string().describe('决策机关'),
  title: z.string().describe('决策事项'),
  summary: z.string().describe('主要内容'),
  matterKind: codes(matterKinds, '决策事项种类'),
  proposerKind: codes(proposerKinds, '建议人种类'),
  proposer: z.string().describe('建议人'),
  proposedOn: day('提出日期'),
  status: codes(majorDecisionMachine.states, '状态'),
  cycle: z.number().int().describe('第几次履行程序，每次调整加一'),
  steps: z.number().int().describe('过程记录条数'),
  traits: z.strictObject({
    confidential: z.string().nullable().describe('依法不予公开的依据；可以公开的为 null'), professional: z.boolean().describe('是否专业性、技术性较强'),
    risky: z.boolean().describe('是否可能造成不利影响'), market: z.boolean().describe('是否涉及市场主体经济活动'),
  }).nullable().describe('启动时认定的特征'),
  catalogueId: uuid('所列入的决策事项目录').nullable(),
  catalogueNumber: z.number().int().nullable().describe('目录中的序号'),
  reviewId: uuid('据以提交讨论的合法性审查').nullable(),
  decidedOn: day('决定日期').nullable(),
  documentNumber: z.string().nullable().describe('决策文号'),
  publishedOn: day('公布日期').nullable(),
  availableActs: actsOf(majorDecisionMachine, {
    study: 'studyMajorDecision', initiate: 'initiateMajorDecision', decline: 'declineMajorDecision', draft: 'draftMajorDecision',
    consult: 'consultPublicOnMajorDecision', feedBack: 'feedBackOnMajorDecision', argue: 'argueMajorDecision', assess: 'assessRiskOfMajorDecision',
    reviewCompetition: 'reviewCompetitionOfMajorDecision', waive: 'waiveProcedureOfMajorDecision', schedule: 'scheduleMajorDecision',
    postpone: 'postponeMajorDecision', discuss: 'discussMajorDecision', redraft: 'redraftMajorDecision', drop: 'dropMajorDecision',
    reportToParty: 'reportMajorDecisionToParty', decide: 'decideMajorDecision', publish: 'publishMajorDecision', execute: 'executeMajorDecision',
    report: 'reportOnMajorDecision', evaluate: 'evaluateMajorDecision', suspend: 'suspendMajorDecision', resume: 'resumeMajorDecision',
    adjust: 'adjustMajorDecision', stop: 'stopMajorDecision', complete: 'completeMajorDecision', archive: 'archiveMajorDecision',
  }),
  version: z.number().int().describe('版本号'),
  createdAt: instantText('登记时刻'),
  updatedAt: instantText('最近变更时刻'),
}).meta({ id: 'MajorDecision' })

export const stepRecord = z.strictObject({
  id: uuid('主键'), position: z.number().int().describe('序号'), cycle: z.number().int().describe('第几次履行程序'), act: codes(labels, '步骤'), occurredOn: day('发生日期'),
  data: z.record(z.string(), z.unknown()).describe('内容，同登记时所报'), recordedBy: uuid('登记账号'), recordedAt: instantText('登记时刻'),
}).meta({ id: 'MajorDecisionStep' })

export const procedureRecord = z.strictObject({
  cycle: z.number().int().describe('第几次履行程序'),
  procedures: z.array(z.strictObject({
    procedure: codes(procedures, '程序'), required: z.boolean().describe('是否应当履行'), doneOn: day('最近一次履行的日期').nullable(), waivedReason: z.string().nullable().describe('免除的理由'),
    dissents: z.number().int().describe('载明的不同意见数（专家论证）'),
  })).describe('草案形成阶段的程序'),
  review: z.strictObject({
    id: uuid('合法性审查'), round: z.number().int().describe('轮次'), conclusion: codes(legalityConclusions, '审查结论').nullable(), risk: z.string().nullable().describe('明示的法律风险'),
  }).nullable().describe('最近一轮合法性审查'),
  outstanding: z.array(z.strictObject({
    code: z.string().describe('问题代码'), zh: z.string().describe('说明（中文）'), en: z.string().describe('说明（英文）'), missing: z.array(z.string()).describe('缺少的内容'), legalBasis: legalBases(),
  })).describe('提交会议讨论尚缺的；不在草案形成阶段的为空'),
  pieces: z.array(codes(archivePieces, '材料种类')).describe('至今应当归档的材料'),
}).meta({ id: 'MajorDecisionProcedure' })

export type NewDecisionBody = z.output<typeof newDecisionBody>
export type DecisionRecord = z.output<typeof decisionRecord>
export type DecisionStepRecord = z.output<typeof stepRecord>
export type ProcedureRecord = z.output<typeof procedureRecord>
