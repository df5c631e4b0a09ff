import { z } from 'zod'
import { codes, text } from '../../../platform/http/strings.ts'
import { approval } from '../content.ts'
import { caseClosed } from '../events.ts'
import { eventOf } from '../record.ts'
import { defineStep } from '../steps/define.ts'
import { closingChange } from '../transitions.ts'
import { closingReasons } from './codes.ts'
import { closingGates } from './gates.ts'
import { untilPerformed } from './settlement.ts'

/** 结案（行政处罚法第六十六条；市场监督管理行政处罚程序规定第七十七条） */
export const closing = defineStep({
  kind: 'CLOSING',
  act: 'close',
  path: 'closing',
  operationId: 'closeCase',
  label: { zh: '结案', en: 'close' },
  permission: 'case:close',
  body: z.strictObject({
    reason: codes(closingReasons, '结案情形').optional(),
    note: text(1000, '说明').optional(),
    approval: approval.optional(),
  }),
  dateName: 'closedOn',
  dateItem: 'closing',
  gates: closingGates,
  change: ({ file: { row, today }, on }) => closingChange(row, on, today),
  deadlines: ({ on }) => ({ meet: [{ codes: ['PEN-CLOSE'], on }], cancel: [{ codes: untilPerformed, on }] }),
  events: (after, { on }) => [caseClosed({ ...eventOf(after), closedOn: on })],
})
