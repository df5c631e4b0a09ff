import { index, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { membersOf } from '../../kernel/codes.ts'
import { statesOf } from '../../kernel/state-machine.ts'
import { oneOf } from '../../platform/db/checks.ts'
import { divisionColumns, id, instant, legalDate, recordColumns } from '../../platform/db/columns.ts'
import { describeTable } from '../../platform/db/comments.ts'
import type { ScopeColumns } from '../../platform/db/scope.ts'
import { agencies } from '../agencies/table.ts'
import type { LegalityConclusion, SubjectKind } from '../legality-desk/codes.ts'
import { legalityConclusions, subjectKinds } from '../legality-desk/codes.ts'
import { legalityReviews } from '../legality-desk/table.ts'
import type { conflictKinds } from './codes.ts'
import { adviserKinds } from './codes.ts'
import { legalAdviserMachine } from './machine.ts'

export interface Conflict {
  id: string
  kind: keyof typeof conflictKinds
  subjectKind: SubjectKind | null
  subjectId: string | null
  agencyId: string | null
  reason: string
  declaredOn: string
  endedOn: string | null
}

export const legalAdvisers = pgTable('legal_advisers', {
  id: id(),
  agencyId: uuid('agency_id').notNull().references(() => agencies.id),
  ...divisionColumns(),
  name: text('name').notNull(),
  kind: text('kind').$type<keyof typeof adviserKinds>().notNull(),
  organisation: text('organisation').notNull(),
  speciality: text('speciality'),
  engagedFrom: legalDate('engaged_from').notNull(),
  engagedTo: legalDate('engaged_to').notNull(),
  status: text('status').$type<keyof typeof legalAdviserMachine.states>().notNull(),
  endedOn: legalDate('ended_on'),
  endReason: text('end_reason'),
  conflicts: jsonb('conflicts').$type<Conflict[]>().notNull(),
  ...recordColumns(),
}, (t) => [
  index('legal_advisers_agency').on(t.agencyId, t.createdAt, t.id),
  index('legal_advisers_county').on(t.countyCode, t.createdAt, t.id),
  index('legal_advisers_city').on(t.cityCode, t.createdAt, t.id),
  index('legal_advisers_province').on(t.provinceCode, t.createdAt, t.id),
  oneOf('legal_advisers_kind', t.kind, membersOf(adviserKinds)),
  oneOf('legal_advisers_status', t.status, statesOf(legalAdviserMachine)),
])

export const adviserOpinions = pgTable('adviser_opinions', {
  id: id(),
  adviserId: uuid('adviser_id').notNull().references(() => legalAdvisers.id),
  adviserName: text('adviser_name').notNull(),
  reviewId: uuid('review_id').notNull().references(() => legalityReviews.id),
  subjectKind: text('subject_kind').$type<SubjectKind>().notNull(),
  subjectId: uuid('subject_id').notNull(),
  /** The unit whose subject it is; the opinion lies where its subject does. */
  agencyId: uuid('agency_id').notNull().references(() => agencies.id),
  ...divisionColumns(),
  stance: text('stance').$type<LegalityConclusion>(),
  opinion: text('opinion').notNull(),
  givenOn: legalDate('given_on').notNull(),
  createdAt: instant('created_at').notNull(),
}, (t) => [
  unique('adviser_opinions_once').on(t.adviserId, t.reviewId),
  index('adviser_opinions_review').on(t.reviewId),
  index('adviser_opinions_agency').on(t.agencyId, t.givenOn, t.id),
  index('adviser_opinions_county').on(t.countyCode, t.givenOn, t.id),
  index('adviser_opinions_city').on(t.cityCode, t.givenOn, t.id),
  index('adviser_opinions_province').on(t.provinceCode, t.givenOn, t.id),
  oneOf('adviser_opinions_subject_kind', t.subjectKind, membersOf(subjectKinds)),
  oneOf('adviser_opinions_stance', t.stance, membersOf(legalityConclusions)),
])

const scopeOf = (table: typeof legalAdvisers | typeof adviserOpinions): ScopeColumns =>
  ({ provinceCode: table.provinceCode, cityCode: table.cityCode, countyCode: table.countyCode, agencyId: table.agencyId })
export const legalAdviserScope = scopeOf(legalAdvisers)
export const adviserOpinionScope = scopeOf(adviserOpinions)

export const legalAdviserTables = [
  describeTable(legalAdvisers, '法律顾问名册：公职律师、外聘律师、法学专家等，及其申报的利益冲突', {
    agency_id: '聘任单位', name: '姓名', kind: '种类', organisation: '所在机构', speciality: '专业领域', engaged_from: '聘期第一日', engaged_to: '聘期最后一日', status: '状态',
    ended_on: '解聘日期', end_reason: '解聘原因', conflicts: '申报的利益冲突',
  }),
  describeTable(adviserOpinions, '法律顾问就合法性审查提出的意见；只增不改', {
    adviser_id: '法律顾问', adviser_name: '法律顾问姓名', review_id: '合法性审查', subject_kind: '事项种类', subject_id: '所审查的事项', agency_id: '送审单位', stance: '倾向性结论',
    opinion: '法律意见', given_on: '提出日期',
  }),
]
