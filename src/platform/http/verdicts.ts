import { z } from 'zod'
import type { ProblemParams } from '../../kernel/problem.ts'
import { fill } from '../../kernel/problem.ts'
import type { Outcome } from '../bulk.ts'

const whole = (description: string) => z.number().int().min(0).describe(description)
const texts = (description: string) => z.strictObject({ zh: z.string().describe('中文'), en: z.string().describe('英文') }).describe(description)

/** The answer of a bulk act: one verdict for each line of the request, in its order. */
export const verdictsRecord = z.strictObject({
  done: whole('已办理的行数'),
  unchanged: whole('已有且未变的行数'),
  refused: whole('未通过的行数'),
  lines: z.array(z.strictObject({
    line: z.number().int().min(1).describe('行号，自 1 起，按请求中的次序'),
    status: z.enum(['DONE', 'UNCHANGED', 'REFUSED']).describe('结果：DONE 已办理、UNCHANGED 已有且未变、REFUSED 未通过'),
    id: z.string().optional().describe('记录主键'),
    problem: z.strictObject({
      code: z.string().describe('问题代码，取自封闭目录'),
      title: texts('标题'),
      detail: texts('说明'),
    }).optional().describe('未通过的原因'),
  })).describe('逐行结果'),
}).meta({ id: 'BulkVerdicts' })

export type VerdictsRecord = z.output<typeof verdictsRecord>

export function presentVerdicts(outcomes: readonly Outcome[]): VerdictsRecord {
  const count = (status: Outcome['status']): number => outcomes.filter((outcome) => outcome.status === status).length
  return {
    done: count('DONE'), unchanged: count('UNCHANGED'), refused: count('REFUSED'),
    lines: outcomes.map((outcome, index) => ({ line: index + 1, ...presentOutcome(outcome) })),
  }
}

function presentOutcome(outcome: Outcome): Omit<VerdictsRecord['lines'][number], 'line'> {
  if (outcome.status !== 'REFUSED') return { status: outcome.status, ...(outcome.id === undefined ? {} : { id: outcome.id }) }
  const { problem: { code, definition, params } } = outcome
  const filled = ({ zh, en }: { zh: string, en: string }, values: ProblemParams) => ({ zh: fill(zh, values), en: fill(en, values) })
  return { status: 'REFUSED', problem: { code, title: filled(definition.title, params), detail: filled(definition.detail, params) } }
}
