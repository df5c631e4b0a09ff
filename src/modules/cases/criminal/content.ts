import { z } from 'zod'
import { codes, day, divisionCode, instantFilter, text, uuid, yuan } from '../../../platform/http/strings.ts'
import { crimeGrounds, crimeSources, dutyCrimeBodies, headPosts, returnGrounds, transferMaterials } from './codes.ts'

const approver = z.strictObject({ name: text(60, '审批人'), post: codes(headPosts, '审批人身份') }).meta({ id: 'CrimeTransferApprover' }).describe('审批人')
const document = text(100, '文书文号')
const unique = (list: readonly string[]): boolean => new Set(list).size === list.length

export const suspicionContent = z.strictObject({
  charge: text(100, '涉嫌罪名'),
  ground: codes(crimeGrounds, '认为涉嫌犯罪的依据'),
  source: codes(crimeSources, '来源'),
  suggestionNumber: text(100, '检察建议或者责令移送文书文号').optional(),
  amountYuan: yuan('涉案金额').optional(),
  facts: text(4000, '涉嫌犯罪事实'),
})

export const reportContent = z.strictObject({
  officerIds: z.array(uuid('专案组执法人员')).min(1).max(20).refine(unique).describe('专案组执法人员'),
  opinion: text(2000, '核实情况与移送意见'),
})

export const approvalContent = z.strictObject({ approver, approvedAt: instantFilter('批准时刻').optional() })
export const disapprovalContent = z.strictObject({ approver, reason: text(2000, '不批准移送的理由') })

export const sendingContent = z.strictObject({
  policeName: text(100, '接受移送的公安机关'),
  policeDivisionCode: divisionCode('公安机关所在区划'),
  letterNumber: document,
  materials: z.array(codes(transferMaterials, '所附材料')).min(1).max(5).refine(unique).describe('所附材料'),
  goods: z.array(z.strictObject({ name: text(200, '物品名称'), quantity: text(60, '数量') }).meta({ id: 'GoodsInvolved' })).max(500).describe('涉案物品；没有的为空'),
  copiedToProcuratorate: z.boolean().describe('是否抄送同级人民检察院'),
  sentAt: instantFilter('移送时刻').optional(),
})

export const receiptContent = z.strictObject({
  signedBy: text(60, '回执签字人'),
  forwardedTo: text(100, '转送的有管辖权的公安机关').optional(),
})

export const policeFilingContent = z.strictObject({ documentNumber: document, noticeReceivedOn: day('接到立案通知书日期').optional() })
export const policeRefusalContent = z.strictObject({
  documentNumber: document, reason: text(2000, '不予立案理由'), materialsReturned: z.boolean().describe('案卷材料是否退回'),
})

export const reconsiderationContent = z.strictObject({ grounds: text(2000, '提请复议的理由') })
export const upholdingContent = z.strictObject({ documentNumber: document, reason: text(2000, '维持理由') })
export const supervisionContent = z.strictObject({ procuratorate: text(100, '人民检察院'), grounds: text(2000, '建议立案监督的理由') })
export const supervisionRefusalContent = z.strictObject({ documentNumber: document.optional(), reason: text(2000, '不支持的理由') })

export const handoverContent = z.strictObject({
  receivedBy: text(60, '接收人'),
  goods: z.array(z.strictObject({ name: text(200, '物品名称'), quantity: text(60, '数量') }).meta({ id: 'GoodsHandedOver' })).max(500).describe('移交的物品'),
  otherwiseProvided: text(200, '法律、行政法规另有规定的，其依据').optional(),
})

export const judgmentContent = z.strictObject({
  court: text(100, '人民法院'), documentNumber: document, result: text(2000, '判决结果'),
  criminalFineYuan: yuan('罚金').optional(),
  offsetFineYuan: yuan('以行政罚款折抵罚金的数额').optional(),
})

export const returnContent = z.strictObject({ ground: codes(returnGrounds, '退回原因'), documentNumber: document.optional(), note: text(2000, '说明').optional() })
export const resumptionContent = z.strictObject({ reason: text(2000, '恢复办理的说明') })

export const dutyCrimeContent = z.strictObject({
  body: codes(dutyCrimeBodies, '接受机关'), bodyName: text(100, '接受机关名称'), summary: text(2000, '线索摘要'), letterNumber: document.optional(),
})
