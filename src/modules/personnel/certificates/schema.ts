import { z } from 'zod'
import { actsOf } from '../../../platform/http/acts.ts'
import { codes, day, divisionCode, instantText, text, uuid } from '../../../platform/http/strings.ts'
import { enforcementFields } from '../../reference/index.ts'
import { certificateEndReasons, certificateKinds } from '../codes.ts'
import { certificateMachine } from '../rules.ts'

export const certificateParams = z.strictObject({ certificateId: uuid('证件') })

const fields = z.array(codes(enforcementFields, '执法领域')).max(21).refine((given) => new Set(given).size === given.length).describe('执法领域')
const validity = { validFrom: day('有效期自'), validTo: day('有效期至（含当日）') }
const issued = { kind: codes(certificateKinds, '证件种类'), fields, issuedOn: day('发证日期'), ...validity }
const areaCode = divisionCode('执法区域（GB/T 2260，六位）；未给出的为所在单位的区划')
const issuer = text(100, '发证机关')

export const certificateBody = z.strictObject({
  id: uuid('客户端自定的主键').optional(),
  number: text(40, '证件编号'),
  ...issued,
  areaCode: areaCode.optional(),
  issuer: issuer.optional(),
  filedOn: day('国务院部门制发的证件向司法行政部门备案的日期').optional(),
  importedDuplicate: z.boolean().optional().describe('自旧系统导入的重复证件，待清理；一般不给出'),
}).meta({ id: 'NewCertificate' })

export const suspensionBody = z.strictObject({
  suspendedOn: day('暂扣日期'),
  suspendedUntil: day('暂扣至（含当日）；当地规定最长期限而未给出的，按最长期限').optional(),
  reason: text(200, '暂扣原因'),
}).meta({ id: 'CertificateSuspension' })

export const restorationBody = z.strictObject({
  restoredOn: day('返还日期，自当日起恢复效力；未给出的为今日').optional(),
}).meta({ id: 'CertificateRestoration' })

export const cancellationBody = z.strictObject({
  endedOn: day('终止日期，自当日起无效'),
  endReason: codes(certificateEndReasons, '终止原因'),
  note: text(200, '说明或者处理决定文号').optional(),
}).meta({ id: 'CertificateCancellation' })

const card = { number: text(40, '新证编号'), issuedOn: day('新证发证日期') }

export const renewalBody = z.strictObject({ ...card, ...validity, fields: fields.optional(), issuer: issuer.optional() }).meta({ id: 'CertificateRenewal' })

export const replacementBody = z.strictObject({
  ...card,
  reason: z.enum(['LOST', 'DAMAGED']).describe('补发原因：LOST 遗失、DAMAGED 损毁'),
  lossReportedOn: day('报告遗失的日期；遗失的必填').optional(),
  lossDeclaredOn: day('声明作废的日期，应在报告后三日内').optional(),
}).meta({ id: 'CertificateReplacement' })

export const amendmentBody = z.strictObject({ ...card, fields: fields.optional(), areaCode: areaCode.optional() }).meta({ id: 'CertificateAmendment' })

export const filingBody = z.strictObject({ filedOn: day('备案日期'), filingNumber: text(60, '备案编号').optional() }).meta({ id: 'CertificateFiling' })

export const expiryBody = z.strictObject({ limit: z.number().int().min(1).max(1000).optional().describe('一次至多登记几本，默认 500') }).meta({ id: 'CertificateExpiry' })

export const expiryResult = z.strictObject({
  expired: z.number().int().describe('本次登记失效的证件数'), more: z.boolean().describe('是否还有已届满而未登记的'),
}).meta({ id: 'CertificateExpiryResult' })

/** Lapsing is recorded for many at once, not offered on one. */
export type OfferedAct = Exclude<keyof typeof certificateMachine.acts, 'expire'>

export const certificateRecord = z.strictObject({
  id: uuid('主键'),
  officerId: uuid('持证人'),
  agencyId: uuid('发证时所在单位'),
  divisionCode: divisionCode(),
  number: z.string().describe('证件编号'),
  ...issued,
  areaCode: divisionCode('执法区域（GB/T 2260，六位）'),
  issuer: z.string().nullable().describe('发证机关'),
  status: codes(certificateMachine.states, '当日的状态；届满的为已失效，无论是否已登记'),
  suspendedOn: day('暂扣日期').nullable(),
  suspendedUntil: day('暂扣至（含当日）').nullable(),
  suspendReason: z.string().nullable().describe('暂扣原因'),
  endedOn: day('终止日期，自当日起无效').nullable(),
  endReason: codes(certificateEndReasons, '终止原因').nullable(),
  endNote: z.string().nullable().describe('终止的说明或者处理决定文号'),
  replacesId: uuid('所接替的原证').nullable(),
  lossReportedOn: day('报告遗失的日期').nullable(),
  lossDeclaredOn: day('声明作废的日期').nullable(),
  filedOn: day('向司法行政部门备案的日期').nullable(),
  filingNumber: z.string().nullable().describe('备案编号'),
  importedDuplicate: z.boolean().describe('自旧系统导入的重复证件，待清理'),
  availableActs: actsOf(certificateMachine, {
    suspend: 'suspendCertificate', restore: 'restoreCertificate', renew: 'renewCertificate', replace: 'replaceCertificate',
    amend: 'amendCertificate', file: 'fileCertificate', cancel: 'cancelCertificate', revoke: 'revokeCertificate',
  }),
  version: z.number().int().describe('版本号'),
  createdAt: instantText('登记时刻'),
  updatedAt: instantText('最近变更时刻'),
}).meta({ id: 'Certificate' })

export type NewCertificateBody = z.output<typeof certificateBody>
export type SuspensionBody = z.output<typeof suspensionBody>
export type CancellationBody = z.output<typeof cancellationBody>
export type RestorationBody = z.output<typeof restorationBody>
export type RenewalBody = z.output<typeof renewalBody>
export type ReplacementBody = z.output<typeof replacementBody>
export type AmendmentBody = z.output<typeof amendmentBody>
export type FilingBody = z.output<typeof filingBody>
export type CertificateRecord = z.output<typeof certificateRecord>
