import { index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { membersOf } from '../../../kernel/codes.ts'
import type { LegalBasis } from '../../../kernel/problem.ts'
import { statesOf } from '../../../kernel/state-machine.ts'
import { oneOf } from '../../../platform/db/checks.ts'
import { divisionColumns, id, legalDate, recordColumns } from '../../../platform/db/columns.ts'
import { describeTable } from '../../../platform/db/comments.ts'
import { agencies } from '../../agencies/table.ts'
import { enforcementFields } from '../../reference/codes.ts'
import { deadlineUnits } from '../deadlines/codes.ts'
import type { DeadlineCode } from '../deadlines/rules.ts'
import { overrideMachine } from './machine.ts'

/** 期限的特别规定: the length a jurisdiction gives a period instead of that of the law. */
export const deadlineOverrides = pgTable('deadline_overrides', {
  id: id(),
  agencyId: uuid('agency_id').references(() => agencies.id),
  ...divisionColumns(),
  field: text('field').$type<keyof typeof enforcementFields>(),
  ruleCode: text('rule_code').$type<DeadlineCode>().notNull(),
  length: integer('length').notNull(),
  unit: text('unit').$type<keyof typeof deadlineUnits>().notNull(),
  extensionLength: integer('extension_length'),
  legalBasis: jsonb('legal_basis').$type<LegalBasis[]>().notNull(),
  validFrom: legalDate('valid_from').notNull(),
  validTo: legalDate('valid_to'),
  status: text('status').$type<keyof typeof overrideMachine.states>().notNull(),
  endReason: text('end_reason'),
  ...recordColumns(),
}, (t) => [
  index('deadline_overrides_place').on(t.divisionCode, t.ruleCode),
  index('deadline_overrides_agency').on(t.agencyId, t.validFrom, t.id),
  index('deadline_overrides_county').on(t.countyCode, t.validFrom, t.id),
  index('deadline_overrides_city').on(t.cityCode, t.validFrom, t.id),
  index('deadline_overrides_province').on(t.provinceCode, t.validFrom, t.id),
  index('deadline_overrides_valid').on(t.validFrom, t.id),
  oneOf('deadline_overrides_field', t.field, membersOf(enforcementFields)),
  oneOf('deadline_overrides_unit', t.unit, membersOf(deadlineUnits)),
  oneOf('deadline_overrides_status', t.status, statesOf(overrideMachine)),
])

export const deadlineOverrideTables = [
  describeTable(deadlineOverrides, '期限的特别规定：地方或者领域依法对期限长度另作的规定，内容不改', {
    agency_id: '登记单位', field: '执法领域；不限领域的为空', rule_code: '期限规则代码', length: '长度', unit: '单位，与法律规定相同',
    extension_length: '可以延长的长度；空为依法律规定，0 为不得延长', legal_basis: '依据的法规、规章', valid_from: '施行日期', valid_to: '停止适用日期（当日起不再适用）',
    status: '状态', end_reason: '停止适用的原因',
  }),
]
