import { sql } from 'drizzle-orm'
import { boolean, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { membersOf } from '../../../kernel/codes.ts'
import type { LocalDate } from '../../../kernel/local-date.ts'
import type { LegalBasis } from '../../../kernel/problem.ts'
import { statesOf } from '../../../kernel/state-machine.ts'
import { oneOf } from '../../../platform/db/checks.ts'
import { divisionColumns, id, legalDate, recordColumns } from '../../../platform/db/columns.ts'
import { describeTable } from '../../../platform/db/comments.ts'
import { bytea } from '../../../platform/db/tables.ts'
import { agencies } from '../../agencies/table.ts'
import { enforcementFields } from '../../reference/codes.ts'
import { caseSources } from '../codes.ts'
import { cases } from '../table.ts'
import { clueRefusals } from './codes.ts'
import { clueMachine } from './machine.ts'

/** 核查情况 */
export interface Verification { on: LocalDate, officerIds: string[], findings: string }

export const caseClues = pgTable('case_clues', {
  id: id(),
  agencyId: uuid('agency_id').notNull().references(() => agencies.id),
  ...divisionColumns(),
  source: text('source').$type<keyof typeof caseSources>().notNull(),
  sourceNumber: text('source_number'),
  field: text('field').$type<keyof typeof enforcementFields>().notNull(),
  itemCode: text('item_code'),
  subject: text('subject').notNull(),
  content: text('content').notNull(),
  suspectName: text('suspect_name'),
  happenedOn: legalDate('happened_on'),
  actDivisionCode: text('act_division_code'),
  place: text('place'),
  receivedOn: legalDate('received_on').notNull(),
  informantSealed: bytea('informant_sealed'),
  informantMasked: text('informant_masked'),
  ruleCode: text('rule_code'),
  dueOn: legalDate('due_on'),
  provisional: boolean('provisional').notNull(),
  calendarVersion: text('calendar_version'),
  legalBasis: jsonb('legal_basis').$type<LegalBasis[]>().notNull(),
  extendedOn: legalDate('extended_on'),
  extensionReason: text('extension_reason'),
  extensionApprover: text('extension_approver'),
  verifications: jsonb('verifications').$type<Verification[]>().notNull(),
  status: text('status').$type<keyof typeof clueMachine.states>().notNull(),
  decidedOn: legalDate('decided_on'),
  decisionReason: text('decision_reason'),
  approver: text('approver'),
  refusal: text('refusal').$type<keyof typeof clueRefusals>(),
  repliedOn: legalDate('replied_on'),
  reply: text('reply'),
  caseId: uuid('case_id').references(() => cases.id),
  fromCaseId: uuid('from_case_id').references(() => cases.id),
  fromClueId: uuid('from_clue_id'),
  toAgencyId: uuid('to_agency_id').references(() => agencies.id),
  toBodyName: text('to_body_name'),
  intoClueId: uuid('into_clue_id'),
  ...recordColumns(),
}, (t) => [
  index('case_clues_agency').on(t.agencyId, t.receivedOn, t.id),
  index('case_clues_county').on(t.countyCode, t.receivedOn, t.id),
  index('case_clues_city').on(t.cityCode, t.receivedOn, t.id),
  index('case_clues_province').on(t.provinceCode, t.receivedOn, t.id),
  index('case_clues_case').on(t.caseId, t.receivedOn, t.id).where(sql`case_id is not null`),
  index('case_clues_from_case').on(t.fromCaseId, t.receivedOn, t.id).where(sql`from_case_id is not null`),
  index('case_clues_received').on(t.receivedOn, t.id),
  index('case_clues_open').on(t.dueOn, t.id).where(sql`status = 'RECEIVED'`),
  oneOf('case_clues_source', t.source, membersOf(caseSources)),
  oneOf('case_clues_field', t.field, membersOf(enforcementFields)),
  oneOf('case_clues_status', t.status, statesOf(clueMachine)),
  oneOf('case_clues_refusal', t.refusal, membersOf(clueRefusals)),
])

export const caseClueTables = [
  describeTable(caseClues, '违法线索：收到后立案、不予立案、移送或者并入', {
    agency_id: '收到线索的机关', source: '来源', source_number: '来源文书或者工单编号', field: '执法领域', item_code: '事项编码', subject: '线索标题', content: '线索内容',
    suspect_name: '被反映的单位或者个人', happened_on: '违法行为发生日期', act_division_code: '违法行为发生地', place: '地点', received_on: '收到日期',
    informant_sealed: '线索提供人信息密文', informant_masked: '线索提供人姓名掩码', rule_code: '期限规则代码', due_on: '立案期限届满日', provisional: '届满日是否暂定：尚未发布的放假通知可能使其改变',
    calendar_version: '所用日历版本', legal_basis: '期限的法律依据', extended_on: '批准延长日期', extension_reason: '延长理由', extension_approver: '延长批准人',
    verifications: '核查情况', status: '状态', decided_on: '处理日期', decision_reason: '处理理由', approver: '批准人', refusal: '不予立案理由', replied_on: '答复日期',
    reply: '答复内容', case_id: '所立案件', from_case_id: '移送来的案件', from_clue_id: '移送来的线索', to_agency_id: '移送至机关', to_body_name: '移送至系统外机关',
    into_clue_id: '并入的线索',
  }),
]
