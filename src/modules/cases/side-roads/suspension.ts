import { z } from 'zod'
import { codes, text } from '../../../platform/http/strings.ts'
import { approval } from '../content.ts'
import { requireDate } from '../rules.ts'
import { defineStep } from '../steps/define.ts'
import { suspensionGrounds } from './codes.ts'

const periods = ['PEN-DECIDE', 'LIC-DECIDE', 'LIC-JOINT'] as const

/** 中止调查；a seizure goes on running (行政强制法 art. 25) */
export const suspension = defineStep({
  kind: 'SUSPENSION',
  act: 'suspend',
  path: 'suspension',
  operationId: 'suspendCase',
  label: { zh: '中止', en: 'suspend' },
  permission: 'case:divert',
  body: z.strictObject({ ground: codes(suspensionGrounds, '中止的情形'), reason: text(1000, '理由'), approval }),
  dateName: 'suspendedOn',
  dateItem: 'suspension',
  gates: [],
  deadlines: ({ on }) => ({ suspend: [{ codes: periods, from: on, reason: 'CASE_SUSPENDED' }] }),
})

/** 恢复调查 */
export const resumption = defineStep({
  kind: 'RESUMPTION',
  act: 'resume',
  path: 'resumption',
  operationId: 'resumeCase',
  label: { zh: '恢复', en: 'resume' },
  permission: 'case:divert',
  body: z.strictObject({ reason: text(1000, '中止原因消除的情况') }),
  dateName: 'resumedOn',
  dateItem: 'resumption',
  gates: [],
  change: ({ file: { row, steps, today }, on }) => {
    requireDate('resumption', on, today, { item: 'suspension', on: steps.filter(({ kind }) => kind === 'SUSPENSION').at(-1)?.occurredOn ?? row.filedOn })
    return {}
  },
  deadlines: ({ on }) => ({ resume: [{ codes: periods, to: on }] }),
})
