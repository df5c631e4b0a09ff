import { z } from 'zod'
import { oncePer } from '../../../kernel/once-per.ts'
import { codes, day, instantFilter, instantText, uuid } from '../../../platform/http/strings.ts'
import { caseMachine } from '../machine.ts'
import { acknowledgements } from './acknowledgements.ts'
import type { StepDefinition } from './define.ts'
import { stepLabels } from './registry.ts'

const pascal = (kind: string): string => kind.toLowerCase().replaceAll(/(^|_)([a-z])/g, (_whole, _bar, letter: string) => letter.toUpperCase())

/** The body of a step: its envelope and its content side by side. */
export const stepBody = oncePer(({ kind, body, matter, dateName = 'occurredOn' }: StepDefinition) => z.strictObject({
  id: uuid('客户端自定的主键').optional(),
  [dateName]: day('发生日期'),
  clientAt: instantFilter('客户端时间').optional(),
  ...(matter === undefined || kind === matter.opens ? {} : { subjectId: uuid('所延续的环节') }),
  acknowledged: acknowledgements.optional(),
  ...body.shape,
}).meta({ id: `New${pascal(kind)}` }))

const recordFields = {
  id: uuid('主键'),
  caseId: uuid('案件'),
  position: z.number().int().describe('顺序'),
  subjectId: uuid('所延续的环节').nullable(),
  occurredOn: day('发生日期'),
  clientAt: instantText('客户端时间').nullable(),
  recordedAt: instantText('录入时刻（服务器时间）'),
  acknowledged: z.array(z.strictObject({ code: z.string().describe('提示的问题代码'), reason: z.string().describe('理由') })).describe('已说明理由的提示'),
}

export const stepRecord = z.strictObject({
  ...recordFields,
  kind: codes(stepLabels, '环节种类'),
  data: z.record(z.string(), z.unknown()).describe('环节内容，其结构见登记该环节的操作'),
}).meta({ id: 'CaseStep' })

/** What recording a step answers: the step, and where the case now stands. */
export const takenStepRecord = oncePer(({ kind, label, body }: StepDefinition) => z.strictObject({
  ...recordFields,
  kind: codes({ [kind]: label }, '环节种类'),
  data: z.strictObject(body.shape).meta({ id: `${pascal(kind)}Content` }),
  caseStatus: codes(caseMachine.states, '案件状态'),
  caseVersion: z.number().int().describe('案件版本号'),
}).meta({ id: `${pascal(kind)}Step` }))

export const stepParams = z.strictObject({ caseId: uuid('案件'), stepId: uuid('环节') })

export type StepRecord = z.output<typeof stepRecord>
