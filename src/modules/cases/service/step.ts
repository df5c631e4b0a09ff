import { z } from 'zod'
import { effectsOfServed, fileAfter } from '../closing/settlement.ts'
import { effectsOfService } from '../deadlines/act-effects.ts'
import { joined } from '../deadlines/effects.ts'
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
  deadlines: (facts, stepId) => {
    const { on } = facts
    const after = fileAfter(facts, { kind: 'SERVICE', stepId, row: { servedOn: on } })
    return joined(effectsOfService(on), { start: accountOf(after, on).outstandingFen > 0n ? [{ code: 'PEN-PAY', on }] : [] }, effectsOfServed(after, on))
  },
})
