import { z } from 'zod'
import { actsOf } from '../../platform/http/acts.ts'
import { codes, day, divisionCode, instantText, legalBases, uuid } from '../../platform/http/strings.ts'
import {
  assessmentOutcomes, checkAnswers, documentAssessments, documentEffects, documentKinds, documentMatters, documentRelations, evaluationKinds, evaluationResults,
  solicitationKinds,
} from './codes.ts'
import { legalityConclusions } from '../legality-desk/codes.ts'
import { normativeDocumentMachine } from './machine.ts'
import { documentBasis, material, opinion } from './schema.ts'

const words = (description: string) => z.string().describe(description)
const maybe = (description: string) => words(description).nullable()
const date = (description: string) => day(description).nullable()

const summary = {
  id: uuid('主键'),
  agencyId: uuid('制定机关'),
  divisionCode: divisionCode(),
  ofGovernment: z.boolean().describe('是否政府（含办公机构）文件'),
  title: words('标题'),
  documentKind: codes(documentKinds, '公文种类'),
  matter: codes(documentMatters, '管理事项类别'),
  drafter: words('起草单位'),
  concernsBusiness: z.boolean().describe('是否与市场主体生产经营活动密切相关'),
  provisional: z.boolean().describe('是否暂行、试行，或者部署阶段性工作'),
  status: codes(normativeDocumentMachine.states, '状态'),
  effect: codes(documentEffects, '今日效力'),
  opinion: codes(legalityConclusions, '审核意见').nullable(),
  reviewedOn: date('审核意见日期'),
  registrationNumber: maybe('登记号'),
  documentNumber: maybe('文号'),
  publishedOn: date('公布日期'),
  effectiveOn: date('施行日期'),
  validTo: date('有效期最后一日'),
  evaluateFrom: date('届满前评估开始日'),
  endedOn: date('不再有效的首日'),
  archivedOn: date('归档日期'),
  availableActs: actsOf(normativeDocumentMachine, {
    edit: 'editNormativeDocument', assess: 'assessNormativeDocument', solicit: 'solicitOpinions', closeComments: 'closeComments',
    submit: 'submitNormativeDocument', check: 'checkNormativeDocument', resume: 'resumeNormativeDocument', approve: 'approveNormativeDocument',
    sign: 'signNormativeDocument', register: 'registerNormativeDocument', publish: 'publishNormativeDocument',
    interpret: 'interpretNormativeDocument', evaluate: 'evaluateNormativeDocument', extend: 'extendNormativeDocument',
    archive: 'archiveNormativeDocument', repeal: 'repealNormativeDocument', abandon: 'abandonNormativeDocument',
  }),
  version: z.number().int().describe('版本号'),
  createdAt: instantText('登记时刻'),
  updatedAt: instantText('最近变更时刻'),
}
export const documentSummary = z.strictObject(summary).meta({ id: 'NormativeDocumentSummary' })

export const documentRecord = z.strictObject({
  ...summary,
  summary: words('主要内容'),
  exemption: z.enum(['URGENT', 'CONFIDENTIAL']).nullable().describe('不公开征求意见的情形：URGENT 应对突发事件或者执行上级紧急命令、CONFIDENTIAL 依法需要保密'),
  exemptionReason: maybe('不公开征求意见的理由'),
  basis: z.array(documentBasis).describe('制定依据'),
  materials: z.array(material).describe('案卷材料'),
  assessments: z.array(z.strictObject({
    kind: codes(documentAssessments, '种类'), outcome: codes(assessmentOutcomes, '结论'), on: day('日期'), by: words('单位'), text: words('意见'),
  })).describe('评估、审查'),
  solicitations: z.array(z.strictObject({
    kind: codes(solicitationKinds, '方式'), openedOn: day('开始日期'), closesOn: day('截止日期'), leastUntil: date('最短期限届满日'), legalBasis: legalBases('期限的依据'),
    shorterReason: maybe('缩短期限的理由'), closedOn: date('实际截止日期'),
  })).describe('历次征求意见'),
  opinions: z.array(opinion).describe('意见及采纳情况'),
  reviewRounds: z.number().int().describe('送审次数'),
  checklist: z.array(z.strictObject({ code: words('审查事项'), answer: codes(checkAnswers, '结论'), note: maybe('说明') })).describe('逐项审查结果'),
  checkedBy: uuid('逐项审查的账号').nullable(),
  reviewId: uuid('最近一轮合法性审核').nullable(),
  discussion: z.strictObject({
    meeting: words('会议名称'), heldOn: day('审议日期'), chair: words('主持人'), dissent: z.array(z.strictObject({ speaker: words('发言人'), text: words('不同意见') })).describe('不同意见'),
    explanation: maybe('未完全采纳审核意见的理由和依据'),
  }).nullable().describe('集体审议'),
  signedOn: date('签署日期'),
  signer: maybe('签署人'),
  registeredOn: date('登记日期'),
  registrarId: uuid('登记机构').nullable(),
  publishDueOn: date('公布期限届满日'),
  publishedLate: z.boolean().describe('公布是否逾期'),
  publishedIn: maybe('公布载体'),
  earlyEffectReason: maybe('提前施行的理由'),
  interpretation: maybe('政策解读'),
  interpretedOn: date('解读日期'),
  relation: codes(documentRelations, '与原有文件的关系').nullable(),
  formerId: uuid('被修改、代替的文件').nullable(),
  successorId: uuid('修改、代替本文件的文件').nullable(),
  evaluations: z.array(z.strictObject({
    kind: codes(evaluationKinds, '评估种类'), result: codes(evaluationResults, '评估结论'), on: day('评估日期'), by: words('评估单位'), text: words('评估意见'),
  })).describe('历次实施评估'),
  extensions: z.array(z.strictObject({
    on: day('重新登记日期'), registrationNumber: words('新登记号'), formerRegistrationNumber: maybe('原登记号'), formerValidTo: day('原有效期最后一日'),
  })).describe('历次重新登记'),
  endNote: maybe('终止、退回的说明'),
}).meta({ id: 'NormativeDocument' })

export const stockResult = z.strictObject({ documents: z.array(z.strictObject({ id: uuid('规范性文件'), documentNumber: words('文号') })).describe('登记的文件，按请求中的次序') })
  .meta({ id: 'ExistingNormativeDocumentsResult' })

export const publicDocument = z.strictObject({
  title: words('标题'), documentNumber: maybe('文号'), publishedOn: date('公布日期'), effectiveOn: date('施行日期'), validTo: date('有效期最后一日'), effect: summary.effect,
  endedOn: date('不再有效的首日'), status: summary.status,
})
export const publicDocuments = z.strictObject({
  items: z.array(publicDocument).describe('本页文件'), nextCursor: z.string().nullable().describe('下一页游标；没有下一页时为 null'),
}).meta({ id: 'PublicNormativeDocuments' })

export type DocumentSummary = z.output<typeof documentSummary>
export type DocumentRecord = z.output<typeof documentRecord>
export type PublicDocument = z.output<typeof publicDocument>
