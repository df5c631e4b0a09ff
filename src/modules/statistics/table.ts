import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { LocalDate } from '../../kernel/local-date.ts'
import type { LegalBasis } from '../../kernel/problem.ts'
import { statesOf } from '../../kernel/state-machine.ts'
import { oneOf } from '../../platform/db/checks.ts'
import { divisionColumns, id, instant, legalDate, recordColumns } from '../../platform/db/columns.ts'
import { describeTable } from '../../platform/db/comments.ts'
import type { ScopeColumns } from '../../platform/db/scope.ts'
import { accounts } from '../access/table.ts'
import { agencies } from '../agencies/table.ts'
import type { reportRecipients } from './codes.ts'
import type { StatisticsReportState } from './machine.ts'
import { statisticsReportMachine } from './machine.ts'
import type { Line } from './rules.ts'

/** 报送: to whom and when. */
export interface Reported { recipient: keyof typeof reportRecipients, reportedOn: LocalDate }

export const statisticsReports = pgTable('statistics_reports', {
  id: id(),
  agencyId: uuid('agency_id').notNull().references(() => agencies.id),
  ...divisionColumns(),
  year: integer('year').notNull(),
  number: integer('number').notNull(),
  status: text('status').$type<StatisticsReportState>().notNull(),
  lines: jsonb('lines').$type<readonly Line[]>().notNull(),
  computedAt: instant('computed_at').notNull(),
  /** The frozen text, from freezing on. */
  content: text('content'),
  sha256: text('sha256'),
  dueOn: legalDate('due_on').notNull(),
  ruleCode: text('rule_code').notNull(),
  legalBasis: jsonb('legal_basis').$type<readonly LegalBasis[]>().notNull(),
  frozenOn: legalDate('frozen_on'),
  frozenBy: uuid('frozen_by').references(() => accounts.id),
  reopenReason: text('reopen_reason'),
  approvedOn: legalDate('approved_on'),
  approvedBy: uuid('approved_by').references(() => accounts.id),
  publishedOn: legalDate('published_on'),
  publishedAt: instant('published_at'),
  /** The day the first version of the year was published: what decides whether it was in time. */
  firstPublishedOn: legalDate('first_published_on'),
  reported: jsonb('reported').$type<readonly Reported[]>().notNull(),
  correctionReason: text('correction_reason'),
  supersededOn: legalDate('superseded_on'),
  ...recordColumns(),
}, (t) => [
  uniqueIndex('statistics_reports_number').on(t.agencyId, t.year, t.number),
  uniqueIndex('statistics_reports_open').on(t.agencyId, t.year).where(sql`status in ('DRAFT', 'FROZEN', 'APPROVED')`),
  uniqueIndex('statistics_reports_published').on(t.agencyId, t.year).where(sql`status = 'PUBLISHED'`),
  index('statistics_reports_agency').on(t.agencyId, t.createdAt, t.id),
  index('statistics_reports_county').on(t.countyCode, t.createdAt, t.id),
  index('statistics_reports_city').on(t.cityCode, t.createdAt, t.id),
  index('statistics_reports_province').on(t.provinceCode, t.createdAt, t.id),
  index('statistics_reports_created').on(t.createdAt, t.id),
  index('statistics_reports_year').on(t.year, t.countyCode).where(sql`status = 'PUBLISHED'`),
  oneOf('statistics_reports_status', t.status, statesOf(statisticsReportMachine)),
])

export const reportScope: ScopeColumns = {
  provinceCode: statisticsReports.provinceCode, cityCode: statisticsReports.cityCode, countyCode: statisticsReports.countyCode, agencyId: statisticsReports.agencyId,
}

export const statisticsTables = [
  describeTable(statisticsReports, '行政执法统计年报：由案件统计，定稿后不变，更正另立一稿', {
    agency_id: '执法主体', year: '年度', number: '稿次，自一起', status: '状态', lines: '各项数字', computed_at: '统计时刻', content: '定稿内容（RFC 8785 规范文本）', sha256: '定稿散列（SHA-256）',
    due_on: '公开期限届满日', rule_code: '期限规则代码', legal_basis: '期限的依据', frozen_on: '定稿日期', frozen_by: '定稿账号', reopen_reason: '退回理由', approved_on: '审定日期',
    approved_by: '审定账号', published_on: '公开日期', published_at: '公开时刻', first_published_on: '该年度首稿公开日期', reported: '报送情况：对象与日期', correction_reason: '更正理由',
    superseded_on: '被更正稿取代的日期',
  }),
]
