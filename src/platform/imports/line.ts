import { z } from 'zod'

const problem = z.looseObject({
  code: z.string().describe('问题代码，取自封闭目录'),
  title: z.string().describe('标题'),
  detail: z.string().describe('说明'),
}).describe('未通过的原因，内容同 Problem')

const verdictStatuses = ['CREATED', 'UNCHANGED', 'REFUSED', 'WOULD_CREATE'] as const

/** A line of an import's answer: the verdict on one row, with what its kind of record adds, or, last, the figures of them all. */
export function importLine<More extends z.ZodRawShape>(name: string, record: string, more: More) {
  return z.union([
    z.strictObject({
      line: z.number().int().describe('行号，自 1 起'),
      status: z.enum(verdictStatuses).describe('结果：CREATED 新增、UNCHANGED 已有且未变、REFUSED 未通过、WOULD_CREATE 试运行可新增'),
      id: z.string().optional().describe(`${record}主键`),
      ...more,
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
  ]).meta({ id: name })
}
