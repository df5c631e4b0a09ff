import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { membersOf } from '../../kernel/codes.ts'
import type { AnnouncedSource, SeedSource } from '../../kernel/draw-v2.ts'
import { statesOf } from '../../kernel/state-machine.ts'
import { allOf, oneOf } from '../../platform/db/checks.ts'
import { divisionColumns, id, inByteOrder, instant, legalDate, recordColumns } from '../../platform/db/columns.ts'
import { describeTable } from '../../platform/db/comments.ts'
import { bytea } from '../../platform/db/tables.ts'
import { agencies } from '../agencies/table.ts'
import { actKinds } from '../cases/codes.ts'
import { cases } from '../cases/table.ts'
import { officers } from '../personnel/table.ts'
import { additionKinds, priorityGrounds, stratumPeriods } from './codes.ts'
import { spotCheckMachine } from './machine.ts'

/** Cases left out of a frame, and why: part of what is published with the commitment. */
export interface Exclusion { by: 'CASE' | 'AGENCY' | 'FIELD' | 'PROCEDURE', values: string[], reason: string }
export interface ShareReveal { party: string, value: string, at: string }

export const spotChecks = pgTable('spot_checks', {
  id: id(),
  agencyId: uuid('agency_id').notNull().references(() => agencies.id),
  ...divisionColumns(),
  title: text('title').notNull(),
  actKinds: text('act_kinds').array().$type<(keyof typeof actKinds)[]>().notNull(),
  closedFrom: legalDate('closed_from').notNull(),
  closedTo: legalDate('closed_to').notNull(),
  sampleSize: integer('sample_size').notNull(),
  minPerAgency: integer('min_per_agency').notNull(),
  byActKind: boolean('by_act_kind').notNull().default(false),
  byPeriod: text('by_period').$type<keyof typeof stratumPeriods>().notNull().default('NONE'),
  priorityGrounds: text('priority_grounds').array().$type<(keyof typeof priorityGrounds)[]>().notNull().default([]),
  minPerPriority: integer('min_per_priority').notNull().default(0),
  exclusions: jsonb('exclusions').$type<Exclusion[]>().notNull().default([]),
  status: text('status').$type<keyof typeof spotCheckMachine.states>().notNull(),
  frameQuery: text('frame_query'),
  seedSources: jsonb('seed_sources').$type<AnnouncedSource[]>().notNull().default([]),
  commitmentDigest: text('commitment_digest'),
  shareReveals: jsonb('share_reveals').$type<ShareReveal[]>().notNull().default([]),
  seedValues: jsonb('seed_values').$type<SeedSource[]>(),
  seededAt: instant('seeded_at'),
  extendedTo: integer('extended_to'),
  additions: integer('additions').notNull().default(0),
  additionsDigest: text('additions_digest'),
  frameSize: integer('frame_size'),
  frameDigest: text('frame_digest'),
  committedAt: instant('committed_at'),
  seedSource: text('seed_source'),
  seedValue: text('seed_value'),
  seedDigest: text('seed_digest'),
  drawnAt: instant('drawn_at'),
  recordDigest: text('record_digest'),
  closedOn: legalDate('closed_on'),
  ...recordColumns(),
}, (t) => [
  index('spot_checks_county').on(t.countyCode, t.createdAt, t.id),
  index('spot_checks_city').on(t.cityCode, t.createdAt, t.id),
  index('spot_checks_province').on(t.provinceCode, t.createdAt, t.id),
  index('spot_checks_agency').on(t.agencyId, t.createdAt, t.id),
  oneOf('spot_checks_status', t.status, statesOf(spotCheckMachine)),
  allOf('spot_checks_act_kinds', t.actKinds, membersOf(actKinds)),
  oneOf('spot_checks_by_period', t.byPeriod, membersOf(stratumPeriods)),
  allOf('spot_checks_priority_grounds', t.priorityGrounds, membersOf(priorityGrounds)),
])

export const spotCheckStrata = pgTable('spot_check_strata', {
  spotCheckId: uuid('spot_check_id').notNull().references(() => spotChecks.id),
  stratum: inByteOrder('stratum').notNull(),
  agencyId: uuid('agency_id').notNull().references(() => agencies.id),
  priority: boolean('priority').notNull(),
  label: text('label').notNull(),
  size: integer('size').notNull(),
  sample: integer('sample').notNull(),
  given: integer('given').notNull(),
  taken: integer('taken').notNull(),
}, (t) => [uniqueIndex('spot_check_strata_stratum').on(t.spotCheckId, t.stratum)])

// Frame and tickets are written once, by statements that read what they refer to in the same transaction under the lock of the spot check. Foreign keys
// would look a million rows up again, one by one.
export const spotCheckFrame = pgTable('spot_check_frame', {
  spotCheckId: uuid('spot_check_id').notNull(),
  stratum: inByteOrder('stratum').notNull(),
  agencyId: uuid('agency_id').notNull(),
  caseId: uuid('case_id').notNull(),
}, (t) => [uniqueIndex('spot_check_frame_line').on(t.spotCheckId, t.stratum, t.caseId)])

