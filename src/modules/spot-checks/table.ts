import { boolean, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { membersOf } from '../../kernel/codes.ts'
import { statesOf } from '../../kernel/state-machine.ts'
import { allOf, oneOf } from '../../platform/db/checks.ts'
import { divisionColumns, id, instant, legalDate, recordColumns } from '../../platform/db/columns.ts'
import { describeTable } from '../../platform/db/comments.ts'
import { agencies } from '../agencies/table.ts'
import { actKinds } from '../cases/codes.ts'
import { cases } from '../cases/table.ts'
import { officers } from '../personnel/table.ts'
import { spotCheckMachine } from './machine.ts'

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
  status: text('status').$type<keyof typeof spotCheckMachine.states>().notNull(),
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
])

export const spotCheckStrata = pgTable('spot_check_strata', {
  spotCheckId: uuid('spot_check_id').notNull().references(() => spotChecks.id),
  agencyId: uuid('agency_id').notNull().references(() => agencies.id),
  label: text('label').notNull(),
  size: integer('size').notNull(),
  sample: integer('sample').notNull(),
}, (t) => [primaryKey({ columns: [t.spotCheckId, t.agencyId] })])

export const spotCheckFrame = pgTable('spot_check_frame', {
  spotCheckId: uuid('spot_check_id').notNull().references(() => spotChecks.id),
  agencyId: uuid('agency_id').notNull(),
  caseId: uuid('case_id').notNull(),
  ticket: text('ticket'),
  rank: integer('rank'),
  drawn: boolean('drawn').notNull().default(false),
}, (t) => [primaryKey({ columns: [t.spotCheckId, t.agencyId, t.caseId] })])

export const spotCheckFiles = pgTable('spot_check_files', {
  id: id(),
  spotCheckId: uuid('spot_check_id').notNull().references(() => spotChecks.id),
  caseId: uuid('case_id').notNull().references(() => cases.id),
  agencyId: uuid('agency_id').notNull().references(() => agencies.id),
  ...divisionColumns(),
  rank: integer('rank').notNull(),
  reviewerId: uuid('reviewer_id').references(() => officers.id),
  reviewedOn: legalDate('reviewed_on'),
  ...recordColumns(),
}, (t) => [
  uniqueIndex('spot_check_files_case').on(t.spotCheckId, t.caseId),
  index('spot_check_files_list').on(t.spotCheckId, t.agencyId, t.rank),
  index('spot_check_files_reviewer').on(t.reviewerId),
  index('spot_check_files_county').on(t.countyCode, t.createdAt, t.id),
  index('spot_check_files_city').on(t.cityCode, t.createdAt, t.id),
  index('spot_check_files_province').on(t.provinceCode, t.createdAt, t.id),
  index('spot_check_files_agency').on(t.agencyId, t.createdAt, t.id),
])

export const spotCheckTables = [
  describeTable(spotChecks, '案卷评查计划与抽取', {
    agency_id: '组织评查的机关', title: '名称', act_kinds: '纳入的执法行为种类', closed_from: '结案日期自（含）', closed_to: '结案日期至（不含）',
    sample_size: '抽取数量', min_per_agency: '每个机关至少抽取', status: '状态', frame_size: '抽样框案卷数', frame_digest: '抽样框散列',
    committed_at: '固定抽样框时刻', seed_source: '种子来源说明', seed_value: '种子原文', seed_digest: '种子散列', drawn_at: '抽取时刻',
    record_digest: '抽取记录散列', closed_on: '结束日期',
  }),
  describeTable(spotCheckStrata, '抽样分层：每个机关一层', { spot_check_id: '评查计划', agency_id: '机关', label: '机关名称（固定时）', size: '案卷数', sample: '应抽数' }),
  describeTable(spotCheckFrame, '抽样框与签号', { spot_check_id: '评查计划', agency_id: '机关', case_id: '案件', ticket: '签号', rank: '层内次序', drawn: '是否抽中' }),
  describeTable(spotCheckFiles, '抽中的案卷', {
    spot_check_id: '评查计划', case_id: '案件', agency_id: '被评查机关', rank: '层内次序', reviewer_id: '评查人员', reviewed_on: '评查完成日期',
  }),
]
