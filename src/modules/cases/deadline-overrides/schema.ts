import { z } from 'zod'
import { actsOf } from '../../../platform/http/acts.ts'
import { codes, day, divisionCode, instantText, legalBases, text, uuid } from '../../../platform/http/strings.ts'
import { enforcementFields } from '../../reference/codes.ts'
import { deadlineUnits } from '../deadlines/codes.ts'
import { deadlineNames } from '../deadlines/rules.ts'
import { overrideMachine } from './machine.ts'

export const overrideParams = z.strictObject({ deadlineOverrideId: uuid('期限的特别规定') })

const ruleCode = codes(deadlineNames, '期限规则代码')
const field = codes(enforcementFields, '执法领域')

export const newOverrideBody = z.strictObject({
  divisionCode: divisionCode('适用区划，含下级；全国为 000000'),
  field: field.optional(),
  ruleCode,
  length: z.number().int().min(1).max(1000).describe('长度，单位与法律规定的相同'),
  extensionLength: z.number().int().min(0).max(1000).describe('可以延长的长度；不填为依法律规定，0 为不得延长').optional(),
  legalBasis: z.array(z.strictObject({ law: text(200, '法规、规章名称'), article: text(60, '条款') })).min(1).max(5).describe('依据'),
  validFrom: day('施行日期'),
  validTo: day('停止适用日期，当日起不再适用').optional(),
}).meta({ id: 'NewDeadlineOverride' })

export const overrideEndBody = z.strictObject({ endedOn: day('停止适用日期，当日起不再适用'), reason: text(500, '原因') }).meta({ id: 'DeadlineOverrideEnd' })

export const overrideRecord = z.strictObject({
  id: uuid('主键'),
  agencyId: uuid('登记单位').nullable(),
  divisionCode: z.string().describe('适用区划，含下级'),
  field: field.nullable(),
  ruleCode,
  length: z.number().int().describe('长度'),
  unit: codes(deadlineUnits, '单位'),
  extensionLength: z.number().int().nullable().describe('可以延长的长度；null 为依法律规定，0 为不得延长'),
  legalBasis: legalBases('依据'),
  validFrom: day('施行日期'),
  validTo: day('停止适用日期，当日起不再适用').nullable(),
  status: z.enum(Object.keys(overrideMachine.states) as [keyof typeof overrideMachine.states]).describe('状态：RECORDED 已登记、ENDED 已停止适用'),
  endReason: z.string().nullable().describe('停止适用的原因'),
  availableActs: actsOf(overrideMachine, { end: 'endDeadlineOverride' }),
  version: z.number().int().describe('版本号'),
  createdAt: instantText('登记时刻'),
  updatedAt: instantText('最近变更时刻'),
}).meta({ id: 'DeadlineOverride' })

export const ruleQuery = z.strictObject({
  divisionCode: divisionCode('所在区划'),
  field: field.optional(),
  on: day('期限起算日；默认今日').optional(),
})

export const ruleListRecord = z.strictObject({
  items: z.array(z.strictObject({
    ruleCode,
    trigger: z.string().describe('起算'),
    triggerEn: z.string().describe('起算（英文）'),
    duty: z.string().describe('应办事项'),
    dutyEn: z.string().describe('应办事项（英文）'),
    length: z.number().int().describe('长度'),
    unit: codes(deadlineUnits, '单位'),
    extensionLength: z.number().int().nullable().describe('可以延长的长度；不得延长为 null'),
    approver: z.string().nullable().describe('延长的批准人'),
    legalBasis: legalBases(),
  }).meta({ id: 'DeadlineRule' })).describe('期限规则'),
}).meta({ id: 'DeadlineRules' })

export type NewOverrideBody = z.output<typeof newOverrideBody>
export type OverrideEndBody = z.output<typeof overrideEndBody>
export type OverrideRecord = z.output<typeof overrideRecord>
export type RuleListRecord = z.output<typeof ruleListRecord>
