import { z } from 'zod'
import { codes, text } from '../../../platform/http/strings.ts'
import { defineStep } from '../steps/define.ts'
import { servedDocuments } from './codes.ts'
import { servingFields } from './content.ts'
import { servingGates } from './gates.ts'

/** 送达决定书以外的文书（行政处罚法第四十四条、第六十一条、第六十四条；行政强制法第二十四条） */
export const delivery = defineStep({
  kind: 'DELIVERY',
  act: 'deliver',
  path: 'deliveries',
  operationId: 'deliverDocument',
  label: { zh: '送达其他文书', en: 'serve another document' },
  permission: 'case:serve',
  during: ['FILED', 'SUSPENDED', 'DECIDED', 'SERVED', 'CLOSED', 'TERMINATED'],
  body: z.strictObject({
    document: codes(servedDocuments, '所送达的文书'),
    documentNumber: text(100, '文号').optional(),
    ...servingFields,
  }),
  dateName: 'servedOn',
  dateItem: 'service',
  gates: servingGates,
})
