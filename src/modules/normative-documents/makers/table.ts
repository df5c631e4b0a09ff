import { sql } from 'drizzle-orm'
import { index, integer, pgTable, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { membersOf } from '../../../kernel/codes.ts'
import { statesOf } from '../../../kernel/state-machine.ts'
import { oneOf } from '../../../platform/db/checks.ts'
import { divisionColumns, id, legalDate, recordColumns } from '../../../platform/db/columns.ts'
import { describeTable } from '../../../platform/db/comments.ts'
import type { ScopeColumns } from '../../../platform/db/scope.ts'
import { agencies } from '../../agencies/table.ts'
import { makerListings } from '../codes.ts'
import { makerListMachine } from '../machine.ts'

export const makerLists = pgTable('maker_lists', {
  id: id(),
  agencyId: uuid('agency_id').references(() => agencies.id),
  ...divisionColumns(),
  edition: integer('edition').notNull(),
  title: text('title').notNull(),
  documentNumber: text('document_number'),
  positive: integer('positive').notNull(),
  negative: integer('negative').notNull(),
  status: text('status').$type<keyof typeof makerListMachine.states>().notNull(),
  publishedOn: legalDate('published_on'),
  supersededOn: legalDate('superseded_on'),
  ...recordColumns(),
}, (t) => [
  unique('maker_lists_edition').on(t.divisionCode, t.edition),
  uniqueIndex('maker_lists_in_force').on(t.divisionCode).where(sql`status = 'IN_FORCE'`),
  index('maker_lists_agency').on(t.agencyId, t.createdAt, t.id),
  index('maker_lists_county').on(t.countyCode, t.createdAt, t.id),
  index('maker_lists_city').on(t.cityCode, t.createdAt, t.id),
  index('maker_lists_province').on(t.provinceCode, t.createdAt, t.id),
  oneOf('maker_lists_status', t.status, statesOf(makerListMachine)),
])

export const makerListEntries = pgTable('maker_list_entries', {
  id: id(),
  listId: uuid('list_id').notNull().references(() => makerLists.id),
  /** Null for a body that is not in the register of agencies, such as an internal division of one. */
  agencyId: uuid('agency_id').references(() => agencies.id),
  name: text('name').notNull(),
  listing: text('listing').$type<keyof typeof makerListings>().notNull(),
  reason: text('reason'),
}, (t) => [
  unique('maker_list_entries_agency').on(t.listId, t.agencyId),
  index('maker_list_entries_by_agency').on(t.agencyId),
  oneOf('maker_list_entries_listing', t.listing, membersOf(makerListings)),
])

export const makerListScope: ScopeColumns = {
  provinceCode: makerLists.provinceCode, cityCode: makerLists.cityCode, countyCode: makerLists.countyCode, agencyId: makerLists.agencyId,
}

export const makerListTables = [
  describeTable(makerLists, '规范性文件制定主体清单：一区划一版，新版公布时旧版停止适用', {
    agency_id: '编制机关', edition: '版次', title: '名称', document_number: '公布文件的文号', positive: '正面清单主体数', negative: '负面清单主体数', status: '状态',
    published_on: '公布日期', superseded_on: '被新版代替日期',
  }),
  describeTable(makerListEntries, '制定主体清单所列的主体', { list_id: '清单', agency_id: '机关；未登记为机关的为空', name: '名称', listing: '正面或者负面', reason: '说明' }),
]
