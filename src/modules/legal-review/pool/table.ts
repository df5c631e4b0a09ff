import { sql } from 'drizzle-orm'
import { index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { membersOf } from '../../../kernel/codes.ts'
import { statesOf } from '../../../kernel/state-machine.ts'
import { oneOf } from '../../../platform/db/checks.ts'
import { divisionColumns, id, legalDate, recordColumns } from '../../../platform/db/columns.ts'
import { describeTable } from '../../../platform/db/comments.ts'
import { agencies } from '../../agencies/table.ts'
import { officers } from '../../personnel/table.ts'
import { poolMemberKinds } from '../codes.ts'
import { poolMemberMachine } from './machine.ts'

/** 法制审核人员库: who may review for agencies other than the own one. The division is the one that is served, the agency the own one. */
export const poolMembers = pgTable('legal_review_pool_members', {
  id: id(),
  officerId: uuid('officer_id').notNull().references(() => officers.id),
  agencyId: uuid('agency_id').notNull().references(() => agencies.id),
  ...divisionColumns(),
  servesAgencyId: uuid('serves_agency_id').references(() => agencies.id),
  kind: text('kind').$type<keyof typeof poolMemberKinds>().notNull(),
  document: text('document').notNull(),
  joinedOn: legalDate('joined_on').notNull(),
  status: text('status').$type<keyof typeof poolMemberMachine.states>().notNull(),
  endedOn: legalDate('ended_on'),
  endReason: text('end_reason'),
  ...recordColumns(),
}, (t) => [
  uniqueIndex('legal_review_pool_members_once').on(t.officerId, t.divisionCode, sql`coalesce(serves_agency_id, officer_id)`).where(sql`status = 'ACTIVE'`),
  index('legal_review_pool_members_agency').on(t.agencyId, t.joinedOn, t.id),
  index('legal_review_pool_members_county').on(t.countyCode, t.joinedOn, t.id),
  index('legal_review_pool_members_city').on(t.cityCode, t.joinedOn, t.id),
  index('legal_review_pool_members_province').on(t.provinceCode, t.joinedOn, t.id),
  index('legal_review_pool_members_served').on(t.divisionCode),
  oneOf('legal_review_pool_members_kind', t.kind, membersOf(poolMemberKinds)),
  oneOf('legal_review_pool_members_status', t.status, statesOf(poolMemberMachine)),
])

export const poolTables = [
  describeTable(poolMembers, '法制审核人员库：可以为其他机关进行法制审核的人员', {
    officer_id: '人员', agency_id: '人员所在机关', division_code: '所服务的行政区划，含下级', serves_agency_id: '所服务的机关；空为该区划内各机关', kind: '身份', document: '统筹调用所依据的文件',
    joined_on: '入库日期', status: '状态', ended_on: '出库日期', end_reason: '出库原因',
  }),
]
