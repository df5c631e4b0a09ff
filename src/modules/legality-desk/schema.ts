import { z } from 'zod'
import { actsOf } from '../../platform/http/acts.ts'
import { codes, day, divisionCode, instantText, legalBases, ruleCode, text, uuid } from '../../platform/http/strings.ts'
import { ratio } from '../personnel/index.ts'
import { counselKinds, headResults, legalityConclusions, legalityHeads, subjectKinds, submissionMaterials, urgencyGrounds } from './codes.ts'
import { legalityDeadlineRules } from './deadlines.ts'
import type { LegalityReviewAct } from './machine.ts'
import { legalityReviewMachine } from './machine.ts'

export const legalityMaterialParams = z.strictObject({ legalityReviewId: uuid('合法性审查'), materialNumber: z.string().regex(/^[1-9]\d{0,2}$/).transform(Number).describe('材料序号，自 1 起') })
export const legalityReviewParams = z.strictObject({ legalityReviewId: uuid('合法性审查') })

const on = (what: string) => day(`${what}；不填为今日`).optional()
const distinct = (members: readonly unknown[]): boolean => new Set(members).size === members.length

const material = z.strictObject({
  kind: codes(submissionMaterials, '材料种类'), title: text(200, '材料名称'), fileId: uuid('已上传的文件；没有电子文件的不填').optional(),
}).meta({ id: 'LegalityMaterial' })
const handedIn = z.strictObject({
  kind: codes(submissionMaterials, '材料种类'), title: z.string().describe('材料名称'),
  file: z.strictObject({
    id: uuid('文件'), name: z.string().describe('文件名'), mediaType: z.string().describe('媒体类型'), bytes: z.number().int().describe('字节数'),
    sha256: z.string().describe('内容的 SHA-256'), sm3: z.string().describe('内容的 SM3'),
  }).nullable().describe('送审时的文件；没有电子文件的为 null'),
}).meta({ id: 'SubmittedMaterial' })
const materials = z.array(material).min(1).max(50)
const urgency = z.strictObject({ ground: codes(urgencyGrounds, '事由'), reason: text(1000, '说明') }).meta({ id: 'LegalityUrgency' })

export const submissionBody = z.strictObject({
  id: uuid('客户端自定的主键').optional(),
  materials: materials.describe('送审材料；不齐全的可以退回'),
  drafterIds: z.array(uuid('起草人员')).max(20).refine(distinct).describe('起草人员，他们不得审查'),
  changes: text(5000, '上一轮意见之后的修改情况；首轮不填').optional(),
  urgency: urgency.describe('需要缩短审查时间的事由').optional(),
  submittedOn: day('送审日期；不填为今日').optional(),
}).meta({ id: 'LegalitySubmission' })

export const returnBody = z.strictObject({
  missing: z.array(codes(submissionMaterials, '材料种类')).min(1).max(9).refine(distinct).describe('需要补充的材料'), reason: text(1000, '退回的理由'), on: on('退回日期'),
}).meta({ id: 'LegalityReturn' })
export const supplementBody = z.strictObject({ materials: materials.describe('补充的材料'), text: text(1000, '说明').optional(), on: on('补充日期') }).meta({ id: 'LegalitySupplement' })
export const acceptanceBody = z.strictObject({ on: on('受理日期') }).meta({ id: 'LegalityAcceptance' }).optional()
export const assignmentBody = z.strictObject({ officerId: uuid('审查人员'), reason: text(1000, '改派的理由').optional(), on: on('分派日期') }).meta({ id: 'LegalityAssignment' })
export const withdrawalBody = z.strictObject({ reason: text(1000, '撤回的理由'), on: on('撤回日期') }).meta({ id: 'LegalityWithdrawal' })

const head = { head: codes(legalityHeads, '审查内容'), result: codes(headResults, '审查结果') }
const counsel = { kind: codes(counselKinds, '身份'), name: text(50, '姓名'), text: text(5000, '法律意见') }
const signer = z.strictObject({ name: text(50, '姓名'), post: text(50, '职务') }).meta({ id: 'LegalitySigner' })

