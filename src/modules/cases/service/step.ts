import { z } from 'zod'
import { effectsOfService } from '../deadlines/act-effects.ts'
import { accountOf } from '../performance/account.ts'
import { defineStep } from '../steps/define.ts'
import { serviceChange } from '../transitions.ts'
import { servingFields } from './content.ts'
import { decisionServedGates, servingGates } from './gates.ts'

/** 送达决定书（行政处罚法第六十一条；行政许可法第四十四条） */
export const service = defineStep({
  kind: 'SERVICE',
  act: 'serve',
  path: 'service',
  operationId: 'serveDecision',
  label: { zh: '送达', en: 'serve' },
  permission: 'case:serve',
  body: z.strictObject(servingFields),
  dateName: 'servedOn',
  dateItem: 'service',
  gates: [...servingGates, ...decisionServedGates],
  change: ({ file: { row, today }, on }) => serviceChange(row, on, today),
  // A fine that was collected on the spot before is not due any more.
  deadlines: ({ file, on }) => ({ ...effectsOfService(on), start: accountOf(file, on).outstandingFen === 0n ? [] : [{ code: 'PEN-PAY', on }] }),
})
