import { sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { boolean, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { membersOf } from '../../../kernel/codes.ts'
import type { AssignmentRecord } from '../../../kernel/draw-assignment-record.ts'
import { statesOf } from '../../../kernel/state-machine.ts'
import { oneOf } from '../../../platform/db/checks.ts'
import { divisionColumns, id, instant, legalDate, recordColumns } from '../../../platform/db/columns.ts'
import { describeTable } from '../../../platform/db/comments.ts'
import { accounts } from '../../access/table.ts'
import { agencies } from '../../agencies/table.ts'
import { cases } from '../../cases/table.ts'
import { officers } from '../../personnel/table.ts'
import type { FindingCategory, FindingSubcategory, severities } from '../codes.ts'
import { fileGrades } from '../scoring/codes.ts'
import type { ScoreLine } from '../scoring/content.ts'
import { scoringStandards } from '../scoring/table.ts'
import { spotCheckFiles, spotChecks } from '../table.ts'
import { reReviewConclusions, reviewSubjects } from './codes.ts'
import { rectificationOrderMachine, reviewFileMachine, reviewRoundMachine, scoreSheetMachine } from './machine.ts'

/** 评查小组; members withdraw from the files of the agencies they declare. */
export interface ReviewGroup { name: string, leaderId: string, members: readonly { officerId: string, withdrawsFrom: readonly string[] }[] }

/** A change of the groups after the planning: who left, who came, and why. */
export interface GroupChange { at: string, reason: string, left: string[], joined: string[] }

/** What a reviewer found, as it stands in a sheet. */
export interface SheetFinding {
  category: FindingCategory
  subcategory?: FindingSubcategory | undefined
  severity: keyof typeof severities
  itemCode?: string | undefined
  description: string
  legalBasis?: string | undefined
  pageReference?: string | undefined
}


const levelIndexes = (name: string) => (t: Record<'countyCode' | 'cityCode' | 'provinceCode' | 'agencyId' | 'createdAt' | 'id', AnyPgColumn>) => [
  index(`${name}_county`).on(t.countyCode, t.createdAt, t.id),
  index(`${name}_city`).on(t.cityCode, t.createdAt, t.id),
  index(`${name}_province`).on(t.provinceCode, t.createdAt, t.id),
  index(`${name}_agency`).on(t.agencyId, t.createdAt, t.id),
]

export const reviewRounds = pgTable('review_rounds', {
  id: id(),
  agencyId: uuid('agency_id').notNull().references(() => agencies.id),
  ...divisionColumns(),
  spotCheckId: uuid('spot_check_id').references(() => spotChecks.id),
  standardId: uuid('standard_id').notNull().references(() => scoringStandards.id),
  title: text('title').notNull(),
  thirdReviewerAbove: text('third_reviewer_above').notNull(),
  doubleShare: integer('double_share').notNull(),
  groups: jsonb('groups').$type<ReviewGroup[]>().notNull(),
  memberIds: uuid('member_ids').array().notNull(),
  groupChanges: jsonb('group_changes').$type<GroupChange[]>().notNull().default([]),
  assignment: jsonb('assignment').$type<AssignmentRecord>(),
  status: text('status').$type<keyof typeof reviewRoundMachine.states>().notNull(),
  reportNote: text('report_note'),
  reportedOn: legalDate('reported_on'),
  auditOpinion: text('audit_opinion'),
  auditedOn: legalDate('audited_on'),
  auditedById: uuid('audited_by_id').references(() => accounts.id),
  feedbackOn: legalDate('feedback_on'),
  objectionDueOn: legalDate('objection_due_on'),
  ruleCode: text('rule_code'),
  provisional: boolean('provisional'),
  calendarVersion: text('calendar_version'),
  finalisedOn: legalDate('finalised_on'),
  notifiedOn: legalDate('notified_on'),
  documentNumber: text('document_number'),
  closedOn: legalDate('closed_on'),
  ...recordColumns(),
}, (t) => [
  ...levelIndexes('review_rounds')(t),
  uniqueIndex('review_rounds_spot_check').on(t.spotCheckId),
  index('review_rounds_members').using('gin', t.memberIds),
  oneOf('review_rounds_status', t.status, statesOf(reviewRoundMachine)),
])

export const reviewFiles = pgTable('review_files', {
  id: id(),
  roundId: uuid('round_id').notNull().references(() => reviewRounds.id),
  agencyId: uuid('agency_id').notNull().references(() => agencies.id),
  ...divisionColumns(),
  subjectKind: text('subject_kind').$type<keyof typeof reviewSubjects>().notNull(),
  caseId: uuid('case_id').references(() => cases.id),
  spotCheckFileId: uuid('spot_check_file_id').references(() => spotCheckFiles.id),
  title: text('title').notNull(),
  number: text('number').notNull(),
  reference: text('reference'),
  actKind: text('act_kind'),
  templateCode: text('template_code').notNull(),
  groupName: text('group_name'),
  leaderId: uuid('leader_id').references(() => officers.id),
  reviewerIds: uuid('reviewer_ids').array().notNull(),
  status: text('status').$type<keyof typeof reviewFileMachine.states>().notNull(),
  agreedLines: jsonb('agreed_lines').$type<ScoreLine[]>(),
  agreedFindings: jsonb('agreed_findings').$type<SheetFinding[]>(),
  agreedNote: text('agreed_note'),
  agreedOn: legalDate('agreed_on'),
  agreedById: uuid('agreed_by_id').references(() => accounts.id),
  score: text('score'),
  grade: text('grade').$type<keyof typeof fileGrades>(),
  vetoed: boolean('vetoed'),
  firstLines: jsonb('first_lines').$type<ScoreLine[]>(),
  firstScore: text('first_score'),
  objectedOn: legalDate('objected_on'),
  objection: text('objection'),
  objectionFileIds: uuid('objection_file_ids').array().notNull(),
  objectedById: uuid('objected_by_id').references(() => accounts.id),
  reReviewDueOn: legalDate('re_review_due_on'),
  ruleCode: text('rule_code'),
  provisional: boolean('provisional'),
  calendarVersion: text('calendar_version'),
  reReviewedOn: legalDate('re_reviewed_on'),
  reReviewConclusion: text('re_review_conclusion').$type<keyof typeof reReviewConclusions>(),
  reReviewReason: text('re_review_reason'),
  reReviewerId: uuid('re_reviewer_id').references(() => officers.id),
  ...recordColumns(),
}, (t) => [
  ...levelIndexes('review_files')(t),
  uniqueIndex('review_files_case').on(t.roundId, t.caseId),
  uniqueIndex('review_files_number').on(t.roundId, t.agencyId, t.number).where(sql`case_id is null`),
  index('review_files_round').on(t.roundId, t.createdAt, t.id),
  index('review_files_reviewed').on(t.roundId, t.agencyId),
  index('review_files_reviewers').using('gin', t.reviewerIds),
  index('review_files_leader').on(t.leaderId),
  oneOf('review_files_subject_kind', t.subjectKind, membersOf(reviewSubjects)),
  oneOf('review_files_status', t.status, statesOf(reviewFileMachine)),
  oneOf('review_files_grade', t.grade, membersOf(fileGrades)),
  oneOf('review_files_conclusion', t.reReviewConclusion, membersOf(reReviewConclusions)),
])

export const scoreSheets = pgTable('score_sheets', {
  id: id(),
  roundId: uuid('round_id').notNull().references(() => reviewRounds.id),
  reviewFileId: uuid('review_file_id').notNull().references(() => reviewFiles.id),
  agencyId: uuid('agency_id').notNull().references(() => agencies.id),
  ...divisionColumns(),
  officerId: uuid('officer_id').notNull().references(() => officers.id),
  position: integer('position').notNull(),
  status: text('status').$type<keyof typeof scoreSheetMachine.states>().notNull(),
  lines: jsonb('lines').$type<ScoreLine[]>().notNull(),
  findings: jsonb('findings').$type<SheetFinding[]>().notNull(),
  score: text('score'),
  grade: text('grade').$type<keyof typeof fileGrades>(),
  digest: text('digest'),
  signedById: uuid('signed_by_id').references(() => accounts.id),
  signedAt: instant('signed_at'),
  signature: text('signature'),
  ...recordColumns(),
}, (t) => [
  ...levelIndexes('score_sheets')(t),
  uniqueIndex('score_sheets_once').on(t.reviewFileId, t.officerId),
  uniqueIndex('score_sheets_position').on(t.reviewFileId, t.position),
  index('score_sheets_round').on(t.roundId, t.position),
  index('score_sheets_officer').on(t.officerId, t.createdAt, t.id),
  oneOf('score_sheets_status', t.status, statesOf(scoreSheetMachine)),
  oneOf('score_sheets_grade', t.grade, membersOf(fileGrades)),
])

/** A reminder after the last day. */
export interface Urging { on: string, note: string }

/** What is not finished, for whoever follows up. */
export const openOrder = sql`status = 'ISSUED'`

export const rectificationOrders = pgTable('rectification_orders', {
  id: id(),
  roundId: uuid('round_id').notNull().references(() => reviewRounds.id),
  agencyId: uuid('agency_id').notNull().references(() => agencies.id),
  ...divisionColumns(),
  documentNumber: text('document_number').notNull(),
  findings: integer('findings').notNull(),
  issuedOn: legalDate('issued_on').notNull(),
  dueOn: legalDate('due_on').notNull(),
  ruleCode: text('rule_code'),
  provisional: boolean('provisional').notNull(),
  calendarVersion: text('calendar_version'),
  status: text('status').$type<keyof typeof rectificationOrderMachine.states>().notNull(),
  closedOn: legalDate('closed_on'),
  urgings: jsonb('urgings').$type<Urging[]>().notNull(),
  ...recordColumns(),
}, (t) => [
  uniqueIndex('rectification_orders_once').on(t.roundId, t.agencyId),
  index('rectification_orders_county').on(t.countyCode, t.dueOn, t.id),
  index('rectification_orders_city').on(t.cityCode, t.dueOn, t.id),
  index('rectification_orders_province').on(t.provinceCode, t.dueOn, t.id),
  index('rectification_orders_agency').on(t.agencyId, t.dueOn, t.id),
  index('rectification_orders_open').on(t.dueOn, t.id).where(openOrder),
  oneOf('rectification_orders_status', t.status, statesOf(rectificationOrderMachine)),
])

const grading = { score: '得分', grade: '等次' }
const term = { rule_code: '期限规则代码', provisional: '届满日是否暂定', calendar_version: '计算届满日所用日历版本' }

export const roundTables = [
  describeTable(reviewRounds, '案卷评查轮次：分组评分直至整改办结', {
    agency_id: '组织评查的机关', spot_check_id: '所评查的抽取计划；自选卷宗的为空', standard_id: '评查标准的版本', title: '名称', third_reviewer_above: '两人评分之差超过多少分时增加第三人',
    double_share: '由两人评查的比例（万分之）', groups: '评查小组', member_ids: '评查人员', group_changes: '历次调整评查小组及理由', assignment: '评查人员的抽取记录', status: '状态', report_note: '小组报告', reported_on: '报告日期',
    audit_opinion: '审核意见', audited_on: '审核日期', audited_by_id: '审核账号', feedback_on: '反馈日期', objection_due_on: '异议期限届满日', ...term, finalised_on: '结果确定日期',
    notified_on: '通报日期', document_number: '通报文号', closed_on: '办结日期',
  }),
  describeTable(reviewFiles, '评查轮次中的卷宗', {
    round_id: '评查轮次', agency_id: '被评查机关', subject_kind: '评查对象', case_id: '案件', spot_check_file_id: '抽中的案卷', title: '案由或者名称', number: '案号或者文号',
    reference: '外部卷宗的所在', act_kind: '执法行为种类', template_code: '评分表', group_name: '评查小组', leader_id: '组长', reviewer_ids: '评查人员，依次', status: '状态',
    agreed_lines: '合议的评分', agreed_findings: '合议的问题', agreed_note: '合议说明', agreed_on: '合议日期', agreed_by_id: '合议登记账号', ...grading, vetoed: '是否一票否决',
    first_lines: '复核变更前的评分', first_score: '复核变更前的得分', objected_on: '异议日期', objection: '异议理由', objection_file_ids: '异议材料', objected_by_id: '提出异议的账号',
    re_review_due_on: '复核期限届满日', ...term, re_reviewed_on: '复核日期', re_review_conclusion: '复核结论', re_review_reason: '复核理由', re_reviewer_id: '复核人员',
  }),
  describeTable(scoreSheets, '评分表：一名评查人员对一个卷宗的独立评分', {
    round_id: '评查轮次', review_file_id: '卷宗', agency_id: '被评查机关', officer_id: '评查人员', position: '第几名评查人员', status: '状态', lines: '评分', findings: '发现的问题',
    ...grading, digest: '评分表的 SHA-256（RFC 8785）', signed_by_id: '签名账号', signed_at: '签名时刻', signature: '签名：评分表摘要、账号、人员与时刻的 SHA-256',
  }),
  describeTable(rectificationOrders, '整改要求：一个轮次对一个机关', {
    round_id: '评查轮次', agency_id: '被评查机关', document_number: '通报文号', findings: '所列问题数', issued_on: '发出日期', due_on: '整改期限届满日', ...term, status: '状态',
    closed_on: '办结日期', urgings: '历次督办',
  }),
]
