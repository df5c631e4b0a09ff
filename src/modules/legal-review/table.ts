import { sql } from 'drizzle-orm'
import { boolean, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { membersOf } from '../../kernel/codes.ts'
import type { Suspension } from '../../kernel/deadline.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import type { LegalBasis } from '../../kernel/problem.ts'
import { statesOf } from '../../kernel/state-machine.ts'
import { allOf, oneOf } from '../../platform/db/checks.ts'
import { divisionColumns, id, legalDate, recordColumns } from '../../platform/db/columns.ts'
import { describeTable } from '../../platform/db/comments.ts'
import type { ScopeColumns } from '../../platform/db/scope.ts'
import { agencies } from '../agencies/table.ts'
import { cases, handledBy } from '../cases/table.ts'
import { officers } from '../personnel/table.ts'
import type { issueSeverities, LocalOpinion, MaterialKind, ReviewHead } from './codes.ts'
import { localOpinions, materialKinds } from './codes.ts'
import type { ReviewAct, ReviewStatus } from './machine.ts'
import { legalReviewMachine, openStates } from './machine.ts'

/** Issues of the first days have no severity. */
export interface ReviewIssue { head: ReviewHead, text: string, severity?: keyof typeof issueSeverities, legalBasis?: LegalBasis }

/** What the handling unit did about an issue of the opinion before. */
export interface IssueResponse { adopted: boolean, text: string }

export interface Official { name: string, post: string }

/** 经过: one act on the round, who did it, and what was said. Entries are added and never changed. */
export interface CourseEntry {
  act: ReviewAct | 'submit'
  on: LocalDate
  accountId: string
  accountName: string
  officerId: string | null
  text: string | null
  /** The officer it puts in charge of the review. */
  reviewerId: string | null
  /** The head who decided or approved. */
  official: Official | null
}

export interface Extension { length: number, unit: 'WD', approver: Official, approvedOn: LocalDate, reason: string }

export const legalReviews = pgTable('legal_reviews', {
  id: id(),
  caseId: uuid('case_id').notNull().references(() => cases.id),
  agencyId: uuid('agency_id').notNull().references(() => agencies.id),
  ...divisionColumns(),
  round: integer('round').notNull(),
  materials: text('materials').array().notNull(),
  materialKinds: text('material_kinds').array().$type<MaterialKind[]>().notNull().default([]),
  responses: jsonb('responses').$type<IssueResponse[]>().notNull().default([]),
  submittedOn: legalDate('submitted_on').notNull(),
  dueOn: legalDate('due_on').notNull(),
  provisional: boolean('provisional').notNull(),
  calendarVersion: text('calendar_version').notNull(),
  ruleCode: text('rule_code').notNull(),
  legalBasis: jsonb('legal_basis').$type<LegalBasis[]>().notNull(),
  status: text('status').$type<ReviewStatus>().notNull(),
  reviewerId: uuid('reviewer_id').references(() => officers.id),
  pooled: boolean('pooled').notNull().default(false),
  assignedOn: legalDate('assigned_on'),
  suspendedOn: legalDate('suspended_on'),
  suspensions: jsonb('suspensions').$type<Suspension[]>().notNull().default([]),
  extension: jsonb('extension').$type<Extension>(),
  opinion: text('opinion'),
  localOpinion: text('local_opinion').$type<LocalOpinion>(),
  issues: jsonb('issues').$type<ReviewIssue[]>().notNull(),
  concludedOn: legalDate('concluded_on'),
  course: jsonb('course').$type<CourseEntry[]>().notNull().default([]),
  ...recordColumns(),
}, (t) => [
  uniqueIndex('legal_reviews_round').on(t.caseId, t.round),
  uniqueIndex('legal_reviews_one_open').on(t.caseId).where(sql.raw(`status in (${openStates.map((state) => `'${state}'`).join(', ')})`)),
  index('legal_reviews_agency').on(t.agencyId, t.dueOn, t.id),
  index('legal_reviews_county').on(t.countyCode, t.dueOn, t.id),
  index('legal_reviews_city').on(t.cityCode, t.dueOn, t.id),
  index('legal_reviews_province').on(t.provinceCode, t.dueOn, t.id),
  index('legal_reviews_reviewer').on(t.reviewerId, t.dueOn, t.id),
  index('legal_reviews_concluded').on(t.concludedOn, t.id),
  oneOf('legal_reviews_status', t.status, statesOf(legalReviewMachine)),
  oneOf('legal_reviews_local_opinion', t.localOpinion, membersOf(localOpinions)),
  allOf('legal_reviews_material_kinds', t.materialKinds, membersOf(materialKinds)),
])

/** An officer's own reviews are those of the cases they handle and those they concluded. */
export const legalReviewScope: ScopeColumns = {
  provinceCode: legalReviews.provinceCode, cityCode: legalReviews.cityCode, countyCode: legalReviews.countyCode, agencyId: legalReviews.agencyId,
  own: (officerId) => sql`(${legalReviews.reviewerId} = ${officerId} or ${handledBy(legalReviews.caseId, officerId)})`,
}

export const legalReviewTables = [
  describeTable(legalReviews, '重大执法决定法制审核，每次送审一轮', {
    case_id: '案件', agency_id: '办案机关', round: '轮次', materials: '送审材料', material_kinds: '送审材料的种类，与送审材料依次对应；最初登记的为空',
    responses: '对上一轮各项问题的处理情况', submitted_on: '送审日期', due_on: '审核期限届满日',
    provisional: '届满日是否暂定：尚未发布的放假通知可能使其改变', calendar_version: '所用日历版本', rule_code: '期限规则代码', legal_basis: '法律依据', status: '状态',
    reviewer_id: '审核人员', pooled: '审核人员是否统筹调用', assigned_on: '分派日期', suspended_on: '退回补充材料日期，期限自此停止计算；未停止的为空',
    suspensions: '不计入期限的期间', extension: '期限的延长及其批准人', opinion: '审核意见', local_opinion: '“存在问题”意见的地方细分', course: '经过：每一步及其责任人', issues: '存在的问题，按八个方面', concluded_on: '出具意见日期',
  }),
]
