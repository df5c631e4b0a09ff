import { sql } from 'drizzle-orm'
import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { membersOf } from '../../kernel/codes.ts'
import type { Acknowledgement } from '../../kernel/gate.ts'
import { statesOf } from '../../kernel/state-machine.ts'
import { oneOf } from '../../platform/db/checks.ts'
import { divisionColumns, id, instant, legalDate, recordColumns } from '../../platform/db/columns.ts'
import { describeTable } from '../../platform/db/comments.ts'
import { accounts } from '../access/table.ts'
import { agencies } from '../agencies/table.ts'
import { officers } from '../personnel/table.ts'
import { enforcementFields } from '../reference/codes.ts'
import { riskGrades } from '../standards/codes.ts'
import type { frameExclusions, inspectionResults, recusalReasons, resultChannels } from './codes.ts'
import { targetKinds } from './codes.ts'
import { checkMachine, inspectorMachine, planMachine, targetMachine, taskMachine } from './machine.ts'

export type Field = keyof typeof enforcementFields
export type RiskGrade = keyof typeof riskGrades
/** Ratios by risk grade in basis points of the targets. */
export type Ratios = Record<RiskGrade, number>
export interface Recusal { code: string, reason: keyof typeof recusalReasons }
export interface ItemResult { itemId: string, result: keyof typeof inspectionResults }
/** An inspector as he was when the pools were frozen. Conflicts name targets of the frame. */
export interface FrozenInspector { officerId: string, agencyId: string, name: string, load: number, conflicts: { targetId: string, reason: Recusal['reason'] }[] }

const own = () => ({ id: id(), agencyId: uuid('agency_id').notNull().references(() => agencies.id), ...divisionColumns() })

export const inspectionTargets = pgTable('inspection_targets', {
  ...own(),
  kind: text('kind').$type<keyof typeof targetKinds>().notNull(),
  code: text('code').notNull(),
  uscc: text('uscc'),
  name: text('name').notNull(),
  riskGrade: text('risk_grade').$type<RiskGrade>().notNull(),
  field: text('field').$type<Field>(),
  status: text('status').$type<keyof typeof targetMachine.states>().notNull(),
  statusReason: text('status_reason'),
  ...recordColumns(),
}, (t) => [
  uniqueIndex('inspection_targets_code').on(t.agencyId, t.code),
  index('inspection_targets_agency').on(t.agencyId, t.name, t.id),
  index('inspection_targets_county').on(t.countyCode, t.name, t.id),
  index('inspection_targets_city').on(t.cityCode, t.name, t.id),
  index('inspection_targets_province').on(t.provinceCode, t.name, t.id),
  index('inspection_targets_name').on(t.name, t.id),
  oneOf('inspection_targets_kind', t.kind, membersOf(targetKinds)),
  oneOf('inspection_targets_risk_grade', t.riskGrade, membersOf(riskGrades)),
  oneOf('inspection_targets_field', t.field, membersOf(enforcementFields)),
  oneOf('inspection_targets_status', t.status, statesOf(targetMachine)),
])

export const inspectors = pgTable('inspectors', {
  ...own(),
  officerId: uuid('officer_id').notNull().references(() => officers.id),
  name: text('name').notNull(),
  specialities: text('specialities').array().$type<Field[]>().notNull(),
  recusals: jsonb('recusals').$type<Recusal[]>().notNull(),
  status: text('status').$type<keyof typeof inspectorMachine.states>().notNull(),
  leftReason: text('left_reason'),
  ...recordColumns(),
}, (t) => [
  uniqueIndex('inspectors_officer').on(t.officerId).where(sql`status = 'IN_POOL'`),
  ...placeIndexes('inspectors', t),
  oneOf('inspectors_status', t.status, statesOf(inspectorMachine)),
])

export const inspectionPlans = pgTable('inspection_plans', {
  ...own(),
  year: integer('year').notNull(),
  title: text('title').notNull(),
  status: text('status').$type<keyof typeof planMachine.states>().notNull(),
  draftedBy: uuid('drafted_by').notNull().references(() => accounts.id),
  approvedBy: uuid('approved_by').references(() => accounts.id),
  approvedOn: legalDate('approved_on'),
  publishedOn: legalDate('published_on'),
  adjustReason: text('adjust_reason'),
  ...recordColumns(),
}, (t) => [
  ...placeIndexes('inspection_plans', t), index('inspection_plans_published').on(t.publishedOn, t.id).where(sql`published_on is not null`),
   oneOf('inspection_plans_status', t.status, statesOf(planMachine)),
])

