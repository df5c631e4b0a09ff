import { z } from 'zod'
import { actsOf } from '../../../platform/http/acts.ts'
import { codes, day, divisionCode, instantText, legalBases, ruleCode, text, uuid } from '../../../platform/http/strings.ts'
import { filingAddressees, filingConclusions, filingPapers, filingReviewHeads, refusalGrounds } from '../codes.ts'
import { documentDeadlineRules } from '../deadlines.ts'
import { documentFilingMachine } from '../machine.ts'

export const filingParams = z.strictObject({ documentFilingId: uuid('规范性文件备案') })

const paper = z.strictObject({ kind: codes(filingPapers, '材料种类'), name: text(200, '材料名称') }).meta({ id: 'DocumentFilingPaper' })
const issue = z.strictObject({ head: codes(filingReviewHeads, '审查方面'), text: text(2000, '发现的问题') }).meta({ id: 'DocumentFilingIssue' })
const papers = z.array(paper).min(1).max(50)

export const filingSubmissionBody = z.strictObject({ submittedOn: day('报送日期；不填为今日').optional(), papers: papers.describe('备案材料，至少有备案报告和正式文本') }).meta({ id: 'DocumentFilingSubmission' })
export const supplementRequestBody = z.strictObject({ missing: text(1000, '需要补正的内容') }).meta({ id: 'DocumentFilingSupplementRequest' })
export const supplementBody = z.strictObject({ papers: papers.describe('补正的材料') }).meta({ id: 'DocumentFilingSupplement' })
export const filingRegistrationBody = z.strictObject({ registeredOn: day('登记日期；不填为今日').optional() }).meta({ id: 'DocumentFilingRegistration' })
export const refusalBody = z.strictObject({ decidedOn: day('不予登记日期；不填为今日').optional(), ground: codes(refusalGrounds, '不予备案的情形'), reason: text(2000, '理由') }).meta({ id: 'DocumentFilingRefusal' })
export const conclusionBody = z.strictObject({ opinion: text(5000, '审查意见') }).meta({ id: 'DocumentFilingConclusion' })
export const correctionBody = z.strictObject({ opinion: text(5000, '纠正要求'), issues: z.array(issue).min(1).max(50).describe('发现的问题') }).meta({ id: 'DocumentFilingCorrection' })
export const reportBody = z.strictObject({ report: text(5000, '纠正情况') }).meta({ id: 'DocumentFilingReport' })

const maybe = (description: string) => z.string().nullable().describe(description)
const date = (description: string) => day(description).nullable()
const summary = {
  id: uuid('主键'), documentId: uuid('规范性文件'), agencyId: uuid('制定机关'), divisionCode: divisionCode(), ofGovernment: z.boolean().describe('是否政府文件'),
  addressee: codes(filingAddressees, '备案机关种类'), title: z.string().describe('标题'), documentNumber: maybe('文号'), publishedOn: day('公布日期'), dueOn: day('报备期限届满日'),
  provisional: z.boolean().describe('届满日是否暂定'), calendarVersion: z.string().describe('计算届满日所用日历版本'), ruleCode: ruleCode(documentDeadlineRules),
  legalBasis: legalBases('期限的依据'), status: codes(documentFilingMachine.states, '状态'), submittedOn: date('首次报送日期'),
  late: z.boolean().describe('是否逾期：届满后才报送，或者届满仍未报送'), wellFormed: z.boolean().nullable().describe('首次报送是否材料齐全规范'), filingNumber: maybe('备案登记号'),
  decidedOn: date('登记或者不予登记日期'), reviewDueOn: date('备案审查期限届满日'), conclusion: codes(filingConclusions, '审查结论').nullable(), concludedOn: date('作出结论日期'),
  availableActs: actsOf(documentFilingMachine, {
    submit: 'submitDocumentFiling', requestSupplement: 'requestDocumentFilingSupplement', supplement: 'supplementDocumentFiling',
    register: 'registerDocumentFiling', refuse: 'refuseDocumentFiling', conclude: 'concludeDocumentFiling',
    orderCorrection: 'orderDocumentCorrection', report: 'reportDocumentCorrection', settle: 'settleDocumentFiling',
  }),
  version: z.number().int().describe('版本号'), createdAt: instantText('登记时刻'), updatedAt: instantText('最近变更时刻'),
}
export const filingSummary = z.strictObject(summary).meta({ id: 'DocumentFilingSummary' })
export const filingRecord = z.strictObject({
  ...summary,
  submittedBy: uuid('报送账号').nullable(), papers: z.array(paper).describe('备案材料'),
  supplements: z.array(z.strictObject({
    requestedOn: day('通知补正日期'), dueOn: day('补正期限届满日'), missing: z.string().describe('需要补正的内容'), suppliedOn: date('补正日期'), late: z.boolean().describe('补正是否逾期'),
  })).describe('历次补正'),
  bodyId: uuid('备案机关').nullable(), refusalGround: codes(refusalGrounds, '不予备案的情形').nullable(), refusalReason: maybe('不予备案的理由'), reviewerId: uuid('审查账号').nullable(),
  reviewLate: z.boolean().describe('审查是否逾期'), opinion: maybe('审查意见'), issues: z.array(issue).describe('发现的问题'),
  corrections: z.array(z.strictObject({
    orderedOn: day('要求纠正日期'), dueOn: day('报告期限届满日'), text: z.string().describe('纠正要求'), reportedOn: date('报告日期'), report: maybe('纠正情况'), late: z.boolean().describe('报告是否逾期'),
  })).describe('历次纠正'),
  settledOn: date('认可纠正日期'),
}).meta({ id: 'DocumentFiling' })

export type FilingSubmissionBody = z.output<typeof filingSubmissionBody>
export type SupplementRequestBody = z.output<typeof supplementRequestBody>
export type SupplementBody = z.output<typeof supplementBody>
export type FilingRegistrationBody = z.output<typeof filingRegistrationBody>
export type RefusalBody = z.output<typeof refusalBody>
export type ConclusionBody = z.output<typeof conclusionBody>
export type CorrectionBody = z.output<typeof correctionBody>
export type ReportBody = z.output<typeof reportBody>
export type FilingSummary = z.output<typeof filingSummary>
export type FilingRecord = z.output<typeof filingRecord>
