import { sql } from 'drizzle-orm'
import { boolean, check, index, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { LegalBasis } from '../../../kernel/problem.ts'
import { statesOf } from '../../../kernel/state-machine.ts'
import { oneOf } from '../../../platform/db/checks.ts'
import { divisionColumns, id, legalDate, recordColumns } from '../../../platform/db/columns.ts'
import { describeTable } from '../../../platform/db/comments.ts'
import type { ScopeColumns } from '../../../platform/db/scope.ts'
import { agencies } from '../../agencies/table.ts'
import { cases, handledBy } from '../../cases/table.ts'
import type { RegisterPushState } from './machine.ts'
import { registerPushMachine } from './machine.ts'

export const registerPushes = pgTable('register_pushes', {
  id: id(),
  caseId: uuid('case_id').notNull().references(() => cases.id),
  agencyId: uuid('agency_id').notNull().references(() => agencies.id),
  ...divisionColumns(),
  toProvince: text('to_province').notNull(),
  partyIds: uuid('party_ids').array().notNull(),
  decidedOn: legalDate('decided_on').notNull(),
  ruleCode: text('rule_code').notNull(),
  legalBasis: jsonb('legal_basis').$type<LegalBasis[]>().notNull(),
  dueOn: legalDate('due_on').notNull(),
  provisional: boolean('provisional').notNull(),
  calendarVersion: text('calendar_version').notNull(),
  status: text('status').$type<RegisterPushState>().notNull(),
  /** Of the first push: one that was sent back is pushed again, which is late or in time by the first. */
  pushedOn: legalDate('pushed_on'),
  pushedAgainOn: legalDate('pushed_again_on'),
  reference: text('reference'),
  receivedOn: legalDate('received_on'),
  receiptReference: text('receipt_reference'),
  publishDueOn: legalDate('publish_due_on'),
  publishProvisional: boolean('publish_provisional'),
  publishCalendarVersion: text('publish_calendar_version'),
  publishedOn: legalDate('published_on'),
  address: text('address'),
  returnedOn: legalDate('returned_on'),
  returnReason: text('return_reason'),
  overturnedOn: legalDate('overturned_on'),
  withdrawalDueOn: legalDate('withdrawal_due_on'),
  withdrawalCalendarVersion: text('withdrawal_calendar_version'),
  withdrawnOn: legalDate('withdrawn_on'),
  withdrawalReason: text('withdrawal_reason'),
  ...recordColumns(),
}, (t) => [
  uniqueIndex('register_pushes_case').on(t.caseId, t.toProvince).where(sql`status not in ('CANCELLED', 'WITHDRAWN')`),
  index('register_pushes_of_case').on(t.caseId),
  index('register_pushes_agency').on(t.agencyId, t.dueOn, t.id),
  index('register_pushes_county').on(t.countyCode, t.dueOn, t.id),
  index('register_pushes_city').on(t.cityCode, t.dueOn, t.id),
  index('register_pushes_province').on(t.provinceCode, t.dueOn, t.id),
  index('register_pushes_due').on(t.dueOn, t.id),
  oneOf('register_pushes_status', t.status, statesOf(registerPushMachine)),
  check('register_pushes_to_province', sql`${t.toProvince} ~ '^[1-9][0-9]$'`),
])

/** An officer's own are those of the cases they handle. */
export const registerPushScope: ScopeColumns = {
  provinceCode: registerPushes.provinceCode, cityCode: registerPushes.cityCode, countyCode: registerPushes.countyCode, agencyId: registerPushes.agencyId,
  own: (officerId) => handledBy(registerPushes.caseId, officerId),
}

export const registerPushTables = [
  describeTable(registerPushes, '跨省推送：处罚外省登记的当事人，推送至其登记地市场监督管理部门协助公示', {
    case_id: '案件', agency_id: '作出处罚决定的机关', to_province: '登记地省级代码前两位', party_ids: '在该省登记的当事人', decided_on: '决定日期', rule_code: '期限规则代码',
    legal_basis: '推送期限的依据', due_on: '推送期限届满日', provisional: '推送期限届满日是否暂定：尚未发布的放假通知可能使其改变', calendar_version: '所用日历版本', status: '状态',
    pushed_on: '首次推送日期', pushed_again_on: '退回后最近一次推送日期', reference: '推送编号', received_on: '对方收到日期', receipt_reference: '对方回执编号',
    publish_due_on: '对方协助公示的期限届满日', publish_provisional: '协助公示期限届满日是否暂定：尚未发布的放假通知可能使其改变', publish_calendar_version: '协助公示期限所用日历版本', published_on: '对方公示日期', address: '公示网址',
    returned_on: '对方退回日期', return_reason: '对方退回的理由', overturned_on: '决定被变更、撤销、确认违法或者无效的日期', withdrawal_due_on: '撤回期限届满日', withdrawal_calendar_version: '撤回期限所用日历版本',
    withdrawn_on: '通知对方撤回的日期', withdrawal_reason: '撤回的理由',
  }),
]
