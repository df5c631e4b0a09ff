import { z } from 'zod'
import { membersOf } from '../../../kernel/codes.ts'
import { codes, day, divisionCode, instantText, text, uuid } from '../../../platform/http/strings.ts'
import { certificateRecord } from '../certificates/schema.ts'
import { departureReasons, disclosableFields, establishments, genders, staffKinds } from '../codes.ts'
import { officerMachine } from '../rules.ts'

export const officerParams = z.strictObject({ officerId: uuid('人员') })

const editable = {
  staffKind: codes(staffKinds, '人员类别'),
  establishment: codes(establishments, '编制类别'),
  post: text(100, '职务'),
  legalQualification: z.boolean().describe('是否取得国家统一法律职业资格'),
}

const phone = z.string().max(20).regex(/^\+?\d[\d -]{3,17}\d$/).describe('联系电话')

export const officerBody = z.strictObject({
  id: uuid('客户端自定的主键').optional(),
  agencyId: uuid('所在单位'),
  name: text(50, '姓名'),
  idNumber: z.string().max(18).regex(/^[\dXx]+$/).describe('居民身份证号（GB 11643）'),
  phone: phone.optional(),
  ...editable,
}).meta({ id: 'NewOfficer' })

export const officerPatch = z.strictObject({ ...editable, phone: phone.nullable() }).partial().meta({ id: 'OfficerChange' })

export const departureBody = z.strictObject({
  leftOn: day('离岗日期'),
  reason: codes(departureReasons, '离岗原因'),
}).meta({ id: 'OfficerDeparture' })

export const officerRecord = z.strictObject({
  id: uuid('主键'),
  agencyId: uuid('所在单位'),
  divisionCode: divisionCode(),
  name: z.string().describe('姓名'),
  gender: codes(genders, '性别'),
  birthDate: day('出生日期，取自身份证号'),
  idNumberMasked: z.string().describe('身份证号（部分隐去）'),
  phoneMasked: z.string().nullable().describe('联系电话（部分隐去）'),
  ...editable,
  status: codes(officerMachine.states, '状态'),
  leftOn: day('离岗日期').nullable(),
  leftReason: codes(departureReasons, '离岗原因').nullable(),
  availableActs: z.array(z.enum(Object.keys(officerMachine.acts) as ['leave'])).describe('当前可进行的操作'),
  version: z.number().int().describe('版本号'),
  createdAt: instantText('登记时刻'),
  updatedAt: instantText('最近变更时刻'),
}).meta({ id: 'Officer' })

export const officerDetail = officerRecord.extend({
  certificates: z.array(certificateRecord).describe('证件，含已注销的，按发证日期先后'),
}).meta({ id: 'OfficerDetail' })

const [firstField, ...otherFields] = membersOf(disclosableFields)

export const disclosureBody = z.strictObject({
  fields: z.array(z.enum([firstField, ...otherFields])).min(1).max(2).refine((fields) => new Set(fields).size === fields.length)
    .describe('要查看的内容：idNumber 身份证号、phone 联系电话'),
  purpose: text(200, '查看目的，记入审计'),
}).meta({ id: 'OfficerDisclosureRequest' })

export const disclosureRecord = z.strictObject({
  officerId: uuid('人员'),
  idNumber: z.string().optional().describe('身份证号；未要求查看的不给出'),
  phone: z.string().nullable().optional().describe('联系电话；未登记的为 null，未要求查看的不给出'),
}).meta({ id: 'OfficerDisclosure' })

export type NewOfficerBody = z.output<typeof officerBody>
export type OfficerPatch = z.output<typeof officerPatch>
export type DepartureBody = z.output<typeof departureBody>
export type OfficerRecord = z.output<typeof officerRecord>
export type OfficerDetail = z.output<typeof officerDetail>
export type DisclosureBody = z.output<typeof disclosureBody>
export type DisclosureRecord = z.output<typeof disclosureRecord>
