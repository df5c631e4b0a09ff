import { z } from 'zod'
import { codes, day, instantFilter, text, yuan } from '../../../platform/http/strings.ts'
import { approval, article, officersNamed, recordSigning } from '../common/content.ts'
import { basisLevels, costBearers, disposalKinds, measureKinds, releaseGrounds, testingKinds } from './codes.ts'

const thing = z.strictObject({
  name: text(200, '名称'),
  quantity: text(60, '数量、规格'),
  owner: text(200, '所有人'),
  valueYuan: yuan('价值').optional(),
  related: z.boolean().describe('是否涉案'),
  necessity: z.boolean().describe('是否公民个人及其所扶养家属的生活必需品'),
  heldBy: text(200, '已查封、冻结的其他国家机关').optional(),
}).meta({ id: 'ThingUnderMeasure' })

const account = z.strictObject({
  institution: text(200, '金融机构'),
  accountEnding: z.string().regex(/^\d{4}$/).describe('账号末四位'),
  amountYuan: yuan('冻结数额'),
  involvedYuan: yuan('违法行为涉及的金额'),
  noticeDeliveredOn: day('向金融机构交付冻结通知书的日期').optional(),
  heldBy: text(200, '已冻结的其他国家机关').optional(),
}).meta({ id: 'FrozenAccount' })

export const measureContent = z.strictObject({
  measureKind: codes(measureKinds, '强制措施种类'),
  decisionNumber: text(100, '决定书文号'),
  basis: article.extend({ level: codes(basisLevels, '规范层级') }).meta({ id: 'BasisOfMeasure' }),
  reasons: text(1000, '理由'),
  place: text(200, '地点'),
  startedAt: instantFilter('实施时刻'),
  endedAt: instantFilter('现场实施完毕的时刻').optional(),
  until: day('决定书载明的期限届满日').optional(),
  periodBasis: article.optional().describe('法律、行政法规对期限另有规定的，其条款'),
  officerIds: officersNamed('实施人员'),
  certificatesShown: z.boolean().describe('是否出示执法身份证件'),
  approval: approval.optional().describe('实施前的批准'),
  urgency: text(500, '情况紧急、当场实施的理由').optional(),
  rightsTold: z.boolean().describe('是否当场告知理由、依据以及权利、救济途径'),
  statementHeard: z.boolean().describe('是否听取陈述和申辩'),
  siteRecord: recordSigning.optional().describe('现场笔录'),
  things: z.array(thing).max(500).describe('清单'),
  account: account.optional().describe('冻结的账户'),
  delivered: z.boolean().describe('决定书和清单是否当场交付'),
  storageCost: codes(costBearers, '保管费用').optional(),
  familyToldOn: day('通知家属的日期').optional(),
  fullyFilmed: z.boolean().describe('现场是否全程音像记录；录像本身另以全过程记录提交，结案时核对，未全程记录的，所说明的理由随之保留'),
  hindersBusiness: z.boolean().describe('是否使生产经营活动、工作难以正常进行').optional(),
})
export type MeasureContent = z.output<typeof measureContent>

export const measureApprovalContent = z.strictObject({
  approver: approval,
  reportedAt: instantFilter('报告时刻'),
  approved: z.boolean().describe('负责人是否认为应当采取'),
})

export const freezeDeliveryContent = z.strictObject({ recipient: text(100, '收件人') })

export const measureExtensionContent = z.strictObject({
  approver: approval,
  reason: text(1000, '情况复杂的说明'),
  until: day('延长后的届满日'),
  toldOn: day('书面告知当事人的日期').optional(),
})

export const testingContent = z.strictObject({
  testingKind: codes(testingKinds, '工作种类'),
  institution: text(200, '承担机构'),
  expectedDays: z.number().int().min(1).max(366).describe('明确的期间（日）'),
  toldOn: day('书面告知当事人的日期').optional(),
  cost: codes(costBearers, '费用'),
})

export const testingEndContent = z.strictObject({ result: text(2000, '结果') })

export const measureReleaseContent = z.strictObject({
  ground: codes(releaseGrounds, '解除理由'),
  decisionNumber: text(100, '解除决定书文号'),
  returned: z.boolean().describe('财物是否已经退还'),
  institutionTold: z.boolean().describe('是否已经通知金融机构和当事人').optional(),
})

export const measureDisposalContent = z.strictObject({
  disposal: codes(disposalKinds, '处理方式'),
  basis: article,
  decisionNumber: text(100, '处理决定书文号').optional(),
  reminderOn: day('催告书送达日期').optional(),
  proceedsYuan: yuan('变价所得').optional(),
  details: text(1000, '处理情况'),
})

export const measureHandoverContent = z.strictObject({
  recipient: text(200, '接收机关'),
  receiptNumber: text(100, '交接回执编号'),
  partyToldOn: day('书面告知当事人的日期').optional(),
})
