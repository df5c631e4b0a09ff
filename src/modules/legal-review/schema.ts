import { z } from 'zod'
import { actsOf } from '../../platform/http/acts.ts'
import { codes, day, divisionCode, instantText, legalBases, ruleCode, text, uuid } from '../../platform/http/strings.ts'
import { issueSeverities, localOpinions, materialKinds, reviewHeads } from './codes.ts'
import { legalReviewDeadlineRules } from './deadlines.ts'
import type { ReviewAct } from './machine.ts'
import { legalReviewMachine } from './machine.ts'

const { AGREED, PROBLEMS_FOUND } = legalReviewMachine.states
const opinion = () => codes({ AGREE: AGREED, PROBLEM: PROBLEMS_FOUND }, '审核意见')

export const legalReviewParams = z.strictObject({ legalReviewId: uuid('法制审核') })
export const caseParams = z.strictObject({ caseId: uuid('案件') })

const material = z.strictObject({ kind: codes(materialKinds, '材料种类'), title: text(200, '材料名称') }).meta({ id: 'LegalReviewMaterial' })
const materials = z.array(material).min(1).max(50).describe('送审材料：调查终结报告、决定代拟稿、依据、证据，经过听证的还有听证笔录等')

const article = z.strictObject({ law: text(200, '法律名称'), article: text(60, '条款') }).meta({ id: 'LegalReviewArticle' })
const issue = z.strictObject({
  head: codes(reviewHeads, '审核方面'), severity: codes(issueSeverities, '程度'), text: text(2000, '存在的问题'), legalBasis: article.describe('所据条文').optional(),
}).meta({ id: 'LegalReviewIssue' })
const issues = z.array(issue).max(50).describe('存在的问题，按法制审核的八个方面逐项列明；同意的为空')

const response = z.strictObject({ adopted: z.boolean().describe('是否采纳'), text: text(2000, '处理情况或者不采纳的理由') }).meta({ id: 'LegalReviewIssueResponse' })

const official = z.strictObject({ name: text(100, '姓名'), post: text(50, '职务') }).meta({ id: 'LegalReviewOfficial' })
const reason = (description: string) => text(2000, description)

export const submissionBody = z.strictObject({
  id: uuid('客户端自定的主键').optional(),
  materials,
  responses: z.array(response).max(50).describe('对上一轮各项问题的处理情况，依次对应；上一轮不是“存在问题”的不填').optional(),
}).meta({ id: 'LegalReviewSubmission' })

export const conclusionBody = z.strictObject({
  opinion: opinion(), localOpinion: codes(localOpinions, '“存在问题”的地方细分').optional(), text: text(5000, '审核意见全文'), issues,
}).meta({ id: 'LegalReviewConclusion' })

export const assignmentBody = z.strictObject({ officerId: uuid('审核人员') }).meta({ id: 'LegalReviewAssignment' })
export const reassignmentBody = z.strictObject({ officerId: uuid('审核人员'), reason: reason('改派的理由') }).meta({ id: 'LegalReviewReassignment' })
export const returnBody = z.strictObject({
  missing: z.array(codes(materialKinds, '材料种类')).min(1).max(8).refine((kinds) => new Set(kinds).size === kinds.length).describe('需要补充的材料'), reason: reason('退回的理由'),
}).meta({ id: 'LegalReviewReturn' })
export const supplementBody = z.strictObject({ materials, text: reason('补充情况').optional() }).meta({ id: 'LegalReviewSupplement' })
export const extensionBody = z.strictObject({
  workingDays: z.number().int().min(1).max(30).describe('延长的工作日数，不超过规定可以延长的长度'), approver: official.describe('批准的负责人'), approvedOn: day('批准日期'), reason: reason('延长的理由'),
}).meta({ id: 'LegalReviewExtension' })
export const withdrawalBody = z.strictObject({ reason: reason('撤回的理由') }).meta({ id: 'LegalReviewWithdrawal' })

export const disputeBody = z.strictObject({
  issues: z.array(z.strictObject({ issue: z.number().int().min(1).max(50).describe('审核意见的第几项问题'), reason: reason('异议的理由') }).meta({ id: 'DisputedIssue' }))
    .min(1).max(50).refine((disputed) => new Set(disputed.map(({ issue: number }) => number)).size === disputed.length).describe('有异议的问题'),
}).meta({ id: 'LegalReviewDispute' })
export const negotiationBody = z.strictObject({ record: reason('协调情况和结果') }).meta({ id: 'LegalReviewNegotiation' })
export const headDecisionBody = z.strictObject({
  adopted: z.boolean().describe('是否采纳审核意见'), decidedBy: official.describe('作出决定的机关负责人'), reason: reason('理由'),
}).meta({ id: 'LegalReviewHeadDecision' })

