import { z } from 'zod'
import { importLine } from '../../../platform/imports/line.ts'
import { codes, day, text, yuan } from '../../../platform/http/strings.ts'
import { decisionKinds, penaltyKinds, reviewOpinions } from '../codes.ts'
import { filingFields, flagFields, parties } from '../schema.ts'

const certificateNumber = text(40, '执法证件编号')

/** One case of a file, from filing as far as it has come. */
export const caseImportRow = z.strictObject({
  agencyUscc: text(18, '办案机关统一社会信用代码'),
  caseNumber: text(60, '案号'),
  ...filingFields,
  hearingHeld: flagFields.hearingHeld.optional(),
  publicInterest: flagFields.publicInterest.optional(),
  complex: flagFields.complex.optional(),
  parties,
  handlers: z.array(certificateNumber).min(1).max(20).describe('办案人员的执法证件编号，首名为主办'),
  legalReview: z.strictObject({
    opinion: codes(reviewOpinions, '法制审核意见'),
    reviewedOn: day('法制审核日期'),
    reviewerCertificate: certificateNumber.describe('法制审核人员的证件编号'),
  }).optional().describe('法制审核'),
  decision: z.strictObject({
    decidedOn: day('决定日期'),
    kind: codes(decisionKinds, '决定类别'),
    number: text(100, '决定书文号'),
    summary: text(2000, '决定内容'),
    penaltyKinds: z.array(codes(penaltyKinds, '处罚种类')).max(14).refine((kinds) => new Set(kinds).size === kinds.length).describe('处罚种类；无处罚为空'),
    fineYuan: yuan('罚款金额').optional(),
    confiscationYuan: yuan('没收金额').optional(),
  }).optional().describe('决定'),
  servedOn: day('送达日期').optional(),
  closedOn: day('结案日期').optional(),
  publishedOn: day('公示日期').optional(),
}).meta({ id: 'CaseImportRow' })

export type CaseImportRow = z.output<typeof caseImportRow>

const warning = z.strictObject({
  code: z.enum(['uscc-check-digit']).describe('提示代码：uscc-check-digit 统一社会信用代码校验码不通过'),
  pointer: z.string().describe('位置（JSON 指针）'),
  detail: z.string().describe('说明'),
})

/** A line of the answer: the verdict on one row or, last, the figures of them all. */
export const caseImportLine = importLine('CaseImportLine', '案件', {
  caseNumber: z.string().optional().describe('案号'),
  warnings: z.array(warning).optional().describe('提示'),
})

export type CaseImportLine = z.output<typeof caseImportLine>
