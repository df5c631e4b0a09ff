import { z } from 'zod'
import { caseClosed } from '../events.ts'
import { recordingGates } from '../process-records/recording-gates.ts'
import { eventOf } from '../record.ts'
import { defineStep } from '../steps/define.ts'
import { closingChange } from '../transitions.ts'

/** 结案 */
export const closing = defineStep({
  kind: 'CLOSING',
  act: 'close',
  path: 'closing',
  operationId: 'closeCase',
  label: { zh: '结案', en: 'close' },
  permission: 'case:close',
  body: z.strictObject({}),
  dateName: 'closedOn',
  dateItem: 'closing',
  gates: [...recordingGates],
  change: ({ file: { row, today }, on }) => closingChange(row, on, today),
  events: (after, { on }) => [caseClosed({ ...eventOf(after), closedOn: on })],
})