export const inspectionTasks = pgTable('inspection_tasks', {
  ...own(),
  planId: uuid('plan_id').notNull().references(() => inspectionPlans.id),
  year: integer('year').notNull(),
  title: text('title').notNull(),
  field: text('field').$type<Field>(),
  itemIds: uuid('item_ids').array().notNull(),
  partnerAgencyIds: uuid('partner_agency_ids').array().notNull(),
  pairsAcross: boolean('pairs_across').notNull(),
  ratios: jsonb('ratios').$type<Ratios>().notNull(),
  startOn: legalDate('start_on').notNull(),
  endOn: legalDate('end_on').notNull(),
  status: text('status').$type<keyof typeof taskMachine.states>().notNull(),
  statusReason: text('status_reason'),
  frameSize: integer('frame_size'),
  excluded: integer('excluded'),
  sampleSize: integer('sample_size'),
  cap: integer('cap'),
  people: jsonb('people').$type<FrozenInspector[]>().notNull(),
  inspectorDigest: text('inspector_digest'),
  committedAt: instant('committed_at'),
  seedSource: text('seed_source'),
  seedValue: text('seed_value'),
  drawnAt: instant('drawn_at'),
  assignmentDigest: text('assignment_digest'),
  replacements: integer('replacements').notNull().default(0),
  replacementsDigest: text('replacements_digest'),
  ...recordColumns(),
}, (t) => [
  index('inspection_tasks_partners').using('gin', t.partnerAgencyIds),
  index('inspection_tasks_plan').on(t.planId, t.createdAt, t.id),
  ...placeIndexes('inspection_tasks', t),
  oneOf('inspection_tasks_field', t.field, membersOf(enforcementFields)),
  oneOf('inspection_tasks_status', t.status, statesOf(taskMachine)),
])

export const inspectionStrata = pgTable('inspection_strata', {
  taskId: uuid('task_id').notNull().references(() => inspectionTasks.id),
  riskGrade: text('risk_grade').$type<RiskGrade>().notNull(),
  size: integer('size').notNull(),
  sample: integer('sample').notNull(),
  frameDigest: text('frame_digest').notNull(),
  seedDigest: text('seed_digest'),
  recordDigest: text('record_digest'),
}, (t) => [primaryKey({ columns: [t.taskId, t.riskGrade] }), oneOf('inspection_strata_risk_grade', t.riskGrade, membersOf(riskGrades))])

export const inspectionFrame = pgTable('inspection_frame', {
  taskId: uuid('task_id').notNull().references(() => inspectionTasks.id),
  riskGrade: text('risk_grade').$type<RiskGrade>().notNull(),
  targetId: uuid('target_id').notNull(),
  exclusion: text('exclusion').$type<keyof typeof frameExclusions>(),
  ticket: text('ticket'),
  rank: integer('rank'),
  drawn: boolean('drawn').notNull().default(false),
}, (t) => [primaryKey({ columns: [t.taskId, t.riskGrade, t.targetId] })])

/** A result that is still to be published. */
export const awaitingPublication = sql`status = 'RESULT_RECORDED'`

export const inspectionChecks = pgTable('inspection_checks', {
  ...own(),
  taskId: uuid('task_id').notNull().references(() => inspectionTasks.id),
  targetId: uuid('target_id').notNull().references(() => inspectionTargets.id),
  code: text('code').notNull(),
  name: text('name').notNull(),
  /** By whom a check is borne: checks of an enterprise and of its products count together. */
  subject: text('subject').notNull(),
  riskGrade: text('risk_grade').$type<RiskGrade>().notNull(),
  rank: integer('rank').notNull(),
  officerIds: uuid('officer_ids').array().notNull(),
  drawnOn: legalDate('drawn_on').notNull(),
  status: text('status').$type<keyof typeof checkMachine.states>().notNull(),
  inspectedOn: legalDate('inspected_on'),
  results: jsonb('results').$type<ItemResult[]>().notNull(),
  findings: text('findings'),
  acknowledged: jsonb('acknowledged').$type<Acknowledgement[]>().notNull(),
  recordedOn: legalDate('recorded_on'),
  dueOn: legalDate('due_on'),
  provisional: boolean('provisional').notNull(),
  calendarVersion: text('calendar_version'),
  publishedOn: legalDate('published_on'),
  channel: text('channel').$type<keyof typeof resultChannels>(),
  ...recordColumns(),
}, (t) => [
  uniqueIndex('inspection_checks_target').on(t.taskId, t.targetId),
  index('inspection_checks_subject').on(t.subject, t.inspectedOn),
  index('inspection_checks_published').on(t.publishedOn, t.id).where(sql`status = 'PUBLISHED'`),
  index('inspection_checks_running').on(t.divisionCode, t.calendarVersion).where(awaitingPublication),
  index('inspection_checks_officers').using('gin', t.officerIds),
  ...placeIndexes('inspection_checks', t),
  oneOf('inspection_checks_risk_grade', t.riskGrade, membersOf(riskGrades)),
  oneOf('inspection_checks_status', t.status, statesOf(checkMachine)),
])

export const inspectionReplacements = pgTable('inspection_replacements', {
  taskId: uuid('task_id').notNull().references(() => inspectionTasks.id),
  seq: integer('seq').notNull(),
  content: text('content').notNull(),
}, (t) => [primaryKey({ columns: [t.taskId, t.seq] })])

