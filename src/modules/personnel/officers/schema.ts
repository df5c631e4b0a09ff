import { z } from 'zod'
import { actsOf } from '../../../platform/http/acts.ts'
import { codes, day, divisionCode, instantText, text, uuid } from '../../../platform/http/strings.ts'
import { enforcementFields } from '../../reference/index.ts'
import { certificateRecord } from '../certificates/schema.ts'
import {
  degrees, departureReasons, disclosableFields, educations, establishments, genders, idDocumentKinds, photoTypes, politicalStatuses, staffKinds,
} from '../codes.ts'
import { officerMachine } from '../rules.ts'

export const officerParams = z.strictObject({ officerId: uuid('人员') })

const required = {
  staffKind: codes(staffKinds, '人员类别'),
  establishment: codes(establishments, '编制类别'),
  post: text(100, '职务'),
  legalQualification: z.boolean().describe('是否取得国家统一法律职业资格'),
}

const fields = z.array(codes(enforcementFields, '执法领域')).max(21).refine((given) => new Set(given).size === given.length).describe('执法领域')

/** What may be left out, and cleared with null. */
const optional = {
  department: text(100, '内设机构'),
  education: codes(educations, '学历'),
  degree: codes(degrees, '学位'),
  politicalStatus: codes(politicalStatuses, '政治面貌，选填'),
  legalQualificationNumber: text(40, '法律职业资格证书编号'),
  legalQualifiedOn: day('取得法律职业资格日期'),
  joinedOn: day('到岗日期'),
  phone: z.string().max(20).regex(/^\+?\d[\d -]{3,17}\d$/).describe('联系电话'),
}

export const idDocumentKind = codes(idDocumentKinds, '身份证件类型，默认居民身份证')
export const idNumber = z.string().min(5).max(18).regex(/^[\dA-Za-z]+$/)
  .describe('身份证件号码；居民身份证按 GB 11643 核对，其他证件只核对长度')

/** A person as registered, but for the agency; the rows of an import have the same members. */
export const personFields = {
  name: text(50, '姓名'),
  idDocumentKind: idDocumentKind.optional(),
  idNumber,
  birthDate: day('出生日期；居民身份证取自号码').optional(),
  gender: codes(genders, '性别；居民身份证取自号码').optional(),
  fields: fields.optional(),
  ...required,
  ...z.strictObject(optional).partial().shape,
}

export const officerBody = z.strictObject({ id: uuid('客户端自定的主键').optional(), agencyId: uuid('所在单位'), ...personFields }).meta({ id: 'NewOfficer' })

const nullable = <Shape extends Record<string, z.ZodType>>(shape: Shape) =>
  Object.fromEntries(Object.entries(shape).map(([name, schema]) => [name, schema.nullable()])) as { [Name in keyof Shape]: z.ZodNullable<Shape[Name]> }

export const officerPatch = z.strictObject({ ...required, fields, ...nullable(optional) }).partial().meta({ id: 'OfficerChange' })

export const departureBody = z.strictObject({
  leftOn: day('离岗日期'),
  reason: codes(departureReasons, '离岗原因'),
}).meta({ id: 'OfficerDeparture' })

export const transferBody = z.strictObject({
  agencyId: uuid('调入单位'),
  transferredOn: day('调动日期'),
  department: text(100, '调入的内设机构').optional(),
  post: text(100, '调入后的职务').optional(),
}).meta({ id: 'OfficerTransfer' })

export const returnBody = z.strictObject({
  returnedOn: day('返岗日期'),
  agencyId: uuid('返岗单位；不填为离岗前所在单位').optional(),
}).meta({ id: 'OfficerReturn' })

const photoFields = {
  sha256: z.string().regex(/^[0-9a-f]{64}$/).describe('照片内容的 SHA-256（十六进制小写）'),
  mediaType: z.enum(photoTypes).describe('照片格式'),
  sizeBytes: z.number().int().min(1).max(5_242_880).describe('照片字节数，至多 5 MB'),
  takenOn: day('拍摄日期'),
  storageKey: z.string().min(1).max(200).regex(/^[\w][\w./-]*$/).describe('照片在存储系统中的键'),
}

