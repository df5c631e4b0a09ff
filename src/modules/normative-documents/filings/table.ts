import { sql } from 'drizzle-orm'
import { boolean, index, jsonb, pgTable, text, uniqueIndex, unique, uuid } from 'drizzle-orm/pg-core'
import { membersOf } from '../../../kernel/codes.ts'
import type { LegalBasis } from '../../../kernel/problem.ts'
import { statesOf } from '../../../kernel/state-machine.ts'
import { oneOf } from '../../../platform/db/checks.ts'
import { divisionColumns, id, legalDate, recordColumns } from '../../../platform/db/columns.ts'
import { describeTable } from '../../../platform/db/comments.ts'
import type { ScopeColumns } from '../../../platform/db/scope.ts'
import { accounts } from '../../access/table.ts'
import { agencies } from '../../agencies/table.ts'
import type { filingPapers, filingReviewHeads } from '../codes.ts'
import { filingAddressees, filingConclusions, refusalGrounds } from '../codes.ts'
import type { DocumentFilingState } from '../machine.ts'
import { documentFilingMachine } from '../machine.ts'
import { normativeDocuments } from '../table.ts'

export interface FilingPaper { kind: keyof typeof filingPapers, name: string }
export interface FilingSupplement { requestedOn: string, dueOn: string, missing: string, suppliedOn: string | null }
export interface FilingIssue { head: keyof typeof filingReviewHeads, text: string }
export interface FilingCorrection { orderedOn: string, dueOn: string, text: string, reportedOn: string | null, report: string | null }

export const documentFilings = pgTable('document_filings', {
  id: id(),
  documentId: uuid('document_id').notNull().references(() => normativeDocuments.id),
  agencyId: uuid('agency_id').notNull().references(() => agencies.id),
  ...divisionColumns(),
  ofGovernment: boolean('of_government').notNull(),
  addressee: text('addressee').$type<keyof typeof filingAddressees>().notNull(),
  title: text('title').notNull(),
  documentNumber: text('document_number'),
  publishedOn: legalDate('published_on').notNull(),
  dueOn: legalDate('due_on').notNull(),
  provisional: boolean('provisional').notNull(),
  calendarVersion: text('calendar_version').notNull(),
  ruleCode: text('rule_code').notNull(),
  legalBasis: jsonb('legal_basis').$type<LegalBasis[]>().notNull(),
  status: text('status').$type<DocumentFilingState>().notNull(),
  submittedOn: legalDate('submitted_on'),
  submittedBy: uuid('submitted_by').references(() => accounts.id),
  papers: jsonb('papers').$type<FilingPaper[]>().notNull(),
  wellFormed: boolean('well_formed'),
  supplements: jsonb('supplements').$type<FilingSupplement[]>().notNull(),
  bodyId: uuid('body_id').references(() => agencies.id),
  filingNumber: text('filing_number'),
  decidedOn: legalDate('decided_on'),
  refusalGround: text('refusal_ground').$type<keyof typeof refusalGrounds>(),
  refusalReason: text('refusal_reason'),
  reviewDueOn: legalDate('review_due_on'),
  /** Of the last day now awaited after the submission: that of a supplement, of the review, or of a correction. */
  awaitedCalendarVersion: text('awaited_calendar_version'),
  reviewerId: uuid('reviewer_id').references(() => accounts.id),
  conclusion: text('conclusion').$type<keyof typeof filingConclusions>(),
  opinion: text('opinion'),
  issues: jsonb('issues').$type<FilingIssue[]>().notNull(),
  concludedOn: legalDate('concluded_on'),
  corrections: jsonb('corrections').$type<FilingCorrection[]>().notNull(),
  settledOn: legalDate('settled_on'),
  ...recordColumns(),
}, (t) => [
  unique('document_filings_once').on(t.documentId, t.addressee),
  uniqueIndex('document_filings_number').on(t.bodyId, t.filingNumber),
  ...(['dueOn', 'publishedOn', 'decidedOn'] as const).flatMap((by) => [
    index(`document_filings_agency_${t[by].name}`).on(t.agencyId, t[by], t.id),
    index(`document_filings_county_${t[by].name}`).on(t.countyCode, t[by], t.id),
    index(`document_filings_city_${t[by].name}`).on(t.cityCode, t[by], t.id),
    index(`document_filings_province_${t[by].name}`).on(t.provinceCode, t[by], t.id),
    index(`document_filings_${t[by].name}`).on(t[by], t.id),
  ]),
  index('document_filings_open').on(t.dueOn, t.id).where(sql`status in ('DUE', 'SUBMITTED', 'SUPPLEMENT_REQUESTED', 'REGISTERED')`),
  oneOf('document_filings_addressee', t.addressee, membersOf(filingAddressees)),
  oneOf('document_filings_status', t.status, statesOf(documentFilingMachine)),
  oneOf('document_filings_refusal_ground', t.refusalGround, membersOf(refusalGrounds)),
  oneOf('document_filings_conclusion', t.conclusion, membersOf(filingConclusions)),
])

export const documentFilingScope: ScopeColumns = {
  provinceCode: documentFilings.provinceCode, cityCode: documentFilings.cityCode, countyCode: documentFilings.countyCode, agencyId: documentFilings.agencyId,
}

export const documentFilingTables = [
  describeTable(documentFilings, '规范性文件备案：公布时产生，每一备案机关一件', {
    document_id: '规范性文件', agency_id: '制定机关', of_government: '是否政府文件', addressee: '备案机关种类', title: '标题', document_number: '文号', published_on: '公布日期',
    due_on: '报备期限届满日', provisional: '届满日是否暂定：尚未发布的放假通知可能使其改变', calendar_version: '所用日历版本', rule_code: '期限规则代码', legal_basis: '期限的依据', status: '状态',
    submitted_on: '首次报送日期', submitted_by: '报送账号', papers: '备案材料', well_formed: '首次报送是否材料齐全规范', supplements: '历次补正', body_id: '备案机关',
    filing_number: '备案登记号', decided_on: '登记或者不予登记日期', refusal_ground: '不予备案的情形', refusal_reason: '不予备案的理由', review_due_on: '备案审查期限届满日', awaited_calendar_version: '最近一次补正、审查或者纠正期限所用日历版本',
    reviewer_id: '审查账号', conclusion: '审查结论', opinion: '审查意见', issues: '发现的问题', concluded_on: '作出结论日期', corrections: '历次纠正', settled_on: '认可纠正日期',
  }),
]
