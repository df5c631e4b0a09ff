import { sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { boolean, index, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { membersOf } from '../../kernel/codes.ts'
import { statesOf } from '../../kernel/state-machine.ts'
import { bitemporalColumns, bitemporalComments } from '../../platform/db/bitemporal.ts'
import { allOf, oneOf } from '../../platform/db/checks.ts'
import { divisionColumns, id, legalDate, recordColumns } from '../../platform/db/columns.ts'
import { describeTable } from '../../platform/db/comments.ts'
import type { ScopeColumns } from '../../platform/db/scope.ts'
import { enforcementFields } from '../reference/codes.ts'
import { divisions } from '../reference/table.ts'
import { agencyKinds, entrustedActs, entrustmentEndReasons, leaderships, successionKinds } from './codes.ts'
import { agencyMachine, entrustmentMachine, qualificationMachine, transferMachine } from './machine.ts'
import type { AgencyWarning, Basis, QualifiedPeriod } from './rules.ts'

export type Field = keyof typeof enforcementFields
/** An item by its code in the list of powers, where it has one, and its name. */
export interface Item { code: string | null, name: string }
/** What a transfer changed in the fields of one body, to be undone by its revocation. */
export interface FieldEffect { agencyId: string, gained: Field[], lost: Field[] }

const { divisionCode, ...levels } = divisionColumns()
const fieldList = (name: string) => text(name).array().$type<Field[]>().notNull()
const identity = () => ({
  name: text('name').notNull(),
  shortName: text('short_name').notNull(),
  organCode: text('organ_code').notNull(),
  kind: text('kind').$type<keyof typeof agencyKinds>().notNull(),
  leadership: text('leadership').$type<keyof typeof leaderships>().notNull(),
  fields: fieldList('fields'),
})

export const agencies = pgTable('agencies', {
  id: id(),
  ...identity(),
  uscc: text('uscc').notNull(),
  divisionCode: divisionCode.references(() => divisions.code),
  ...levels,
  status: text('status').$type<keyof typeof agencyMachine.states>().notNull(),
  establishedOn: legalDate('established_on'),
  abolishedOn: legalDate('abolished_on'),
  currentSince: legalDate('current_since').notNull().default('1980-01-01'),
  parentGovernmentId: uuid('parent_government_id').references((): AnyPgColumn => agencies.id),
  superiorAgencyId: uuid('superior_agency_id').references((): AnyPgColumn => agencies.id),
  warnings: jsonb('warnings').$type<AgencyWarning[]>().notNull().default([]),
  qualified: boolean('qualified').notNull().default(false),
  qualifiedPeriods: jsonb('qualified_periods').$type<QualifiedPeriod[]>().notNull().default([]),
  ...recordColumns(),
}, (t) => [
  // The national placeholder stands for any number of bodies.
  uniqueIndex('agencies_uscc').on(t.uscc).where(sql`uscc <> '00000000000000000X'`),
  index('agencies_county').on(t.countyCode, t.name, t.id),
  index('agencies_city').on(t.cityCode, t.name, t.id),
  index('agencies_province').on(t.provinceCode, t.name, t.id),
  index('agencies_superior').on(t.superiorAgencyId),
  index('agencies_parent_government').on(t.parentGovernmentId),
  oneOf('agencies_kind', t.kind, membersOf(agencyKinds)),
  oneOf('agencies_leadership', t.leadership, membersOf(leaderships)),
  allOf('agencies_fields', t.fields, membersOf(enforcementFields)),
  oneOf('agencies_status', t.status, statesOf(agencyMachine)),
])

/** An agency lies in its own scope. */
export const agencyScope: ScopeColumns = { provinceCode: agencies.provinceCode, cityCode: agencies.cityCode, countyCode: agencies.countyCode, agencyId: agencies.id }

export const agencyVersions = pgTable('agency_versions', {
  id: id(),
  agencyId: uuid('agency_id').notNull().references(() => agencies.id),
  divisionCode: text('division_code').notNull(),
  ...identity(),
  ...bitemporalColumns(),
}, (t) => [
  index('agency_versions_agency').on(t.agencyId, t.validFrom),
  index('agency_versions_division').on(t.divisionCode, t.validFrom),
  uniqueIndex('agency_versions_current').on(t.agencyId).where(sql`superseded_at is null and valid_to is null`),
])

export const qualifications = pgTable('qualifications', {
  id: id(),
  agencyId: uuid('agency_id').notNull().references(() => agencies.id),
  ...divisionColumns(),
  documentNumber: text('document_number').notNull(),
  basis: jsonb('basis').$type<Basis[]>().notNull(),
  confirmedOn: legalDate('confirmed_on').notNull(),
  publishedOn: legalDate('published_on'),
  publishedIn: text('published_in'),
  withdrawnOn: legalDate('withdrawn_on'),
  withdrawReason: text('withdraw_reason'),
  status: text('status').$type<keyof typeof qualificationMachine.states>().notNull(),
  ...recordColumns(),
}, (t) => [
  uniqueIndex('qualifications_in_force').on(t.agencyId).where(sql`status <> 'WITHDRAWN'`),
  index('qualifications_agency').on(t.agencyId, t.confirmedOn, t.id),
  index('qualifications_county').on(t.countyCode, t.confirmedOn, t.id),
  index('qualifications_city').on(t.cityCode, t.confirmedOn, t.id),
  index('qualifications_province').on(t.provinceCode, t.confirmedOn, t.id),
  oneOf('qualifications_status', t.status, statesOf(qualificationMachine)),
])

export const successions = pgTable('agency_successions', {
  id: id(),
  agencyId: uuid('agency_id').notNull().references(() => agencies.id),
  ...divisionColumns(),
  kind: text('kind').$type<keyof typeof successionKinds>().notNull(),
  effectiveOn: legalDate('effective_on').notNull(),
  documentNumber: text('document_number').notNull(),
  decidedBy: text('decided_by').notNull(),
  reason: text('reason'),
  predecessorSurvives: boolean('predecessor_survives').notNull(),
  ...recordColumns(),
}, (t) => [
  index('agency_successions_agency').on(t.agencyId, t.effectiveOn, t.id),
  index('agency_successions_county').on(t.countyCode, t.effectiveOn, t.id),
  index('agency_successions_city').on(t.cityCode, t.effectiveOn, t.id),
  index('agency_successions_province').on(t.provinceCode, t.effectiveOn, t.id),
  oneOf('agency_successions_kind', t.kind, membersOf(successionKinds)),
])

export const successionLinks = pgTable('agency_succession_links', {
  id: id(),
  successionId: uuid('succession_id').notNull().references(() => successions.id),
  predecessorId: uuid('predecessor_id').notNull().references(() => agencies.id),
  successorId: uuid('successor_id').references(() => agencies.id),
  functions: text('functions'),
  fields: fieldList('fields'),
}, (t) => [
  index('agency_succession_links_succession').on(t.successionId),
  index('agency_succession_links_predecessor').on(t.predecessorId),
  index('agency_succession_links_successor').on(t.successorId),
  allOf('agency_succession_links_fields', t.fields, membersOf(enforcementFields)),
])

export const entrustments = pgTable('entrustments', {
  id: id(),
  agencyId: uuid('agency_id').notNull().references(() => agencies.id),
  entrustedAgencyId: uuid('entrusted_agency_id').notNull().references(() => agencies.id),
  ...divisionColumns(),
  documentNumber: text('document_number').notNull(),
  signedOn: legalDate('signed_on').notNull(),
  acts: text('acts').array().$type<(keyof typeof entrustedActs)[]>().notNull(),
  fields: fieldList('fields'),
  items: jsonb('items').$type<Item[]>().notNull(),
  powerItemIds: text('power_item_ids').array().notNull(),
  itemKeys: text('item_keys').array().notNull(),
  authority: text('authority').notNull(),
  validFrom: legalDate('valid_from').notNull(),
  validTo: legalDate('valid_to').notNull(),
  effectiveTo: legalDate('effective_to').notNull(),
  publishedOn: legalDate('published_on'),
  publishedIn: text('published_in'),
  endReason: text('end_reason').$type<keyof typeof entrustmentEndReasons>(),
  status: text('status').$type<keyof typeof entrustmentMachine.states>().notNull(),
  ...recordColumns(),
}, (t) => [
  index('entrustments_agency').on(t.agencyId, t.validFrom, t.id),
  index('entrustments_entrusted').on(t.entrustedAgencyId, t.validFrom, t.id),
  index('entrustments_county').on(t.countyCode, t.validFrom, t.id),
  index('entrustments_city').on(t.cityCode, t.validFrom, t.id),
  index('entrustments_province').on(t.provinceCode, t.validFrom, t.id),
  allOf('entrustments_acts', t.acts, membersOf(entrustedActs)),
  allOf('entrustments_fields', t.fields, membersOf(enforcementFields)),
  oneOf('entrustments_end_reason', t.endReason, membersOf(entrustmentEndReasons)),
  oneOf('entrustments_status', t.status, statesOf(entrustmentMachine)),
])

export const transfers = pgTable('enforcement_transfers', {
  id: id(),
  agencyId: uuid('agency_id').notNull().references(() => agencies.id),
  fromAgencyIds: uuid('from_agency_ids').array().notNull(),
  ...divisionColumns(),
  documentNumber: text('document_number').notNull(),
  decidedBy: text('decided_by').notNull(),
  deciderDivisionCode: text('decider_division_code').notNull(),
  decidedOn: legalDate('decided_on').notNull(),
  effectiveOn: legalDate('effective_on').notNull(),
  fields: fieldList('fields'),
  items: jsonb('items').$type<Item[]>().notNull(),
  powerItemIds: text('power_item_ids').array().notNull(),
  effects: jsonb('effects').$type<FieldEffect[]>().notNull(),
  revokedOn: legalDate('revoked_on'),
  revokeReason: text('revoke_reason'),
  status: text('status').$type<keyof typeof transferMachine.states>().notNull(),
  ...recordColumns(),
}, (t) => [
  index('enforcement_transfers_agency').on(t.agencyId, t.effectiveOn, t.id),
  index('enforcement_transfers_county').on(t.countyCode, t.effectiveOn, t.id),
  index('enforcement_transfers_city').on(t.cityCode, t.effectiveOn, t.id),
  index('enforcement_transfers_province').on(t.provinceCode, t.effectiveOn, t.id),
  allOf('enforcement_transfers_fields', t.fields, membersOf(enforcementFields)),
  oneOf('enforcement_transfers_status', t.status, statesOf(transferMachine)),
])

const identityComments = { name: '全称', short_name: '简称', organ_code: '机关代字，用于文书编号', kind: '组织种类', leadership: '领导体制', fields: '执法领域' }

export const agencyTables = [
  describeTable(agencies, '执法主体：行政执法机关、授权组织、受委托组织及监督机构', {
    ...identityComments, uscc: '统一社会信用代码', status: '状态', established_on: '成立日期；不详为空', abolished_on: '撤销日期（当日起不复存在）',
    current_since: '现名称及职责起始日期', parent_government_id: '所属人民政府', superior_agency_id: '上级主管部门', warnings: '登记提示及其日期',
    qualified: '现是否具有经确认的执法主体资格', qualified_periods: '历次具有主体资格的期间',
  }),
  describeTable(agencyVersions, '执法主体的历史面貌：施行期间与记录期间两种时间', { agency_id: '执法主体', ...identityComments, ...bitemporalComments }),
  describeTable(qualifications, '执法主体资格的确认、公示与取消（行政执法监督条例第十七条）', {
    agency_id: '执法主体', document_number: '确认文件文号', basis: '主体资格依据：法律名称、条款、层级', confirmed_on: '确认日期', published_on: '公示日期',
    published_in: '公示载体', withdrawn_on: '取消日期', withdraw_reason: '取消原因', status: '状态',
  }),
  describeTable(successions, '机关变动：合并、分立、撤销、改组', {
    agency_id: '原机关（首个）', kind: '变动种类', effective_on: '生效日期', document_number: '决定文号', decided_by: '决定机关', reason: '事由',
    predecessor_survives: '原机关是否存续（派生分立）',
  }),
  describeTable(successionLinks, '机关变动中的前身与承继关系', {
    succession_id: '机关变动', predecessor_id: '原机关', successor_id: '承继机关；无承继的为空', functions: '移交的职责', fields: '移交的执法领域',
  }),
  describeTable(entrustments, '委托书（行政处罚法第二十条、第二十一条）', {
    agency_id: '委托机关', entrusted_agency_id: '受委托组织', document_number: '委托书文号', signed_on: '签订日期', acts: '委托的执法行为', fields: '执法领域',
    items: '委托事项：代码、名称', power_item_ids: '权责清单事项', item_keys: '事项比对键，由事项生成', authority: '委托权限', valid_from: '期限自',
    valid_to: '约定期限至（当日起失效）', effective_to: '实际期限至（当日起失效）', published_on: '公布日期', published_in: '公布载体', end_reason: '终止原因', status: '状态',
  }),
  describeTable(transfers, '综合行政执法职权划转（行政处罚法第十八条）', {
    agency_id: '承接机关', from_agency_ids: '划出机关', document_number: '决定文号', decided_by: '决定机关', decider_division_code: '决定机关的区划代码',
    decided_on: '决定日期', effective_on: '生效日期', fields: '划转领域', items: '划转事项；整领域划转的为空', power_item_ids: '权责清单事项',
    effects: '各机关执法领域的增减，撤回时据以恢复', revoked_on: '撤回日期', revoke_reason: '撤回原因', status: '状态',
  }),
]
