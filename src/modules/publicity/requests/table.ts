import { sql } from 'drizzle-orm'
import { boolean, index, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { membersOf } from '../../../kernel/codes.ts'
import type { LegalBasis } from '../../../kernel/problem.ts'
import { statesOf } from '../../../kernel/state-machine.ts'
import { oneOf } from '../../../platform/db/checks.ts'
import { divisionColumns, id, legalDate, recordColumns } from '../../../platform/db/columns.ts'
import { describeTable } from '../../../platform/db/comments.ts'
import type { ScopeColumns } from '../../../platform/db/scope.ts'
import { accounts } from '../../access/table.ts'
import { agencies } from '../../agencies/table.ts'
import { cases, handledBy } from '../../cases/table.ts'
import type { Channel, RequestKind } from '../codes.ts'
import { channels, requestKinds } from '../codes.ts'
import { publications } from '../table.ts'
import type { PublicationRequestState } from './machine.ts'
import { publicationRequestMachine } from './machine.ts'

/** What the law asks of an early end (市场监督管理行政处罚信息公示规定 art. 14(1)). */
export interface RepairConditions { performed: boolean, harmRemoved: boolean, notRepeated: boolean, notListed: boolean }

export const publicationRequests = pgTable('publication_requests', {
  id: id(),
  publicationId: uuid('publication_id').notNull().references(() => publications.id),
  caseId: uuid('case_id').notNull().references(() => cases.id),
  agencyId: uuid('agency_id').notNull().references(() => agencies.id),
  ...divisionColumns(),
  channel: text('channel').$type<Channel>().notNull(),
  kind: text('kind').$type<RequestKind>().notNull(),
  applicant: text('applicant').notNull(),
  statement: text('statement').notNull(),
  receivedOn: legalDate('received_on').notNull(),
  dueOn: legalDate('due_on').notNull(),
  provisional: boolean('provisional').notNull(),
  calendarVersion: text('calendar_version').notNull(),
  ruleCode: text('rule_code').notNull(),
  legalBasis: jsonb('legal_basis').$type<LegalBasis[]>().notNull(),
  status: text('status').$type<PublicationRequestState>().notNull(),
  conditions: jsonb('conditions').$type<RepairConditions>(),
  answeredOn: legalDate('answered_on'),
  answer: text('answer'),
  answeredBy: uuid('answered_by').references(() => accounts.id),
  ...recordColumns(),
}, (t) => [
  uniqueIndex('publication_requests_open').on(t.publicationId, t.kind).where(sql`status = 'RECEIVED'`),
  index('publication_requests_agency').on(t.agencyId, t.dueOn, t.id),
  index('publication_requests_county').on(t.countyCode, t.dueOn, t.id),
  index('publication_requests_city').on(t.cityCode, t.dueOn, t.id),
  index('publication_requests_province').on(t.provinceCode, t.dueOn, t.id),
  index('publication_requests_due').on(t.dueOn, t.id),
  index('publication_requests_case').on(t.caseId),
  oneOf('publication_requests_channel', t.channel, membersOf(channels)),
  oneOf('publication_requests_kind', t.kind, membersOf(requestKinds)),
  oneOf('publication_requests_status', t.status, statesOf(publicationRequestMachine)),
])

/** An officer's own requests are those on the cases they handle. */
export const publicationRequestScope: ScopeColumns = {
  provinceCode: publicationRequests.provinceCode, cityCode: publicationRequests.cityCode, countyCode: publicationRequests.countyCode, agencyId: publicationRequests.agencyId,
  own: (officerId) => handledBy(publicationRequests.caseId, officerId),
}

export const publicationRequestTables = [
  describeTable(publicationRequests, '当事人就公示信息提出的申请：更正、信用修复', {
    publication_id: '公示任务', case_id: '案件', agency_id: '公示机关', channel: '公示渠道', kind: '申请种类', applicant: '申请人', statement: '申请的事实和理由', received_on: '收到日期',
    due_on: '答复期限届满日', provisional: '届满日是否暂定：尚未发布的放假通知可能使其改变', calendar_version: '所用日历版本', rule_code: '期限规则代码', legal_basis: '期限的依据', status: '状态',
    conditions: '信用修复条件的核实情况', answered_on: '答复日期', answer: '答复', answered_by: '答复账号',
  }),
]
