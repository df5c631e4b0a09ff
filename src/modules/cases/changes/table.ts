import { index, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core'
import { divisionColumns } from '../../../platform/db/columns.ts'
import { describeTable } from '../../../platform/db/comments.ts'
import { xid8 } from '../../../platform/db/tables.ts'

/**
 * 案件变更位置: for each case, and each agency and place it has belonged to, the transaction that changed it last. Kept by a trigger on the cases. Where
 * a case has gone to another agency the row of the former one stays behind, so that those who look there learn that it left.
 */
export const caseChanges = pgTable('case_changes', {
  caseId: uuid('case_id').notNull(),
  agencyId: uuid('agency_id').notNull(),
  ...divisionColumns(),
  xid: xid8('xid').notNull(),
}, (t) => [
  primaryKey({ columns: [t.caseId, t.agencyId, t.divisionCode] }),
  index('case_changes_order').on(t.xid, t.caseId),
  index('case_changes_province').on(t.provinceCode, t.xid, t.caseId, t.cityCode, t.countyCode),
  index('case_changes_agency').on(t.agencyId, t.xid, t.caseId),
])

export const caseChangeTables = [
  describeTable(caseChanges, '案件变更位置：由触发器随案件写入，按提交顺序供增量读取', { case_id: '案件', agency_id: '当时的办案机关', xid: '最近变更的事务号' }),
]
