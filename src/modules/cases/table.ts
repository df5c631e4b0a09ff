import type { SQL } from 'drizzle-orm'
import { sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { boolean, index, integer, jsonb, numeric, pgTable, primaryKey, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { membersOf } from '../../kernel/codes.ts'
import type { LegalBasis } from '../../kernel/problem.ts'
import { statesOf } from '../../kernel/state-machine.ts'
import { allOf, oneOf } from '../../platform/db/checks.ts'
import { divisionColumns, id, instant, legalDate, recordColumns } from '../../platform/db/columns.ts'
import { describeTable } from '../../platform/db/comments.ts'
import { bytea } from '../../platform/db/tables.ts'
import { gramsOf } from '../../platform/grams.ts'
import { agencies } from '../agencies/table.ts'
import { certificates, officers } from '../personnel/table.ts'
import { powerItems } from '../powers/table.ts'
import { enforcementFields } from '../reference/codes.ts'
import { actKinds, caseSources, decisionKinds, handlerRoles, partyKinds, penaltyKinds, procedureKinds, reviewOpinions } from './codes.ts'
import type { DeadlineNature } from './deadlines/codes.ts'
import { deadlineNatures, deadlineUnits } from './deadlines/codes.ts'
import type { DeadlineState } from './deadlines/machine.ts'
import { deadlineMachine } from './deadlines/machine.ts'
import type { Extendable, PeriodExtension, PeriodSuspension } from './deadlines/period.ts'
import { caseMachine } from './machine.ts'

const yuan = (name: string) => numeric(name, { precision: 16, scale: 2 })

interface Dated { decidedOn: AnyPgColumn, closedOn: AnyPgColumn, updatedAt: AnyPgColumn, fineYuan: AnyPgColumn }

/** What cases are sorted by; what has not come yet is before everything. As the indexes have it, so that no sort leaves a case out. */
export const sortable = ({ decidedOn, closedOn, updatedAt, fineYuan }: Dated) => ({
  decidedOn: sql`coalesce(${decidedOn}, '-infinity'::date)`,
  closedOn: sql`coalesce(${closedOn}, '-infinity'::date)`,
  updatedAt: sql`${updatedAt}`,
  fineYuan: sql`coalesce(${fineYuan}, '-1'::numeric)`,
})

export const cases = pgTable('enforcement_cases', {
  id: id(),
  caseNumber: text('case_number').notNull(),
  agencyId: uuid('agency_id').notNull().references(() => agencies.id),
  ...divisionColumns(),
  actKind: text('act_kind').$type<keyof typeof actKinds>().notNull(),
  procedureKind: text('procedure_kind').$type<keyof typeof procedureKinds>().notNull(),
  field: text('field').$type<keyof typeof enforcementFields>().notNull(),
  powerItemId: uuid('power_item_id').references(() => powerItems.id),
  itemCode: text('item_code'),
  cause: text('cause').notNull(),
  facts: text('facts'),
  actEndedOn: legalDate('act_ended_on'),
  actDivisionCode: text('act_division_code'),
  source: text('source').$type<keyof typeof caseSources>().notNull(),
  filedOn: legalDate('filed_on').notNull(),
  status: text('status').$type<keyof typeof caseMachine.states>().notNull(),
  hearingHeld: boolean('hearing_held').notNull(),
  publicInterest: boolean('public_interest').notNull(),
  socialRisk: boolean('social_risk').notNull().default(false),
  majorRights: boolean('major_rights').notNull().default(false),
  complex: boolean('complex').notNull(),
  proposedPenaltyKinds: text('proposed_penalty_kinds').array().$type<(keyof typeof penaltyKinds)[]>().notNull(),
  proposedFineYuan: yuan('proposed_fine_yuan'),
  proposedConfiscationYuan: yuan('proposed_confiscation_yuan'),
  legalReviewRequired: boolean('legal_review_required').notNull(),
  legalReviewGrounds: text('legal_review_grounds').array().notNull(),
  legalReviewOpinion: text('legal_review_opinion').$type<keyof typeof reviewOpinions>(),
  legalReviewedOn: legalDate('legal_reviewed_on'),
  decidedOn: legalDate('decided_on'),
  decisionKind: text('decision_kind').$type<keyof typeof decisionKinds>(),
  decisionNumber: text('decision_number'),
  decisionSummary: text('decision_summary'),
  penaltyKinds: text('penalty_kinds').array().$type<(keyof typeof penaltyKinds)[]>(),
  fineYuan: yuan('fine_yuan'),
  confiscationYuan: yuan('confiscation_yuan'),
  servedOn: legalDate('served_on'),
  closedOn: legalDate('closed_on'),
  archivedOn: legalDate('archived_on'),
  endedOn: legalDate('ended_on'),
  relatedCaseId: uuid('related_case_id'),
  sourceClueId: uuid('source_clue_id'),
  openAlerts: integer('open_alerts').notNull().default(0),
  clientAt: instant('client_at'),
  intakeDigest: bytea('intake_digest'),
  intakeFilingDigest: bytea('intake_filing_digest'),
  intakeRevision: integer('intake_revision'),
  ...recordColumns(),
}, (t) => [
  uniqueIndex('enforcement_cases_number').on(t.agencyId, t.caseNumber),
  index('enforcement_cases_agency').on(t.agencyId, t.filedOn, t.id),
  index('enforcement_cases_county').on(t.countyCode, t.filedOn, t.id),
  index('enforcement_cases_city').on(t.cityCode, t.filedOn, t.id),
  index('enforcement_cases_province').on(t.provinceCode, t.filedOn, t.id),
  index('enforcement_cases_filed').on(t.filedOn, t.id),
  index('enforcement_cases_closed').on(t.countyCode, t.closedOn, t.id).where(sql`closed_on is not null`),
  // In the order of each sort: of the nation, of a province with its cities and counties read from the index, of an agency (ADR 0011).
  ...(['decidedOn', 'closedOn', 'updatedAt', 'fineYuan'] as const).flatMap((sort) => {
    const [name, by] = [t[sort].name, sortable(t)[sort]]
    return [
      index(`enforcement_cases_${name}`).on(by, t.id),
      index(`enforcement_cases_province_${name}`).on(t.provinceCode, by, t.id, t.cityCode, t.countyCode),
      index(`enforcement_cases_agency_${name}`).on(t.agencyId, by, t.id),
    ]
  }),
  index('enforcement_cases_number_prefix').on(sql`(${t.caseNumber} collate "C")`),
  index('enforcement_cases_decision_number').on(t.agencyId, t.decisionNumber).where(sql`decision_number is not null`),
  index('enforcement_cases_item').on(t.itemCode).where(sql`item_code is not null`),
  index('enforcement_cases_power_item').on(t.powerItemId).where(sql`power_item_id is not null`),
  index('enforcement_cases_served').on(t.servedOn).where(sql`served_on is not null`),
  index('enforcement_cases_archived').on(t.archivedOn).where(sql`archived_on is not null`),
  index('enforcement_cases_ended').on(t.endedOn).where(sql`ended_on is not null`),
  index('enforcement_cases_confiscation').on(t.confiscationYuan).where(sql`confiscation_yuan is not null`),
  index('enforcement_cases_alerted').on(t.id).where(sql`open_alerts > 0`),
  index('enforcement_cases_review').on(t.agencyId, t.filedOn, t.id).where(sql`legal_review_required and status = 'FILED'`),
  oneOf('enforcement_cases_act_kind', t.actKind, membersOf(actKinds)),
  oneOf('enforcement_cases_procedure_kind', t.procedureKind, membersOf(procedureKinds)),
  oneOf('enforcement_cases_field', t.field, membersOf(enforcementFields)),
  oneOf('enforcement_cases_source', t.source, membersOf(caseSources)),
  oneOf('enforcement_cases_status', t.status, statesOf(caseMachine)),
  oneOf('enforcement_cases_decision_kind', t.decisionKind, membersOf(decisionKinds)),
  oneOf('enforcement_cases_review_opinion', t.legalReviewOpinion, membersOf(reviewOpinions)),
  allOf('enforcement_cases_penalty_kinds', t.penaltyKinds, membersOf(penaltyKinds)),
  allOf('enforcement_cases_proposed_kinds', t.proposedPenaltyKinds, membersOf(penaltyKinds)),
])

export const caseParties = pgTable('case_parties', {
  id: id(),
  caseId: uuid('case_id').notNull().references(() => cases.id),
  position: integer('position').notNull(),
  kind: text('kind').$type<keyof typeof partyKinds>().notNull(),
  name: text('name').notNull(),
  uscc: text('uscc'),
  legalRepresentative: text('legal_representative'),
  birthDate: legalDate('birth_date'),
  idNumberSealed: bytea('id_number_sealed'),
  idNumberHash: bytea('id_number_hash'),
  idNumberMasked: text('id_number_masked'),
  phoneSealed: bytea('phone_sealed'),
  phoneMasked: text('phone_masked'),
  addressSealed: bytea('address_sealed'),
  addressMasked: text('address_masked'),
}, (t) => [
  uniqueIndex('case_parties_case').on(t.caseId, t.position),
  index('case_parties_uscc').on(t.uscc).where(sql`uscc is not null`),
  index('case_parties_name').using('gin', gramsOf(t.name)).with({ gin_pending_list_limit: 512 }),
  index('case_parties_id_number').on(t.idNumberHash).where(sql`id_number_hash is not null`),
  oneOf('case_parties_kind', t.kind, membersOf(partyKinds)),
])

export const caseHandlers = pgTable('case_handlers', {
  caseId: uuid('case_id').notNull().references(() => cases.id),
  officerId: uuid('officer_id').notNull().references(() => officers.id),
  certificateId: uuid('certificate_id').notNull().references(() => certificates.id),
  role: text('role').$type<keyof typeof handlerRoles>().notNull(),
  /** From this day on the officer no longer handles the case (行政处罚法 art. 43). */
  relievedOn: legalDate('relieved_on'),
}, (t) => [
  primaryKey({ columns: [t.caseId, t.officerId] }),
  index('case_handlers_officer').on(t.officerId),
  oneOf('case_handlers_role', t.role, membersOf(handlerRoles)),
])

/** Whether an officer handles a case: one who was relieved of it sees no more of it than any other (行政处罚法 art. 43). */
export const handledBy = (caseId: AnyPgColumn, officerId: unknown): SQL =>
  sql`exists (select from ${caseHandlers} where ${caseHandlers.caseId} = ${caseId} and ${caseHandlers.officerId} = ${officerId} and ${caseHandlers.relievedOn} is null)`

const open = sql`state in ('RUNNING', 'SUSPENDED')`

export const caseDeadlines = pgTable('case_deadlines', {
  id: id(),
  caseId: uuid('case_id').notNull().references(() => cases.id),
  agencyId: uuid('agency_id').notNull().references(() => agencies.id),
  ...divisionColumns(),
  actKind: text('act_kind').$type<keyof typeof actKinds>().notNull(),
  ruleCode: text('rule_code').notNull(),
  subjectId: uuid('subject_id'),
  nature: text('nature').$type<DeadlineNature>().notNull(),
  length: integer('length').notNull(),
  unit: text('unit').$type<keyof typeof deadlineUnits>().notNull(),
  extendable: jsonb('extendable').$type<Extendable>(),
  startedOn: legalDate('started_on').notNull(),
  dueOn: legalDate('due_on').notNull(),
  dueAt: instant('due_at'),
  provisional: boolean('provisional').notNull(),
  calendarVersion: text('calendar_version').notNull(),
  legalBasis: jsonb('legal_basis').$type<LegalBasis[]>().notNull(),
  state: text('state').$type<DeadlineState>().notNull(),
  metOn: legalDate('met_on'),
  cancelledOn: legalDate('cancelled_on'),
  suspensions: jsonb('suspensions').$type<PeriodSuspension[]>().notNull(),
  extensions: jsonb('extensions').$type<PeriodExtension[]>().notNull(),
}, (t) => [
  unique('case_deadlines_case').on(t.caseId, t.ruleCode, t.subjectId).nullsNotDistinct(),
  index('case_deadlines_agency').on(t.agencyId, t.dueOn, t.id),
  index('case_deadlines_county').on(t.countyCode, t.dueOn, t.id),
  index('case_deadlines_city').on(t.cityCode, t.dueOn, t.id),
  index('case_deadlines_province').on(t.provinceCode, t.dueOn, t.id),
  index('case_deadlines_due').on(t.dueOn, t.id),
  // Few of all periods are open: without these, looking for one walks through all that were met.
  index('case_deadlines_open_agency').on(t.agencyId, t.dueOn, t.id).where(open),
  index('case_deadlines_open_county').on(t.countyCode, t.dueOn, t.id).where(open),
  index('case_deadlines_open_city').on(t.cityCode, t.dueOn, t.id).where(open),
  index('case_deadlines_open_province').on(t.provinceCode, t.dueOn, t.id).where(open),
  index('case_deadlines_open').on(t.dueOn, t.id).where(open),
  oneOf('case_deadlines_state', t.state, statesOf(deadlineMachine)),
  oneOf('case_deadlines_nature', t.nature, membersOf(deadlineNatures)),
  oneOf('case_deadlines_unit', t.unit, membersOf(deadlineUnits)),
  oneOf('case_deadlines_act_kind', t.actKind, membersOf(actKinds)),
])

export const caseImports = pgTable('case_imports', {
  id: id(),
  agencyId: uuid('agency_id').references(() => agencies.id),
  ...divisionColumns(),
  format: text('format').$type<'NDJSON' | 'CSV'>().notNull(),
  rows: integer('rows').notNull(),
  created: integer('created').notNull(),
  updated: integer('updated').notNull().default(0),
  unchanged: integer('unchanged').notNull(),
  refused: integer('refused').notNull(),
  startedAt: instant('started_at').notNull(),
  finishedAt: instant('finished_at').notNull(),
}, (t) => [
  index('case_imports_county').on(t.countyCode, t.startedAt, t.id),
  index('case_imports_city').on(t.cityCode, t.startedAt, t.id),
  index('case_imports_province').on(t.provinceCode, t.startedAt, t.id),
  oneOf('case_imports_format', t.format, ['NDJSON', 'CSV']),
])

export const caseTables = [
  describeTable(cases, '行政执法案件', {
    case_number: '案号，机关内唯一', agency_id: '办案机关', act_kind: '执法行为种类', procedure_kind: '程序种类', field: '执法领域', power_item_id: '权责清单事项', item_code: '事项编码', cause: '案由', facts: '违法事实或者申请事项',
    act_ended_on: '违法行为终了日期', act_division_code: '违法行为发生地',
    source: '案件来源', filed_on: '立案日期', status: '状态', hearing_held: '是否经过听证', public_interest: '是否涉及重大公共利益',
    social_risk: '是否可能造成重大社会影响或引发社会风险', major_rights: '是否直接关系行政相对人或第三人重大权益',
    complex: '是否案情疑难复杂、涉及多个法律关系', proposed_penalty_kinds: '拟处罚种类', proposed_fine_yuan: '拟罚款金额（元）',
    proposed_confiscation_yuan: '拟没收金额（元）', legal_review_required: '是否须经法制审核', legal_review_grounds: '须经法制审核的理由',
    legal_review_opinion: '法制审核意见', legal_reviewed_on: '法制审核日期', decided_on: '决定日期', decision_kind: '决定类别',
    decision_number: '决定书文号', decision_summary: '决定内容', penalty_kinds: '处罚种类', fine_yuan: '罚款金额（元）',
    confiscation_yuan: '没收金额（元）', served_on: '送达日期', closed_on: '结案日期', archived_on: '归档日期', ended_on: '终止、撤销、并案或者移送日期',
    related_case_id: '并入的案件，或者分出、补正所本的案件', source_clue_id: '所据的线索', open_alerts: '未处理的预警数', client_at: '客户端时间', intake_digest: '导入行内容散列，用于识别同一文件的重复导入',
    intake_filing_digest: '导入行立案部分的散列，更新时据以核对', intake_revision: '已导入的来源记录版本',
  }),
  describeTable(caseParties, '案件当事人（行政相对人）', {
    case_id: '案件', position: '顺序', kind: '相对人类别', name: '姓名或名称', uscc: '统一社会信用代码', legal_representative: '法定代表人或负责人',
    birth_date: '自然人出生日期', id_number_sealed: '身份证号密文', id_number_hash: '身份证号带密钥散列', id_number_masked: '身份证号掩码',
    phone_sealed: '联系电话密文', phone_masked: '联系电话掩码', address_sealed: '住址密文', address_masked: '住址掩码',
  }),
  describeTable(caseHandlers, '办案人员及其所用执法证件', { case_id: '案件', officer_id: '执法人员', certificate_id: '执法证件', role: '主办或协办', relieved_on: '不再办理本案的日期（回避或者变更）' }),
  describeTable(caseDeadlines, '案件期限：起算时写入，载明规则、依据与日历版本', {
    case_id: '案件', agency_id: '办案机关', act_kind: '执法行为种类', rule_code: '期限规则代码', subject_id: '期限所属的办案环节', nature: '期限性质', length: '长度（不含延长）',
    unit: '单位', extendable: '可以延长的长度；不得延长的为空', started_on: '起算日（不计入）', due_on: '届满日', due_at: '按小时计算的期限的届满时刻', provisional: '届满日是否暂定：尚未发布的放假通知可能使其改变',
    calendar_version: '所用日历版本', legal_basis: '法律依据', state: '状态', met_on: '完成日期',
    cancelled_on: '停止计算日期', suspensions: '不计入期限的期间', extensions: '延长及其批准人',
  }),
  describeTable(caseImports, '案件批量导入记录', {
    agency_id: '导入单位', format: '文件格式', rows: '行数', created: '新增', updated: '更新', unchanged: '已有且未变', refused: '未通过', started_at: '开始时刻',
    finished_at: '完成时刻',
  }),
]
