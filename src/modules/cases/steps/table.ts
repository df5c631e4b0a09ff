import { date, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { id, instant } from '../../../platform/db/columns.ts'
import { describeTable } from '../../../platform/db/comments.ts'
import { bytea } from '../../../platform/db/tables.ts'
import { accounts } from '../../access/table.ts'
import { cases } from '../table.ts'

/** A warning that was acknowledged with a reason when the step was taken. */
export interface Acknowledged { code: string, reason: string }

/** 办案环节: what happened in a case, one row for each step, never changed and never removed. */
export const caseSteps = pgTable('case_steps', {
  id: id(),
  caseId: uuid('case_id').notNull().references(() => cases.id),
  /** The version of the case the step made: the order of the steps, without gaps being promised. */
  position: integer('position').notNull(),
  kind: text('kind').notNull(),
  /** The step that opened the matter this one carries on: a seizure that is extended, a hearing that is held. */
  subjectId: uuid('subject_id'),
  occurredOn: date('occurred_on', { mode: 'string' }).notNull(),
  clientAt: instant('client_at'),
  data: jsonb('data').$type<Readonly<Record<string, unknown>>>().notNull(),
  acknowledged: jsonb('acknowledged').$type<Acknowledged[]>().notNull(),
  recordedBy: uuid('recorded_by').references(() => accounts.id),
  recordedAt: instant('recorded_at').notNull(),
  /** Of the step as the source gave it; null for one taken here. */
  sourceDigest: bytea('source_digest'),
}, (t) => [
  uniqueIndex('case_steps_case').on(t.caseId, t.position),
  index('case_steps_kind').on(t.kind, t.occurredOn, t.id),
])

export const caseStepTables = [
  describeTable(caseSteps, '办案环节：案件中发生的每一步，只增不改', {
    case_id: '案件', position: '顺序（即该环节形成的案件版本号）', kind: '环节种类', subject_id: '所延续的环节', occurred_on: '发生日期',
    client_at: '客户端时间', data: '环节内容', acknowledged: '已说明理由的提示', recorded_by: '录入账号', recorded_at: '录入时刻（服务器时间）',
    source_digest: '导入的环节在来源记录中的内容散列；本系统办理的为空',
  }),
]
