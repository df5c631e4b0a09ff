import { z } from 'zod'
import { codes, day, text, uuid, yuan } from '../../../platform/http/strings.ts'
import { approval } from '../content.ts'
import { disposalManners, duties, instalmentManners, paymentChannels, paymentPurposes, remedyKinds, remedyResults, spotGrounds } from './codes.ts'

/** What the steps of performance hold, by their kind. */

/** 一期 of a deferred or divided fine */
export const tranche = z.strictObject({ dueOn: day('期限'), amountYuan: yuan('金额') }).meta({ id: 'FineTranche' })

export const paymentContent = {
  kind: 'PAYMENT',
  body: z.strictObject({
    towards: codes(paymentPurposes, '款项'),
    amountYuan: yuan('金额'),
    channel: codes(paymentChannels, '缴款渠道'),
    institution: text(200, '收缴机构'),
    receiptNumber: text(100, '缴款凭证号'),
  }),
} as const

export const spotCollectionContent = {
  kind: 'SPOT_COLLECTION',
  body: z.strictObject({
    amountYuan: yuan('当场收缴的罚款'),
    ground: codes(spotGrounds, '当场收缴的情形'),
    askedByParty: z.boolean().describe('是否由当事人提出').optional(),
    receiptNumber: text(100, '财政部门统一制发的专用票据号').optional(),
    officerIds: z.array(uuid('收缴人员')).min(1).max(20).describe('收缴人员'),
    landedOn: day('在水上收缴的，抵岸之日').optional(),
  }),
} as const

export const handInContent = { kind: 'FINE_HANDED_IN', body: z.strictObject({ receivedBy: text(100, '机关收款人') }) } as const

export const remittanceContent = {
  kind: 'FINE_REMITTED',
  body: z.strictObject({ institution: text(200, '银行'), voucherNumber: text(100, '缴款凭证号') }),
} as const

export const instalmentContent = {
  kind: 'INSTALMENT_APPLICATION',
  body: z.strictObject({ manner: codes(instalmentManners, '申请事项'), hardship: text(1000, '经济困难的情形') }),
} as const

export const instalmentApprovalContent = {
  kind: 'INSTALMENT_APPROVAL',
  body: z.strictObject({
    approval,
    plan: z.array(tranche).min(1).max(60).describe('各期期限与金额；延期为一期'),
  }),
} as const

export const instalmentRefusalContent = { kind: 'INSTALMENT_REFUSAL', body: z.strictObject({ approval, reason: text(500, '理由') }) } as const
export const instalmentLapseContent = { kind: 'INSTALMENT_LAPSE', body: z.strictObject({ reason: text(500, '理由') }) } as const

export const remedyContent = {
  kind: 'REMEDY',
  body: z.strictObject({ remedyKind: codes(remedyKinds, '救济途径'), authority: text(200, '复议机关或者法院'), reference: text(100, '案号').optional() }),
} as const

export const remedyAcceptedContent = { kind: 'REMEDY_ACCEPTED', body: z.strictObject({ reference: text(100, '案号').optional() }) } as const
export const remedyDeclinedContent = { kind: 'REMEDY_DECLINED', body: z.strictObject({ reason: text(500, '理由') }) } as const
export const remedyWithdrawnContent = { kind: 'REMEDY_WITHDRAWN', body: z.strictObject({ reason: text(500, '理由').optional() }) } as const

export const remedyResultContent = {
  kind: 'REMEDY_RESULT',
  body: z.strictObject({
    result: codes(remedyResults, '结果'),
    documentNumber: text(100, '文书号'),
    summary: text(2000, '结果内容'),
    changedFineYuan: yuan('变更后的罚款金额').optional(),
    changedConfiscationYuan: yuan('变更后的没收金额').optional(),
  }),
} as const

export const performedContent = {
  kind: 'DUTY_PERFORMED',
  body: z.strictObject({ duty: codes(duties, '履行事项'), description: text(1000, '履行情况') }),
} as const

export const disposalContent = {
  kind: 'GOODS_DISPOSED',
  body: z.strictObject({
    manner: codes(disposalManners, '处理方式'),
    description: text(1000, '财物与处理情况'),
    basis: text(300, '处理所依的规定').optional(),
    proceedsYuan: yuan('所得款项').optional(),
    treasuryVoucher: text(100, '上缴国库凭证号').optional(),
  }),
} as const
