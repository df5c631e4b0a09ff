import { sql } from 'drizzle-orm'
import { boolean, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { membersOf } from '../../../kernel/codes.ts'
import { statesOf } from '../../../kernel/state-machine.ts'
import { oneOf } from '../../../platform/db/checks.ts'
import { divisionColumns, id, legalDate, recordColumns } from '../../../platform/db/columns.ts'
import { describeTable } from '../../../platform/db/comments.ts'
import { agencies } from '../../agencies/table.ts'
import { cases } from '../../cases/table.ts'
import type { FindingSubcategory } from '../codes.ts'
import { findingCategories, findingSubcategories, severities, verificationGrounds } from '../codes.ts'
import { findingMachine } from '../machine.ts'
import { rectificationOrders, reviewFiles, reviewRounds } from '../rounds/table.ts'
import { spotCheckFiles, spotChecks } from '../table.ts'

/** A rectification that was not accepted, and what it had said. */
export interface Rejection { rejectedOn: string, reason: string, rectifiedOn: string | null, rectification: string | null }

/** To be rectified until a day of the table of time limits; a day that the recorder set stays. */
export const awaitingRectification = sql`status = 'OPEN' and rule_code is not null`

export const findings = pgTable('findings', {
  id: id(),
  fileId: uuid('file_id').references(() => spotCheckFiles.id),
  spotCheckId: uuid('spot_check_id').references(() => spotChecks.id),
  caseId: uuid('case_id').references(() => cases.id),
  roundId: uuid('round_id').references(() => reviewRounds.id),
  reviewFileId: uuid('review_file_id').references(() => reviewFiles.id),
  orderId: uuid('order_id').references(() => rectificationOrders.id),
  agencyId: uuid('agency_id').notNull().references(() => agencies.id),
  ...divisionColumns(),
  category: text('category').$type<keyof typeof findingCategories>().notNull(),
  subcategory: text('subcategory').$type<FindingSubcategory>(),
  itemCode: text('item_code'),
  severity: text('severity').$type<keyof typeof severities>().notNull(),
  description: text('description').notNull(),
  legalBasis: text('legal_basis'),
  pageReference: text('page_reference'),
  recordedById: uuid('recorded_by_id').notNull(),
  recordedOn: legalDate('recorded_on').notNull(),
  rectifyBy: legalDate('rectify_by').notNull(),
  ruleCode: text('rule_code'),
  provisional: boolean('provisional').notNull().default(false),
  calendarVersion: text('calendar_version'),
  status: text('status').$type<keyof typeof findingMachine.states>().notNull(),
  rectifiedOn: legalDate('rectified_on'),
  rectification: text('rectification'),
  evidenceFileIds: uuid('evidence_file_ids').array().notNull().default([]),
  caseVersion: integer('case_version'),
  rectifiedCaseVersion: integer('rectified_case_version'),
  verifiedOn: legalDate('verified_on'),
  verifiedBy: text('verified_by').$type<keyof typeof verificationGrounds>(),
  rejections: jsonb('rejections').$type<Rejection[]>().notNull().default([]),
  ...recordColumns(),
}, (t) => [
  index('findings_file').on(t.fileId),
  index('findings_case').on(t.caseId),
  index('findings_spot_check').on(t.spotCheckId, t.category),
  index('findings_round').on(t.roundId, t.agencyId),
  index('findings_review_file').on(t.reviewFileId),
  index('findings_order').on(t.orderId, t.status),
  index('findings_running').on(t.divisionCode, t.calendarVersion).where(awaitingRectification),
  index('findings_county').on(t.countyCode, t.recordedOn, t.id),
  index('findings_city').on(t.cityCode, t.recordedOn, t.id),
  index('findings_province').on(t.provinceCode, t.recordedOn, t.id),
  index('findings_agency').on(t.agencyId, t.recordedOn, t.id),
  oneOf('findings_category', t.category, membersOf(findingCategories)),
  oneOf('findings_subcategory', t.subcategory, membersOf(findingSubcategories)),
  oneOf('findings_verified_by', t.verifiedBy, membersOf(verificationGrounds)),
  oneOf('findings_severity', t.severity, membersOf(severities)),
  oneOf('findings_status', t.status, statesOf(findingMachine)),
])

export const findingTables = [
  describeTable(findings, '评查发现的问题与整改', {
    file_id: '案卷', spot_check_id: '评查计划', case_id: '案件', agency_id: '被评查机关', round_id: '评查轮次', review_file_id: '评查轮次中的卷宗', order_id: '整改要求', category: '问题类别', subcategory: '问题小类', item_code: '评查标准的项目', severity: '问题程度', description: '问题描述',
    legal_basis: '依据', page_reference: '卷内页码', recorded_by_id: '记录账号', recorded_on: '记录日期', rectify_by: '整改期限届满日',
    rule_code: '按期限表计算时的规则代码；由记录人另定期限的为空', provisional: '整改期限届满日是否暂定', calendar_version: '计算届满日所用日历版本', status: '状态',
    rectified_on: '整改日期', rectification: '整改情况', verified_on: '核验日期',
    evidence_file_ids: '整改证明材料', case_version: '记录问题时案件的版本号', rectified_case_version: '报送整改时案件的版本号', verified_by: '核验所依据的材料', rejections: '历次退回重新整改',
  }),
]
