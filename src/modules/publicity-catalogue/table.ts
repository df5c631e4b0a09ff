import { sql } from 'drizzle-orm'
import { boolean, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { membersOf } from '../../kernel/codes.ts'
import type { LegalBasis } from '../../kernel/problem.ts'
import { statesOf } from '../../kernel/state-machine.ts'
import { oneOf } from '../../platform/db/checks.ts'
import { divisionColumns, id, instant, legalDate, recordColumns } from '../../platform/db/columns.ts'
import { describeTable } from '../../platform/db/comments.ts'
import type { ScopeColumns } from '../../platform/db/scope.ts'
import { gramsOf } from '../../platform/grams.ts'
import { accounts } from '../access/table.ts'
import { agencies } from '../agencies/table.ts'
import type { CatalogueKind, TextKind } from './codes.ts'
import { catalogueKinds, textKinds } from './codes.ts'
import type { CatalogueEntryState } from './machine.ts'
import { catalogueEntryMachine, textMachine } from './machine.ts'
import type { Difference, Fact } from './rules.ts'

const holder = () => ({ agencyId: uuid('agency_id').notNull().references(() => agencies.id), ...divisionColumns() })
const kind = () => text('kind').$type<CatalogueKind>().notNull()

export const catalogueEntries = pgTable('catalogue_entries', {
  id: id(),
  ...holder(),
  kind: kind(),
  status: text('status').$type<CatalogueEntryState>().notNull(),
  /** The draft that waits for approval or publication, in its frozen text. */
  draftText: text('draft_text'),
  draftSha256: text('draft_sha256'),
  draftItems: integer('draft_items'),
  draftedOn: legalDate('drafted_on'),
  draftedBy: uuid('drafted_by').references(() => accounts.id),
  reason: text('reason'),
  approvedOn: legalDate('approved_on'),
  approvedBy: uuid('approved_by').references(() => accounts.id),
  /** Number of the newest version; 0 before the first. */
  versionNumber: integer('version_number').notNull(),
  sha256: text('sha256'),
  firstPublishedOn: legalDate('first_published_on'),
  publishedOn: legalDate('published_on'),
  staleSince: legalDate('stale_since'),
  staleDueOn: legalDate('stale_due_on'),
  staleProvisional: boolean('stale_provisional'),
  calendarVersion: text('calendar_version'),
  legalBasis: jsonb('legal_basis').$type<LegalBasis[]>(),
  withdrawnOn: legalDate('withdrawn_on'),
  withdrawReason: text('withdraw_reason'),
  ...recordColumns(),
}, (t) => [
  uniqueIndex('catalogue_entries_agency_kind').on(t.agencyId, t.kind),
  index('catalogue_entries_agency').on(t.agencyId, t.createdAt, t.id),
  index('catalogue_entries_county').on(t.countyCode, t.createdAt, t.id),
  index('catalogue_entries_city').on(t.cityCode, t.createdAt, t.id),
  index('catalogue_entries_province').on(t.provinceCode, t.createdAt, t.id),
  index('catalogue_entries_created').on(t.createdAt, t.id),
  // Few are stale: without it, looking for one walks through all that are right.
  index('catalogue_entries_stale').on(t.staleDueOn, t.id).where(sql`stale_since is not null`),
  oneOf('catalogue_entries_kind', t.kind, membersOf(catalogueKinds)),
  oneOf('catalogue_entries_status', t.status, statesOf(catalogueEntryMachine)),
])

export const catalogueVersions = pgTable('catalogue_versions', {
  id: id(),
  entryId: uuid('entry_id').notNull().references(() => catalogueEntries.id),
  ...holder(),
  kind: kind(),
  number: integer('number').notNull(),
  content: text('content').notNull(),
  sha256: text('sha256').notNull(),
  itemCount: integer('item_count').notNull(),
  difference: jsonb('difference').$type<Difference>().notNull(),
  reason: text('reason').notNull(),
  publicFrom: legalDate('public_from').notNull(),
  publicTo: legalDate('public_to'),
  /** The last day for it where it is the first or replaced one that was out of date. */
  dueOn: legalDate('due_on'),
  publishedAt: instant('published_at').notNull(),
  publishedBy: uuid('published_by').notNull().references(() => accounts.id),
}, (t) => [
  uniqueIndex('catalogue_versions_number').on(t.entryId, t.number),
  index('catalogue_versions_agency').on(t.agencyId, t.kind, t.number),
  uniqueIndex('catalogue_versions_current').on(t.agencyId, t.kind).where(sql`public_to is null`),
  oneOf('catalogue_versions_kind', t.kind, membersOf(catalogueKinds)),
])

export const catalogueItems = pgTable('catalogue_items', {
  id: id(),
  versionId: uuid('version_id').notNull().references(() => catalogueVersions.id),
  ...holder(),
  kind: kind(),
  key: text('key').notNull(),
  name: text('name').notNull(),
  facts: jsonb('facts').$type<readonly Fact[]>().notNull(),
  legalBasis: jsonb('legal_basis').$type<readonly LegalBasis[]>().notNull(),
  /** Everything it says, for searching. */
  words: text('words').notNull(),
  publicTo: legalDate('public_to'),
}, (t) => [
  index('catalogue_items_version').on(t.versionId),
  index('catalogue_items_words').using('gin', gramsOf(t.words)).where(sql`public_to is null`),
  index('catalogue_items_agency').on(t.agencyId, t.key, t.id).where(sql`public_to is null`),
  index('catalogue_items_county').on(t.countyCode, t.key, t.id).where(sql`public_to is null`),
  index('catalogue_items_city').on(t.cityCode, t.key, t.id).where(sql`public_to is null`),
  index('catalogue_items_province').on(t.provinceCode, t.key, t.id).where(sql`public_to is null`),
  index('catalogue_items_key').on(t.key, t.id).where(sql`public_to is null`),
  oneOf('catalogue_items_kind', t.kind, membersOf(catalogueKinds)),
])

export const disclosureTexts = pgTable('disclosure_texts', {
  id: id(),
  ...holder(),
  kind: text('kind').$type<TextKind>().notNull(),
  title: text('title').notNull(),
  powerItemId: uuid('power_item_id'),
  details: jsonb('details').$type<object>().notNull(),
  status: text('status').$type<keyof typeof textMachine.states>().notNull(),
  endedOn: legalDate('ended_on'),
  endReason: text('end_reason'),
  ...recordColumns(),
}, (t) => [
  uniqueIndex('disclosure_texts_title').on(t.agencyId, t.kind, t.title).where(sql`status = 'CURRENT'`),
  index('disclosure_texts_agency').on(t.agencyId, t.createdAt, t.id),
  index('disclosure_texts_county').on(t.countyCode, t.createdAt, t.id),
  index('disclosure_texts_city').on(t.cityCode, t.createdAt, t.id),
  index('disclosure_texts_province').on(t.provinceCode, t.createdAt, t.id),
  index('disclosure_texts_created').on(t.createdAt, t.id),
  oneOf('disclosure_texts_kind', t.kind, membersOf(textKinds)),
  oneOf('disclosure_texts_status', t.status, statesOf(textMachine)),
])

const scopeOf = ({ provinceCode, cityCode, countyCode, agencyId }: ScopeColumns): ScopeColumns => ({ provinceCode, cityCode, countyCode, agencyId })
export const entryScope = scopeOf(catalogueEntries)
export const versionScope = scopeOf(catalogueVersions)
export const itemScope = scopeOf(catalogueItems)
export const textScope = scopeOf(disclosureTexts)

export const publicityCatalogueTables = [
  describeTable(catalogueEntries, '行政执法公示栏目：每一执法主体每种一个，内容由登记簿生成', {
    agency_id: '执法主体', kind: '栏目', status: '状态', draft_text: '待审核、待公布的内容（RFC 8785 规范文本）', draft_sha256: '草案散列（SHA-256）', draft_items: '草案条数',
    drafted_on: '生成日期', drafted_by: '生成账号', reason: '编制或者更新的事由', approved_on: '审核日期', approved_by: '审核账号', version_number: '最新版本序号，未公布为 0',
    sha256: '现行版本散列', first_published_on: '首次公布日期', published_on: '现行版本公布日期', stale_since: '发现登记已有变更的日期', stale_due_on: '更新期限届满日',
    stale_provisional: '届满日是否暂定：尚未发布的放假通知可能使其改变', calendar_version: '所用日历版本', legal_basis: '更新期限的依据', withdrawn_on: '撤下日期', withdraw_reason: '撤下理由',
  }),
  describeTable(catalogueVersions, '行政执法公示栏目的版本：公布后不再改变', {
    entry_id: '栏目', agency_id: '执法主体', kind: '栏目种类', number: '版本序号，自一起', content: '内容（RFC 8785 规范文本）', sha256: '内容散列（SHA-256）', item_count: '条数',
    difference: '与前一版本的差异：新增、变更、减少的条目', reason: '编制或者更新的事由', public_from: '公开起始日期', public_to: '停止公开日期（当日起）；现行版本为空',
    due_on: '首次公布或者更新的期限届满日；没有期限的为空', published_at: '公布时刻', published_by: '公布账号',
  }),
  describeTable(catalogueItems, '行政执法公示栏目的条目，供公众检索', {
    version_id: '所属版本', agency_id: '执法主体', kind: '栏目种类', key: '条目标识，栏目内唯一', name: '名称', facts: '各项内容', legal_basis: '法律依据', words: '用于检索的全部文字',
    public_to: '停止公开日期；公开中为空',
  }),
  describeTable(disclosureTexts, '机关自行编制的公开文字：职责、联系方式、流程图、服务指南、窗口岗位', {
    agency_id: '执法主体', kind: '种类', title: '题名', power_item_id: '所针对的权责清单事项', details: '内容', status: '状态', ended_on: '停用日期', end_reason: '停用理由',
  }),
]
