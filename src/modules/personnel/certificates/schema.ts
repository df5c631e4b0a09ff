import { z } from 'zod'
import { codes, day, divisionCode, instantText, text, uuid } from '../../../platform/http/strings.ts'
import { enforcementFields } from '../../reference/index.ts'
import { certificateEndReasons, certificateKinds } from '../codes.ts'
import { certificateMachine } from '../rules.ts'

export const certificateParams = z.strictObject({ certificateId: uuid('证件') })

const issued = {
  kind: codes(certificateKinds, '证件种类'),
  fields: z.array(codes(enforcementFields, '执法领域')).max(21).refine((fields) => new Set(fields).size === fields.length).describe('执法领域'),
  issuedOn: day('发证日期'),
  validFrom: day('有效期自'),
  validTo: day('有效期至（含当日）'),
}

export const certificateBody = z.strictObject({
  id: uuid('客户端自定的主键').optional(),
  number: text(40, '证件编号'),
  ...issued,
}).meta({ id: 'NewCertificate' })

export const suspensionBody = z.strictObject({
  suspendedOn: day('暂扣日期'),
  reason: text(200, '暂扣原因'),
}).meta({ id: 'CertificateSuspension' })

export const cancellationBody = z.strictObject({
  endedOn: day('注销日期，自当日起无效'),
  endReason: codes(certificateEndReasons, '终止原因'),
}).meta({ id: 'CertificateCancellation' })

const [firstAct, ...otherActs] = Object.keys(certificateMachine.acts) as [keyof typeof certificateMachine.acts]

export const certificateRecord = z.strictObject({
  id: uuid('主键'),
  officerId: uuid('持证人'),
  agencyId: uuid('发证时所在单位'),
  divisionCode: divisionCode(),
  number: z.string().describe('证件编号'),
  ...issued,
  status: codes(certificateMachine.states, '状态'),
  suspendedOn: day('暂扣日期').nullable(),
  suspendReason: z.string().nullable().describe('暂扣原因'),
  endedOn: day('终止日期，自当日起无效').nullable(),
  endReason: codes(certificateEndReasons, '终止原因').nullable(),
  availableActs: z.array(z.enum([firstAct, ...otherActs])).describe('当前可进行的操作'),
  version: z.number().int().describe('版本号'),
  createdAt: instantText('登记时刻'),
  updatedAt: instantText('最近变更时刻'),
}).meta({ id: 'Certificate' })

export type NewCertificateBody = z.output<typeof certificateBody>
export type SuspensionBody = z.output<typeof suspensionBody>
export type CancellationBody = z.output<typeof cancellationBody>
export type CertificateRecord = z.output<typeof certificateRecord>
