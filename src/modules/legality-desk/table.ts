import { sql } from 'drizzle-orm'
import { boolean, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { membersOf } from '../../kernel/codes.ts'
import type { Suspension } from '../../kernel/deadline.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import { statesOf } from '../../kernel/state-machine.ts'
import { oneOf } from '../../platform/db/checks.ts'
import { divisionColumns, id, legalDate, recordColumns } from '../../platform/db/columns.ts'
import { describeTable } from '../../platform/db/comments.ts'
import type { ScopeColumns } from '../../platform/db/scope.ts'
import { accounts } from '../access/table.ts'
import { agencies } from '../agencies/table.ts'
import { officers } from '../personnel/table.ts'
import type { counselKinds, LegalityConclusion, SubjectKind, SubmissionMaterial, UrgencyGround } from './codes.ts'
import { legalityConclusions, subjectKinds } from './codes.ts'
import type { LegalityReviewAct, LegalityReviewState } from './machine.ts'
import { legalityReviewMachine, openStates } from './machine.ts'
import type { Answer, HeadResult } from './rules.ts'

/** A stored file as it was when the material was handed in; the file itself never changes. */
export interface MaterialFile { id: string, name: string, mediaType: string, bytes: number, sha256: string, sm3: string }
export interface Material { kind: SubmissionMaterial, title: string, file?: MaterialFile }
export interface Urgency { ground: UrgencyGround, reason: string }
/** 法律顾问、公职律师的意见; `adviserId` where the adviser is on a roster. */
export interface Counsel { kind: keyof typeof counselKinds, name: string, adviserId: string | null, text: string }
export interface Signer { name: string, post: string }

/** 经过: one act on the round, and who did it. Entries are added and never changed. */
export interface CourseEntry { act: LegalityReviewAct | 'submit', on: LocalDate, accountId: string, accountName: string, officerId: string | null, text: string | null }

export const legalityReviews = pgTable('legality_reviews', {
  id: id(),
  subjectKind: text('subject_kind').$type<SubjectKind>().notNull(),
  subjectId: uuid('subject_id').notNull(),
  title: text('title').notNull(),
  agencyId: uuid('agency_id').notNull().references(() => agencies.id),
  ...divisionColumns(),
  round: integer('round').notNull(),
  materials: jsonb('materials').$type<Material[]>().notNull(),
  /** Of the materials as they were handed in, files by their hashes; none for what was submitted before it was kept. */
  materialsSha256: text('materials_sha256'),
  changes: text('changes'),
  urgency: jsonb('urgency').$type<Urgency>(),
  drafterIds: uuid('drafter_ids').array().notNull(),
  submittedOn: legalDate('submitted_on').notNull(),
  submittedBy: uuid('submitted_by').notNull().references(() => accounts.id),
  acceptedOn: legalDate('accepted_on'),
  earliestOn: legalDate('earliest_on'),
  dueOn: legalDate('due_on'),
  provisional: boolean('provisional').notNull().default(false),
  calendarVersion: text('calendar_version'),
  returnedOn: legalDate('returned_on'),
  suspensions: jsonb('suspensions').$type<Suspension[]>().notNull(),
  status: text('status').$type<LegalityReviewState>().notNull(),
  reviewerId: uuid('reviewer_id').references(() => officers.id),
  bodyId: uuid('body_id').references(() => agencies.id),
  conclusion: text('conclusion').$type<LegalityConclusion>(),
  opinion: text('opinion'),
  heads: jsonb('heads').$type<HeadResult[]>().notNull(),
  counsels: jsonb('counsels').$type<Counsel[]>().notNull(),
  risk: text('risk'),
  signer: jsonb('signer').$type<Signer>(),
  opinionNumber: text('opinion_number'),
  issuedOn: legalDate('issued_on'),
  answers: jsonb('answers').$type<Answer[]>().notNull(),
  answeredOn: legalDate('answered_on'),
  course: jsonb('course').$type<CourseEntry[]>().notNull(),
  ...recordColumns(),
}, (t) => [
  uniqueIndex('legality_reviews_round').on(t.subjectKind, t.subjectId, t.round),
  uniqueIndex('legality_reviews_one_open').on(t.subjectKind, t.subjectId).where(sql.raw(`status in (${openStates.map((state) => `'${state}'`).join(', ')})`)),
  uniqueIndex('legality_reviews_number').on(t.bodyId, t.opinionNumber),
  ...(['submittedOn', 'issuedOn'] as const).flatMap((by) => [
    index(`legality_reviews_agency_${t[by].name}`).on(t.agencyId, t[by], t.id),
    index(`legality_reviews_county_${t[by].name}`).on(t.countyCode, t[by], t.id),
    index(`legality_reviews_city_${t[by].name}`).on(t.cityCode, t[by], t.id),
    index(`legality_reviews_province_${t[by].name}`).on(t.provinceCode, t[by], t.id),
    index(`legality_reviews_${t[by].name}`).on(t[by], t.id),
  ]),
  index('legality_reviews_reviewer').on(t.reviewerId, t.submittedOn, t.id),
  oneOf('legality_reviews_subject_kind', t.subjectKind, membersOf(subjectKinds)),
  oneOf('legality_reviews_status', t.status, statesOf(legalityReviewMachine)),
  oneOf('legality_reviews_conclusion', t.conclusion, membersOf(legalityConclusions)),
])

/** An officer's own reviews are those assigned to them. */
export const legalityReviewScope: ScopeColumns = {
  provinceCode: legalityReviews.provinceCode, cityCode: legalityReviews.cityCode, countyCode: legalityReviews.countyCode, agencyId: legalityReviews.agencyId,
  own: (officerId) => sql`${legalityReviews.reviewerId} = ${officerId}`,
}

export const legalityReviewTables = [
  describeTable(legalityReviews, '合法性审查：重大行政决策、会议议题、合同、行政规范性文件，每次送审一轮', {
    subject_kind: '事项种类', subject_id: '所审查的事项', title: '事项名称', agency_id: '送审单位', round: '轮次', materials: '送审材料，附件载明文件及散列', materials_sha256: '送审材料清单（规范化 JSON，含附件散列）的 SHA-256', changes: '上一轮意见之后的修改情况',
    urgency: '缩短审查时间的事由', drafter_ids: '起草人员', submitted_on: '送审日期', submitted_by: '送审账号', accepted_on: '受理日期', earliest_on: '保证的审查时间届满日，此日起可以出具意见',
    due_on: '审查期限届满日；没有上限的为空', provisional: '届满日是否暂定：尚未发布的放假通知可能使其改变', calendar_version: '所用日历版本', returned_on: '退回补充材料日期；未退回的为空',
    suspensions: '不计入期限的期间', status: '状态', reviewer_id: '审查人员', body_id: '审查机构', conclusion: '审查结论', opinion: '审查意见全文', heads: '逐项审查结果',
    counsels: '法律顾问、公职律师的意见', risk: '明示的法律风险', signer: '签发人', opinion_number: '审查意见书编号', issued_on: '出具日期', answers: '送审单位的反馈',
    answered_on: '反馈日期', course: '经过：每一步及其责任人',
  }),
]
