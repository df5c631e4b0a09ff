import { z } from 'zod'
import { day, text } from '../../../platform/http/strings.ts'

const long = (description: string) => text(10_000, description).optional()
const short = (description: string) => text(300, description).optional()

/** What a document says beyond the record of the case. Which members it needs depends on its kind. */
export const documentDetails = z.strictObject({
  facts: long('违法事实；不填则取案件记录'),
  evidence: z.array(text(500, '一项证据')).min(1).max(100).describe('证据；不填则取案件已收集的证据').optional(),
  violated: long('违反的规定'),
  basis: long('依据'),
  reasons: long('理由'),
  content: long('决定（拟决定）内容；不填则取案件记录'),
  benchmark: z.strictObject({
    name: text(300, '裁量权基准名称'), tier: text(100, '裁量阶次'), circumstances: text(4000, '适用情形和理由'),
  }).describe('适用的行政裁量权基准').optional(),
  defence: long('陈述、申辩及听证的采纳情况'),
  education: long('对当事人的教育'),
  performance: long('履行的方式和期限；有罚款的，不填则按法律规定'),
  collector: short('代收罚款的机构'),
  reconsiderationBody: short('行政复议机关'),
  court: short('有管辖权的人民法院'),
  hearingRight: z.boolean().describe('是否告知要求听证的权利').optional(),
  contact: z.strictObject({ name: text(100, '联系人'), phone: text(30, '联系电话'), address: text(300, '联系地址') }).describe('执法机关的联系方式').optional(),
  place: short('地点'),
  madeAt: text(60, '时间').optional(),
  from: day('期限起').optional(),
  to: day('期限止').optional(),
  items: z.array(z.strictObject({
    name: text(200, '名称'), specification: text(200, '规格型号').optional(), quantity: text(50, '数量'), condition: text(200, '成色、状况').optional(),
  })).min(1).max(200).describe('场所、设施或者财物').optional(),
  opinions: z.array(z.strictObject({ role: text(50, '职务或者环节'), opinion: text(2000, '意见'), name: text(100, '姓名'), on: day('日期') })).min(1).max(20)
    .describe('审批意见，末项为负责人意见').optional(),
  execution: long('执行情况'),
  recipient: short('受送达人'),
  receivedBy: short('代收人及其与受送达人的关系'),
  method: short('送达方式'),
  servedOn: day('送达日期').optional(),
  servedDocuments: z.array(z.strictObject({ title: text(200, '文书名称'), number: text(100, '文号').optional() })).min(1).max(50).describe('送达的文书').optional(),
  witnesses: z.array(text(100, '见证人')).max(10).describe('见证人').optional(),
  remark: long('备注'),
}).meta({ id: 'CaseDocumentDetails' })

export type DocumentDetails = z.output<typeof documentDetails>
