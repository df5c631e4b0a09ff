import { z } from 'zod'
import { renewingImportLine } from '../../../platform/imports/line.ts'
import { codes, day, text, yuan } from '../../../platform/http/strings.ts'
import { decisionKinds, penaltyKinds, reviewOpinions } from '../codes.ts'
import { kindsOfPenalty } from '../content.ts'
import { filingFields, matterFields, parties, statedFlags } from '../schema.ts'
import { acknowledgements } from '../steps/acknowledgements.ts'
import { stepLabels } from '../steps/registry.ts'

/** Steps of one row; a file of a case that has more is entered online. */
export const maxSteps = 300

const certificateNumber = text(40, '执法证件编号')
const stepName = z.string().max(40).regex(/^[A-Za-z0-9_-]+$/)

/** A step as a file gives it: the same content as online, with whatever has an id there named as the source knows it. */
const importedStep = z.strictObject({
  kind: codes(stepLabels, '环节种类'),
  ref: stepName.describe('本环节在本行内的名称，供其后的环节引用').optional(),
  subject: stepName.describe('所延续的环节的名称（其 ref）').optional(),
  occurredOn: day('发生日期'),
  acknowledged: acknowledgements.optional(),
  data: z.record(z.string().max(60), z.unknown()).describe('环节内容，与网上登记该环节的内容相同；应填主键之处写作：人员 certificate:执法证件编号、'
    + '本行环节 ref:名称、本案当事人 party:顺序（自 1 起）、其他机关 agency:统一社会信用代码、本机关其他案件 case:案号'),
}).meta({ id: 'ImportedStep' })

export type ImportedStep = z.output<typeof importedStep>

/**
 * What only a row with steps carries: what is known of the matter at filing, as online, and the road from there.
 * A legal review of such a row stands before its decision, and what was decided is taken to be what was sent to review.
 */
const roadFields = {
  ...matterFields,
  proposedPenaltyKinds: kindsOfPenalty.describe('拟处罚种类').optional(),
  proposedFineYuan: yuan('拟罚款金额').optional(),
  proposedConfiscationYuan: yuan('拟没收金额').optional(),
  acknowledged: acknowledgements.optional(),
  steps: z.array(importedStep).max(maxSteps).describe('立案之后的办案环节，按发生先后；给出环节的，决定、送达、结案均写作环节').optional(),
}

/** One case of a file, from filing as far as it has come. */
export const caseImportRow = z.strictObject({
  agencyUscc: text(18, '办案机关统一社会信用代码'),
  caseNumber: text(60, '案号'),
  revision: z.number().int().min(1).max(1_000_000).describe('来源记录的版本，不填为 1；较高的版本更新先前导入的案件').optional(),
  ...filingFields,
  ...statedFlags,
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
  ...roadFields,
}).meta({ id: 'CaseImportRow' })

export type CaseImportRow = z.output<typeof caseImportRow>

const warning = z.strictObject({
  code: z.enum(['uscc-check-digit']).describe('提示代码：uscc-check-digit 统一社会信用代码校验码不通过'),
  pointer: z.string().describe('位置（JSON 指针）'),
  detail: z.string().describe('说明'),
})

/** A line of the answer: the verdict on one row or, last, the figures of them all. */
export const caseImportLine = renewingImportLine('CaseImportLine', '案件', {
  caseNumber: z.string().optional().describe('案号'),
  warnings: z.array(warning).optional().describe('提示'),
  alerts: z.array(z.string()).optional().describe('记为案件预警的问题代码'),
})

export type CaseImportLine = z.output<typeof caseImportLine>
