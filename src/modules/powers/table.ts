import { sql } from 'drizzle-orm'
import { boolean, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { membersOf } from '../../kernel/codes.ts'
import type { LegalBasis } from '../../kernel/problem.ts'
import { statesOf } from '../../kernel/state-machine.ts'
import { bitemporalColumns, bitemporalComments } from '../../platform/db/bitemporal.ts'
import { oneOf } from '../../platform/db/checks.ts'
import { divisionColumns, id, instant, legalDate, recordColumns } from '../../platform/db/columns.ts'
import { describeTable } from '../../platform/db/comments.ts'
import { agencies } from '../agencies/table.ts'
import { divisionLevels, enforcementFields } from '../reference/codes.ts'
import type { EvaluationOutcome, LineChange, PowerKind } from './codes.ts'
import { evaluationOutcomes, lineChanges, powerKinds } from './codes.ts'
import { batchMachine, empowermentMachine } from './machine.ts'

type Field = keyof typeof enforcementFields
type Level = keyof typeof divisionLevels

const holder = () => ({ agencyId: uuid('agency_id').notNull().references(() => agencies.id), ...divisionColumns() })

export const powerItemBatches = pgTable('power_item_batches', {
  id: id(),
  agencyId: uuid('agency_id').references(() => agencies.id),
  ...divisionColumns(),
  title: text('title').notNull(),
  reason: text('reason').notNull(),
  documentNumber: text('document_number').notNull(),
  effectiveOn: legalDate('effective_on').notNull(),
  lineCount: integer('line_count').notNull(),
  status: text('status').$type<keyof typeof batchMachine.states>().notNull(),
  publishedAt: instant('published_at'),
  withdrawalReason: text('withdrawal_reason'),
  ...recordColumns(),
}, (t) => [
  index('power_item_batches_county').on(t.countyCode, t.createdAt, t.id),
  index('power_item_batches_city').on(t.cityCode, t.createdAt, t.id),
  index('power_item_batches_province').on(t.provinceCode, t.createdAt, t.id),
  index('power_item_batches_agency').on(t.agencyId, t.createdAt, t.id),
  index('power_item_batches_created').on(t.createdAt, t.id),
  index('power_item_batches_effective').on(t.effectiveOn),
  oneOf('power_item_batches_status', t.status, statesOf(batchMachine)),
])

export const powerItems = pgTable('power_items', {
  id: id(),
  ...holder(),
  code: text('code').notNull(),
  kind: text('kind').$type<PowerKind>().notNull(),
  ...recordColumns(),
}, (t) => [
  index('power_items_county').on(t.countyCode, t.code, t.id),
  index('power_items_city').on(t.cityCode, t.code, t.id),
  index('power_items_province').on(t.provinceCode, t.code, t.id),
  index('power_items_agency').on(t.agencyId, t.code, t.id),
  index('power_items_nation').on(t.code, t.id),
  oneOf('power_items_kind', t.kind, membersOf(powerKinds)),
])

/** The content of a line or of a version. */
const content = () => ({
  name: text('name').notNull(),
  legalBasis: jsonb('legal_basis').$type<readonly LegalBasis[]>().notNull(),
  field: text('field').$type<Field>().notNull(),
  level: text('level').$type<Level>().notNull(),
})

export const powerItemVersions = pgTable('power_item_versions', {
  id: id(),
  itemId: uuid('item_id').notNull().references(() => powerItems.id),
  ...holder(),
  code: text('code').notNull(),
  kind: text('kind').$type<PowerKind>().notNull(),
  ...content(),
  contentDigest: text('content_digest').notNull(),
  batchId: uuid('batch_id').notNull().references(() => powerItemBatches.id),
  begins: boolean('begins').notNull(),
  ends: boolean('ends').notNull(),
  ...bitemporalColumns(),
}, (t) => [
  uniqueIndex('power_item_versions_open_code').on(t.agencyId, t.code).where(sql`${t.validTo} is null and ${t.supersededAt} is null`),
  index('power_item_versions_item').on(t.itemId, t.recordedAt),
  index('power_item_versions_county').on(t.countyCode, t.code, t.itemId),
  index('power_item_versions_city').on(t.cityCode, t.code, t.itemId),
  index('power_item_versions_province').on(t.provinceCode, t.code, t.itemId),
  index('power_item_versions_agency').on(t.agencyId, t.code, t.itemId),
  index('power_item_versions_nation').on(t.code, t.itemId),
  oneOf('power_item_versions_kind', t.kind, membersOf(powerKinds)),
  oneOf('power_item_versions_field', t.field, membersOf(enforcementFields)),
  oneOf('power_item_versions_level', t.level, membersOf(divisionLevels)),
])

export const powerItemLines = pgTable('power_item_lines', {
  batchId: uuid('batch_id').notNull().references(() => powerItemBatches.id),
  position: integer('position').notNull(),
  change: text('change').$type<LineChange>().notNull(),
  agencyId: uuid('agency_id').notNull().references(() => agencies.id),
  code: text('code').notNull(),
  kind: text('kind').$type<PowerKind>(),
  name: text('name'),
  legalBasis: jsonb('legal_basis').$type<readonly LegalBasis[]>(),
  field: text('field').$type<Field>(),
  level: text('level').$type<Level>(),
  itemId: uuid('item_id').references(() => powerItems.id),
}, (t) => [
  primaryKey({ columns: [t.batchId, t.position] }),
  index('power_item_lines_agency').on(t.agencyId),
  oneOf('power_item_lines_change', t.change, membersOf(lineChanges)),
])

export const empowerments = pgTable('empowerments', {
  id: id(),
  ...holder(),
  title: text('title').notNull(),
  documentNumber: text('document_number').notNull(),
  publishedOn: legalDate('published_on').notNull(),
  publicationAddress: text('publication_address').notNull(),
  effectiveOn: legalDate('effective_on').notNull(),
  status: text('status').$type<keyof typeof empowermentMachine.states>().notNull(),
  ...recordColumns(),
}, (t) => [
  index('empowerments_county').on(t.countyCode, t.effectiveOn, t.id),
  index('empowerments_city').on(t.cityCode, t.effectiveOn, t.id),
  index('empowerments_province').on(t.provinceCode, t.effectiveOn, t.id),
  index('empowerments_agency').on(t.agencyId, t.effectiveOn, t.id),
  index('empowerments_nation').on(t.effectiveOn, t.id),
  oneOf('empowerments_status', t.status, statesOf(empowermentMachine)),
])

export const empowermentItems = pgTable('empowerment_items', {
  id: id(),
  empowermentId: uuid('empowerment_id').notNull().references(() => empowerments.id),
  agencyId: uuid('agency_id').notNull().references(() => agencies.id),
  itemId: uuid('item_id').notNull().references(() => powerItems.id),
  ...bitemporalColumns(),
}, (t) => [
  uniqueIndex('empowerment_items_open').on(t.agencyId, t.itemId).where(sql`${t.validTo} is null and ${t.supersededAt} is null`),
  index('empowerment_items_empowerment').on(t.empowermentId, t.itemId),
  index('empowerment_items_item').on(t.itemId),
])

export const empowermentEvaluations = pgTable('empowerment_evaluations', {
  id: id(),
  empowermentId: uuid('empowerment_id').notNull().references(() => empowerments.id),
  evaluatedOn: legalDate('evaluated_on').notNull(),
  summary: text('summary').notNull(),
  documentNumber: text('document_number').notNull(),
  createdAt: instant('created_at').notNull(),
}, (t) => [index('empowerment_evaluations_empowerment').on(t.empowermentId, t.evaluatedOn), index('empowerment_evaluations_day').on(t.evaluatedOn)])

export const empowermentOutcomes = pgTable('empowerment_outcomes', {
  evaluationId: uuid('evaluation_id').notNull(),
  itemId: uuid('item_id').notNull().references(() => powerItems.id),
  outcome: text('outcome').$type<EvaluationOutcome>().notNull(),
  effectiveOn: legalDate('effective_on').notNull(),
  reason: text('reason'),
}, (t) => [
  primaryKey({ columns: [t.evaluationId, t.itemId] }),
  foreignKey({ name: 'empowerment_outcomes_evaluation', columns: [t.evaluationId], foreignColumns: [empowermentEvaluations.id] }),
  oneOf('empowerment_outcomes_outcome', t.outcome, membersOf(evaluationOutcomes)),
])

const contentComments = { name: '事项名称', legal_basis: '法律依据：法律名称与条款', field: '执法领域', level: '行使层级' }
const item = { agency_id: '执法主体', code: '事项编码', kind: '事项种类' }

export const powerTables = [
  describeTable(powerItemBatches, '权责清单动态调整批次', {
    agency_id: '调整清单的执法主体；为空时调整整个区划的清单', title: '名称', reason: '调整原因', document_number: '依据文件文号', effective_on: '生效日期',
    line_count: '明细条数', status: '状态', published_at: '公布时刻', withdrawal_reason: '撤回原因',
  }),
  describeTable(powerItems, '权责事项：身份不变，内容见各版本', item),
  describeTable(powerItemVersions, '权责事项的版本', {
    ...item, ...contentComments, ...bitemporalComments, item_id: '事项', content_digest: '内容散列（SHA-256）', batch_id: '确定其内容的批次',
    begins: '是否为该事项的首个版本', ends: '停止施行是否因事项取消',
  }),
  describeTable(powerItemLines, '动态调整批次的明细', {
    ...item, ...contentComments, batch_id: '批次', position: '序号，自一起', change: '调整方式', item_id: '公布后对应的事项',
  }),
  describeTable(empowerments, '赋权乡镇（街道）的决定', {
    agency_id: '承接行政处罚权的乡镇人民政府或者街道办事处', title: '名称', document_number: '决定文号', published_on: '公布日期', publication_address: '公布网址',
    effective_on: '生效日期', status: '状态',
  }),
  describeTable(empowermentItems, '赋权事项及其期间', {
    ...bitemporalComments, empowerment_id: '赋权决定', agency_id: '承接主体', item_id: '县级部门的权责事项',
  }),
  describeTable(empowermentEvaluations, '赋权评估', {
    empowerment_id: '赋权决定', evaluated_on: '评估日期', summary: '评估情况', document_number: '评估结论文号',
  }),
  describeTable(empowermentOutcomes, '赋权评估的逐项结论', {
    evaluation_id: '评估', item_id: '事项', outcome: '结论', effective_on: '结论生效日期', reason: '理由',
  }),
]
