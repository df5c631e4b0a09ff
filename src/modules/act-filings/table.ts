import { sql } from 'drizzle-orm'
import { boolean, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { membersOf } from '../../kernel/codes.ts'
import type { LegalBasis } from '../../kernel/problem.ts'
import { statesOf } from '../../kernel/state-machine.ts'
import { allOf, oneOf } from '../../platform/db/checks.ts'
import { divisionColumns, id, legalDate, recordColumns } from '../../platform/db/columns.ts'
import { describeTable } from '../../platform/db/comments.ts'
import type { ScopeColumns } from '../../platform/db/scope.ts'
import { accounts } from '../access/table.ts'
import { agencies } from '../agencies/table.ts'
import { cases, handledBy } from '../cases/table.ts'
import type { enforcementFields } from '../reference/codes.ts'
import type { Addressee, corrections, demands, filingHeads, FiledActKind, MaterialKind } from './codes.ts'
import { addressees, conclusions, exemptReasons, filedActKinds } from './codes.ts'
import type { ActFilingState } from './machine.ts'
import { actFilingMachine } from './machine.ts'
import type { FoundGround } from './rules.ts'

export interface Material { kind: MaterialKind, name: string }
export interface FilingIssue { head: keyof typeof filingHeads, text: string }
/** 补正: asked for with its last day, and when it came. */
export interface Supplement { requestedOn: string, dueOn: string, missing: string, suppliedOn: string | null }
/** 纠正: asked for with its last day, and what was reported. */
export interface Correction {
  askedOn: string
  dueOn: string
  demand: keyof typeof demands
  text: string
  repliedOn: string | null
  outcome: keyof typeof corrections | null
  reply: string | null
}

/** What is still to be done, by either side; for the indexes and for whoever asks. */
export const open = sql`status not in ('CONCLUDED', 'ENDED_BY_REMEDY', 'EXEMPT')`

export const actFilings = pgTable('act_filings', {
  id: id(),
  caseId: uuid('case_id').notNull().references(() => cases.id),
  agencyId: uuid('agency_id').notNull().references(() => agencies.id),
  ...divisionColumns(),
  actKind: text('act_kind').$type<FiledActKind>().notNull(),
  field: text('field').$type<keyof typeof enforcementFields>().notNull(),
  /** The step of the case that is the act; null for the decision of the case. */
  position: integer('position'),
  decidedOn: legalDate('decided_on').notNull(),
  documentNumber: text('document_number'),
  grounds: jsonb('grounds').$type<FoundGround[]>().notNull(),
  requirement: text('requirement'),
  addressees: text('addressees').array().$type<Addressee[]>().notNull(),
  dueOn: legalDate('due_on').notNull(),
  provisional: boolean('provisional').notNull(),
  calendarVersion: text('calendar_version').notNull(),
  ruleCode: text('rule_code').notNull(),
  legalBasis: jsonb('legal_basis').$type<LegalBasis[]>().notNull(),
  status: text('status').$type<ActFilingState>().notNull(),
  submittedOn: legalDate('submitted_on'),
  submittedBy: uuid('submitted_by').references(() => accounts.id),
  responsible: text('responsible'),
  materials: jsonb('materials').$type<Material[]>().notNull(),
  supplements: jsonb('supplements').$type<Supplement[]>().notNull(),
  exemptReason: text('exempt_reason').$type<keyof typeof exemptReasons>(),
  exemptNote: text('exempt_note'),
  exemptedBy: uuid('exempted_by').references(() => accounts.id),
  bodyId: uuid('body_id').references(() => agencies.id),
  registrationNumber: text('registration_number'),
  registeredOn: legalDate('registered_on'),
  registeredBy: uuid('registered_by').references(() => accounts.id),
  reviewStartedOn: legalDate('review_started_on'),
  reviewDueOn: legalDate('review_due_on'),
  /** Of the last day now awaited after the submission: that of a supplement, of the review, or of a correction. */
  awaitedCalendarVersion: text('awaited_calendar_version'),
  reviewerId: uuid('reviewer_id').references(() => accounts.id),
  conclusion: text('conclusion').$type<keyof typeof conclusions>(),
  opinion: text('opinion'),
  issues: jsonb('issues').$type<FilingIssue[]>().notNull(),
  concludedOn: legalDate('concluded_on'),
  corrections: jsonb('corrections').$type<Correction[]>().notNull(),
  settledOn: legalDate('settled_on'),
  remedyKind: text('remedy_kind').$type<'RECONSIDERATION' | 'LITIGATION'>(),
  remedyAcceptedOn: legalDate('remedy_accepted_on'),
  endedOn: legalDate('ended_on'),
  ...recordColumns(),
}, (t) => [
  unique('act_filings_act').on(t.caseId, t.actKind, t.position).nullsNotDistinct(),
  ...(['dueOn', 'decidedOn', 'registeredOn'] as const).flatMap((by) => [
    index(`act_filings_agency_${t[by].name}`).on(t.agencyId, t[by], t.id),
    index(`act_filings_county_${t[by].name}`).on(t.countyCode, t[by], t.id),
    index(`act_filings_city_${t[by].name}`).on(t.cityCode, t[by], t.id),
    index(`act_filings_province_${t[by].name}`).on(t.provinceCode, t[by], t.id),
    index(`act_filings_${t[by].name}`).on(t[by], t.id),
  ]),
  // Few of all filings are open: without these, looking for one walks through all that were concluded.
  index('act_filings_open_agency').on(t.agencyId, t.dueOn, t.id).where(open),
  index('act_filings_open_county').on(t.countyCode, t.dueOn, t.id).where(open),
  index('act_filings_open_city').on(t.cityCode, t.dueOn, t.id).where(open),
  index('act_filings_open_province').on(t.provinceCode, t.dueOn, t.id).where(open),
  oneOf('act_filings_act_kind', t.actKind, membersOf(filedActKinds)),
  allOf('act_filings_addressees', t.addressees, membersOf(addressees)),
  oneOf('act_filings_status', t.status, statesOf(actFilingMachine)),
  oneOf('act_filings_exempt_reason', t.exemptReason, membersOf(exemptReasons)),
  oneOf('act_filings_conclusion', t.conclusion, membersOf(conclusions)),
  oneOf('act_filings_remedy_kind', t.remedyKind, ['RECONSIDERATION', 'LITIGATION']),
])

/** An officer's own filings are those of the cases they handle. */
export const actFilingScope: ScopeColumns = {
  provinceCode: actFilings.provinceCode, cityCode: actFilings.cityCode, countyCode: actFilings.countyCode, agencyId: actFilings.agencyId,
  own: (officerId) => handledBy(actFilings.caseId, officerId),
}

export const actFilingTables = [
  describeTable(actFilings, '重大行政执法行为备案：达到当地标准的处罚、强制（及许可）作出时产生，载明理由与届满日', {
    case_id: '案件', agency_id: '报备机关', act_kind: '行为种类', field: '执法领域', position: '作为备案对象的办案环节；案件的决定为空', decided_on: '行为作出日期',
    document_number: '决定书文号', grounds: '须备案的理由：所达到的标准及依据', requirement: '监督机构要求报备的说明；依标准产生的为空', addressees: '报送对象', due_on: '报备期限届满日',
    provisional: '届满日是否暂定：尚未发布的放假通知可能使其改变', calendar_version: '所用日历版本', rule_code: '期限规则代码', legal_basis: '期限的依据', status: '状态',
    submitted_on: '首次报送日期', submitted_by: '报送账号', responsible: '报备责任人', materials: '备案材料', supplements: '历次补正', exempt_reason: '无须报备的理由',
    exempt_note: '无须报备的说明', exempted_by: '核定无须报备的账号', body_id: '备案机关（登记、审查的监督机构）', registration_number: '备案登记号', registered_on: '登记日期',
    registered_by: '登记账号', review_started_on: '开始审查日期', review_due_on: '审查期限届满日', awaited_calendar_version: '最近一次补正、审查或者纠正期限所用日历版本', reviewer_id: '审查账号', conclusion: '审查结论', opinion: '审查意见',
    issues: '发现的问题，按审查方面', concluded_on: '作出结论日期', corrections: '历次纠正要求与报告', settled_on: '认可纠正日期', remedy_kind: '救济途径',
    remedy_accepted_on: '复议、诉讼受理日期', ended_on: '终止审查日期',
  }),
]
