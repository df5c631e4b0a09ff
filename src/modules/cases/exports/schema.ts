import { z } from 'zod'
import { codes, day, instantText, uuid } from '../../../platform/http/strings.ts'
import { penaltyKinds } from '../codes.ts'
import { caseSummary } from '../schema.ts'
import { exportFormats, exportStates } from './codes.ts'

export const exportParams = z.strictObject({ caseExportId: uuid('导出记录') })

export const exportedCase = caseSummary.extend({
  agencyName: z.string().describe('办案机关名称'),
  decisionNumber: z.string().nullable().describe('决定书文号'),
  penaltyKinds: z.array(codes(penaltyKinds, '处罚种类')).nullable().describe('处罚种类；未决定为 null'),
  confiscationYuan: z.string().nullable().describe('没收金额（元）'),
  legalReviewedOn: day('法制审核日期').nullable(),
  servedOn: day('送达日期').nullable(),
  archivedOn: day('归档日期').nullable(),
  endedOn: day('终止、撤销、并案或者移送日期').nullable(),
  missedDeadlines: z.array(z.string()).describe('逾期完成，或者届满仍未完成的期限，按期限规则代码'),
}).meta({ id: 'ExportedCase' })

export const caseExportRecord = z.strictObject({
  id: uuid('主键'),
  agencyId: uuid('导出单位').nullable(),
  divisionCode: z.string().describe('导出单位所在区划'),
  accountId: uuid('导出账号'),
  format: codes(exportFormats, '文件格式'),
  query: z.record(z.string(), z.string()).describe('筛选条件与排序，按请求所写'),
  state: codes(exportStates, '状态'),
  rows: z.number().int().nullable().describe('记录数；未送完为 null'),
  bytes: z.number().int().nullable().describe('字节数；未送完为 null'),
  sha256: z.string().nullable().describe('所送出全部字节的 SHA-256（十六进制）；未送完为 null'),
  startedAt: instantText('开始时刻'),
  finishedAt: instantText('送完时刻').nullable(),
}).meta({ id: 'CaseExport' })

export type ExportedCase = z.output<typeof exportedCase>
export type CaseExportRecord = z.output<typeof caseExportRecord>
