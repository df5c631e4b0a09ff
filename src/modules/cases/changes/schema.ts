import { z } from 'zod'
import { codes, uuid } from '../../../platform/http/strings.ts'
import { caseSummary } from '../schema.ts'
import { changeKinds } from './codes.ts'

export const changesQuery = z.strictObject({
  since: z.string().min(1).max(2000).optional().describe('上一次给出的 nextCursor；不填则从头读起'),
  limit: z.string().regex(/^([1-9]\d?|[1-4]\d\d|500)$/).transform(Number).optional().describe('条数，1–500，默认 100'),
})

export const changesRecord = z.strictObject({
  items: z.array(z.strictObject({
    caseId: uuid('案件'),
    change: codes(changeKinds, '变更'),
    case: caseSummary.nullable().describe('案件现状；已不在数据范围内为 null'),
  })).describe('变更的案件，按提交先后；一案多次变更只列最近一次'),
  nextCursor: z.string().describe('下一次读取的起点，没有变更时也给出'),
  more: z.boolean().describe('是否还有，可即刻续读'),
}).meta({ id: 'CaseChanges' })
