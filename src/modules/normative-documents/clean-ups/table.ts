import { index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { membersOf } from '../../../kernel/codes.ts'
import { statesOf } from '../../../kernel/state-machine.ts'
import { oneOf } from '../../../platform/db/checks.ts'
import { divisionColumns, id, legalDate, recordColumns } from '../../../platform/db/columns.ts'
import { describeTable } from '../../../platform/db/comments.ts'
import type { ScopeColumns } from '../../../platform/db/scope.ts'
import { agencies } from '../../agencies/table.ts'
import { cleanUpConclusions } from '../codes.ts'
import { documentCleanUpMachine } from '../machine.ts'
import { normativeDocuments } from '../table.ts'

export const documentCleanUps = pgTable('document_clean_ups', {
  id: id(),
  agencyId: uuid('agency_id').references(() => agencies.id),
  ...divisionColumns(),
  title: text('title').notNull(),
  topic: text('topic').notNull(),
  asOf: legalDate('as_of').notNull(),
  documents: integer('documents').notNull(),
  status: text('status').$type<keyof typeof documentCleanUpMachine.states>().notNull(),
  closedOn: legalDate('closed_on'),
  report: text('report'),
  publishedIn: text('published_in'),
  ...recordColumns(),
}, (t) => [
  index('document_clean_ups_agency').on(t.agencyId, t.createdAt, t.id),
  index('document_clean_ups_county').on(t.countyCode, t.createdAt, t.id),
  index('document_clean_ups_city').on(t.cityCode, t.createdAt, t.id),
  index('document_clean_ups_province').on(t.provinceCode, t.createdAt, t.id),
  oneOf('document_clean_ups_status', t.status, statesOf(documentCleanUpMachine)),
])

export const documentCleanUpItems = pgTable('document_clean_up_items', {
  id: id(),
  cleanUpId: uuid('clean_up_id').notNull().references(() => documentCleanUps.id),
  documentId: uuid('document_id').notNull().references(() => normativeDocuments.id),
  agencyId: uuid('agency_id').notNull().references(() => agencies.id),
  ...divisionColumns(),
  title: text('title').notNull(),
  documentNumber: text('document_number'),
  conclusion: text('conclusion').$type<keyof typeof cleanUpConclusions>(),
  note: text('note'),
  concludedOn: legalDate('concluded_on'),
  ...recordColumns(),
}, (t) => [
  unique('document_clean_up_items_once').on(t.cleanUpId, t.documentId),
  index('document_clean_up_items_open').on(t.cleanUpId, t.id),
  index('document_clean_up_items_document').on(t.documentId),
  oneOf('document_clean_up_items_conclusion', t.conclusion, membersOf(cleanUpConclusions)),
])

const scopeOf = (table: typeof documentCleanUps | typeof documentCleanUpItems): ScopeColumns =>
  ({ provinceCode: table.provinceCode, cityCode: table.cityCode, countyCode: table.countyCode, agencyId: table.agencyId })
export const cleanUpScope = scopeOf(documentCleanUps)
export const cleanUpItemScope = scopeOf(documentCleanUpItems)

export const documentCleanUpTables = [
  describeTable(documentCleanUps, '规范性文件清理：按专题，范围在开始时固定', {
    agency_id: '组织清理的机关', title: '名称', topic: '专题', as_of: '基准日', documents: '范围内的文件数', status: '状态', closed_on: '公布结果日期', report: '清理报告', published_in: '公布载体',
  }),
  describeTable(documentCleanUpItems, '清理范围内的文件及其结论', {
    clean_up_id: '清理', document_id: '规范性文件', agency_id: '制定机关', title: '标题', document_number: '文号', conclusion: '清理结论', note: '理由', concluded_on: '作出结论日期',
  }),
]
