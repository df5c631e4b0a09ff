import { sql } from 'drizzle-orm'
import { index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { membersOf } from '../../../kernel/codes.ts'
import { statesOf } from '../../../kernel/state-machine.ts'
import { oneOf } from '../../../platform/db/checks.ts'
import { divisionColumns, id, legalDate, recordColumns } from '../../../platform/db/columns.ts'
import { describeTable } from '../../../platform/db/comments.ts'
import { agencies } from '../../agencies/table.ts'
import { certificateEndReasons } from '../codes.ts'
import { certificates, officers } from '../table.ts'
import { cleanUpDecisions, suspicions } from './codes.ts'
import { campaignMachine, cleanUpCaseMachine } from './machine.ts'

export const cleanUpCampaigns = pgTable('clean_up_campaigns', {
  id: id(),
  agencyId: uuid('agency_id').references(() => agencies.id),
  ...divisionColumns(),
  title: text('title').notNull(),
  asOf: legalDate('as_of').notNull(),
  status: text('status').$type<keyof typeof campaignMachine.states>().notNull(),
  closedOn: legalDate('closed_on'),
  ...recordColumns(),
}, (t) => [
  index('clean_up_campaigns_county').on(t.countyCode, t.createdAt, t.id),
  index('clean_up_campaigns_city').on(t.cityCode, t.createdAt, t.id),
  index('clean_up_campaigns_province').on(t.provinceCode, t.createdAt, t.id),
  index('clean_up_campaigns_agency').on(t.agencyId, t.createdAt, t.id),
  oneOf('clean_up_campaigns_status', t.status, statesOf(campaignMachine)),
])

export const cleanUpCases = pgTable('clean_up_cases', {
  id: id(),
  campaignId: uuid('campaign_id').notNull().references(() => cleanUpCampaigns.id),
  agencyId: uuid('agency_id').notNull().references(() => agencies.id),
  ...divisionColumns(),
  officerId: uuid('officer_id').notNull().references(() => officers.id),
  certificateId: uuid('certificate_id').references(() => certificates.id),
  relatedOfficerId: uuid('related_officer_id').references(() => officers.id),
  relatedCertificateId: uuid('related_certificate_id').references(() => certificates.id),
  suspicion: text('suspicion').$type<keyof typeof suspicions>().notNull(),
  note: text('note'),
  status: text('status').$type<keyof typeof cleanUpCaseMachine.states>().notNull(),
  decision: text('decision').$type<keyof typeof cleanUpDecisions>(),
  reason: text('reason').$type<keyof typeof certificateEndReasons>(),
  effectiveOn: legalDate('effective_on'),
  decidedOn: legalDate('decided_on'),
  decisionNote: text('decision_note'),
  ...recordColumns(),
}, (t) => [
  uniqueIndex('clean_up_cases_reported').on(t.campaignId, t.officerId).where(sql`suspicion = 'REPORTED'`),
  index('clean_up_cases_campaign').on(t.campaignId, t.createdAt, t.id),
  index('clean_up_cases_officer').on(t.officerId),
  index('clean_up_cases_county').on(t.countyCode, t.createdAt, t.id),
  index('clean_up_cases_city').on(t.cityCode, t.createdAt, t.id),
  index('clean_up_cases_province').on(t.provinceCode, t.createdAt, t.id),
  index('clean_up_cases_agency').on(t.agencyId, t.createdAt, t.id),
  oneOf('clean_up_cases_suspicion', t.suspicion, membersOf(suspicions)),
  oneOf('clean_up_cases_status', t.status, statesOf(cleanUpCaseMachine)),
  oneOf('clean_up_cases_decision', t.decision, membersOf(cleanUpDecisions)),
  oneOf('clean_up_cases_reason', t.reason, membersOf(certificateEndReasons)),
])

export const campaignTables = [
  describeTable(cleanUpCampaigns, '证件清理：在一个区划内查找并处理不应再登记的人员和证件', {
    agency_id: '组织清理的机关', title: '名称', as_of: '基准日', status: '状态', closed_on: '结束日期',
  }),
  describeTable(cleanUpCases, '清理疑点：每项疑点一条，处理决定即时办理离岗或者终止证件', {
    campaign_id: '所属清理', agency_id: '人员所在单位', officer_id: '人员', certificate_id: '证件', related_officer_id: '与之重复的人员',
    related_certificate_id: '与之重复的证件', suspicion: '疑点种类', note: '报告的说明', status: '状态', decision: '处理决定', reason: '离岗或者终止原因',
    effective_on: '离岗或者终止日期', decided_on: '处理日期', decision_note: '处理说明',
  }),
]
