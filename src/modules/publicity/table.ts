import { sql } from 'drizzle-orm'
import { boolean, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { membersOf } from '../../kernel/codes.ts'
import type { LegalBasis } from '../../kernel/problem.ts'
import { statesOf } from '../../kernel/state-machine.ts'
import { oneOf } from '../../platform/db/checks.ts'
import { divisionColumns, id, legalDate, recordColumns } from '../../platform/db/columns.ts'
import { describeTable } from '../../platform/db/comments.ts'
import type { ScopeColumns } from '../../platform/db/scope.ts'
import { accounts } from '../access/table.ts'
import { agencies } from '../agencies/table.ts'
import { cases, handledBy } from '../cases/table.ts'
import type { ExpiryCause, OverturnCause } from './codes.ts'
import { channels, exemptReasons, expiryCauses } from './codes.ts'
import { publicationMachine } from './machine.ts'
import type { Draft } from './snapshots/shape.ts'

/** 撤回公示的义务: why, since when, and by which rule its last day was computed. */
export interface WithdrawalDuty {
  cause: OverturnCause
  overturnedOn: string
  provisional: boolean
  calendarVersion: string
  ruleCode: string
  legalBasis: readonly LegalBasis[]
}

const isOverturned = sql`withdrawal_due_on is not null`
const isPublic = sql`status in ('PUBLISHED', 'CORRECTED')`
/** What is still to be made public. */
export const awaitingPublication = sql`status in ('DUE', 'DRAFTED', 'MASKED', 'REVIEWED')`

export const publications = pgTable('publications', {
  id: id(),
  caseId: uuid('case_id').notNull().references(() => cases.id),
  agencyId: uuid('agency_id').notNull().references(() => agencies.id),
  ...divisionColumns(),
  ruleCode: text('rule_code').notNull(),
  channel: text('channel').$type<keyof typeof channels>().notNull(),
  decidedOn: legalDate('decided_on').notNull(),
  dueOn: legalDate('due_on').notNull(),
  provisional: boolean('provisional').notNull(),
  calendarVersion: text('calendar_version').notNull(),
  legalBasis: jsonb('legal_basis').$type<LegalBasis[]>().notNull(),
  status: text('status').$type<keyof typeof publicationMachine.states>().notNull(),
  publishedOn: legalDate('published_on'),
  address: text('address'),
  exemptReason: text('exempt_reason').$type<keyof typeof exemptReasons>(),
  exemptNote: text('exempt_note'),
  exemptApprover: text('exempt_approver'),
  draft: jsonb('draft').$type<Draft>(),
  draftedBy: uuid('drafted_by').references(() => accounts.id),
  /** Of the last snapshot; none where it was published elsewhere. */
  contentHash: text('content_hash'),
  snapshots: integer('snapshots').notNull().default(0),
  reviewedBy: uuid('reviewed_by').references(() => accounts.id),
  reviewNote: text('review_note'),
  publishedUntil: legalDate('published_until'),
  correctedOn: legalDate('corrected_on'),
  correctionReason: text('correction_reason'),
  expiredOn: legalDate('expired_on'),
  expiryCause: text('expiry_cause').$type<ExpiryCause>(),
  withdrawal: jsonb('withdrawal').$type<WithdrawalDuty>(),
  withdrawalDueOn: legalDate('withdrawal_due_on'),
  withdrawnOn: legalDate('withdrawn_on'),
  withdrawalReason: text('withdrawal_reason'),
  ...recordColumns(),
}, (t) => [
  // A decision to transfer a crime is exempt, one that was annulled is withdrawn; when the case comes back, what is decided then has its own.
  uniqueIndex('publications_case').on(t.caseId, t.ruleCode, t.channel).where(sql`status not in ('EXEMPT', 'WITHDRAWN')`),
  index('publications_of_case').on(t.caseId),
  index('publications_agency').on(t.agencyId, t.dueOn, t.id),
  index('publications_county').on(t.countyCode, t.dueOn, t.id),
  index('publications_city').on(t.cityCode, t.dueOn, t.id),
  index('publications_province').on(t.provinceCode, t.dueOn, t.id),
  index('publications_due').on(t.dueOn, t.id).where(sql`status = 'DUE'`),
  index('publications_withdrawal').on(t.withdrawalDueOn, t.id).where(isOverturned),
  index('publications_ending').on(t.publishedUntil).where(isPublic),
  index('publications_running').on(t.divisionCode, t.calendarVersion).where(awaitingPublication),
  oneOf('publications_expiry_cause', t.expiryCause, membersOf(expiryCauses)),
  oneOf('publications_channel', t.channel, membersOf(channels)),
  oneOf('publications_status', t.status, statesOf(publicationMachine)),
  oneOf('publications_exempt_reason', t.exemptReason, membersOf(exemptReasons)),
])

/** An officer's own publications are those of the cases they handle. */
export const publicationScope: ScopeColumns = {
  provinceCode: publications.provinceCode, cityCode: publications.cityCode, countyCode: publications.countyCode, agencyId: publications.agencyId,
  own: (officerId) => handledBy(publications.caseId, officerId),
}

export const publicityTables = [
  describeTable(publications, '公示任务：决定作出时产生，载明渠道与届满日', {
    case_id: '案件', agency_id: '公示机关', rule_code: '期限规则代码', channel: '公示渠道', decided_on: '决定日期', due_on: '公示期限届满日',
    provisional: '届满日是否暂定：尚未发布的放假通知可能使其改变', calendar_version: '所用日历版本', legal_basis: '法律依据', status: '状态', published_on: '公示日期',
    address: '公示网址', exempt_reason: '不予公示的理由', exempt_note: '不予公示的说明',
    exempt_approver: '批准不予公示的负责人；决定时依规则不予公示的为空', draft: '拟稿内容', drafted_by: '拟稿账号', content_hash: '公示内容的 SHA-256', snapshots: '已生成快照数',
    reviewed_by: '审核账号', review_note: '审核意见', published_until: '公示期最后一日', corrected_on: '最近更正日期', correction_reason: '更正理由', expired_on: '停止公示日期',
    expiry_cause: '停止公示的缘由', withdrawal: '撤回公示的义务：事由、日期、规则与依据', withdrawal_due_on: '撤回期限届满日',
    withdrawn_on: '撤回日期', withdrawal_reason: '公开说明的撤回理由',
  }),
]