export const inspectionPartnerResults = pgTable('inspection_partner_results', {
  ...own(),
  taskId: uuid('task_id').notNull().references(() => inspectionTasks.id),
  checkId: uuid('check_id').notNull().references(() => inspectionChecks.id),
  inspectedOn: legalDate('inspected_on').notNull(),
  results: jsonb('results').$type<ItemResult[]>().notNull(),
  findings: text('findings'),
  recordedOn: legalDate('recorded_on').notNull(),
  ...recordColumns(),
}, (t) => [
  uniqueIndex('inspection_partner_results_once').on(t.checkId, t.agencyId),
  index('inspection_partner_results_task').on(t.taskId, t.createdAt, t.id),
  ...placeIndexes('inspection_partner_results', t),
])

const owner = '建立的机关'

export const randomInspectionTables = [
  describeTable(inspectionTargets, '检查对象名录库', {
    agency_id: owner, kind: '对象种类', code: '对象编号：统一社会信用代码，产品、项目等为自编号', uscc: '所属主体的统一社会信用代码', name: '名称', risk_grade: '风险等级',
    field: '执法领域；为空表示各领域', status: '状态', status_reason: '移出或者恢复的理由',
  }),
  describeTable(inspectors, '执法检查人员名录库', {
    agency_id: '所属机关', officer_id: '人员', name: '姓名', specialities: '专长（执法领域）', recusals: '应当回避的检查对象及事由', status: '状态', left_reason: '出库理由',
  }),
  describeTable(inspectionPlans, '年度抽查计划', {
    agency_id: owner, year: '年度', title: '名称', status: '状态', drafted_by: '起草账号', approved_by: '批准账号', approved_on: '批准日期', published_on: '公布日期', adjust_reason: '最近一次调整的理由',
  }),
  describeTable(inspectionTasks, '抽查任务与抽取', {
    agency_id: '发起机关', plan_id: '年度计划', year: '年度', title: '名称', field: '执法领域；为空表示各领域', item_ids: '抽查事项', partner_agency_ids: '联合机关',
    pairs_across: '两名检查人员是否来自不同机关', ratios: '各风险等级抽查比例（万分比）', start_on: '开始日期', end_on: '结束日期', status: '状态', status_reason: '取消理由',
    frame_size: '抽样框对象数', excluded: '因频次上限未列入的对象数', sample_size: '应抽数', cap: '各事项中最低的年度频次上限', people: '固定时的检查人员及其已承担数、回避',
    inspector_digest: '检查人员名单散列', committed_at: '固定名录时刻', seed_source: '种子来源', seed_value: '种子原文', drawn_at: '抽取时刻', assignment_digest: '分派记录散列',
    replacements: '更换检查人员的补充记录数', replacements_digest: '最后一条更换记录散列',
  }),
  describeTable(inspectionReplacements, '更换检查人员的补充记录', { task_id: '抽查任务', seq: '序号', content: '补充记录（规范 JSON）' }),
  describeTable(inspectionPartnerResults, '联合机关对检查对象的结果', {
    agency_id: '联合机关', task_id: '抽查任务', check_id: '抽查', inspected_on: '检查结束日期', results: '各事项的结果', findings: '情况说明', recorded_on: '录入日期',
  }),
  describeTable(inspectionStrata, '抽查任务的分层：每个风险等级一层，各有抽取记录', {
    task_id: '抽查任务', risk_grade: '风险等级', size: '对象数', sample: '应抽数', frame_digest: '抽样框散列', seed_digest: '种子散列', record_digest: '抽取记录散列',
  }),
  describeTable(inspectionFrame, '抽查任务的抽样框与签号', {
    task_id: '抽查任务', risk_grade: '风险等级', target_id: '检查对象', exclusion: '未列入抽样框的原因', ticket: '签号', rank: '层内次序', drawn: '是否抽中',
  }),
  describeTable(inspectionChecks, '抽中的检查对象、检查人员与结果', {
    agency_id: '发起机关', task_id: '抽查任务', target_id: '检查对象', code: '对象编号', name: '对象名称（抽取时）', subject: '承受检查的主体', risk_grade: '风险等级', rank: '层内次序',
    officer_ids: '检查人员', drawn_on: '抽取日期', status: '状态', inspected_on: '检查结束日期', results: '各事项的结果', findings: '情况说明', acknowledged: '已说明理由的提示',
    recorded_on: '录入日期', due_on: '公示期限届满日', provisional: '届满日是否暂定', calendar_version: '计算届满日所用日历版本', published_on: '公示日期', channel: '公示渠道',
  }),
]

type Column = Parameters<ReturnType<typeof index>['on']>[0]

function placeIndexes(name: string, t: { provinceCode: Column, cityCode: Column, countyCode: Column, agencyId: Column, createdAt: Column, id: Column }) {
  return (['county', 'city', 'province', 'agency'] as const).map((level) =>
    index(`${name}_${level}`).on(level === 'agency' ? t.agencyId : t[`${level}Code`], t.createdAt, t.id))
}