export const spotCheckTickets = pgTable('spot_check_tickets', {
  spotCheckId: uuid('spot_check_id').notNull(),
  stratum: inByteOrder('stratum').notNull(),
  rank: integer('rank').notNull(),
  caseId: uuid('case_id').notNull(),
  ticket: bytea('ticket').notNull(),
  drawn: boolean('drawn').notNull(),
}, (t) => [uniqueIndex('spot_check_tickets_rank').on(t.spotCheckId, t.stratum, t.rank)])

export const spotCheckAdditions = pgTable('spot_check_additions', {
  spotCheckId: uuid('spot_check_id').notNull().references(() => spotChecks.id),
  seq: integer('seq').notNull(),
  kind: text('kind').$type<keyof typeof additionKinds>().notNull(),
  content: text('content').notNull(),
}, (t) => [primaryKey({ columns: [t.spotCheckId, t.seq] }), oneOf('spot_check_additions_kind', t.kind, membersOf(additionKinds))])

export const spotCheckFiles = pgTable('spot_check_files', {
  id: id(),
  spotCheckId: uuid('spot_check_id').notNull().references(() => spotChecks.id),
  caseId: uuid('case_id').notNull().references(() => cases.id),
  agencyId: uuid('agency_id').notNull().references(() => agencies.id),
  ...divisionColumns(),
  stratum: inByteOrder('stratum').notNull(),
  rank: integer('rank').notNull(),
  replacedAt: instant('replaced_at'),
  reviewerId: uuid('reviewer_id').references(() => officers.id),
  reviewedOn: legalDate('reviewed_on'),
  ...recordColumns(),
}, (t) => [
  uniqueIndex('spot_check_files_case').on(t.spotCheckId, t.caseId),
  index('spot_check_files_list').on(t.spotCheckId, t.agencyId, t.rank),
  index('spot_check_files_of_case').on(t.caseId, t.createdAt, t.id),
  index('spot_check_files_reviewer').on(t.reviewerId),
  index('spot_check_files_county').on(t.countyCode, t.createdAt, t.id),
  index('spot_check_files_city').on(t.cityCode, t.createdAt, t.id),
  index('spot_check_files_province').on(t.provinceCode, t.createdAt, t.id),
  index('spot_check_files_agency').on(t.agencyId, t.createdAt, t.id),
])

export const spotCheckTables = [
  describeTable(spotChecks, '案卷评查计划与抽取', {
    agency_id: '组织评查的机关', title: '名称', act_kinds: '纳入的执法行为种类', closed_from: '结案日期自（含）', closed_to: '结案日期至（不含）',
    sample_size: '抽取数量', min_per_agency: '每个机关至少抽取', by_act_kind: '是否按执法行为种类分层', by_period: '分层期间', priority_grounds: '优先层条件',
    min_per_priority: '每个优先层至少抽取', exclusions: '排除标准及理由', frame_query: '固定时的查询条件（规范 JSON）', seed_sources: '公布的种子来源',
    commitment_digest: '承诺散列', share_reveals: '已揭示的份额', seed_values: '种子来源及其数值', seeded_at: '种子形成时刻', extended_to: '追加后的抽取数量',
    additions: '补充记录数', additions_digest: '最后一条补充记录散列', status: '状态', frame_size: '抽样框案卷数', frame_digest: '抽样框散列',
    committed_at: '固定抽样框时刻', seed_source: '种子来源说明', seed_value: '种子原文', seed_digest: '种子散列', drawn_at: '抽取时刻',
    record_digest: '抽取记录散列', closed_on: '结束日期',
  }),
  describeTable(spotCheckStrata, '抽样分层', {
    spot_check_id: '评查计划', stratum: '层标识', agency_id: '机关', priority: '是否优先层', label: '层的正式名称（固定时）', size: '案卷数', sample: '应抽数',
    given: '追加后的应抽数', taken: '已抽到的次序',
  }),
  describeTable(spotCheckFrame, '抽样框', { spot_check_id: '评查计划', stratum: '层标识', agency_id: '机关', case_id: '案件' }),
  describeTable(spotCheckTickets, '全部签号', {
    spot_check_id: '评查计划', stratum: '层标识', rank: '层内次序', case_id: '案件', ticket: '签号', drawn: '是否首次抽中',
  }),
  describeTable(spotCheckAdditions, '替换和追加的补充记录', { spot_check_id: '评查计划', seq: '序号', kind: '种类', content: '补充记录（规范 JSON）' }),
  describeTable(spotCheckFiles, '抽中的案卷', {
    spot_check_id: '评查计划', case_id: '案件', agency_id: '被评查机关', stratum: '层标识', rank: '层内次序', replaced_at: '被替换时刻', reviewer_id: '评查人员', reviewed_on: '评查完成日期',
  }),
]
