import { z } from 'zod'
import { codes, day, text, uuid } from '../../../platform/http/strings.ts'
import { inspectionResults } from '../codes.ts'
import { recordHead, recordTail } from '../schema.ts'

const result = z.strictObject({ itemId: uuid('随机抽查事项'), result: codes(inspectionResults, '抽查结果') })

export const partnerResultBody = z.strictObject({
  inspectedOn: day('检查结束日期'),
  results: z.array(result).min(1).max(20).describe('本机关所查事项的结果，每个事项至多一个'),
  findings: text(2000, '情况说明').optional(),
}).meta({ id: 'NewInspectionPartnerResult' })

export const partnerResultRecord = z.strictObject({
  ...recordHead, taskId: uuid('抽查任务'), checkId: uuid('抽查'), inspectedOn: day('检查结束日期'), results: z.array(result).describe('各事项的结果'),
  findings: z.string().nullable().describe('情况说明'), recordedOn: day('录入日期'), ...recordTail,
}).meta({ id: 'InspectionPartnerResult' })

export type PartnerResultBody = z.output<typeof partnerResultBody>
export type PartnerResultRecord = z.output<typeof partnerResultRecord>
