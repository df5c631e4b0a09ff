import { z } from 'zod'
import { actsOf } from '../../platform/http/acts.ts'
import { codes, day, divisionCode, instantText, legalBases, ruleCode, text, uuid } from '../../platform/http/strings.ts'
import { channels, exemptReasons, expiryCauses, maskedKinds, overturnCauses } from './codes.ts'
import type { MaskedKind } from './codes.ts'
import { publicityDeadlineRules } from './deadlines.ts'
import { publicationMachine } from './machine.ts'
import { publicContent } from './public/schema.ts'

export const publicationParams = z.strictObject({ publicationId: uuid('公示任务') })
export const caseParams = z.strictObject({ caseId: uuid('案件') })

export const webAddress = () => z.string().min(10).max(500).regex(/^https?:\/\/[^\s/?#@\\]+([/?#][^\s\\]*)?$/).refine((value) => URL.canParse(value))
  .meta({ format: 'uri' }).describe('公示网址（http 或 https）')

export const publishingBody = z.strictObject({ publishedOn: day('公示日期'), address: webAddress() }).meta({ id: 'PublicationAct' })

export const exemptionBody = z.strictObject({
  reason: codes(exemptReasons, '不予公示的理由'),
  note: text(1000, '说明'),
  approver: text(50, '批准不予公示的负责人姓名'),
}).meta({ id: 'PublicationExemption' })

const words = {
  cause: text(500, '案由'),
  facts: text(4000, '事实'),
  result: text(2000, '执法结论'),
  hide: z.array(text(100, '应当隐去的文字，两个字以上')).max(50).describe('另须隐去的文字，如证人姓名'),
}

export const draftBody = z.strictObject({
  cause: words.cause.optional().describe('案由；不填取自案件'),
  facts: words.facts.optional().describe('事实；不填则不公示事实'),
  result: words.result.optional().describe('执法结论；不填取自决定内容'),
  hide: words.hide.optional(),
}).meta({ id: 'PublicationDraftAct' })

export const returnBody = z.strictObject({ note: text(1000, '退回的理由') }).meta({ id: 'PublicationReturn' })
export const reviewBody = z.strictObject({ note: text(1000, '审核意见').optional() }).meta({ id: 'PublicationReview' })

export const correctedWords = z.strictObject({
  cause: words.cause.optional(), facts: words.facts.optional(), result: words.result.optional(), hide: words.hide.optional(),
}).meta({ id: 'CorrectedWords' })

export const correctionBody = z.strictObject({
  reason: text(1000, '更正的理由，随更正公开；不写个人信息'),
  words: correctedWords.optional().describe('更正后的内容；未填的不变；在其他平台公示的不填'),
  address: webAddress().optional(),
}).meta({ id: 'PublicationCorrection' })

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
  ruleCode: ruleCode(publicityDeadlineRules),
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
  provisional: z.boolean().describe('届满日是否暂定：尚未发布的放假通知可能使其改变'),
  calendarVersion: z.string().describe('计算届满日所用日历版本'),
  ruleCode: ruleCode(publicityDeadlineRules),
  legalBasis: legalBases('期限的依据'),
  status: codes(publicationMachine.states, '状态'),
  publishedOn: day('公示日期').nullable(),
  address: z.string().nullable().describe('公示网址'),
  exemptReason: codes(exemptReasons, '不予公示的理由').nullable(),
  exemptNote: z.string().nullable().describe('不予公示的说明'),
  exemptApprover: z.string().nullable().describe('批准不予公示的负责人；决定时依规则不予公示的为 null'),
  draft: z.strictObject({
    cause: z.string().describe('案由'), facts: z.string().nullable().describe('事实'), result: z.string().describe('执法结论'), hide: z.array(z.string()).describe('另须隐去的文字'),
  }).nullable().describe('拟稿内容；只给有拟稿或者审核权限的人看'),
  draftedBy: uuid('拟稿账号').nullable(),
  contentHash: z.string().nullable().describe('脱敏后内容的 SHA-256'),
  reviewedBy: uuid('审核账号').nullable(),
  reviewNote: z.string().nullable().describe('审核意见'),
  publishedUntil: day('公示期最后一日').nullable(),
  correctedOn: day('最近更正日期').nullable(),
  correctionReason: z.string().nullable().describe('更正理由'),
  expiredOn: day('停止公示日期').nullable(),
  expiryCause: codes(expiryCauses, '停止公示的缘由').nullable(),
  withdrawal: withdrawalDuty.nullable().describe('撤回公示的义务；决定未被推翻的为 null'),
  withdrawnOn: day('撤回日期').nullable(),
  withdrawalReason: z.string().nullable().describe('公开说明的撤回理由'),
  availableActs: actsOf(publicationMachine, {
    draft: 'draftPublication', mask: 'maskPublication', returnDraft: 'returnPublicationDraft', review: 'reviewPublication',
    release: 'releasePublication', publish: 'publishDecision', exempt: 'exemptPublication', correct: 'correctPublication',
    withdraw: 'withdrawPublication',
  }),
  version: z.number().int().describe('版本号'),
  createdAt: instantText('登记时刻'),
  updatedAt: instantText('最近变更时刻'),
}).meta({ id: 'Publication' })

