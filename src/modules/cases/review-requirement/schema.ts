import { z } from 'zod'
import { codes, day, divisionCode, legalBases, uuid, yuan } from '../../../platform/http/strings.ts'
import { reviewOpinions } from '../codes.ts'
import { reviewGrounds } from '../thresholds.ts'
import { groundOrigins } from './codes.ts'

const source = z.strictObject({
  origin: codes(groundOrigins, '来源'),
  entry: z.strictObject({
    entryId: uuid('目录事项'), itemCode: z.string().describe('事项编码'), name: z.string().describe('执法决定事项'), versionNumber: z.number().int().describe('版本序号'),
    document: z.string().describe('发布文件'), agencyId: uuid('发布机关；空为区划统一发布').nullable(), divisionCode: divisionCode(), validFrom: day('施行日期'),
  }).nullable().describe('所据的目录事项及其版本'),
  thresholdYuan: yuan('所达到的数额').nullable(),
  legalBasis: legalBases(),
}).meta({ id: 'LegalReviewGroundSource' })

export const requirementRecord = z.strictObject({
  caseId: uuid('案件'),
  asOf: day('据以确定的日期：已作出决定的为决定日期，否则为今日'),
  decided: z.boolean().describe('据决定确定；否则据拟决定'),
  required: z.boolean().describe('是否须经法制审核'),
  grounds: z.array(z.strictObject({
    code: codes(reviewGrounds, '情形'), text: z.string().describe('情形'), textEn: z.string().describe('情形（英文）'), legalBasis: legalBases(),
    sources: z.array(source).describe('使该情形成立的法律、目录事项或者缺省标准'),
  }).meta({ id: 'LegalReviewRequirementGround' })).describe('须经法制审核的情形'),
  explanation: z.string().describe('说明'),
  explanationEn: z.string().describe('说明（英文）'),
  opinion: codes(reviewOpinions, '法制审核意见').nullable(),
  reviewedOn: day('法制审核日期').nullable(),
  satisfied: z.boolean().describe('无须审核，或者意见足以作出该决定'),
  discussion: z.strictObject({
    required: z.boolean().describe('情节复杂，应当集体讨论'), advised: z.boolean().describe('处罚较重，不讨论须说明理由'), held: z.number().int().describe('已集体讨论的次数'), legalBasis: legalBases(),
  }).nullable().describe('行政机关负责人集体讨论；处罚以外的为 null'),
}).meta({ id: 'LegalReviewRequirement' })

export type RequirementRecord = z.output<typeof requirementRecord>
