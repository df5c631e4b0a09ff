import { z } from 'zod'
import { codes, day, divisionCode, instantText, uuid } from '../../../platform/http/strings.ts'
import { actKinds, enforcementFields, penaltyKinds } from '../../reference/codes.ts'
import { publicEvents } from '../codes.ts'

export const decisionParams = z.strictObject({ decisionId: uuid('公示信息') })

export const publicContent = z.strictObject({
  agencyName: z.string().describe('执法机关'),
  divisionCode: divisionCode(),
  actKind: codes(actKinds, '执法类别'),
  procedureKind: z.string().describe('程序种类'),
  field: codes(enforcementFields, '执法领域'),
  decisionKind: z.string().describe('决定类别'),
  decisionNumber: z.string().nullable().describe('决定书文号'),
  decidedOn: day('决定日期'),
  parties: z.array(z.strictObject({
    kind: z.string().describe('相对人类别'),
    name: z.string().describe('名称；自然人按当地规则脱敏'),
    uscc: z.string().nullable().describe('统一社会信用代码'),
    representative: z.string().nullable().describe('法定代表人或者负责人，按当地规则脱敏'),
  })).describe('执法对象'),
  cause: z.string().describe('案由'),
  facts: z.string().nullable().describe('事实'),
  result: z.string().describe('执法结论'),
  penaltyKinds: z.array(codes(penaltyKinds, '处罚种类')).describe('处罚种类；没有处罚的为空'),
  fineYuan: z.string().nullable().describe('罚款金额（元）'),
  confiscationYuan: z.string().nullable().describe('没收金额（元）'),
}).meta({ id: 'PublicContent' })

const head = {
  id: uuid('公示信息'),
  agencyId: uuid('公示机关'),
  divisionCode: divisionCode(),
  state: codes(publicEvents, '最近变动'),
  stateOn: day('最近变动日期'),
  publishedOn: day('公示日期'),
  publishedUntil: day('公示期最后一日').nullable(),
  contentHash: z.string().describe('公示内容的 SHA-256：content 按 RFC 8785 规范化后的散列'),
  version: z.number().int().describe('版本号'),
}

export const publicDecision = z.strictObject({
  ...head,
  maskingRule: z.string().describe('所用脱敏规则'),
  reason: z.string().nullable().describe('更正的理由'),
  content: publicContent,
}).meta({ id: 'PublicDecision' })

export const publicHistory = z.strictObject({
  items: z.array(z.strictObject({
    version: z.number().int().describe('版本号'),
    event: codes(publicEvents, '变动'),
    on: day('日期'),
    at: instantText('登记时刻'),
    contentHash: z.string().describe('该次公示内容的 SHA-256'),
    reason: z.string().nullable().describe('理由'),
  })).describe('新的在前，至多二百条'),
}).meta({ id: 'PublicDecisionHistory' })

export const changesQuery = z.strictObject({
  since: z.string().min(1).max(2000).optional().describe('上一次给出的 nextCursor；不填则从头读起'),
  limit: z.string().regex(/^([1-9]\d?|[1-4]\d\d|500)$/).transform(Number).optional().describe('条数，1–500，默认 100'),
})

export const publicChanges = z.strictObject({
  items: z.array(z.strictObject({ ...head, reason: z.string().nullable().describe('更正、撤回的理由') })).describe('变动的公示信息，按提交先后；多次变动只列最近一次'),
  nextCursor: z.string().describe('下一次读取的起点，没有变动时也给出'),
  more: z.boolean().describe('是否还有，可即刻续读'),
}).meta({ id: 'PublicDecisionChanges' })

export type PublicDecisionRecord = z.output<typeof publicDecision>