export const opinionBody = z.strictObject({
  conclusion: codes(legalityConclusions, '审查结论'),
  opinion: text(20_000, '审查意见全文'),
  heads: z.array(z.strictObject({ ...head, text: text(5000, '存在的问题及建议；存在问题的必填').optional() }).meta({ id: 'LegalityHeadBody' })).min(1).max(14)
    .describe('逐项审查结果，模板所列各项一项一次'),
  counsels: z.array(z.strictObject({ ...counsel, adviserId: uuid('名册中的法律顾问').optional() }).meta({ id: 'LegalityCounselBody' })).max(20).describe('法律顾问、公职律师的意见'),
  risk: text(5000, '明示的法律风险；结论为探索性改革的必填').optional(),
  signer: signer.describe('签发人'),
  on: on('出具日期'),
}).meta({ id: 'LegalityOpinion' })

const answer = z.strictObject({ head: codes(legalityHeads, '审查内容'), adopted: z.boolean().describe('是否采纳'), text: text(5000, '修改情况，或者不采纳的理由和依据') }).meta({ id: 'LegalityAnswer' })
export const answerBody = z.strictObject({ answers: z.array(answer).min(1).max(14).describe('对存在问题的各项，一项一次'), on: on('反馈日期') }).meta({ id: 'LegalityAnswers' })


const summary = {
  id: uuid('主键'),
  subjectKind: codes(subjectKinds, '事项种类'),
  subjectId: uuid('所审查的事项'),
  title: z.string().describe('事项名称'),
  agencyId: uuid('送审单位'),
  divisionCode: divisionCode(),
  round: z.number().int().min(1).describe('轮次'),
  submittedOn: day('送审日期'),
  urgency: urgency.nullable().describe('缩短审查时间的事由'),
  acceptedOn: day('受理日期').nullable(),
  earliestOn: day('保证的审查时间届满日，此日起可以出具意见；不受限制的为 null').nullable(),
  dueOn: day('审查期限届满日；没有上限的为 null').nullable(),
  provisional: z.boolean().describe('届满日是否暂定：尚未发布的放假通知可能使其改变'),
  late: z.boolean().describe('是否逾期：届满未出具意见，或者届满后才出具'),
  status: codes(legalityReviewMachine.states, '状态'),
  reviewerId: uuid('审查人员').nullable(),
  conclusion: codes(legalityConclusions, '审查结论').nullable(),
  opinionNumber: z.string().nullable().describe('审查意见书编号'),
  issuedOn: day('出具日期').nullable(),
  availableActs: actsOf(legalityReviewMachine, {
    return: 'returnLegalityReview', supplement: 'supplementLegalityReview', accept: 'acceptLegalityReview', assign: 'assignLegalityReview',
    issue: 'issueLegalityOpinion', answer: 'answerLegalityOpinion', withdraw: 'withdrawLegalityReview',
  }),
  version: z.number().int().describe('版本号'),
  createdAt: instantText('登记时刻'),
  updatedAt: instantText('最近变更时刻'),
}
export const legalityReviewSummary = z.strictObject(summary).meta({ id: 'LegalityReviewSummary' })

const labels = Object.fromEntries(Object.entries(legalityReviewMachine.acts).map(([act, { label }]) => [act, label])) as Record<LegalityReviewAct, { zh: string, en: string }>

export const legalityReviewRecord = z.strictObject({
  ...summary,
  materials: z.array(handedIn).describe('送审材料，依提交次序'),
  materialsSha256: z.string().nullable().describe('送审材料清单按 RFC 8785 规范化后的 SHA-256，附件以散列计入；此前送审的为 null'),
  changes: z.string().nullable().describe('上一轮意见之后的修改情况'),
  drafterIds: z.array(uuid('起草人员')).describe('起草人员'),
  submittedBy: uuid('送审账号'),
  calendarVersion: z.string().nullable().describe('计算届满日所用日历版本'),
  returnedOn: day('退回补充材料日期').nullable(),
  suspensions: z.array(z.strictObject({ from: day('自'), to: day('至') })).describe('不计入期限的期间'),
  bodyId: uuid('审查机构').nullable(),
  opinion: z.string().nullable().describe('审查意见全文'),
  heads: z.array(z.strictObject({ ...head, text: z.string().nullable().describe('存在的问题及建议') })).describe('逐项审查结果'),
  counsels: z.array(z.strictObject({ ...counsel, adviserId: uuid('名册中的法律顾问').nullable() })).describe('法律顾问、公职律师的意见'),
  risk: z.string().nullable().describe('明示的法律风险'),
  signer: signer.nullable().describe('签发人'),
  answers: z.array(answer).describe('送审单位的反馈'),
  answeredOn: day('反馈日期').nullable(),
  course: z.array(z.strictObject({
    act: codes({ submit: { zh: '送审', en: 'submit' }, ...labels }, '操作'), on: day('日期'), accountId: uuid('操作账号'), accountName: z.string().describe('操作账号的名称'),
    officerId: uuid('账号对应的人员').nullable(), text: z.string().nullable().describe('理由、意见或者说明'),
  })).describe('经过'),
}).meta({ id: 'LegalityReview' })

