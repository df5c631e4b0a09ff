import { z } from 'zod'

const problem = z.looseObject({
  code: z.string().describe('问题代码，取自封闭目录'),
  title: z.string().describe('标题'),
  detail: z.string().describe('说明'),
}).describe('未通过的原因，内容同 Problem')

const verdicts = { CREATED: '新增', UNCHANGED: '已有且未变', REFUSED: '未通过', WOULD_CREATE: '试运行可新增' } as const
const renewing = { ...verdicts, UPDATED: '已按较新的版本更新', WOULD_UPDATE: '试运行可更新' } as const

interface LineForm<More extends z.ZodRawShape, Status extends string, Counters extends z.ZodRawShape> {
  record: string
  /** What its kind of record adds to a verdict. */
  more: More
  statuses: Readonly<Record<Status, string>>
  /** What its kind of record adds to the figures. */
  counters: Counters
}

/** A line of an import's answer: the verdict on one row or, last, the figures of them all. */
function lineOf<More extends z.ZodRawShape, Status extends string, Counters extends z.ZodRawShape>(name: string, { record, more, statuses, counters }: LineForm<More, Status, Counters>) {
  const members = Object.keys(statuses) as [Status, ...Status[]]
  return z.union([
    z.strictObject({
      line: z.number().int().describe('行号，自 1 起'),
      status: z.enum(members).describe(`结果：${members.map((status) => `${status} ${statuses[status]}`).join('、')}`),
      id: z.string().optional().describe(`${record}主键`),
      ...more,
      problem: problem.optional(),
    }),
    z.strictObject({
      summary: z.strictObject({
        rows: z.number().int().describe('行数'),
        created: z.number().int().describe('新增（试运行为可新增）'),
        ...counters,
        unchanged: z.number().int().describe('已有且未变'),
        refused: z.number().int().describe('未通过'),
        dryRun: z.boolean().describe('是否试运行'),
        importId: z.string().optional().describe('导入记录；试运行没有'),
      }).describe('末行：全部行的汇总'),
    }),
  ]).meta({ id: name })
}

/** For records that come in once. */
export const importLine = <More extends z.ZodRawShape>(name: string, record: string, more: More) => lineOf(name, { record, more, statuses: verdicts, counters: {} })

/** For records that can be brought in again in a newer version. */
export const renewingImportLine = <More extends z.ZodRawShape>(name: string, record: string, more: More) =>
  lineOf(name, { record, more, statuses: renewing, counters: { updated: z.number().int().describe('更新（试运行为可更新）') } })
