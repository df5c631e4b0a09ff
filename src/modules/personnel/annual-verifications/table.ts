import { index, integer, numeric, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { membersOf } from '../../../kernel/codes.ts'
import { oneOf } from '../../../platform/db/checks.ts'
import { divisionColumns, id, legalDate, recordColumns } from '../../../platform/db/columns.ts'
import { describeTable } from '../../../platform/db/comments.ts'
import { agencies } from '../../agencies/table.ts'
import { certificates, officers } from '../table.ts'
import type { Assessment, VerificationConsequence, VerificationResult } from './codes.ts'
import { assessments, verificationConsequences, verificationResults } from './codes.ts'

export const annualVerifications = pgTable('annual_verifications', {
  id: id(),
  certificateId: uuid('certificate_id').notNull().references(() => certificates.id),
  officerId: uuid('officer_id').notNull().references(() => officers.id),
  agencyId: uuid('agency_id').notNull().references(() => agencies.id),
  ...divisionColumns(),
  year: integer('year').notNull(),
  result: text('result').$type<VerificationResult>().notNull(),
  assessment: text('assessment').$type<Assessment>(),
  hours: numeric('hours', { precision: 6, scale: 1, mode: 'number' }).notNull(),
  requiredHours: numeric('required_hours', { precision: 6, scale: 1, mode: 'number' }).notNull(),
  consequence: text('consequence').$type<VerificationConsequence>().notNull(),
  verifiedOn: legalDate('verified_on').notNull(),
  ...recordColumns(),
}, (t) => [
  uniqueIndex('annual_verifications_once').on(t.certificateId, t.year),
  index('annual_verifications_officer').on(t.officerId),
  index('annual_verifications_agency').on(t.agencyId, t.verifiedOn, t.id),
  index('annual_verifications_county').on(t.countyCode, t.verifiedOn, t.id),
  index('annual_verifications_city').on(t.cityCode, t.verifiedOn, t.id),
  index('annual_verifications_province').on(t.provinceCode, t.verifiedOn, t.id),
  oneOf('annual_verifications_result', t.result, membersOf(verificationResults)),
  oneOf('annual_verifications_assessment', t.assessment, membersOf(assessments)),
  oneOf('annual_verifications_consequence', t.consequence, membersOf(verificationConsequences)),
])

export const verificationTables = [
  describeTable(annualVerifications, '证件年度审验：每证每年一次', {
    certificate_id: '证件', officer_id: '持证人', agency_id: '审验时证件所在单位', year: '审验年度', result: '审验结果', assessment: '年度考核等次', hours: '该年度已登记学时',
    required_hours: '该年度应完成学时', consequence: '审验后果', verified_on: '审验日期',
  }),
]
