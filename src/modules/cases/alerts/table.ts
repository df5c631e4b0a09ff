import { sql } from 'drizzle-orm'
import { date, index, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { membersOf } from '../../../kernel/codes.ts'
import type { LegalBasis, ProblemParams } from '../../../kernel/problem.ts'
import { statesOf } from '../../../kernel/state-machine.ts'
import { oneOf } from '../../../platform/db/checks.ts'
import { divisionColumns, id, instant, recordColumns } from '../../../platform/db/columns.ts'
import { describeTable } from '../../../platform/db/comments.ts'
import { agencies } from '../../agencies/table.ts'
import { caseSteps } from '../steps/table.ts'
import { cases } from '../table.ts'
import { alertOrigins, alertOutcomes } from './codes.ts'
import { alertMachine } from './machine.ts'

/** 案件预警: where a case departs from a rule, with the article and, when acknowledged, the reason given. */
export const caseAlerts = pgTable('case_alerts', {
  id: id(),
  caseId: uuid('case_id').notNull().references(() => cases.id),
  agencyId: uuid('agency_id').notNull().references(() => agencies.id),
  ...divisionColumns(),
  stepId: uuid('step_id').references(() => caseSteps.id),
  /** Code of the problem the same departure is refused or warned of when it is done online. */
  code: text('code').notNull(),
  params: jsonb('params').$type<ProblemParams>().notNull(),
  legalBasis: jsonb('legal_basis').$type<LegalBasis[]>().notNull(),
  origin: text('origin').$type<keyof typeof alertOrigins>().notNull(),
  reason: text('reason'),
  status: text('status').$type<keyof typeof alertMachine.states>().notNull(),
  raisedOn: date('raised_on', { mode: 'string' }).notNull(),
  outcome: text('outcome').$type<keyof typeof alertOutcomes>(),
  settledAt: instant('settled_at'),
  settlement: text('settlement'),
  ...recordColumns(),
}, (t) => [
  uniqueIndex('case_alerts_case').on(t.caseId, t.id),
  index('case_alerts_agency').on(t.agencyId, t.raisedOn, t.id),
  index('case_alerts_county').on(t.countyCode, t.raisedOn, t.id),
  index('case_alerts_city').on(t.cityCode, t.raisedOn, t.id),
  index('case_alerts_province').on(t.provinceCode, t.raisedOn, t.id),
  index('case_alerts_open').on(t.raisedOn, t.id).where(sql`status = 'OPEN'`),
  oneOf('case_alerts_origin', t.origin, membersOf(alertOrigins)),
  oneOf('case_alerts_status', t.status, statesOf(alertMachine)),
  oneOf('case_alerts_outcome', t.outcome, membersOf(alertOutcomes)),
])

export const caseAlertTables = [
  describeTable(caseAlerts, '案件预警：与规则不符之处，载明依据；办理时已说明理由的，载明理由', {
    case_id: '案件', agency_id: '办案机关', step_id: '办案环节', code: '预警代码（即网上办理时同一情形的问题代码）', params: '参数', legal_basis: '法律依据',
    origin: '来源', reason: '说明的理由', status: '状态', raised_on: '发现日期', outcome: '处理结果', settled_at: '处理时刻', settlement: '处理说明',
  }),
]
