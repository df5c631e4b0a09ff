import { z } from 'zod'
import { codes, day, divisionCode, text, uuid } from '../../../platform/http/strings.ts'
import { competentBodies, transferReasons } from './codes.ts'

export const transferOutContent = z.strictObject({
  toAgencyId: uuid('移送至机关').optional(),
  toBodyName: text(100, '移送至系统外机关').optional(),
  reason: codes(transferReasons, '移送原因'),
  note: text(2000, '移送理由'),
  approver: text(60, '批准人'),
  letterNumber: text(100, '移送函文号'),
  materials: z.array(text(200, '材料名称')).min(1).max(200).describe('移送材料'),
})

export const acceptanceContent = z.strictObject({ receiptNumber: text(100, '回执文号').optional(), receivedBy: text(60, '接收人') })
export const transferReturnContent = z.strictObject({ reason: text(2000, '退回理由'), documentNumber: text(100, '退回文书文号').optional() })

export const disputeContent = z.strictObject({
  otherBodyName: text(100, '对方机关'),
  otherDivisionCode: divisionCode('对方机关所在区划'),
  otherFiledOn: day('对方机关立案日期').optional(),
  dispute: text(2000, '争议事项'),
})
export const agreementContent = z.strictObject({ competent: codes(competentBodies, '商定由哪一机关管辖'), note: text(2000, '协商情况') })
export const disputeReportContent = z.strictObject({ superiorName: text(100, '共同的上一级行政机关'), documentNumber: text(100, '请示文号') })
export const designationContent = z.strictObject({
  superiorName: text(100, '指定机关'), superiorDivisionCode: divisionCode('指定机关所在区划'), documentNumber: text(100, '指定管辖文书文号'),
  competent: codes(competentBodies, '指定由哪一机关管辖'),
})

export const assistanceContent = z.strictObject({
  bodyName: text(100, '被请求机关'), matters: text(2000, '请求协助的事项'), letterNumber: text(100, '协助函文号'),
  placeCode: divisionCode('需要协助的地区').optional(),
})
export const assistanceGivenContent = z.strictObject({ result: text(2000, '协助结果') })
export const assistanceDeclinedContent = z.strictObject({ reason: text(2000, '不予协助的理由') })
