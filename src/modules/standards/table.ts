import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { membersOf } from '../../kernel/codes.ts'
import type { LegalBasis } from '../../kernel/problem.ts'
import { statesOf } from '../../kernel/state-machine.ts'
import { bitemporalColumns, bitemporalComments } from '../../platform/db/bitemporal.ts'
import { oneOf } from '../../platform/db/checks.ts'
import { divisionColumns, id, legalDate, recordColumns } from '../../platform/db/columns.ts'
import { describeTable } from '../../platform/db/comments.ts'
import { agencies } from '../agencies/table.ts'
import { enforcementFields } from '../reference/codes.ts'
import { divisions } from '../reference/table.ts'
import { benchmarkMeasures, noPenaltyKinds, randomCheckKinds, reviewTriggers, standardLists, versionOrigins } from './codes.ts'
import { standardMachine } from './machine.ts'

const kinds = [noPenaltyKinds, randomCheckKinds, reviewTriggers, benchmarkMeasures].flatMap((list) => Object.keys(list))

/** What an entry says. The four lists differ in `details` alone, which is read whole and searched by nobody. */
const contentColumns = () => ({
  itemCode: text('item_code').notNull(),
  name: text('name').notNull(),
  kind: text('kind').notNull(),
  field: text('field').$type<keyof typeof enforcementFields>(),
  legalBasis: jsonb('legal_basis').$type<LegalBasis[]>().notNull(),
  details: jsonb('details').$type<object>().notNull(),
})

const issuerColumns = () => {
  const { divisionCode, ...levels } = divisionColumns()
  return {
    list: text('list').$type<keyof typeof standardLists>().notNull(),
    agencyId: uuid('agency_id').references(() => agencies.id),
    divisionCode: divisionCode.references(() => divisions.code),
    ...levels,
  }
}

export const standardEntries = pgTable('standard_entries', {
  id: id(),
  ...issuerColumns(),
  ...contentColumns(),
  status: text('status').$type<keyof typeof standardMachine.states>().notNull(),
  publishedOn: legalDate('published_on'),
  effectiveOn: legalDate('effective_on'),
  repealedOn: legalDate('repealed_on'),
  versionNumber: integer('version_number').notNull(),
  ...recordColumns(),
}, (t) => [
  uniqueIndex('standard_entries_division_code').on(t.list, t.divisionCode, t.itemCode).where(sql`agency_id is null and status <> 'REPEALED'`),
  uniqueIndex('standard_entries_agency_code').on(t.list, t.agencyId, t.itemCode).where(sql`status <> 'REPEALED'`),
  index('standard_entries_nation').on(t.list, t.itemCode, t.id),
  index('standard_entries_province').on(t.list, t.provinceCode, t.itemCode, t.id),
  index('standard_entries_city').on(t.list, t.cityCode, t.itemCode, t.id),
  index('standard_entries_county').on(t.list, t.countyCode, t.itemCode, t.id),
  index('standard_entries_agency').on(t.list, t.agencyId, t.itemCode, t.id),
  oneOf('standard_entries_list', t.list, membersOf(standardLists)),
  oneOf('standard_entries_kind', t.kind, kinds),
  oneOf('standard_entries_field', t.field, membersOf(enforcementFields)),
  oneOf('standard_entries_status', t.status, statesOf(standardMachine)),
])

export const standardVersions = pgTable('standard_versions', {
  id: id(),
  entryId: uuid('entry_id').notNull().references(() => standardEntries.id),
  ...issuerColumns(),
  ...contentColumns(),
  number: integer('number').notNull(),
  origin: text('origin').$type<keyof typeof versionOrigins>().notNull(),
  publishedOn: legalDate('published_on').notNull(),
  document: text('document').notNull(),
  reason: text('reason'),
  ...bitemporalColumns(),
}, (t) => [
  uniqueIndex('standard_versions_number').on(t.entryId, t.number).where(sql`superseded_at is null`),
  index('standard_versions_entry').on(t.entryId, t.recordedAt, t.id),
  index('standard_versions_division').on(t.list, t.divisionCode, t.itemCode, t.id),
  index('standard_versions_nation').on(t.list, t.itemCode, t.id),
  index('standard_versions_province').on(t.list, t.provinceCode, t.itemCode, t.id),
  index('standard_versions_city').on(t.list, t.cityCode, t.itemCode, t.id),
  index('standard_versions_county').on(t.list, t.countyCode, t.itemCode, t.id),
  index('standard_versions_agency').on(t.list, t.agencyId, t.itemCode, t.id),
  oneOf('standard_versions_list', t.list, membersOf(standardLists)),
  oneOf('standard_versions_kind', t.kind, kinds),
  oneOf('standard_versions_field', t.field, membersOf(enforcementFields)),
  oneOf('standard_versions_origin', t.origin, membersOf(versionOrigins)),
  check('standard_versions_validity', sql`${t.validTo} > ${t.validFrom}`),
  check('standard_versions_knowledge', sql`${t.supersededAt} >= ${t.recordedAt}`),
])

const shared = {
  list: '所属清单', agency_id: '发布机关；为空表示区划统一发布', item_code: '事项编码', name: '事项名称：违法行为、抽查事项或者决定事项', kind: '事项类别',
  field: '执法领域；为空表示各领域', legal_basis: '法律依据', details: '该清单特有的内容',
}

export const standardTables = [
  describeTable(standardEntries, '清单与裁量基准的事项，内容为草案或者最新版本', {
    ...shared, status: '状态', published_on: '最新版本的公布日期', effective_on: '最新版本的施行日期', repealed_on: '废止日期（当日起不再适用）', version_number: '最新版本序号，草案为 0',
  }),
  describeTable(standardVersions, '清单与裁量基准事项的版本：施行期间与系统认知期间两个时间', {
    ...shared, entry_id: '事项', number: '版本序号', origin: '形成该记录的操作', published_on: '公布日期', document: '发布文件', reason: '修订、更正或者废止的理由', ...bitemporalComments,
  }),
]
