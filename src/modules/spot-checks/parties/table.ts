import { sql } from 'drizzle-orm'
import { index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { statesOf } from '../../../kernel/state-machine.ts'
import { oneOf } from '../../../platform/db/checks.ts'
import { divisionColumns, id, instant, recordColumns } from '../../../platform/db/columns.ts'
import { describeTable } from '../../../platform/db/comments.ts'
import { accounts } from '../../access/table.ts'
import { agencies } from '../../agencies/table.ts'
import { drawPartyMachine } from '../machine.ts'
import { spotChecks } from '../table.ts'

const present = sql`status <> 'WITHDRAWN'`

export const drawParties = pgTable('draw_parties', {
  id: id(),
  spotCheckId: uuid('spot_check_id').notNull().references(() => spotChecks.id),
  agencyId: uuid('agency_id').notNull().references(() => agencies.id),
  ...divisionColumns(),
  party: text('party').notNull(),
  partyAgencyId: uuid('party_agency_id').references(() => agencies.id),
  partyAccountId: uuid('party_account_id').references(() => accounts.id),
  status: text('status').$type<keyof typeof drawPartyMachine.states>().notNull(),
  commitment: text('commitment'),
  committedAt: instant('committed_at'),
  revealedAt: instant('revealed_at'),
  withdrawReason: text('withdraw_reason'),
  ...recordColumns(),
}, (t) => [
  uniqueIndex('draw_parties_name').on(t.spotCheckId, t.party).where(present),
  uniqueIndex('draw_parties_holder').on(t.spotCheckId, t.partyAgencyId).where(present),
  index('draw_parties_spot_check').on(t.spotCheckId, t.createdAt, t.id),
  index('draw_parties_of_agency').on(t.partyAgencyId, t.createdAt, t.id),
  index('draw_parties_of_account').on(t.partyAccountId, t.createdAt, t.id),
  index('draw_parties_agency').on(t.agencyId, t.createdAt, t.id),
  index('draw_parties_county').on(t.countyCode, t.createdAt, t.id),
  index('draw_parties_city').on(t.cityCode, t.createdAt, t.id),
  index('draw_parties_province').on(t.provinceCode, t.createdAt, t.id),
  oneOf('draw_parties_status', t.status, statesOf(drawPartyMachine)),
])

export const drawPartyTables = [
  describeTable(drawParties, '以本系统账号自行承诺和揭示种子份额的提交方', {
    spot_check_id: '评查计划', agency_id: '组织评查的机关', party: '提交方名称（写入抽取记录）', party_agency_id: '提交方机关；提交方为账号的，为其所属机关',
    party_account_id: '提交方账号；为空表示该机关内有权限的账号', status: '状态', commitment: '份额承诺', committed_at: '提交承诺时刻', revealed_at: '揭示时刻',
    withdraw_reason: '撤回邀请的理由',
  }),
]
