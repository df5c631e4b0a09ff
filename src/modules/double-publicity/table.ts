import { sql } from 'drizzle-orm'
import { bigint, boolean, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { membersOf } from '../../kernel/codes.ts'
import type { LegalBasis } from '../../kernel/problem.ts'
import { statesOf } from '../../kernel/state-machine.ts'
import { oneOf } from '../../platform/db/checks.ts'
import { divisionColumns, id, instant, legalDate, recordColumns } from '../../platform/db/columns.ts'
import { describeTable } from '../../platform/db/comments.ts'
import type { ScopeColumns } from '../../platform/db/scope.ts'
import { bytea, xid8 } from '../../platform/db/tables.ts'
import { accounts } from '../access/table.ts'
import { agencies } from '../agencies/table.ts'
import { cases, handledBy } from '../cases/table.ts'
import type { RecordKind, RecordSource, Validity } from './codes.ts'
import { fileDirections, fileFormats, recordKinds, recordSources, validities } from './codes.ts'
import type { Values } from './fields.ts'
import type { DoublePublicityState } from './machine.ts'
import { doublePublicityMachine } from './machine.ts'
import type { Fault } from './rules.ts'

/** What the platform has never accepted, and has a last day. */
export const awaitingDelivery = sql`delivered_on is null and status <> 'DROPPED' and due_on is not null`

export const doublePublicityRecords = pgTable('double_publicity_records', {
  id: id(),
  kind: text('kind').$type<RecordKind>().notNull(),
  source: text('source').$type<RecordSource>().notNull(),
  caseId: uuid('case_id').references(() => cases.id),
  partyId: uuid('party_id'),
  agencyId: uuid('agency_id').notNull().references(() => agencies.id),
  ...divisionColumns(),
  documentNumber: text('document_number'),
  /** Credit code, registration number, fingerprint of the identity number, or name: whichever the party has first. */
  partyKey: text('party_key').notNull(),
  decidedOn: legalDate('decided_on').notNull(),
  dueOn: legalDate('due_on'),
  provisional: boolean('provisional').notNull(),
  calendarVersion: text('calendar_version'),
  ruleCode: text('rule_code'),
  legalBasis: jsonb('legal_basis').$type<LegalBasis[]>().notNull(),
  status: text('status').$type<DoublePublicityState>().notNull(),
  validity: text('validity').$type<Validity>().notNull(),
  /** As the case or the file gives them; identifiers masked. */
  values: jsonb('values').$type<Values>().notNull(),
  /** By hand; of the fixed fields only those the case or the file left empty. */
  completed: jsonb('completed').$type<Values>().notNull(),
  partyIdSealed: bytea('party_id_sealed'),
  representativeIdSealed: bytea('representative_id_sealed'),
  faults: jsonb('faults').$type<Fault[]>().notNull(),
  compliant: boolean('compliant').notNull(),
  /** 0 until it may be sent; one more with every change of what is sent. */
  revision: integer('revision').notNull(),
  changedXid: xid8('changed_xid'),
  acceptedRevision: integer('accepted_revision'),
  deliveredOn: legalDate('delivered_on'),
  receiptReference: text('receipt_reference'),
  refusalReasons: jsonb('refusal_reasons').$type<string[]>().notNull(),
  withdrawnOn: legalDate('withdrawn_on'),
  withdrawnReason: text('withdrawn_reason'),
  intakeDigest: bytea('intake_digest'),
  ...recordColumns(),
}, (t) => [
  unique('double_publicity_records_act').on(t.agencyId, t.kind, t.documentNumber, t.partyKey).nullsNotDistinct(),
  index('double_publicity_records_case').on(t.caseId).where(sql`case_id is not null`),
  index('double_publicity_records_number').on(t.documentNumber, t.kind),
  ...(['decidedOn', 'dueOn'] as const).flatMap((by) => [
    index(`double_publicity_records_agency_${t[by].name}`).on(t.agencyId, t[by], t.id),
    index(`double_publicity_records_county_${t[by].name}`).on(t.countyCode, t[by], t.id),
    index(`double_publicity_records_city_${t[by].name}`).on(t.cityCode, t[by], t.id),
    index(`double_publicity_records_province_${t[by].name}`).on(t.provinceCode, t[by], t.id),
    index(`double_publicity_records_${t[by].name}`).on(t[by], t.id),
  ]),
  // Few of all records are incomplete, to be sent or refused: without these, looking for them walks through all that were accepted.
  index('double_publicity_records_agency_status').on(t.agencyId, t.status, t.decidedOn, t.id),
  index('double_publicity_records_county_status').on(t.countyCode, t.status, t.decidedOn, t.id),
  index('double_publicity_records_city_status').on(t.cityCode, t.status, t.decidedOn, t.id),
  index('double_publicity_records_province_status').on(t.provinceCode, t.status, t.decidedOn, t.id),
  index('double_publicity_records_running').on(t.divisionCode, t.calendarVersion).where(awaitingDelivery),
  // In the order of commit, for those who read what changed: the nation, a province with what is below it, one agency.
  index('double_publicity_records_changed').on(t.changedXid, t.id).where(sql`changed_xid is not null`),
  index('double_publicity_records_changed_province').on(t.provinceCode, t.changedXid, t.id, t.cityCode, t.countyCode).where(sql`changed_xid is not null`),
  index('double_publicity_records_changed_agency').on(t.agencyId, t.changedXid, t.id).where(sql`changed_xid is not null`),
  oneOf('double_publicity_records_kind', t.kind, membersOf(recordKinds)),
  oneOf('double_publicity_records_source', t.source, membersOf(recordSources)),
  oneOf('double_publicity_records_status', t.status, statesOf(doublePublicityMachine)),
  oneOf('double_publicity_records_validity', t.validity, membersOf(validities)),
])

/** An officer's own records are those of the cases they handle. */
export const recordScope: ScopeColumns = {
  provinceCode: doublePublicityRecords.provinceCode, cityCode: doublePublicityRecords.cityCode, countyCode: doublePublicityRecords.countyCode,
  agencyId: doublePublicityRecords.agencyId,
  own: (officerId) => handledBy(doublePublicityRecords.caseId, officerId),
}

/** 报送、交换文件记录: what left and what came in, as files. */
export const doublePublicityFiles = pgTable('double_publicity_files', {
  id: id(),
  direction: text('direction').$type<keyof typeof fileDirections>().notNull(),
  kind: text('kind').$type<RecordKind>().notNull(),
  format: text('format').$type<keyof typeof fileFormats>().notNull(),
  agencyId: uuid('agency_id').references(() => agencies.id),
  ...divisionColumns(),
  accountId: uuid('account_id').notNull().references(() => accounts.id),
  query: jsonb('query').$type<Readonly<Record<string, string>>>().notNull(),
  rows: integer('rows'),
  created: integer('created'),
  updated: integer('updated'),
  unchanged: integer('unchanged'),
  refused: integer('refused'),
  bytes: bigint('bytes', { mode: 'number' }),
  sha256: text('sha256'),
  startedAt: instant('started_at').notNull(),
  finishedAt: instant('finished_at'),
}, (t) => [
  index('double_publicity_files_started').on(t.startedAt, t.id),
  index('double_publicity_files_agency').on(t.agencyId, t.startedAt, t.id),
  index('double_publicity_files_county').on(t.countyCode, t.startedAt, t.id),
  index('double_publicity_files_city').on(t.cityCode, t.startedAt, t.id),
  index('double_publicity_files_province').on(t.provinceCode, t.startedAt, t.id),
  oneOf('double_publicity_files_direction', t.direction, membersOf(fileDirections)),
  oneOf('double_publicity_files_kind', t.kind, membersOf(recordKinds)),
  oneOf('double_publicity_files_format', t.format, membersOf(fileFormats)),
])

export const fileScope: ScopeColumns = {
  provinceCode: doublePublicityFiles.provinceCode, cityCode: doublePublicityFiles.cityCode, countyCode: doublePublicityFiles.countyCode, agencyId: doublePublicityFiles.agencyId,
}

export const doublePublicityTables = [
  describeTable(doublePublicityRecords, '双公示信息：每件许可、处罚决定的每一相对人一条', {
    kind: '种类：许可、处罚', source: '来源：本系统案件或者文件导入', case_id: '案件；导入的为空', party_id: '案件当事人；导入的为空', agency_id: '决定机关', document_number: '决定书文号',
    party_key: '识别相对人的代码、号码散列或者名称', decided_on: '决定日期', due_on: '报送期限届满日；义务施行前的决定为空', provisional: '届满日是否暂定：尚未发布的放假通知可能使其改变',
    calendar_version: '所用日历版本', rule_code: '期限规则代码', legal_basis: '期限的依据', status: '报送状态', validity: '当前状态：有效、无效',
    values: '案件或者文件给出的字段值，证件号码为掩码', completed: '人工补全的字段值，证件号码为掩码', party_id_sealed: '自然人证件号码密文', representative_id_sealed: '法定代表人证件号码密文',
    faults: '校验发现的问题', compliant: '是否合规', revision: '报送内容的修订号，可以报送之前为零', changed_xid: '报送内容最近变更的事务号，供平台增量读取', accepted_revision: '平台已接收的修订号',
    delivered_on: '平台首次接收日期', receipt_reference: '平台回执编号', refusal_reasons: '平台退回的理由', withdrawn_on: '撤回日期', withdrawn_reason: '撤回的理由',
    intake_digest: '导入行内容带密钥散列，用于识别同一内容的重复导入',
  }),
  describeTable(doublePublicityFiles, '双公示信息文件的导出、导入记录', {
    direction: '导出或者导入', kind: '种类：许可、处罚', format: '文件格式', agency_id: '导出、导入单位', account_id: '账号', query: '筛选条件，按请求所写', rows: '记录数', created: '新增',
    updated: '更新', unchanged: '已有且未变', refused: '未通过', bytes: '导出字节数', sha256: '导出全部字节的 SHA-256（十六进制）', started_at: '开始时刻', finished_at: '完成时刻；未送完为空',
  }),
]
