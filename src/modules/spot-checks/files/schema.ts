import { z } from 'zod'
import { actsIn } from '../../../platform/http/acts.ts'
import { day, instantText, uuid } from '../../../platform/http/strings.ts'
import { fileActs } from '../codes.ts'

export const fileParams = z.strictObject({ fileId: uuid('抽中的案卷') })

export const reviewerBody = z.strictObject({ officerId: uuid('评查人员') }).meta({ id: 'SpotCheckReviewer' })

export const completionBody = z.strictObject({ reviewedOn: day('评查完成日期') }).meta({ id: 'SpotCheckReviewCompletion' })

export const fileRecord = z.strictObject({
  id: uuid('主键'),
  spotCheckId: uuid('评查计划'),
  spotCheckTitle: z.string().describe('评查计划名称'),
  agencyId: uuid('被评查机关'),
  agencyName: z.string().describe('被评查机关名称'),
  caseId: uuid('案件'),
  caseNumber: z.string().describe('案号'),
  cause: z.string().describe('案由'),
  caseClosedOn: day('结案日期').nullable(),
  rank: z.number().int().min(1).describe('层内次序：签号由小到大'),
  reviewerId: uuid('评查人员；本机关的案卷全部评查完成前不向其公开').nullable(),
  reviewerName: z.string().nullable().describe('评查人员姓名'),
  reviewedOn: day('评查完成日期').nullable(),
  findings: z.number().int().min(0).describe('发现问题数'),
  availableActs: actsIn(fileActs, { assignReviewer: 'assignSpotCheckReviewer', recordFinding: 'recordFinding', completeReview: 'completeSpotCheckReview' }),
  version: z.number().int().describe('版本号'),
  createdAt: instantText('抽取时刻'),
  updatedAt: instantText('最近变更时刻'),
}).meta({ id: 'SpotCheckFile' })

export type FileRecord = z.output<typeof fileRecord>
