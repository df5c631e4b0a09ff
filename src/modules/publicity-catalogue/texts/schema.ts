import { z } from 'zod'
import { actsOf } from '../../../platform/http/acts.ts'
import { codes, divisionCode, instantText, day, text, uuid } from '../../../platform/http/strings.ts'
import { actKinds } from '../../reference/codes.ts'
import { textKinds } from '../codes.ts'
import { textMachine } from '../machine.ts'

const phone = (description: string) => z.string().max(40).regex(/^[\d+\-() ,、转]{3,40}$/).describe(description)
const lines = (description: string) => z.array(text(300, description)).max(60).describe(description)

/** What each kind of text says, and nothing else. */
export const detailsOf = {
  DUTIES: z.strictObject({ duties: text(4000, '职责') }).meta({ id: 'DutiesText' }),
  CONTACT: z.strictObject({
    address: text(300, '办公地址'), officeHours: text(200, '办公时间'), telephone: phone('联系电话'), complaintTelephone: phone('投诉举报电话'),
  }).meta({ id: 'ContactText' }),
  FLOW_CHART: z.strictObject({
    actKind: codes(actKinds, '行为种类'),
    steps: z.array(z.strictObject({ name: text(100, '环节'), description: text(500, '说明') })).min(1).max(60).describe('环节，依次'),
  }).meta({ id: 'FlowChartText' }),
  SERVICE_GUIDE: z.strictObject({
    receivedBy: text(200, '受理机构'), approvedBy: text(200, '审批机构'), conditions: text(4000, '受理条件'), materials: lines('申请材料'),
    statutoryDays: z.number().int().min(1).max(730).describe('法定办理时限（工作日）'), promisedDays: z.number().int().min(0).max(730).describe('承诺办理时限（工作日，0 为即办）'),
    fees: text(500, '收费项目、标准及依据，不收费的写明'), result: text(300, '办理结果'), place: text(300, '办理地点'), telephone: phone('咨询电话'),
  }).meta({ id: 'ServiceGuideText' }),
  WINDOW_POST: z.strictObject({
    duties: text(2000, '岗位职责'), sampleDocuments: lines('申请材料示范文本'), progressInquiry: text(500, '办理进度查询'), consultation: text(500, '咨询服务'),
    complaints: text(500, '投诉举报'),
  }).meta({ id: 'WindowPostText' }),
} as const

export type DetailsOf<Kind extends keyof typeof detailsOf> = z.output<(typeof detailsOf)[Kind]>

const details = z.union([detailsOf.DUTIES, detailsOf.CONTACT, detailsOf.FLOW_CHART, detailsOf.SERVICE_GUIDE, detailsOf.WINDOW_POST]).describe('内容，项目因种类而不同')

export const textParams = z.strictObject({ disclosureTextId: uuid('公开文字') })

export const newTextBody = z.strictObject({
  id: uuid('客户端自定的主键').optional(), agencyId: uuid('执法主体'), kind: codes(textKinds, '种类'), title: text(200, '题名；机关职责、联系方式各一'),
  powerItemId: uuid('权责清单事项；服务指南须填').optional(), details,
}).meta({ id: 'NewDisclosureText' })

export const textRevision = z.strictObject({ title: text(200, '题名').optional(), details: details.optional() }).meta({ id: 'DisclosureTextRevision' })

export const textEnding = z.strictObject({ reason: text(500, '停用理由') }).meta({ id: 'DisclosureTextEnding' })


export const textRecord = z.strictObject({
  id: uuid('主键'), agencyId: uuid('执法主体'), divisionCode: divisionCode(), kind: codes(textKinds, '种类'), title: z.string().describe('题名'),
  powerItemId: uuid('权责清单事项').nullable(), details, status: codes(textMachine.states, '状态'), endedOn: day('停用日期').nullable(),
  endReason: z.string().nullable().describe('停用理由'), availableActs: actsOf(textMachine, { revise: 'reviseDisclosureText', end: 'endDisclosureText' }),
  version: z.number().int().describe('版本号'), createdAt: instantText('登记时刻'), updatedAt: instantText('最近变更时刻'),
}).meta({ id: 'DisclosureText' })

export type NewTextBody = z.output<typeof newTextBody>
export type TextRevision = z.output<typeof textRevision>
export type TextRecord = z.output<typeof textRecord>
