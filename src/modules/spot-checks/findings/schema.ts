import { z } from 'zod'
import { codes, day, instantText, text, uuid } from '../../../platform/http/strings.ts'
import { findingCategories, severities } from '../codes.ts'
import { findingMachine } from '../machine.ts'

export const findingParams = z.strictObject({ findingId: uuid('问题') })

const description = text(4000, '问题描述')
const legalBasis = text(500, '依据')
const pageReference = text(100, '卷内页码')

export const findingBody = z.strictObject({
  id: uuid('客户端自定的主键').optional(),
  category: codes(findingCategories, '问题类别'),
  severity: codes(severities, '问题程度'),
  description,
  legalBasis: legalBasis.optional(),
  pageReference: pageReference.optional(),
  rectifyBy: day('整改期限届满日；不填时按期限表计算').optional(),
}).meta({ id: 'NewFinding' })

export const rectificationBody = z.strictObject({
  rectifiedOn: day('整改日期'),
  rectification: text(4000, '整改情况'),
}).meta({ id: 'FindingRectification' })

export const verificationBody = z.strictObject({ verifiedOn: day('核验日期') }).meta({ id: 'FindingVerification' })

export const findingRecord = z.strictObject({
  id: uuid('主键'),
  spotCheckId: uuid('评查计划'),
  fileId: uuid('抽中的案卷'),
  caseId: uuid('案件'),
  agencyId: uuid('被评查机关'),
  category: codes(findingCategories, '问题类别'),
  severity: codes(severities, '问题程度'),
  description,
  legalBasis: legalBasis.nullable(),
  pageReference: pageReference.nullable(),
  recordedById: uuid('记录账号'),
  recordedOn: day('记录日期'),
  rectifyBy: day('整改期限届满日'),
  ruleCode: z.string().nullable().describe('期限规则代码；记录人另定期限的为 null'),
  provisional: z.boolean().describe('届满日是否暂定：期限跨入尚未发布放假通知的年度'),
  calendarVersion: z.string().nullable().describe('计算届满日所用日历版本；记录人另定期限的为 null'),
  overdue: z.boolean().describe('是否逾期未整改'),
  status: codes(findingMachine.states, '状态'),
  rectifiedOn: day('整改日期').nullable(),
  rectification: z.string().nullable().describe('整改情况'),
  verifiedOn: day('核验日期').nullable(),
  availableActs: z.array(z.enum(['rectify', 'verify'])).describe('当前可进行的操作'),
  version: z.number().int().describe('版本号'),
  createdAt: instantText('登记时刻'),
  updatedAt: instantText('最近变更时刻'),
}).meta({ id: 'Finding' })

export type NewFindingBody = z.output<typeof findingBody>
export type RectificationBody = z.output<typeof rectificationBody>
export type FindingRecord = z.output<typeof findingRecord>
