import { z } from 'zod'
import { codes, day, divisionCode, instantText, text, uuid } from '../../platform/http/strings.ts'
import { enforcementFields } from '../reference/codes.ts'
import { agencyKinds, leaderships } from './codes.ts'
import { agencyMachine } from './rules.ts'

export const agencyParams = z.strictObject({ agencyId: uuid('执法主体') })

const editable = {
  name: text(200, '全称'),
  shortName: text(50, '简称'),
  organCode: text(20, '机关代字，用于文书编号'),
  kind: codes(agencyKinds, '组织种类'),
  leadership: codes(leaderships, '领导体制'),
  fields: z.array(codes(enforcementFields, '执法领域')).max(21).describe('执法领域'),
}

export const agencyBody = z.strictObject({
  id: uuid('客户端自定的主键').optional(),
  ...editable,
  uscc: text(18, '统一社会信用代码'),
  divisionCode: divisionCode(),
}).meta({ id: 'NewAgency' })

export const agencyPatch = z.strictObject(editable).partial().meta({ id: 'AgencyChange' })

export const abolitionBody = z.strictObject({ abolishedOn: day('撤销日期') }).meta({ id: 'AgencyAbolition' })

export const agencyRecord = z.strictObject({
  id: uuid('主键'),
  ...editable,
  uscc: z.string().describe('统一社会信用代码'),
  usccCheckPasses: z.boolean().describe('校验码是否通过（历史代码可能不通过，仅作提示）'),
  divisionCode: divisionCode(),
  status: codes(agencyMachine.states, '状态'),
  abolishedOn: day('撤销日期').nullable(),
  availableActs: z.array(z.enum(Object.keys(agencyMachine.acts) as ['abolish'])).describe('当前可进行的操作'),
  version: z.number().int().describe('版本号'),
  createdAt: instantText('登记时刻'),
  updatedAt: instantText('最近变更时刻'),
}).meta({ id: 'Agency' })

export type NewAgencyBody = z.output<typeof agencyBody>
export type AgencyPatch = z.output<typeof agencyPatch>
export type AgencyRecord = z.output<typeof agencyRecord>
