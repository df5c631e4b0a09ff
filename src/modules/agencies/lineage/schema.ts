import { z } from 'zod'
import { codes, day, divisionCode, instantFilter, instantText, uuid } from '../../../platform/http/strings.ts'
import { enforcementFields } from '../../reference/codes.ts'
import { agencyKinds, leaderships, successionKinds } from '../codes.ts'
import { fieldCodes } from '../schema.ts'

const identity = {
  name: z.string().describe('全称'),
  shortName: z.string().describe('简称'),
  organCode: z.string().describe('机关代字'),
  kind: codes(agencyKinds, '组织种类'),
  leadership: codes(leaderships, '领导体制'),
  fields: fieldCodes('执法领域'),
  divisionCode: divisionCode(),
  validFrom: day('自（含）'),
  validTo: day('至（不含）；至今的为 null').nullable(),
}

export const asOfQuery = z.strictObject({
  on: day('在哪一日；默认今日').optional(),
  knownAt: instantFilter('按当时所知；默认现在').optional(),
})

const relative = z.strictObject({
  agencyId: uuid('机关'),
  name: z.string().describe('现名称或终止时的名称'),
  distance: z.number().int().describe('相隔几次变动'),
  successionId: uuid('机关变动'),
  kind: codes(successionKinds, '变动种类'),
  effectiveOn: day('生效日期'),
  documentNumber: z.string().describe('决定文号'),
})

export const lineageRecord = z.strictObject({
  agencyId: uuid('执法主体'),
  on: day('在哪一日'),
  knownAt: instantText('按何时所知'),
  then: z.strictObject(identity).nullable().describe('当日的面貌；当日不存在的为 null'),
  versions: z.array(z.strictObject(identity)).describe('按当时所知，历来的面貌，由早到晚'),
  predecessors: z.array(relative).describe('前身，由近及远'),
  successors: z.array(relative).describe('承继机关，由近及远'),
}).meta({ id: 'AgencyLineage' })

export const holdersQuery = asOfQuery.extend({ field: codes(enforcementFields, '执法领域'), divisionCode: divisionCode() })

export const holdersRecord = z.strictObject({
  field: codes(enforcementFields, '执法领域'),
  divisionCode: divisionCode(),
  on: day('在哪一日'),
  knownAt: instantText('按何时所知'),
  holders: z.array(z.strictObject({
    agencyId: uuid('机关'),
    name: z.string().describe('当日名称'),
    transfer: z.strictObject({
      id: uuid('职权划转'), documentNumber: z.string().describe('决定文号'), effectiveOn: day('生效日期'),
      items: z.array(z.strictObject({ code: z.string().nullable().describe('事项代码'), name: z.string().describe('事项名称') })).describe('划转事项；整领域划转的为空'),
    }).nullable().describe('据以承接的职权划转；固有职权为 null'),
  })).describe('当日在该区划行使该领域职权的机关'),
}).meta({ id: 'FieldHolders' })

export type AsOfQuery = z.output<typeof asOfQuery>
export type LineageRecord = z.output<typeof lineageRecord>
export type HoldersRecord = z.output<typeof holdersRecord>
