import { sql } from 'drizzle-orm'
import { index, integer, numeric, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { membersOf } from '../../../kernel/codes.ts'
import { statesOf } from '../../../kernel/state-machine.ts'
import { oneOf } from '../../../platform/db/checks.ts'
import { divisionColumns, id, legalDate, recordColumns } from '../../../platform/db/columns.ts'
import { describeTable } from '../../../platform/db/comments.ts'
import { agencies } from '../../agencies/table.ts'
import { officers } from '../table.ts'
import type { TrainingKind } from './codes.ts'
import { trainingKinds } from './codes.ts'
import { trainingMachine } from './machine.ts'

export const trainingRecords = pgTable('training_records', {
  id: id(),
  officerId: uuid('officer_id').notNull().references(() => officers.id),
  agencyId: uuid('agency_id').notNull().references(() => agencies.id),
  ...divisionColumns(),
  year: integer('year').notNull(),
  kind: text('kind').$type<TrainingKind>().notNull(),
  hours: numeric('hours', { precision: 5, scale: 1, mode: 'number' }).notNull(),
  provider: text('provider').notNull(),
  trainedOn: legalDate('trained_on').notNull(),
  proofNumber: text('proof_number'),
  status: text('status').$type<keyof typeof trainingMachine.states>().notNull(),
  withdrawReason: text('withdraw_reason'),
  ...recordColumns(),
}, (t) => [
  uniqueIndex('training_records_once').on(t.officerId, t.trainedOn, t.kind, t.provider).where(sql`status = 'RECORDED'`),
  index('training_records_officer').on(t.officerId, t.year),
  index('training_records_agency').on(t.agencyId, t.trainedOn, t.id),
  index('training_records_county').on(t.countyCode, t.trainedOn, t.id),
  index('training_records_city').on(t.cityCode, t.trainedOn, t.id),
  index('training_records_province').on(t.provinceCode, t.trainedOn, t.id),
  oneOf('training_records_kind', t.kind, membersOf(trainingKinds)),
  oneOf('training_records_status', t.status, statesOf(trainingMachine)),
])

export const trainingTables = [
  describeTable(trainingRecords, '培训记录：人员每次培训的学时', {
    officer_id: '参训人员', agency_id: '参训时所在单位', year: '计入年度', kind: '培训内容', hours: '学时', provider: '培训单位', trained_on: '培训（结束）日期',
    proof_number: '学时证明编号', status: '状态', withdraw_reason: '撤销原因',
  }),
]
