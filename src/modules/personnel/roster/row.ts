import { z } from 'zod'
import { text } from '../../../platform/http/strings.ts'
import { importLine } from '../../../platform/imports/line.ts'
import { certificateBody } from '../certificates/schema.ts'
import { personFields } from '../officers/schema.ts'

/** One person of a roster with the certificates held. */
export const officerImportRow = z.strictObject({
  agencyUscc: text(18, '所在单位统一社会信用代码'),
  ...personFields,
  certificates: z.array(certificateBody.omit({ id: true })).max(10).optional().describe('持有的证件'),
}).meta({ id: 'OfficerImportRow' })

export type OfficerImportRow = z.output<typeof officerImportRow>
export type CertificateInput = NonNullable<OfficerImportRow['certificates']>[number]

/** A line of the answer: the verdict on one row or, last, the figures of them all. */
export const officerImportLine = importLine('OfficerImportLine', '人员', {})

export type OfficerImportLine = z.output<typeof officerImportLine>
