import { z } from 'zod'
import { codes, day, divisionCode, instantText, legalBases, text, uuid } from '../../platform/http/strings.ts'
import { reviewHeads } from './codes.ts'
import { legalReviewMachine } from './rules.ts'

const { AGREED, PROBLEMS_FOUND } = legalReviewMachine.states
const opinion = () => codes({ AGREE: AGREED, PROBLEM: PROBLEMS_FOUND }, '审核意见')

export const legalReviewParams = z.strictObject({ legalReviewId: uuid('法制审核') })
export const caseParams = z.strictObject({ caseId: uuid('案件') })

const materials = z.array(text(200, '材料名称')).min(1).max(50).describe('送审材料：调查终结报告、决定代拟稿、依据、证据、听证笔录等')
const issues = z.array(z.strictObject({ head: codes(reviewHeads, '审核方面'), text: text(2000, '存在的问题') })).max(50)
  .describe('存在的问题，按法制审核的各个方面列明；同意的为空')

export const submissionBody = z.strictObject({ id: uuid('客户端自定的主键').optional(), materials }).meta({ id: 'LegalReviewSubmission' })

export const conclusionBody = z.strictObject({ opinion: opinion(), text: text(5000, '审核意见全文'), issues }).meta({ id: 'LegalReviewConclusion' })

export const legalReviewRecord = z.strictObject({
  id: uuid('主键'),
  caseId: uuid('案件'),
  agencyId: uuid('办案机关'),
  divisionCode: divisionCode(),
  round: z.number().int().describe('轮次，首轮为 1'),
  materials,
  submittedOn: day('送审日期'),
  dueOn: day('审核期限届满日'),
  provisional: z.boolean().describe('届满日是否暂定：期限跨入尚未发布放假通知的年度'),
  calendarVersion: z.string().describe('计算届满日所用日历版本'),
  ruleCode: z.string().describe('期限规则代码'),
  legalBasis: legalBases('期限的依据'),
  status: codes(legalReviewMachine.states, '状态'),
  opinion: opinion().nullable(),
  text: z.string().nullable().describe('审核意见全文'),
  issues,
  reviewerId: uuid('审核人员').nullable(),
  concludedOn: day('出具意见日期').nullable(),
  availableActs: z.array(z.enum(Object.keys(legalReviewMachine.acts) as ['agree', 'returnWithProblems'])).describe('当前可进行的操作'),
  version: z.number().int().describe('版本号'),
  createdAt: instantText('登记时刻'),
  updatedAt: instantText('最近变更时刻'),
}).meta({ id: 'LegalReview' })

export const legalReviewSummary = legalReviewRecord.omit({ materials: true, text: true, issues: true }).meta({ id: 'LegalReviewSummary' })

export type SubmissionBody = z.output<typeof submissionBody>
export type ConclusionBody = z.output<typeof conclusionBody>
export type LegalReviewRecord = z.output<typeof legalReviewRecord>
export type LegalReviewSummary = z.output<typeof legalReviewSummary>