export const snapshotRecord = z.strictObject({
  publicationId: uuid('公示任务'),
  number: z.number().int().describe('序号'),
  original: publicContent.describe('脱敏前'),
  content: publicContent.describe('脱敏后'),
  contentHash: z.string().describe('脱敏后内容的 SHA-256'),
  maskingRule: z.string().describe('所用脱敏规则'),
  masked: z.strictObject(Object.fromEntries(Object.entries(maskedKinds).map(([kind, { zh }]) =>
    [kind, z.number().int().optional().describe(zh)])) as Record<MaskedKind, z.ZodOptional<z.ZodNumber>>).describe('隐去的内容及次数'),
  madeBy: uuid('生成快照的账号'),
  madeAt: instantText('生成时刻'),
}).meta({ id: 'PublicationSnapshot' })

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
  notPublished: z.array(z.strictObject({ reason: codes(exemptReasons, '不予公示的理由'), count: count('任务数') })).describe('不予公示的，按理由；没有的不列'),
  withdrawals: z.strictObject({
    due: count('撤回期限届满日在期间内的'), onTime: count('按期撤回的'), late: count('逾期撤回的'), overdue: count('届满仍未撤回的'),
  }).describe('撤回公示的情况'),
}
const byChannel = z.array(z.strictObject({ channel: codes(channels, '公示渠道'), ...figures })).describe('各渠道')

export const publicationFigures = z.strictObject({
  from: day('公示期限届满日，自（含）'),
  to: day('公示期限届满日，至（不含）'),
  asOf: day('统计截至日'),
  total: z.strictObject(figures).describe('数据范围内合计'),
  channels: byChannel,
  agencies: z.array(z.strictObject({ agencyId: uuid('公示机关'), ...figures, channels: byChannel })).describe('各机关'),
}).meta({ id: 'PublicationFigures' })

export const coverageQuery = z.strictObject({ from: day('决定日期，自（含）'), to: day('决定日期，至（不含）') })

const covered = { decisions: count('作出的决定数'), uncovered: count('没有公示任务的决定数') }

export const publicationCoverage = z.strictObject({
  from: day('决定日期，自（含）'),
  to: day('决定日期，至（不含）'),
  total: z.strictObject(covered).describe('数据范围内合计'),
  agencies: z.array(z.strictObject({ agencyId: uuid('公示机关'), ...covered })).describe('各机关'),
}).meta({ id: 'PublicationCoverage' })

export type PublishingBody = z.output<typeof publishingBody>
export type ExemptionBody = z.output<typeof exemptionBody>
export type DraftBody = z.output<typeof draftBody>
export type ReturnBody = z.output<typeof returnBody>
export type ReviewBody = z.output<typeof reviewBody>
export type CorrectionBody = z.output<typeof correctionBody>
export type SnapshotRecord = z.output<typeof snapshotRecord>
export type WithdrawalBody = z.output<typeof withdrawalBody>
export type PublicationRecord = z.output<typeof publicationRecord>
export type PublicationFigures = z.output<typeof publicationFigures>
export type PublicationCoverage = z.output<typeof publicationCoverage>