const labels = Object.fromEntries(Object.entries(legalReviewMachine.acts).map(([act, { label }]) => [act, label])) as Record<ReviewAct, { zh: string, en: string }>

const courseEntry = z.strictObject({
  act: codes({ submit: { zh: '送审', en: 'submit' }, ...labels }, '操作'),
  on: day('日期'),
  accountId: uuid('操作账号'),
  accountName: z.string().describe('操作账号的名称'),
  officerId: uuid('账号对应的人员').nullable(),
  text: z.string().nullable().describe('理由、意见或者记录'),
  reviewerId: uuid('由此负责审核的人员').nullable(),
  official: z.strictObject({ name: z.string().describe('姓名'), post: z.string().describe('职务') }).nullable().describe('作出决定或者批准的负责人'),
}).meta({ id: 'LegalReviewCourseEntry' })

const summaryFields = {
  id: uuid('主键'),
  caseId: uuid('案件'),
  agencyId: uuid('办案机关'),
  divisionCode: divisionCode(),
  round: z.number().int().describe('轮次，首轮为 1'),
  submittedOn: day('送审日期'),
  dueOn: day('审核期限届满日；退回补充材料期间不计，补充后顺延'),
  provisional: z.boolean().describe('届满日是否暂定：尚未发布的放假通知可能使其改变'),
  calendarVersion: z.string().describe('计算届满日所用日历版本'),
  ruleCode: ruleCode(legalReviewDeadlineRules),
  legalBasis: legalBases('期限的依据'),
  status: codes(legalReviewMachine.states, '状态'),
  opinion: opinion().nullable(),
  localOpinion: codes(localOpinions, '“存在问题”的地方细分').nullable(),
  reviewerId: uuid('审核人员').nullable(),
  pooled: z.boolean().describe('审核人员是否统筹调用'),
  assignedOn: day('分派日期').nullable(),
  suspendedOn: day('退回补充材料日期，期限自此停止计算；未停止的为 null').nullable(),
  concludedOn: day('出具意见日期').nullable(),
  availableActs: actsOf(legalReviewMachine, {
    assign: 'assignLegalReview', reassign: 'reassignLegalReview', returnForSupplement: 'returnLegalReview', supplement: 'supplementLegalReview',
    extend: 'extendLegalReview', agree: 'concludeLegalReview', returnWithProblems: 'concludeLegalReview', dispute: 'disputeLegalReview',
    concede: 'acceptLegalReview', changeOpinion: 'changeLegalReviewOpinion', escalate: 'escalateLegalReview', sustain: 'decideLegalReviewDispute',
    overrule: 'decideLegalReviewDispute', withdraw: 'withdrawLegalReview',
  }),
  version: z.number().int().describe('版本号'),
  createdAt: instantText('登记时刻'),
  updatedAt: instantText('最近变更时刻'),
}

export const legalReviewSummary = z.strictObject(summaryFields).meta({ id: 'LegalReviewSummary' })

export const legalReviewRecord = z.strictObject({
  ...summaryFields,
  materials: z.array(z.strictObject({ kind: codes(materialKinds, '材料种类').nullable(), title: z.string().describe('材料名称') })).describe('送审材料，补充的在后'),
  responses: z.array(response).describe('对上一轮各项问题的处理情况'),
  suspensions: z.array(z.strictObject({ from: day('自'), to: day('至') })).describe('不计入期限的期间'),
  extension: z.strictObject({
    length: z.number().int().describe('延长的长度'), unit: z.literal('WD').describe('工作日'), approver: official.describe('批准的负责人'), approvedOn: day('批准日期'), reason: z.string().describe('理由'),
  }).nullable().describe('期限的延长'),
  text: z.string().nullable().describe('审核意见全文'),
  issues: z.array(issue.extend({ severity: codes(issueSeverities, '程度').nullable() })).describe('存在的问题'),
  heads: z.array(z.strictObject({ head: codes(reviewHeads, '审核方面'), issues: z.number().int().describe('问题数，零为无问题') })).describe('八个方面的审核结果；尚未出具意见的为空'),
  course: z.array(courseEntry).describe('经过：每一步由谁负责（国办发〔2018〕118号（十四））'),
}).meta({ id: 'LegalReview' })

export type SubmissionBody = z.output<typeof submissionBody>
export type ConclusionBody = z.output<typeof conclusionBody>
export type ReturnBody = z.output<typeof returnBody>
export type SupplementBody = z.output<typeof supplementBody>
export type ExtensionBody = z.output<typeof extensionBody>
export type DisputeBody = z.output<typeof disputeBody>
export type HeadDecisionBody = z.output<typeof headDecisionBody>
export type LegalReviewRecord = z.output<typeof legalReviewRecord>
export type LegalReviewSummary = z.output<typeof legalReviewSummary>
