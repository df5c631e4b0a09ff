import { z } from 'zod'
import { effectsOfService } from '../deadlines/act-effects.ts'
import { defineStep } from '../steps/define.ts'
import { serviceChange } from '../transitions.ts'

/** 送达（行政处罚法第六十一条） */
export const service = defineStep({
  kind: 'SERVICE',
  act: 'serve',
  path: 'service',
  operationId: 'serveDecision',
  label: { zh: '送达', en: 'serve' },
  permission: 'case:serve',
  body: z.strictObject({}),
  dateName: 'servedOn',
  dateItem: 'service',
  gates: [],
  change: ({ file: { row, today }, on }) => serviceChange(row, on, today),
  deadlines: ({ on }) => effectsOfService(on),
})
