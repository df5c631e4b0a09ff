import { z } from 'zod'
import { actsOf } from '../../../platform/http/acts.ts'
import { codes, day, instantText, ruleCode, text, uuid } from '../../../platform/http/strings.ts'
import { findingCategories, findingSubcategories, severities, verificationGrounds } from '../codes.ts'
import { spotCheckDeadlineRules } from '../deadlines.ts'
import { findingMachine } from '../machine.ts'

export const findingParams = z.strictObject({ findingId: uuid('问题') })

const description = text(4000, '问题描述')
const legalBasis = text(500, '依据')
const subcategory = codes(findingSubcategories, '问题小类')
const itemCode = text(40, '评查标准的项目编码')
const evidence = z.array(uuid('文件')).max(50).describe('整改证明材料')
const pageReference = text(100, '卷内页码')

export const findingBody = z.strictObject({
  id: uuid('客户端自定的主键').optional(),
  category: codes(findingCategories, '问题类别'),
  subcategory: subcategory.optional(),
  severity: codes(severities, '问题程度'),
  itemCode: itemCode.optional(),
  description,
  legalBasis: legalBasis.optional(),
  pageReference: pageReference.optional(),
  rectifyBy: day('整改期限届满日；不填时按期限表计算').optional(),
}).meta({ id: 'NewFinding' })

export const rectificationBody = z.strictObject({
  rectifiedOn: day('整改日期'),
  rectification: text(4000, '整改情况'),
  evidenceFileIds: evidence.optional(),
}).meta({ id: 'FindingRectification' })

export const verificationBody = z.strictObject({
  verifiedOn: day('核验日期'), verifiedBy: codes(verificationGrounds, '核验所依据的材料').optional(),
}).meta({ id: 'FindingVerification' })

export const rejectionBody = z.strictObject({ reason: text(1000, '退回的理由') }).meta({ id: 'FindingRejection' })

export const findingRecord = z.strictObject({
  id: uuid('主键'),
  spotCheckId: uuid('评查计划').nullable(),
  fileId: uuid('抽中的案卷').nullable(),
  caseId: uuid('案件').nullable(),
  roundId: uuid('评查轮次').nullable(),
  reviewFileId: uuid('评查轮次中的卷宗').nullable(),
  orderId: uuid('整改要求').nullable(),
  agencyId: uuid('被评查机关'),
  category: codes(findingCategories, '问题类别'),
  subcategory: subcategory.nullable(),
  severity: codes(severities, '问题程度'),
  itemCode: itemCode.nullable(),
  description,
  legalBasis: legalBasis.nullable(),
  pageReference: pageReference.nullable(),
  recordedById: uuid('记录账号；本机关的案卷全部评查完成前不向其公开').nullable(),
  recordedOn: day('记录日期'),
  rectifyBy: day('整改期限届满日'),
  ruleCode: ruleCode(spotCheckDeadlineRules, '期限规则代码；记录人另定期限的为 null').nullable(),
  provisional: z.boolean().describe('届满日是否暂定：尚未发布的放假通知可能使其改变'),
  calendarVersion: z.string().nullable().describe('计算届满日所用日历版本；记录人另定期限的为 null'),
  overdue: z.boolean().describe('是否逾期未整改'),
  status: codes(findingMachine.states, '状态'),
  rectifiedOn: day('整改日期').nullable(),
  rectification: z.string().nullable().describe('整改情况'),
  evidenceFileIds: evidence,
  dataChanged: z.boolean().nullable().describe('自记录问题至报送整改，案件数据是否变更；未报送或者不涉及案件的为 null'),
  verifiedOn: day('核验日期').nullable(),
  verifiedBy: codes(verificationGrounds, '核验所依据的材料').nullable(),
  rejections: z.array(z.strictObject({
    rejectedOn: day('退回日期'), reason: z.string().describe('退回的理由'), rectifiedOn: day('所报整改日期').nullable(), rectification: z.string().nullable().describe('所报整改情况'),
  })).describe('历次退回重新整改'),
  availableActs: actsOf(findingMachine, {
    rectify: 'rectifyFinding', verify: 'verifyFinding', reject: 'rejectFindingRectification',
  }),
  version: z.number().int().describe('版本号'),
  createdAt: instantText('登记时刻'),
  updatedAt: instantText('最近变更时刻'),
}).meta({ id: 'Finding' })

export type NewFindingBody = z.output<typeof findingBody>
export type RectificationBody = z.output<typeof rectificationBody>
export type FindingRecord = z.output<typeof findingRecord>
export type VerificationBody = z.output<typeof verificationBody>
