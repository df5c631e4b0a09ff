import { z } from 'zod'
import { codes, day, text, uuid, yuan } from '../../../platform/http/strings.ts'
import { article } from '../common/content.ts'
import {
  cancellationGrounds, excludedProcedures, hearingOrigins, intakeOutcomes, licenceClasses, revocationGrounds, withdrawalGrounds,
} from './codes.ts'

export const correctionNoticeContent = z.strictObject({ items: z.array(text(500, '需要补正的内容')).min(1).max(50).describe('需要补正的全部内容') })
export const correctionContent = z.strictObject({ complete: z.boolean().describe('是否按要求全部补正'), details: text(1000, '补正情况') })

export const intakeContent = z.strictObject({
  outcome: codes(intakeOutcomes, '处理结果'),
  receiptNumber: text(100, '加盖专用印章的书面凭证编号').optional(),
  reasons: text(1000, '不受理、不予受理的理由').optional(),
  competentAuthority: text(200, '有权受理的行政机关').optional(),
  joint: z.boolean().describe('是否统一办理、联合办理或者集中办理'),
})
export type IntakeContent = z.output<typeof intakeContent>

export const excludedTimeContent = z.strictObject({
  procedure: codes(excludedProcedures, '所需程序'),
  expectedDays: z.number().int().min(1).max(366).describe('所需时间（日）'),
  toldOn: day('书面告知申请人的日期').optional(),
})
export const excludedTimeEndContent = z.strictObject({ result: text(2000, '结果') })

export const concernedNoticeContent = z.strictObject({
  persons: z.array(text(200, '利害关系人')).min(1).max(100).describe('利害关系人'),
  interest: text(1000, '所涉重大利益'),
  hearingRight: z.boolean().describe('是否告知听证权利'),
})
export const concernedStatementContent = z.strictObject({
  person: text(200, '陈述人'), opinion: text(4000, '意见'), adopted: z.boolean().describe('是否采纳'), reasons: text(1000, '采纳或者不采纳的理由'),
})

export const licenceHearingContent = z.strictObject({
  origin: codes(hearingOrigins, '听证起因'),
  requestedBy: text(200, '听证申请人').optional(),
  announcedOn: day('向社会公告的日期').optional(),
})
export const licenceHearingNoticeContent = z.strictObject({
  heldOn: day('听证日期'), place: text(200, '听证地点'), hostOfficerId: uuid('听证主持人'),
})
export const licenceHearingRecordContent = z.strictObject({
  conduct: z.strictObject({
    publicly: z.boolean().describe('是否公开举行'),
    reasonsGiven: z.boolean().describe('审查人员是否提供审查意见的证据、理由'),
    recordSigned: z.boolean().describe('笔录是否经参加人确认签名'),
  }).meta({ id: 'LicenceHearingHeld' }),
  summary: text(4000, '听证情况'),
})
export const licenceHearingCancellationContent = z.strictObject({ reason: text(500, '取消的理由') })

export const licenceContent = z.strictObject({
  licenceNumber: text(100, '许可证件编号'),
  licenceName: text(200, '许可证件名称'),
  licenceClass: codes(licenceClasses, '许可类别'),
  holderPartyId: uuid('被许可人，为本案当事人'),
  content: text(2000, '许可内容'),
  validFrom: day('有效期自'),
  validTo: day('有效期至').optional(),
  feeYuan: yuan('收费').optional(),
  feeBasis: article.optional(),
})
export type LicenceContent = z.output<typeof licenceContent>

export const licenceChangeContent = z.strictObject({
  content: text(2000, '变更后的许可内容'),
  appliedOn: day('被许可人申请变更的日期').optional(),
  ground: codes(withdrawalGrounds, '依法变更的理由').optional(),
})
export const renewalContent = z.strictObject({
  appliedOn: day('申请延续的日期'), validTo: day('延续后的届满日'), deemed: z.boolean().describe('是否逾期未作决定、视为准予延续'),
})
export const renewalRefusalContent = z.strictObject({ appliedOn: day('申请延续的日期'), reasons: text(1000, '不予延续的理由'), remedies: text(500, '救济途径和期限') })
export const licenceSuspensionContent = z.strictObject({ decisionNumber: text(100, '处罚决定书文号'), until: day('暂扣至') })
export const licenceRestorationContent = z.strictObject({ details: text(500, '发还情况') })
export const licenceWithdrawalContent = z.strictObject({
  ground: codes(withdrawalGrounds, '撤回理由'), publicInterest: text(1000, '所为公共利益'), compensation: text(1000, '补偿情况').optional(),
})
export const licenceRevocationContent = z.strictObject({
  ground: codes(revocationGrounds, '撤销理由'), reasons: text(2000, '事实和理由'), harmsPublic: z.boolean().describe('撤销是否可能对公共利益造成重大损害'),
  compensation: text(1000, '赔偿情况').optional(),
})
export const penaltyRevocationContent = z.strictObject({ decisionNumber: text(100, '处罚决定书文号'), authority: text(200, '作出处罚的行政机关') })
export const licenceExpiryContent = z.strictObject({ details: text(500, '说明').optional() })
export const licenceCancellationContent = z.strictObject({ ground: codes(cancellationGrounds, '注销理由'), details: text(1000, '说明').optional() })
