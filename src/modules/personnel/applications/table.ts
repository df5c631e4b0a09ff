import { sql } from 'drizzle-orm'
import { boolean, index, integer, numeric, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { membersOf } from '../../../kernel/codes.ts'
import { statesOf } from '../../../kernel/state-machine.ts'
import { allOf, oneOf } from '../../../platform/db/checks.ts'
import { divisionColumns, id, legalDate, recordColumns } from '../../../platform/db/columns.ts'
import { describeTable } from '../../../platform/db/comments.ts'
import { agencies } from '../../agencies/table.ts'
import { enforcementFields } from '../../reference/codes.ts'
import { certificateKinds } from '../codes.ts'
import { examSessions } from '../exams/table.ts'
import type { Field } from '../in-force.ts'
import type { CertificateKind } from '../rules.ts'
import { certificates, officers } from '../table.ts'
import type { ApplicationKind, BarringGround, EducationLevel } from './codes.ts'
import { applicationKinds, barringGrounds, educationLevels } from './codes.ts'
import type { ApplicationStatus } from './machine.ts'
import { applicationMachine } from './machine.ts'

export const certificateApplications = pgTable('certificate_applications', {
  id: id(),
  officerId: uuid('officer_id').notNull().references(() => officers.id),
  agencyId: uuid('agency_id').notNull().references(() => agencies.id),
  ...divisionColumns(),
  kind: text('kind').$type<ApplicationKind>().notNull(),
  certificateKind: text('certificate_kind').$type<CertificateKind>().notNull(),
  fields: text('fields').array().$type<Field[]>().notNull(),
  education: text('education').$type<EducationLevel>().notNull(),
  lawDegree: boolean('law_degree').notNull(),
  yearsOfPractice: integer('years_of_practice').notNull(),
  barringGrounds: text('barring_grounds').array().$type<BarringGround[]>().notNull(),
  appliedOn: legalDate('applied_on').notNull(),
  status: text('status').$type<ApplicationStatus>().notNull(),
  reviewedOn: legalDate('reviewed_on'),
  trainedOn: legalDate('trained_on'),
  trainedHours: numeric('trained_hours', { precision: 6, scale: 1, mode: 'number' }),
  examSessionId: uuid('exam_session_id').references(() => examSessions.id),
  passedOn: legalDate('passed_on'),
  exempt: boolean('exempt').notNull(),
  noticeFrom: legalDate('notice_from'),
  noticeTo: legalDate('notice_to'),
  objection: text('objection'),
  objectionAnswer: text('objection_answer'),
  certificateId: uuid('certificate_id').references(() => certificates.id),
  issuedOn: legalDate('issued_on'),
  closedOn: legalDate('closed_on'),
  closeReason: text('close_reason'),
  ...recordColumns(),
}, (t) => [
  uniqueIndex('certificate_applications_one_open').on(t.officerId, t.certificateKind).where(sql`status not in ('ISSUED', 'REJECTED', 'WITHDRAWN')`),
  uniqueIndex('certificate_applications_certificate').on(t.certificateId),
  index('certificate_applications_officer').on(t.officerId),
  index('certificate_applications_agency').on(t.agencyId, t.appliedOn, t.id),
  index('certificate_applications_county').on(t.countyCode, t.appliedOn, t.id),
  index('certificate_applications_city').on(t.cityCode, t.appliedOn, t.id),
  index('certificate_applications_province').on(t.provinceCode, t.appliedOn, t.id),
  oneOf('certificate_applications_kind', t.kind, membersOf(applicationKinds)),
  oneOf('certificate_applications_certificate_kind', t.certificateKind, membersOf(certificateKinds)),
  allOf('certificate_applications_fields', t.fields, membersOf(enforcementFields)),
  oneOf('certificate_applications_education', t.education, membersOf(educationLevels)),
  allOf('certificate_applications_barring_grounds', t.barringGrounds, membersOf(barringGrounds)),
  oneOf('certificate_applications_status', t.status, statesOf(applicationMachine)),
])

export const applicationTables = [
  describeTable(certificateApplications, '证件申领：一人对一种证件至多一件未办结', {
    officer_id: '申领人', agency_id: '申请时所在单位', kind: '申领类别', certificate_kind: '证件种类', fields: '执法领域', education: '学历', law_degree: '是否法学学位',
    years_of_practice: '从事法律或者执法工作年数', barring_grounds: '不得申领的情形；没有为空', applied_on: '申请日期', status: '状态', reviewed_on: '资格审核日期',
    trained_on: '确认培训完成日期', trained_hours: '确认时的学时', exam_session_id: '报名的考试', passed_on: '考试合格日期', exempt: '是否免考', notice_from: '公示自',
    notice_to: '公示至（含当日）', objection: '异议', objection_answer: '异议处理', certificate_id: '所发证件', issued_on: '发证日期', closed_on: '不予发证或者撤回日期',
    close_reason: '不予发证或者撤回原因',
  }),
]
