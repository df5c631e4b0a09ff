import { z } from 'zod'
import { codes, instantFilter, text, uuid } from '../../../platform/http/strings.ts'
import { noticeMeans, recordQualities } from './codes.ts'

const unique = (list: readonly string[]): boolean => new Set(list).size === list.length
const officerIds = z.array(uuid('审核人员')).min(1).max(20).refine(unique).describe('审核人员')

export const offSiteContent = z.strictObject({
  deviceId: uuid('电子技术监控设备'),
  capturedAt: instantFilter('记录时刻'),
  place: text(300, '违法地点'),
  facts: text(2000, '记录的违法事实'),
  digestSha256: z.string().regex(/^[0-9a-f]{64}$/).describe('记录文件的 SHA-256').optional(),
})

export const offSiteReviewContent = z.strictObject({
  officerIds,
  qualities: z.array(codes(recordQualities, '符合的要求')).min(1).max(4).refine(unique).describe('经审核符合的要求'),
  opinion: text(1000, '审核意见'),
})

export const offSiteRejectionContent = z.strictObject({ officerIds, reason: text(1000, '不符合要求之处') })

export const offSiteNoticeContent = z.strictObject({
  means: codes(noticeMeans, '告知方式'),
  canQuery: z.boolean().describe('当事人可以查询记录'),
  canState: z.boolean().describe('当事人可以陈述和申辩'),
  address: text(300, '查询、陈述和申辩的途径'),
})
