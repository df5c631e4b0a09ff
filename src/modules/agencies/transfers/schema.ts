import { z } from 'zod'
import { actsOf } from '../../../platform/http/acts.ts'
import { codes, day, divisionCode, text, upperDivisionCode, uuid } from '../../../platform/http/strings.ts'
import { enforcementFields } from '../../reference/codes.ts'
import { itemBody } from '../entrustments/schema.ts'
import { transferMachine } from '../machine.ts'
import { fieldCodes, recordTail } from '../schema.ts'

export const transferParams = z.strictObject({ transferId: uuid('职权划转') })

const given = {
  agencyId: uuid('承接机关'),
  fromAgencyIds: z.array(uuid('划出机关')).min(1).max(50).describe('划出机关'),
  documentNumber: text(100, '决定文号'),
  decidedBy: text(100, '决定机关：国务院或者省、自治区、直辖市人民政府'),
  deciderDivisionCode: upperDivisionCode('决定机关的区划代码；国务院为 000000'),
  decidedOn: day('决定日期'),
  effectiveOn: day('生效日期'),
  items: z.array(itemBody).max(2000).describe('划转事项；整领域划转的为空'),
  powerItemIds: z.array(text(64, '权责清单事项')).max(2000).describe('权责清单事项'),
}

export const transferBody = z.strictObject({
  id: uuid('客户端自定的主键').optional(), ...given,
  fields: z.array(codes(enforcementFields, '执法领域')).min(1).max(21).describe('划转领域'),
}).meta({ id: 'NewEnforcementTransfer' })

export const revocationBody = z.strictObject({ revokedOn: day('撤回日期，当日起职权回到原机关'), reason: text(500, '撤回原因') }).meta({ id: 'EnforcementTransferRevocation' })

export const transferRecord = z.strictObject({
  id: uuid('主键'),
  ...given,
  fields: fieldCodes('划转领域'),
  divisionCode: divisionCode(),
  status: codes(transferMachine.states, '状态'),
  effects: z.array(z.strictObject({ agencyId: uuid('机关'), gained: fieldCodes('增加的领域'), lost: fieldCodes('减少的领域') })).describe('各机关执法领域的增减'),
  revokedOn: day('撤回日期').nullable(),
  revokeReason: z.string().nullable().describe('撤回原因'),
  availableActs: actsOf(transferMachine, { revoke: 'revokeEnforcementTransfer' }),
  ...recordTail,
}).meta({ id: 'EnforcementTransfer' })

export type TransferBody = z.output<typeof transferBody>
export type RevocationBody = z.output<typeof revocationBody>
export type TransferRecord = z.output<typeof transferRecord>
