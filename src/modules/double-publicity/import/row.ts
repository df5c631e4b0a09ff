import { z } from 'zod'
import { codes } from '../../../platform/http/strings.ts'
import { renewingImportLine } from '../../../platform/imports/line.ts'
import { faultCodes } from '../codes.ts'
import { doublePublicityMachine } from '../machine.ts'

const warning = z.strictObject({ field: z.string().describe('字段代码'), code: codes(faultCodes, '提示'), detail: z.string().describe('说明') })

/** A line of the answer: the verdict on one row or, last, the figures of them all. */
export const publicityImportLine = renewingImportLine('DoublePublicityImportLine', '双公示信息', {
  documentNumber: z.string().optional().describe('决定书文号'),
  recordStatus: codes(doublePublicityMachine.states, '保存后的报送状态').optional(),
  warnings: z.array(warning).optional().describe('已接收，但须核对或者补全的'),
})

export type PublicityImportLine = z.output<typeof publicityImportLine>
