import { sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { boolean, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { membersOf } from '../../kernel/codes.ts'
import { statesOf } from '../../kernel/state-machine.ts'
import { allOf, oneOf } from '../../platform/db/checks.ts'
import { divisionColumns, id, instant, legalDate, recordColumns } from '../../platform/db/columns.ts'
import { describeTable } from '../../platform/db/comments.ts'
import { bytea } from '../../platform/db/tables.ts'
import { agencies } from '../agencies/table.ts'
import { enforcementFields } from '../reference/codes.ts'
import {
  certificateEndReasons, certificateKinds, degrees, departureReasons, educations, establishments, genders, idDocumentKinds, photoTypes, politicalStatuses,
  staffKinds,
} from './codes.ts'
import type { Suspension } from './rules.ts'
import { certificateMachine, officerMachine } from './rules.ts'

export const officers = pgTable('officers', {
  id: id(),
  agencyId: uuid('agency_id').notNull().references(() => agencies.id),
  ...divisionColumns(),
  name: text('name').notNull(),
  gender: text('gender').$type<keyof typeof genders>().notNull(),
  birthDate: legalDate('birth_date').notNull(),
  idDocumentKind: text('id_document_kind').$type<keyof typeof idDocumentKinds>().notNull().default('RESIDENT_ID'),
  idNumberSealed: bytea('id_number_sealed').notNull(),
  idNumberHash: bytea('id_number_hash').notNull(),
  idNumberMasked: text('id_number_masked').notNull(),
  phoneSealed: bytea('phone_sealed'),
  phoneMasked: text('phone_masked'),
  staffKind: text('staff_kind').$type<keyof typeof staffKinds>().notNull(),
  establishment: text('establishment').$type<keyof typeof establishments>().notNull(),
  department: text('department'),
  post: text('post').notNull(),
  fields: text('fields').array().$type<(keyof typeof enforcementFields)[]>().notNull().default([]),
  education: text('education').$type<keyof typeof educations>(),
  degree: text('degree').$type<keyof typeof degrees>(),
  politicalStatus: text('political_status').$type<keyof typeof politicalStatuses>(),
  legalQualification: boolean('legal_qualification').notNull(),
  legalQualificationNumber: text('legal_qualification_number'),
  legalQualifiedOn: legalDate('legal_qualified_on'),
  joinedOn: legalDate('joined_on'),
  photoSha256: text('photo_sha256'),
  photoType: text('photo_type').$type<(typeof photoTypes)[number]>(),
  photoBytes: integer('photo_bytes'),
  photoTakenOn: legalDate('photo_taken_on'),
  photoKey: text('photo_key'),
  status: text('status').$type<keyof typeof officerMachine.states>().notNull(),
  leftOn: legalDate('left_on'),
  leftReason: text('left_reason').$type<keyof typeof departureReasons>(),
  intakeDigest: bytea('intake_digest'),
  ...recordColumns(),
}, (t) => [
  uniqueIndex('officers_id_number').on(t.idNumberHash).where(sql`status = 'ACTIVE'`),
  index('officers_id_number_any').on(t.idNumberHash),
  index('officers_name_characters').using('gin', sql`string_to_array(${t.name}, null)`).with({ fastupdate: false }),
  index('officers_agency').on(t.agencyId, t.name, t.id),
  index('officers_county').on(t.countyCode, t.name, t.id),
  index('officers_city').on(t.cityCode, t.name, t.id),
  index('officers_province').on(t.provinceCode, t.name, t.id),
  oneOf('officers_gender', t.gender, membersOf(genders)),
  oneOf('officers_staff_kind', t.staffKind, membersOf(staffKinds)),
  oneOf('officers_establishment', t.establishment, membersOf(establishments)),
  oneOf('officers_status', t.status, statesOf(officerMachine)),
  oneOf('officers_left_reason', t.leftReason, membersOf(departureReasons)),
  oneOf('officers_id_document_kind', t.idDocumentKind, membersOf(idDocumentKinds)),
  allOf('officers_fields', t.fields, membersOf(enforcementFields)),
  oneOf('officers_education', t.education, membersOf(educations)),
  oneOf('officers_degree', t.degree, membersOf(degrees)),
  oneOf('officers_political_status', t.politicalStatus, membersOf(politicalStatuses)),
  oneOf('officers_photo_type', t.photoType, photoTypes),
])

export const certificates = pgTable('certificates', {
  id: id(),
  officerId: uuid('officer_id').notNull().references(() => officers.id),
  agencyId: uuid('agency_id').notNull().references(() => agencies.id),
  ...divisionColumns(),
  kind: text('kind').$type<keyof typeof certificateKinds>().notNull(),
  number: text('number').notNull(),
  fields: text('fields').array().$type<(keyof typeof enforcementFields)[]>().notNull(),
  issuedOn: legalDate('issued_on').notNull(),
  validFrom: legalDate('valid_from').notNull(),
  validTo: legalDate('valid_to').notNull(),
  status: text('status').$type<keyof typeof certificateMachine.states>().notNull(),
  suspendedOn: legalDate('suspended_on'),
  suspendedUntil: legalDate('suspended_until'),
  suspendReason: text('suspend_reason'),
  pastSuspensions: jsonb('past_suspensions').$type<readonly Suspension[]>().notNull().default([]),
  endedOn: legalDate('ended_on'),
  endReason: text('end_reason').$type<keyof typeof certificateEndReasons>(),
  endNote: text('end_note'),
  areaCode: text('area_code'),
  issuer: text('issuer'),
  replacesId: uuid('replaces_id').references((): AnyPgColumn => certificates.id),
  lossReportedOn: legalDate('loss_reported_on'),
  lossDeclaredOn: legalDate('loss_declared_on'),
  filedOn: legalDate('filed_on'),
  filingNumber: text('filing_number'),
  importedDuplicate: boolean('imported_duplicate').notNull().default(false),
  ...recordColumns(),
}, (t) => [
  uniqueIndex('certificates_number').on(t.number),
  index('certificates_number_prefix').on(sql`(${t.number} collate "C")`),
  // A roster taken over from an old system may hold duplicates: they are marked as such and cleared away by a clean-up campaign.
  uniqueIndex('certificates_one_in_force').on(t.officerId, t.kind).where(sql`status in ('VALID', 'SUSPENDED') and not imported_duplicate`),
  uniqueIndex('certificates_one_successor').on(t.replacesId),
  index('certificates_officer').on(t.officerId),
  index('certificates_agency').on(t.agencyId, t.validTo, t.id),
  index('certificates_county').on(t.countyCode, t.validTo, t.id),
  index('certificates_city').on(t.cityCode, t.validTo, t.id),
  index('certificates_province').on(t.provinceCode, t.validTo, t.id),
  oneOf('certificates_kind', t.kind, membersOf(certificateKinds)),
  allOf('certificates_fields', t.fields, membersOf(enforcementFields)),
  oneOf('certificates_status', t.status, statesOf(certificateMachine)),
  oneOf('certificates_end_reason', t.endReason, membersOf(certificateEndReasons)),
])

export const importFormats = ['NDJSON', 'CSV', 'XLSX'] as const

export const officerImports = pgTable('officer_imports', {
  id: id(),
  agencyId: uuid('agency_id').references(() => agencies.id),
  ...divisionColumns(),
  format: text('format').$type<(typeof importFormats)[number]>().notNull(),
  rows: integer('rows').notNull(),
  created: integer('created').notNull(),
  unchanged: integer('unchanged').notNull(),
  refused: integer('refused').notNull(),
  startedAt: instant('started_at').notNull(),
  finishedAt: instant('finished_at').notNull(),
}, (t) => [
  index('officer_imports_county').on(t.countyCode, t.startedAt, t.id),
  index('officer_imports_city').on(t.cityCode, t.startedAt, t.id),
  index('officer_imports_province').on(t.provinceCode, t.startedAt, t.id),
  index('officer_imports_agency').on(t.agencyId, t.startedAt, t.id),
  oneOf('officer_imports_format', t.format, importFormats),
])

export const personnelTables = [
  describeTable(officers, '行政执法人员、监督人员、法制审核人员与辅助人员', {
    agency_id: '所在单位', name: '姓名', gender: '性别', birth_date: '出生日期，居民身份证取自号码', id_number_sealed: '身份证件号码密文',
    id_number_hash: '身份证件号码带密钥散列，用于查重与查询', id_number_masked: '身份证件号码掩码', phone_sealed: '联系电话密文', phone_masked: '联系电话掩码',
    staff_kind: '人员类别', establishment: '编制类别', post: '职务', legal_qualification: '是否取得国家统一法律职业资格', status: '状态', left_on: '离岗日期',
    left_reason: '离岗原因', id_document_kind: '身份证件类型', department: '内设机构', fields: '执法领域', education: '学历', degree: '学位',
    political_status: '政治面貌，选填', legal_qualification_number: '法律职业资格证书编号', legal_qualified_on: '取得法律职业资格日期', joined_on: '到岗日期',
    photo_sha256: '照片内容的 SHA-256（十六进制）；照片本身另存', photo_type: '照片格式', photo_bytes: '照片字节数', photo_taken_on: '照片拍摄日期',
    photo_key: '照片在存储系统中的键', intake_digest: '导入行内容带密钥散列，用于识别同一文件的重复导入',
  }),
  describeTable(certificates, '执法证件：一人每种证件至多一本有效，自旧系统导入并注明重复的除外', {
    officer_id: '持证人', agency_id: '发证时所在单位', kind: '证件种类', number: '证件编号', fields: '执法领域', issued_on: '发证日期',
    valid_from: '有效期自', valid_to: '有效期至（含当日）', status: '状态', suspended_on: '暂扣日期', suspended_until: '暂扣至（含当日）', suspend_reason: '暂扣原因',
    past_suspensions: '已结束的暂扣：起日与返还日', ended_on: '终止日期', end_reason: '终止原因', end_note: '终止的说明或处理决定文号', area_code: '执法区域（GB/T 2260），空为所在单位的区划',
    issuer: '发证机关', replaces_id: '所接替的原证', loss_reported_on: '报告遗失日期（原证）', loss_declared_on: '声明作废日期（原证）',
    filed_on: '向司法行政部门备案日期', filing_number: '备案编号', imported_duplicate: '自旧系统导入的重复证件，待清理',
  }),
  describeTable(officerImports, '人员批量导入记录', {
    agency_id: '导入单位', format: '文件格式', rows: '行数', created: '新增', unchanged: '已有且未变', refused: '未通过', started_at: '开始时刻',
    finished_at: '完成时刻',
  }),
]
