import { sql } from 'drizzle-orm'
import { boolean, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { LegalBasis } from '../../kernel/problem.ts'
import { statesOf } from '../../kernel/state-machine.ts'
import { oneOf } from '../../platform/db/checks.ts'
import { divisionColumns, id, legalDate, recordColumns } from '../../platform/db/columns.ts'
import { describeTable } from '../../platform/db/comments.ts'
import type { ScopeColumns } from '../../platform/db/scope.ts'
import { agencies } from '../agencies/table.ts'
import { caseHandlers, cases } from '../cases/table.ts'
import { officers } from '../personnel/table.ts'
import type { reviewHeads } from './codes.ts'
import { legalReviewMachine } from './rules.ts'

export interface ReviewIssue { head: keyof typeof reviewHeads, text: string }

export const legalReviews = pgTable('legal_reviews', {
  id: id(),
  caseId: uuid('case_id').notNull().references(() => cases.id),
  agencyId: uuid('agency_id').notNull().references(() => agencies.id),
  ...divisionColumns(),
  round: integer('round').notNull(),
  materials: text('materials').array().notNull(),
  submittedOn: legalDate('submitted_on').notNull(),
  dueOn: legalDate('due_on').notNull(),
  provisional: boolean('provisional').notNull(),
  calendarVersion: text('calendar_version').notNull(),
  ruleCode: text('rule_code').notNull(),
  legalBasis: jsonb('legal_basis').$type<LegalBasis[]>().notNull(),
  status: text('status').$type<keyof typeof legalReviewMachine.states>().notNull(),
  reviewerId: uuid('reviewer_id').references(() => officers.id),
  opinion: text('opinion'),
  issues: jsonb('issues').$type<ReviewIssue[]>().notNull(),
  concludedOn: legalDate('concluded_on'),
  ...recordColumns(),
}, (t) => [
  uniqueIndex('legal_reviews_round').on(t.caseId, t.round),
  uniqueIndex('legal_reviews_one_open').on(t.caseId).where(sql`status = 'SUBMITTED'`),
  index('legal_reviews_agency').on(t.agencyId, t.dueOn, t.id),
  index('legal_reviews_county').on(t.countyCode, t.dueOn, t.id),
  index('legal_reviews_city').on(t.cityCode, t.dueOn, t.id),
  index('legal_reviews_province').on(t.provinceCode, t.dueOn, t.id),
  index('legal_reviews_reviewer').on(t.reviewerId),
  oneOf('legal_reviews_status', t.status, statesOf(legalReviewMachine)),
])

/** An officer's own reviews are those of the cases they handle and those they concluded. */
export const legalReviewScope: ScopeColumns = {
  provinceCode: legalReviews.provinceCode, cityCode: legalReviews.cityCode, countyCode: legalReviews.countyCode, agencyId: legalReviews.agencyId,
  own: (officerId) => sql`(${legalReviews.reviewerId} = ${officerId} or exists (select from ${caseHandlers}
    where ${caseHandlers.caseId} = ${legalReviews.caseId} and ${caseHandlers.officerId} = ${officerId}))`,
}

export const legalReviewTables = [
  describeTable(legalReviews, '重大执法决定法制审核，每次送审一轮', {
    case_id: '案件', agency_id: '办案机关', round: '轮次', materials: '送审材料', submitted_on: '送审日期', due_on: '审核期限届满日',
    provisional: '期限是否跨入尚未发布放假通知的年度', calendar_version: '所用日历版本', rule_code: '期限规则代码', legal_basis: '法律依据', status: '状态',
    reviewer_id: '审核人员', opinion: '审核意见', issues: '存在的问题，按八个方面', concluded_on: '出具意见日期',
  }),
]
