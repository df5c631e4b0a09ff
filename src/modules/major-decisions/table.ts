import { index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { membersOf } from '../../kernel/codes.ts'
import { statesOf } from '../../kernel/state-machine.ts'
import { oneOf } from '../../platform/db/checks.ts'
import { divisionColumns, id, instant, legalDate, recordColumns } from '../../platform/db/columns.ts'
import { describeTable } from '../../platform/db/comments.ts'
import type { ScopeColumns } from '../../platform/db/scope.ts'
import { accounts } from '../access/table.ts'
import { agencies } from '../agencies/table.ts'
import { decisionCatalogues } from './catalogues/table.ts'
import { matterKinds, proposerKinds } from './codes.ts'
import type { DecisionAct, DecisionState } from './machine.ts'
import { majorDecisionMachine } from './machine.ts'

/** What the initiation finds about a matter: which procedures it needs. */
export interface Traits {
  /** 依法不予公开的依据; null where the matter is public. */
  confidential: string | null
  /** 专业性、技术性较强 */
  professional: boolean
  /** 可能对社会稳定、公共安全等造成不利影响 */
  risky: boolean
  /** 涉及市场主体经济活动 */
  market: boolean
}

export const majorDecisions = pgTable('major_decisions', {
  id: id(),
  agencyId: uuid('agency_id').notNull().references(() => agencies.id),
  ...divisionColumns(),
  organ: text('organ').notNull(),
  title: text('title').notNull(),
  summary: text('summary').notNull(),
  matterKind: text('matter_kind').$type<keyof typeof matterKinds>().notNull(),
  proposerKind: text('proposer_kind').$type<keyof typeof proposerKinds>().notNull(),
  proposer: text('proposer').notNull(),
  proposedOn: legalDate('proposed_on').notNull(),
  status: text('status').$type<DecisionState>().notNull(),
  /** From 1; each adjustment begins another, for which the procedures of law are gone through again. */
  cycle: integer('cycle').notNull().default(1),
  cycleStartedAt: instant('cycle_started_at').notNull(),
  steps: integer('steps').notNull().default(0),
  enteredOn: legalDate('entered_on').notNull(),
  lastOn: legalDate('last_on').notNull(),
  traits: jsonb('traits').$type<Traits>(),
  catalogueId: uuid('catalogue_id').references(() => decisionCatalogues.id),
  catalogueNumber: integer('catalogue_number'),
  reviewId: uuid('review_id'),
  decidedOn: legalDate('decided_on'),
  documentNumber: text('document_number'),
  publishedOn: legalDate('published_on'),
  ...recordColumns(),
}, (t) => [
  index('major_decisions_agency').on(t.agencyId, t.proposedOn, t.id),
  index('major_decisions_county').on(t.countyCode, t.proposedOn, t.id),
  index('major_decisions_city').on(t.cityCode, t.proposedOn, t.id),
  index('major_decisions_province').on(t.provinceCode, t.proposedOn, t.id),
  index('major_decisions_proposed_on').on(t.proposedOn, t.id),
  oneOf('major_decisions_matter_kind', t.matterKind, membersOf(matterKinds)),
  oneOf('major_decisions_proposer_kind', t.proposerKind, membersOf(proposerKinds)),
  oneOf('major_decisions_status', t.status, statesOf(majorDecisionMachine)),
])

export const decisionScope: ScopeColumns = {
  provinceCode: majorDecisions.provinceCode, cityCode: majorDecisions.cityCode, countyCode: majorDecisions.countyCode, agencyId: majorDecisions.agencyId,
}

/** 过程记录: what was done, when, by whom. Rows are added and never changed. */
export const decisionSteps = pgTable('decision_steps', {
  id: id(),
  decisionId: uuid('decision_id').notNull().references(() => majorDecisions.id),
  position: integer('position').notNull(),
  cycle: integer('cycle').notNull(),
  act: text('act').$type<DecisionAct>().notNull(),
  occurredOn: legalDate('occurred_on').notNull(),
  data: jsonb('data').$type<Readonly<Record<string, unknown>>>().notNull(),
  recordedBy: uuid('recorded_by').notNull().references(() => accounts.id),
  recordedAt: instant('recorded_at').notNull(),
}, (t) => [
  uniqueIndex('decision_steps_position').on(t.decisionId, t.position),
  oneOf('decision_steps_act', t.act, Object.keys(majorDecisionMachine.acts)),
])

export const majorDecisionTables = [
  describeTable(majorDecisions, '重大行政决策', {
    agency_id: '承办单位；启动前为登记建议的单位', organ: '决策机关', title: '决策事项', summary: '主要内容', matter_kind: '决策事项种类', proposer_kind: '建议人种类', proposer: '建议人',
    proposed_on: '提出日期', status: '状态', cycle: '第几次履行程序，每次调整加一', cycle_started_at: '本次程序开始时刻', steps: '过程记录条数', entered_on: '进入现状态的日期', last_on: '各步中最近的日期', traits: '启动时认定的特征，决定须履行的程序',
    catalogue_id: '所列入的决策事项目录', catalogue_number: '目录中的序号', review_id: '据以提交讨论的合法性审查', decided_on: '决定日期', document_number: '决策文号', published_on: '公布日期',
  }),
  describeTable(decisionSteps, '重大行政决策过程记录，只增不改', {
    decision_id: '决策', position: '序号', cycle: '第几次履行程序', act: '步骤', occurred_on: '发生日期', data: '内容', recorded_by: '登记账号', recorded_at: '登记时刻',
  }),
]