export const templatesQuery = z.strictObject({ divisionCode: divisionCode(), on: day('适用日期；不填为今日').optional() })
const limit = (description: string) => z.strictObject({
  ruleCode: ruleCode(legalityDeadlineRules), workingDays: z.number().int().describe('工作日数'), excuses: z.array(codes(urgencyGrounds, '事由')).describe('不受此限的事由'),
  legalBasis: legalBases(),
}).nullable().describe(description)
export const legalityTemplatesRecord = z.strictObject({
  divisionCode: divisionCode(), on: day('适用日期'),
  templates: z.array(z.strictObject({
    subjectKind: codes(subjectKinds, '事项种类'),
    materials: z.array(codes(submissionMaterials, '材料种类')).describe('应当提供的材料'),
    heads: z.array(codes(legalityHeads, '审查内容')).describe('应当审查的内容'),
    conclusions: z.array(codes(legalityConclusions, '审查结论')).describe('可能的结论'),
    minimum: limit('审查时间下限；没有规定的为 null'), maximum: limit('审查时间上限；没有规定的为 null'),
    counselRequired: z.boolean().describe('是否应当听取法律顾问、公职律师意见'),
    gate: legalBases('未经审查不得提交讨论或者签订的依据'),
    verified: z.enum(['V', 'V-x', 'R', 'D']).describe('核对程度：V 已核对条文、V-x 据摘录、R 一般了解、D 本系统缺省值，须由当地确认'),
  })).describe('当日适用的模板'),
}).meta({ id: 'LegalityTemplates' })

export const figuresQuery = z.strictObject({ from: day('期间自（含）'), to: day('期间至（不含）') })
const count = (description: string) => z.number().int().min(0).describe(description)
const figures = {
  subjectKind: codes(subjectKinds, '事项种类'),
  reviewed: count('期间内出具过意见的事项数，一个事项计一次，以期间内最后一轮意见为准'),
  rounds: count('期间内出具的意见数（各轮）'),
  legal: count('合法的'),
  afterModification: count('应当予以修改的'),
  illegal: count('不合法的'),
  exploratory: count('探索性改革、明示法律风险的'),
  passRate: ratio('审查通过率：合法的／出具过意见的'),
  onTimeRate: ratio('按期审查率：按期出具最后一轮意见的／有上限期限的'),
}
export const legalityFigures = z.strictObject({
  from: day('期间自（含）'), to: day('期间至（不含）'),
  total: z.array(z.strictObject(figures)).describe('数据范围内，分事项种类'),
  agencies: z.array(z.strictObject({ agencyId: uuid('送审单位'), ...figures })).describe('各送审单位，分事项种类'),
}).meta({ id: 'LegalityFigures' })

export type SubmissionBody = z.output<typeof submissionBody>
export type MaterialBody = z.output<typeof material>
export type ReturnBody = z.output<typeof returnBody>
export type SupplementBody = z.output<typeof supplementBody>
export type AssignmentBody = z.output<typeof assignmentBody>
export type OpinionBody = z.output<typeof opinionBody>
export type AnswerBody = z.output<typeof answerBody>
export type LegalityReviewRecord = z.output<typeof legalityReviewRecord>
export type LegalityReviewSummary = z.output<typeof legalityReviewSummary>
export type LegalityFigures = z.output<typeof legalityFigures>
export type LegalityTemplates = z.output<typeof legalityTemplatesRecord>