export const photoBody = z.strictObject(photoFields).meta({ id: 'OfficerPhoto' })


export const officerRecord = z.strictObject({
  id: uuid('主键'),
  agencyId: uuid('所在单位'),
  divisionCode: divisionCode(),
  name: z.string().describe('姓名'),
  gender: codes(genders, '性别'),
  birthDate: day('出生日期'),
  idDocumentKind: codes(idDocumentKinds, '身份证件类型'),
  idNumberMasked: z.string().describe('身份证件号码（部分隐去）'),
  phoneMasked: z.string().nullable().describe('联系电话（部分隐去）'),
  ...required,
  fields,
  department: z.string().nullable().describe('内设机构'),
  education: codes(educations, '学历').nullable(),
  degree: codes(degrees, '学位').nullable(),
  politicalStatus: codes(politicalStatuses, '政治面貌').nullable(),
  legalQualificationNumber: z.string().nullable().describe('法律职业资格证书编号'),
  legalQualifiedOn: day('取得法律职业资格日期').nullable(),
  joinedOn: day('到岗日期').nullable(),
  photo: z.strictObject(photoFields).nullable().describe('照片的登记信息；照片本身不经本接口存取'),
  status: codes(officerMachine.states, '状态'),
  leftOn: day('离岗日期').nullable(),
  leftReason: codes(departureReasons, '离岗原因').nullable(),
  availableActs: actsOf(officerMachine, { transfer: 'transferOfficer', leave: 'departOfficer', return: 'returnOfficer' }),
  version: z.number().int().describe('版本号'),
  createdAt: instantText('登记时刻'),
  updatedAt: instantText('最近变更时刻'),
}).meta({ id: 'Officer' })

export const officerDetail = officerRecord.extend({
  certificates: z.array(certificateRecord).describe('证件，含已注销的，按发证日期先后'),
}).meta({ id: 'OfficerDetail' })

export const lookupBody = z.strictObject({
  idDocumentKind: idDocumentKind.optional(),
  idNumber,
  purpose: text(200, '查询目的，记入审计'),
}).meta({ id: 'OfficerLookup' })

export const lookupRecord = z.strictObject({
  items: z.array(officerRecord).describe('数据范围内凭该证件登记的人员，含已离岗的'),
}).meta({ id: 'OfficerLookupResult' })

export const disclosureBody = z.strictObject({
  fields: z.array(codes(disclosableFields, '内容')).min(1).max(2).refine((given) => new Set(given).size === given.length)
    .describe('要查看的内容：idNumber 身份证件号码、phone 联系电话'),
  purpose: text(200, '查看目的，记入审计'),
}).meta({ id: 'OfficerDisclosureRequest' })

export const disclosureRecord = z.strictObject({
  officerId: uuid('人员'),
  idNumber: z.string().optional().describe('身份证件号码；未要求查看的不给出'),
  phone: z.string().nullable().optional().describe('联系电话；未登记的为 null，未要求查看的不给出'),
}).meta({ id: 'OfficerDisclosure' })

export type NewOfficerBody = z.output<typeof officerBody>
export type PersonInput = Omit<NewOfficerBody, 'id' | 'agencyId'>
export type OfficerPatch = z.output<typeof officerPatch>
export type DepartureBody = z.output<typeof departureBody>
export type TransferBody = z.output<typeof transferBody>
export type ReturnBody = z.output<typeof returnBody>
export type PhotoBody = z.output<typeof photoBody>
export type LookupBody = z.output<typeof lookupBody>
export type OfficerRecord = z.output<typeof officerRecord>
export type OfficerDetail = z.output<typeof officerDetail>
export type DisclosureBody = z.output<typeof disclosureBody>
export type DisclosureRecord = z.output<typeof disclosureRecord>
