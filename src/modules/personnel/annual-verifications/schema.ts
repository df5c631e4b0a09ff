import { z } from 'zod'
import { bulkLimit } from '../../../platform/bulk.ts'
import { codes, day, divisionCode, instantText, uuid } from '../../../platform/http/strings.ts'
import { firstTrainingYear } from '../training/thresholds.ts'
import { assessments, verificationConsequences, verificationResults } from './codes.ts'

export const verificationParams = z.strictObject({ annualVerificationId: uuid('年度审验') })

const year = z.number().int().min(firstTrainingYear).max(2999).describe('审验年度')

export const verificationBody = z.strictObject({
  year,
  verifiedOn: day('审验日期'),
  certificates: z.array(z.strictObject({
    certificateId: uuid('证件'),
    result: codes(verificationResults, '审验结果'),
    assessment: codes(assessments, '年度考核等次').optional(),
  })).min(1).max(bulkLimit).refine((items) => new Set(items.map(({ certificateId }) => certificateId)).size === items.length)
    .describe('逐证结果，至多五千本，每证一条'),
}).meta({ id: 'NewAnnualVerifications' })

export const verificationRecord = z.strictObject({
  id: uuid('主键'),
  certificateId: uuid('证件'),
  officerId: uuid('持证人'),
  agencyId: uuid('审验时证件所在单位'),
  divisionCode: divisionCode(),
  year,
  result: codes(verificationResults, '审验结果'),
  assessment: codes(assessments, '年度考核等次').nullable(),
  hours: z.number().min(0).describe('该年度已登记学时'),
  requiredHours: z.number().min(0).describe('该年度应完成学时'),
  consequence: codes(verificationConsequences, '审验后果'),
  verifiedOn: day('审验日期'),
  version: z.number().int().describe('版本号'),
  createdAt: instantText('登记时刻'),
  updatedAt: instantText('最近变更时刻'),
}).meta({ id: 'AnnualVerification' })

export type VerificationBody = z.output<typeof verificationBody>
export type VerificationLine = VerificationBody['certificates'][number]
export type VerificationRecord = z.output<typeof verificationRecord>
