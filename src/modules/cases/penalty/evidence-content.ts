import { z } from 'zod'
import { codes, text, uuid } from '../../../platform/http/strings.ts'
import { evidenceKinds } from '../codes.ts'

export const evidenceContent = z.strictObject({
  evidenceKind: codes(evidenceKinds, '证据种类'),
  title: text(200, '证据名称'),
  proves: text(1000, '证明对象'),
  obtainedFrom: text(200, '提供人或者取得方式').optional(),
  place: text(200, '取得地点').optional(),
  officerIds: z.array(uuid('取证人员')).min(1).max(20).refine((ids) => new Set(ids).size === ids.length).describe('取证人员'),
})
