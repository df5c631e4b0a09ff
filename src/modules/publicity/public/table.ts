import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { membersOf } from '../../../kernel/codes.ts'
import { oneOf } from '../../../platform/db/checks.ts'
import { divisionColumns, id, instant, legalDate } from '../../../platform/db/columns.ts'
import { describeTable } from '../../../platform/db/comments.ts'
import { xid8 } from '../../../platform/db/tables.ts'
import { gramsOf } from '../../../platform/grams.ts'
import { agencies } from '../../agencies/table.ts'
import type { actKinds, enforcementFields, penaltyKinds } from '../../reference/codes.ts'
import type { PublicEvent } from '../codes.ts'
import { publicEvents } from '../codes.ts'
import { publications } from '../table.ts'

/**
 * 公示信息: what the public reads, and nothing else. A row is made by the release of what was masked and reviewed; where it is withdrawn or its period is
 * over, the row keeps its hash and the reason and loses its content.
 */
export const publicDecisions = pgTable('public_decisions', {
  id: id().references(() => publications.id),
  agencyId: uuid('agency_id').notNull().references(() => agencies.id),
  ...divisionColumns(),
  actKind: text('act_kind').$type<keyof typeof actKinds>().notNull(),
  field: text('field').$type<keyof typeof enforcementFields>().notNull(),
  decidedOn: legalDate('decided_on').notNull(),
  publishedOn: legalDate('published_on').notNull(),
  publishedUntil: legalDate('published_until'),
  state: text('state').$type<PublicEvent>().notNull(),
  stateOn: legalDate('state_on').notNull(),
  content: text('content'),
  contentHash: text('content_hash').notNull(),
  policyCode: text('policy_code').notNull(),
  words: text('words'),
  /** Read from the content, and gone with it. */
  penaltyKinds: jsonb('penalty_kinds').$type<(keyof typeof penaltyKinds)[]>().generatedAlwaysAs(sql`(content)::jsonb -> 'penaltyKinds'`),
  decisionKind: text('decision_kind').generatedAlwaysAs(sql`(content)::jsonb ->> 'decisionKind'`),
  reason: text('reason'),
  version: integer('version').notNull(),
  xid: xid8('xid').notNull().default(sql`pg_current_xact_id()`),
  updatedAt: instant('updated_at').notNull(),
}, (t) => {
  const shown = sql`content is not null`
  return [
    index('public_decisions_published').on(t.publishedOn, t.id).where(shown),
    index('public_decisions_decided').on(t.decidedOn, t.id).where(shown),
    index('public_decisions_agency').on(t.agencyId, t.publishedOn, t.id).where(shown),
    index('public_decisions_province').on(t.provinceCode, t.publishedOn, t.id).where(shown),
    index('public_decisions_city').on(t.cityCode, t.publishedOn, t.id).where(shown),
    index('public_decisions_county').on(t.countyCode, t.publishedOn, t.id).where(shown),
    index('public_decisions_kind').on(t.actKind, t.publishedOn, t.id).where(shown),
    index('public_decisions_field').on(t.field, t.publishedOn, t.id).where(shown),
    index('public_decisions_decision_kind').on(t.decisionKind, t.publishedOn, t.id).where(shown),
    index('public_decisions_penalty_kinds').using('gin', t.penaltyKinds).where(shown),
    index('public_decisions_words').using('gin', gramsOf(t.words)).where(shown),
    index('public_decisions_changes').on(t.xid, t.id),
    oneOf('public_decisions_state', t.state, membersOf(publicEvents)),
  ]
})

/** 公示信息的变动: released, corrected, withdrawn, ended; for anybody to follow. */
export const publicDecisionEvents = pgTable('public_decision_events', {
  decisionId: uuid('decision_id').notNull().references(() => publicDecisions.id),
  version: integer('version').notNull(),
  kind: text('kind').$type<PublicEvent>().notNull(),
  on: legalDate('on').notNull(),
  at: instant('at').notNull(),
  contentHash: text('content_hash').notNull(),
  reason: text('reason'),
}, (t) => [
  primaryKey({ columns: [t.decisionId, t.version] }),
  oneOf('public_decision_events_kind', t.kind, membersOf(publicEvents)),
])

export const publicDecisionTables = [
  describeTable(publicDecisions, '向社会公开的执法决定信息：只含脱敏并审核后的内容', {
    agency_id: '公示机关', act_kind: '执法行为种类', field: '执法领域', decided_on: '决定日期', published_on: '公示日期', published_until: '公示期最后一日', state: '状态',
    state_on: '进入该状态的日期', content: '公示内容（规范化 JSON）；撤回或者停止公示后为空', content_hash: '公示内容的 SHA-256', policy_code: '所用脱敏规则', words: '供检索的文字；撤回或者停止公示后为空',
    penalty_kinds: '处罚种类（行政处罚法第九条），由公示内容生成', decision_kind: '决定类别，由公示内容生成',
    reason: '更正、撤回或者停止公示的理由', xid: '最近变更的事务号',
  }),
  describeTable(publicDecisionEvents, '公示信息的变动', {
    decision_id: '公示信息', kind: '变动', on: '日期', at: '登记时刻', content_hash: '该次公示内容的 SHA-256', reason: '理由',
  }),
]
