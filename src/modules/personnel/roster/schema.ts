import { z } from 'zod'
import { divisionCode, instantText, uuid } from '../../../platform/http/strings.ts'
import { importFormats } from '../table.ts'

export const officerImportParams = z.strictObject({ officerImportId: uuid('导入记录') })

export const officerImportRecord = z.strictObject({
  id: uuid('主键'),
  agencyId: uuid('导入单位').nullable(),
  divisionCode: divisionCode(),
  format: z.enum(importFormats).describe('文件格式'),
  rows: z.number().int().describe('行数'),
  created: z.number().int().describe('新增'),
  unchanged: z.number().int().describe('已有且未变'),
  refused: z.number().int().describe('未通过'),
  startedAt: instantText('开始时刻'),
  finishedAt: instantText('完成时刻'),
}).meta({ id: 'OfficerImport' })

export type OfficerImportRecord = z.output<typeof officerImportRecord>
