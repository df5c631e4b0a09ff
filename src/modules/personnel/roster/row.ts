import { z } from 'zod'
import { text } from '../../../platform/http/strings.ts'
import { certificateBody } from '../certificates/schema.ts'
import { personFields } from '../officers/schema.ts'

/** One person of a roster with the certificates held. */
export const officerImportRow = z.strictObject({
  agencyUscc: text(18, '所在单位统一社会信用代码'),
  ...personFields,
  certificates: z.array(certificateBody.omit({ id: true })).max(10).optional().describe('持有的证件'),
}).meta({ id: 'OfficerImportRow' })

export type OfficerImportRow = z.output<typeof officerImportRow>
export type CertificateInput = NonNullable<OfficerImportRow['certificates']>[number]

const problem = z.looseObject({
  code: z.string().describe('问题代码，取自封闭目录'),
  title: z.string().describe('标题'),
  detail: z.string().describe('说明'),
}).describe('未通过的原因，内容同 Problem')

/** A line of the answer: the verdict on one row or, last, the figures of them all. */
export const officerImportLine = z.union([
  z.strictObject({
    line: z.number().int().describe('行号，自 1 起'),
    status: z.enum(['CREATED', 'UNCHANGED', 'REFUSED', 'WOULD_CREATE'])
      .describe('结果：CREATED 新增、UNCHANGED 已有且未变、REFUSED 未通过、WOULD_CREATE 试运行可新增'),
    id: z.string().optional().describe('人员主键'),
    problem: problem.optional(),
  }),
  z.strictObject({
    summary: z.strictObject({
      rows: z.number().int().describe('行数'),
      created: z.number().int().describe('新增（试运行为可新增）'),
      unchanged: z.number().int().describe('已有且未变'),
      refused: z.number().int().describe('未通过'),
      dryRun: z.boolean().describe('是否试运行'),
      importId: z.string().optional().describe('导入记录；试运行没有'),
    }).describe('末行：全部行的汇总'),
  }),
]).meta({ id: 'OfficerImportLine' })

export type OfficerImportLine = z.output<typeof officerImportLine>
