import { z } from 'zod'
import { codes, day, divisionCode, instantText, legalBases, text, uuid } from '../../platform/http/strings.ts'
import { channels, exemptReasons, overturnCauses } from './codes.ts'
import type { PublicationAct } from './machine.ts'
import { publicationMachine } from './machine.ts'

export const publicationParams = z.strictObject({ publicationId: uuid('公示任务') })
export const caseParams = z.strictObject({ caseId: uuid('案件') })

const webAddress = () => z.string().min(10).max(500).regex(/^https?:\/\/[^\s/?#@\\]+([/?#][^\s\\]*)?$/).refine((value) => URL.canParse(value))
  .meta({ format: 'uri' }).describe('公示网址（http 或 https）')

export const publishingBody = z.strictObject({ publishedOn: day('公示日期'), address: webAddress() }).meta({ id: 'PublicationAct' })

export const exemptionBody = z.strictObject({
  reason: codes(exemptReasons, '不予公示的理由'),
  note: text(1000, '说明'),
  approver: text(50, '批准不予公示的负责人姓名'),
}).meta({ id: 'PublicationExemption' })

const overturning = {
  cause: codes(overturnCauses, '撤回的事由'),
  overturnedOn: day('决定被变更、撤销、确认违法或者无效的日期'),
}

export const withdrawalBody = z.strictObject({
  withdrawnOn: day('撤回日期'),
  reason: text(1000, '公开说明的理由；不写个人信息'),
  cause: z.strictObject(overturning).optional().describe('撤回的事由；复议、诉讼结果已登记的不填'),
}).meta({ id: 'PublicationWithdrawal' })

const withdrawalDuty = z.strictObject({
  ...overturning,
  dueOn: day('撤回期限届满日'),
  provisional: z.boolean().describe('届满日是否暂定'),
  calendarVersion: z.string().describe('计算届满日所用日历版本'),
  ruleCode: z.string().describe('期限规则代码'),
  legalBasis: legalBases('期限的依据'),
  overdue: z.boolean().describe('是否逾期：届满未撤回，或者届满后才撤回'),
}).meta({ id: 'WithdrawalDuty' })

export const publicationRecord = z.strictObject({
  id: uuid('主键'),
  caseId: uuid('案件'),
  agencyId: uuid('公示机关'),
  divisionCode: divisionCode(),
  channel: codes(channels, '公示渠道'),
  decidedOn: day('决定日期'),
  dueOn: day('公示期限届满日'),
  provisional: z.boolean().describe('届满日是否暂定：期限跨入尚未发布放假通知的年度'),
  calendarVersion: z.string().describe('计算届满日所用日历版本'),
  ruleCode: z.string().describe('期限规则代码'),
  legalBasis: legalBases('期限的依据'),
  status: codes(publicationMachine.states, '状态'),
  publishedOn: day('公示日期').nullable(),
  address: z.string().nullable().describe('公示网址'),
  exemptReason: codes(exemptReasons, '不予公示的理由').nullable(),
  exemptNote: z.string().nullable().describe('不予公示的说明'),
  exemptApprover: z.string().nullable().describe('批准不予公示的负责人；决定时依规则不予公示的为 null'),
  withdrawal: withdrawalDuty.nullable().describe('撤回公示的义务；决定未被推翻的为 null'),
  withdrawnOn: day('撤回日期').nullable(),
  withdrawalReason: z.string().nullable().describe('公开说明的撤回理由'),
  availableActs: z.array(z.enum(Object.keys(publicationMachine.acts) as [PublicationAct, ...PublicationAct[]])).describe('当前可进行的操作'),
  version: z.number().int().describe('版本号'),
  createdAt: instantText('登记时刻'),
  updatedAt: instantText('最近变更时刻'),
}).meta({ id: 'Publication' })

export const figuresQuery = z.strictObject({ from: day('公示期限届满日，自（含）'), to: day('公示期限届满日，至（不含）') })

const count = (description: string) => z.number().int().describe(description)
const figures = {
  due: count('应当公示的任务数，不含不予公示的'),
  onTime: count('按期公示的'),
  late: count('逾期公示的'),
  overdue: count('届满仍未公示的'),
  pending: count('尚未届满、尚未公示的'),
  exempt: count('不予公示的'),
  onTimeRate: z.strictObject({ numerator: count('按期公示的'), denominator: count('结果已定的：按期、逾期与届满未公示之和') }).describe('按期公示率'),
}

export const publicationFigures = z.strictObject({
  from: day('公示期限届满日，自（含）'),
  to: day('公示期限届满日，至（不含）'),
  asOf: day('统计截至日'),
  total: z.strictObject(figures).describe('数据范围内合计'),
  agencies: z.array(z.strictObject({ agencyId: uuid('公示机关'), ...figures })).describe('各机关'),
}).meta({ id: 'PublicationFigures' })

export type PublishingBody = z.output<typeof publishingBody>
export type ExemptionBody = z.output<typeof exemptionBody>
export type WithdrawalBody = z.output<typeof withdrawalBody>
export type PublicationRecord = z.output<typeof publicationRecord>
export type PublicationFigures = z.output<typeof publicationFigures>
