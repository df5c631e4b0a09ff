import { z } from 'zod'
import { membersOf } from '../../kernel/codes.ts'
import { actsOf } from '../../platform/http/acts.ts'
import { codes, day, divisionCode, instantText, text, uuid } from '../../platform/http/strings.ts'
import { enforcementFields } from '../reference/codes.ts'
import { agencyKinds, agencyWarnings, leaderships } from './codes.ts'
import { agencyMachine } from './machine.ts'

export const agencyParams = z.strictObject({ agencyId: uuid('执法主体') })

export const fieldCodes = (description: string) => z.array(codes(enforcementFields, '执法领域')).max(membersOf(enforcementFields).length).describe(description)

/** What every record tells of itself at its end. */
export const recordTail = {
  version: z.number().int().describe('版本号'),
  createdAt: instantText('登记时刻'),
  updatedAt: instantText('最近变更时刻'),
}

const names = { name: text(200, '全称'), shortName: text(50, '简称'), organCode: text(20, '机关代字，用于文书编号，不含数字') }

const editable = {
  ...names,
  kind: codes(agencyKinds, '组织种类'),
  leadership: codes(leaderships, '领导体制'),
  fields: fieldCodes('执法领域'),
}

const relations = { parentGovernmentId: uuid('所属人民政府').nullable(), superiorAgencyId: uuid('上级主管部门').nullable() }

export const agencyBody = z.strictObject({
  id: uuid('客户端自定的主键').optional(),
  ...editable,
  uscc: text(18, '统一社会信用代码'),
  divisionCode: divisionCode(),
  establishedOn: day('成立日期').optional(),
  parentGovernmentId: uuid('所属人民政府').optional(),
  superiorAgencyId: uuid('上级主管部门').optional(),
}).meta({ id: 'NewAgency' })

export const agencyPatch = z.strictObject({ ...editable, ...relations }).partial().meta({ id: 'AgencyChange' })

export const renamingBody = z.strictObject({
  name: names.name, shortName: names.shortName.optional(), organCode: names.organCode.optional(), renamedOn: day('更名日期，当日起用新名称'),
}).meta({ id: 'AgencyRenaming' })

export const abolitionBody = z.strictObject({ abolishedOn: day('撤销日期') }).meta({ id: 'AgencyAbolition' })

export const agencyRecord = z.strictObject({
  id: uuid('主键'),
  ...editable,
  organCode: z.string().describe('机关代字，用于文书编号'),
  uscc: z.string().describe('统一社会信用代码'),
  usccCheckPasses: z.boolean().describe('校验码是否通过（历史代码可能不通过，仅作提示）'),
  divisionCode: divisionCode(),
  ...relations,
  warnings: z.array(z.strictObject({ code: codes(agencyWarnings, '提示'), text: z.string().describe('提示内容'), since: day('登记日期') })).describe('登记提示'),
  qualified: z.boolean().describe('现是否具有经确认的执法主体资格'),
  qualifiedPeriods: z.array(z.strictObject({ from: day('自（含）'), to: day('至（不含）；仍具有的为 null').nullable() })).describe('具有主体资格的期间'),
  status: codes(agencyMachine.states, '状态'),
  establishedOn: day('成立日期；不详为 null').nullable(),
  abolishedOn: day('撤销日期').nullable(),
  currentSince: day('现名称及职责起始日期；不详的记为 1980-01-01'),
  availableActs: actsOf(agencyMachine, { rename: 'renameAgency', abolish: 'abolishAgency', succeed: 'recordAgencySuccession' }),
  ...recordTail,
}).meta({ id: 'Agency' })

export type NewAgencyBody = z.output<typeof agencyBody>
export type AgencyPatch = z.output<typeof agencyPatch>
export type RenamingBody = z.output<typeof renamingBody>
export type AgencyRecord = z.output<typeof agencyRecord>

/** What registering a body may be refused for. */
export const registrationProblems = [
  'agencies.uscc-malformed', 'agencies.uscc-taken', 'agencies.outside-scope', 'agencies.division-unknown', 'agencies.division-not-valid', 'agencies.organ-code-unfit',
  'agencies.leadership-unfit', 'agencies.supervision-body-unfit', 'agencies.parent-government-unfit', 'agencies.superior-unfit', 'agencies.date-in-future',
] as const
