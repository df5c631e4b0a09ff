import { sql } from 'drizzle-orm'
import { boolean, index, integer, jsonb, numeric, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { membersOf } from '../../../kernel/codes.ts'
import type { AnnouncedSource, SeedSource } from '../../../kernel/draw-v2.ts'
import { statesOf } from '../../../kernel/state-machine.ts'
import { allOf, oneOf } from '../../../platform/db/checks.ts'
import { divisionColumns, id, instant, legalDate, recordColumns } from '../../../platform/db/columns.ts'
import { describeTable } from '../../../platform/db/comments.ts'
import { agencies } from '../../agencies/table.ts'
import { staffKinds } from '../codes.ts'
import type { StaffKind } from '../rules.ts'
import { officers } from '../table.ts'
import type { ExamKind, ExamMode, ExamOutcome, ExamPart } from './codes.ts'
import { examKinds, examModes, examOutcomes, examParts } from './codes.ts'
import type { ExamStatus } from './machine.ts'
import { examMachine } from './machine.ts'

export const examSessions = pgTable('exam_sessions', {
  id: id(),
  agencyId: uuid('agency_id').notNull().references(() => agencies.id),
  ...divisionColumns(),
  title: text('title').notNull(),
  mode: text('mode').$type<ExamMode>().notNull(),
  kind: text('kind').$type<ExamKind>().notNull(),
  parts: text('parts').array().$type<ExamPart[]>().notNull(),
  heldOn: legalDate('held_on').notNull(),
  passMark: numeric('pass_mark', { precision: 4, scale: 1, mode: 'number' }).notNull(),
  staffKinds: text('staff_kinds').array().$type<StaffKind[]>(),
  sampleSize: integer('sample_size'),
  minPerAgency: integer('min_per_agency'),
  status: text('status').$type<ExamStatus>().notNull(),
  frameSize: integer('frame_size'),
  frameDigest: text('frame_digest'),
  committedAt: instant('committed_at'),
  frameQuery: text('frame_query'),
  seedSources: jsonb('seed_sources').$type<AnnouncedSource[]>().notNull().default([]),
  commitmentDigest: text('commitment_digest'),
  seedValues: jsonb('seed_values').$type<SeedSource[]>(),
  seededAt: instant('seeded_at'),
  seedSource: text('seed_source'),
  seedValue: text('seed_value'),
  seedDigest: text('seed_digest'),
  drawnAt: instant('drawn_at'),
  recordDigest: text('record_digest'),
  publishedOn: legalDate('published_on'),
  cancelReason: text('cancel_reason'),
  ...recordColumns(),
}, (t) => [
  index('exam_sessions_agency').on(t.agencyId, t.heldOn, t.id),
  index('exam_sessions_county').on(t.countyCode, t.heldOn, t.id),
  index('exam_sessions_city').on(t.cityCode, t.heldOn, t.id),
  index('exam_sessions_province').on(t.provinceCode, t.heldOn, t.id),
  oneOf('exam_sessions_mode', t.mode, membersOf(examModes)),
  oneOf('exam_sessions_kind', t.kind, membersOf(examKinds)),
  allOf('exam_sessions_parts', t.parts, membersOf(examParts)),
  allOf('exam_sessions_staff_kinds', t.staffKinds, membersOf(staffKinds)),
  oneOf('exam_sessions_status', t.status, statesOf(examMachine)),
])

export const examStrata = pgTable('exam_strata', {
  sessionId: uuid('session_id').notNull().references(() => examSessions.id),
  agencyId: uuid('agency_id').notNull().references(() => agencies.id),
  label: text('label').notNull(),
  size: integer('size').notNull(),
  sample: integer('sample').notNull(),
}, (t) => [primaryKey({ columns: [t.sessionId, t.agencyId] })])

export const examFrame = pgTable('exam_frame', {
  sessionId: uuid('session_id').notNull().references(() => examSessions.id),
  agencyId: uuid('agency_id').notNull(),
  officerId: uuid('officer_id').notNull(),
  ticket: text('ticket'),
  rank: integer('rank'),
  drawn: boolean('drawn').notNull().default(false),
}, (t) => [
  primaryKey({ columns: [t.sessionId, t.agencyId, t.officerId] }),
  uniqueIndex('exam_frame_rank').on(t.sessionId, t.agencyId, t.rank).where(sql`rank is not null`),
])

export const examRegistrations = pgTable('exam_registrations', {
  id: id(),
  sessionId: uuid('session_id').notNull().references(() => examSessions.id),
  officerId: uuid('officer_id').notNull().references(() => officers.id),
  agencyId: uuid('agency_id').notNull().references(() => agencies.id),
  ...divisionColumns(),
  registeredOn: legalDate('registered_on').notNull(),
  rank: integer('rank'),
  outcome: text('outcome').$type<ExamOutcome>(),
  publicScore: numeric('public_score', { precision: 4, scale: 1, mode: 'number' }),
  professionalScore: numeric('professional_score', { precision: 4, scale: 1, mode: 'number' }),
  ...recordColumns(),
}, (t) => [
  uniqueIndex('exam_registrations_once').on(t.sessionId, t.officerId),
  index('exam_registrations_officer').on(t.officerId),
  index('exam_registrations_agency').on(t.agencyId, t.registeredOn, t.id),
  index('exam_registrations_county').on(t.countyCode, t.registeredOn, t.id),
  index('exam_registrations_city').on(t.cityCode, t.registeredOn, t.id),
  index('exam_registrations_province').on(t.provinceCode, t.registeredOn, t.id),
  oneOf('exam_registrations_outcome', t.outcome, membersOf(examOutcomes)),
])

const draw = { ticket: '签号', rank: '层内次序', drawn: '是否抽中' }

export const examTables = [
  describeTable(examSessions, '考试：计划考试与随机抽考', {
    agency_id: '组织考试的机关', title: '名称', mode: '考试方式', kind: '考试种类', parts: '考试科目', held_on: '考试日期', pass_mark: '各科合格分数线（百分制）',
    staff_kinds: '抽考的人员类别', sample_size: '抽取总数', min_per_agency: '每个单位至少抽取', status: '状态', frame_size: '抽考名单人数', frame_digest: '抽考名单散列',
    committed_at: '固定名单时刻', frame_query: '固定时的查询条件（规范 JSON）', seed_sources: '公布的种子来源',
    commitment_digest: '承诺散列；依旧版协议固定的为空', seed_values: '种子来源及其数值', seeded_at: '种子形成时刻', seed_source: '种子来源说明', seed_value: '种子原文', seed_digest: '种子散列', drawn_at: '抽取时刻', record_digest: '抽取记录散列',
    published_on: '公布成绩日期', cancel_reason: '取消原因',
  }),
  describeTable(examStrata, '抽考分层：每个单位一层', { session_id: '考试', agency_id: '单位', label: '单位名称（固定时）', size: '人数', sample: '应抽数' }),
  describeTable(examFrame, '抽考名单与签号', { session_id: '考试', agency_id: '单位', officer_id: '人员', ...draw }),
  describeTable(examRegistrations, '报名（或者抽中）的人员及其成绩', {
    session_id: '考试', officer_id: '应考人员', agency_id: '报名时所在单位', registered_on: '报名或者抽中日期', rank: '抽中的层内次序', outcome: '结果；无成绩为空',
    public_score: '公共法律知识成绩', professional_score: '专业法律知识成绩',
  }),
]
