import { z } from 'zod'
import { codes, day, divisionCode, text, uuid } from '../../../platform/http/strings.ts'
import { successionKinds } from '../codes.ts'
import { agencyBody, fieldCodes, recordTail } from '../schema.ts'

export const successionParams = z.strictObject({ successionId: uuid('机关变动') })

const party = { agencyId: uuid('执法主体'), version: z.number().int().min(1).max(999_999_999).describe('所依据的版本号') }
const share = { functions: text(1000, '承继的职责').optional(), fields: fieldCodes('承继的执法领域').optional() }

const given = {
  kind: codes(successionKinds, '变动种类'),
  effectiveOn: day('生效日期，当日起原机关不复存在'),
  documentNumber: text(100, '决定文号'),
  decidedBy: text(100, '决定机关'),
}

export const successionBody = z.strictObject({
  id: uuid('客户端自定的主键').optional(),
  ...given,
  reason: text(500, '事由').optional(),
  predecessorSurvives: z.boolean().optional().describe('派生分立：原机关存续'),
  predecessors: z.array(z.strictObject(party)).min(1).max(20).describe('原机关'),
  successors: z.array(z.union([
    z.strictObject({ ...party, ...share }),
    z.strictObject({ founded: agencyBody, ...share }),
  ])).max(20).describe('承继机关：已有的，或者随变动新设的'),
}).meta({ id: 'NewAgencySuccession' })

export const successionRecord = z.strictObject({
  id: uuid('主键'),
  agencyId: uuid('原机关（首个）'),
  divisionCode: divisionCode(),
  ...given,
  reason: z.string().nullable().describe('事由'),
  predecessorSurvives: z.boolean().describe('原机关是否存续'),
  ...recordTail,
}).meta({ id: 'AgencySuccession' })

export const successionDetail = successionRecord.extend({
  links: z.array(z.strictObject({
    predecessorId: uuid('原机关'),
    successorId: uuid('承继机关').nullable(),
    functions: z.string().nullable().describe('承继的职责'),
    fields: fieldCodes('承继的执法领域'),
  })).describe('前身与承继关系'),
}).meta({ id: 'AgencySuccessionDetail' })

export type SuccessionBody = z.output<typeof successionBody>
export type SuccessionRecord = z.output<typeof successionRecord>
export type SuccessionDetail = z.output<typeof successionDetail>
