import { z } from 'zod'
import { actsOf } from '../../../platform/http/acts.ts'
import { codes, day, divisionCode, text, uuid } from '../../../platform/http/strings.ts'
import { entrustedActs, entrustmentEndReasons } from '../codes.ts'
import { entrustmentMachine } from '../machine.ts'
import { fieldCodes, recordTail } from '../schema.ts'

export const entrustmentParams = z.strictObject({ entrustmentId: uuid('委托') })

export const itemBody = z.strictObject({ code: text(50, '事项代码').nullable(), name: text(200, '事项名称') })

const given = {
  agencyId: uuid('委托机关'),
  entrustedAgencyId: uuid('受委托组织'),
  documentNumber: text(100, '委托书文号'),
  signedOn: day('签订日期'),
  acts: z.array(codes(entrustedActs, '委托的执法行为')).min(1).max(4).describe('委托的执法行为'),
  fields: fieldCodes('执法领域'),
  items: z.array(itemBody).max(500).describe('委托事项'),
  powerItemIds: z.array(text(64, '权责清单事项')).max(500).describe('权责清单事项'),
  authority: text(1000, '委托权限'),
  validFrom: day('期限自（含）'),
  validTo: day('期限至（不含）'),
}

const conditions = z.strictObject({
  lawfullyEstablished: z.boolean().describe('依法成立并具有管理公共事务职能'),
  qualifiedStaff: z.boolean().describe('有熟悉有关法律、法规、规章和业务并取得行政执法资格的工作人员'),
  technicalMeans: z.enum(['MET', 'NOT_NEEDED', 'LACKING']).describe('技术检查或者技术鉴定条件：MET 具备、NOT_NEEDED 不需要、LACKING 不具备'),
}).describe('受委托组织的条件（行政处罚法第二十一条）')

export const entrustmentBody = z.strictObject({ id: uuid('客户端自定的主键').optional(), ...given, conditions }).meta({ id: 'NewEntrustment' })
export const entrustmentPublicationBody = z.strictObject({ publishedOn: day('公布日期'), publishedIn: text(500, '公布载体，如网址') }).meta({ id: 'EntrustmentPublication' })
export const entrustmentEndBody = z.strictObject({
  endedOn: day('终止日期，当日起不再委托'), endReason: codes(entrustmentEndReasons, '终止原因'),
}).meta({ id: 'EntrustmentEnd' })

export const entrustmentRecord = z.strictObject({
  id: uuid('主键'),
  ...given,
  divisionCode: divisionCode(),
  effectiveTo: day('实际期限至（不含）；提前终止的早于约定'),
  status: codes(entrustmentMachine.states, '状态'),
  publishedOn: day('公布日期').nullable(),
  publishedIn: z.string().nullable().describe('公布载体'),
  endReason: codes(entrustmentEndReasons, '终止原因').nullable(),
  availableActs: actsOf(entrustmentMachine, { publish: 'publishEntrustment', end: 'endEntrustment' }),
  ...recordTail,
}).meta({ id: 'Entrustment' })

export type EntrustmentBody = z.output<typeof entrustmentBody>
export type EntrustmentPublicationBody = z.output<typeof entrustmentPublicationBody>
export type EntrustmentEndBody = z.output<typeof entrustmentEndBody>
export type EntrustmentRecord = z.output<typeof entrustmentRecord>
