import { z } from 'zod'
import { codes, day, instantFilter, text, uuid } from '../../../platform/http/strings.ts'
import { approval, article, officersNamed, recordSigning } from '../common/content.ts'
import { inspectionKinds, inspectionResults } from './codes.ts'

const count = (max: number, description: string) => z.number().int().min(0).max(max).describe(description)

export const inspectionPlanContent = z.strictObject({
  inspectionKind: codes(inspectionKinds, '检查种类'),
  basis: article,
  itemCode: text(60, '检查事项编码'),
  taskSource: text(500, '任务来源'),
  approver: approval.optional(),
  noticeNumber: text(100, '检查通知书文号').optional(),
  checkCode: text(100, '检查码').optional(),
  plannedObjects: count(10_000_000, '全年计划检查的对象数').optional(),
  stock: count(100_000_000, '检查对象总数').optional(),
  assistants: count(50, '辅助人员数'),
})

export const inspectionContent = z.strictObject({
  startedAt: instantFilter('开始时刻'),
  endedAt: instantFilter('结束时刻'),
  place: text(200, '检查地点'),
  officerIds: officersNamed('检查人员'),
  assistants: count(50, '辅助人员数'),
  certificatesShown: z.boolean().describe('是否出示执法证件'),
  scannedAt: instantFilter('扫码时刻').optional(),
  siteRecord: recordSigning.optional().describe('检查笔录'),
  result: codes(inspectionResults, '检查结果'),
  findings: text(4000, '检查情况'),
})
export type InspectionContent = z.output<typeof inspectionContent>

export const inspectionResultContent = z.strictObject({ toldTo: text(100, '接收人'), documentNumber: text(100, '结果告知书文号').optional() })
export const inspectionOrderContent = z.strictObject({
  orderNumber: text(100, '责令改正通知书文号'), items: z.array(text(500, '改正内容')).min(1).max(50).describe('改正内容'), until: day('改正期限'),
})
export const recheckContent = z.strictObject({
  officerIds: officersNamed('复查人员'), corrected: z.boolean().describe('是否已经改正'), findings: text(4000, '复查情况'),
})
export const referralContent = z.strictObject({ relatedCaseId: uuid('据此立案的案件').optional(), reason: text(1000, '转线索的理由') })
