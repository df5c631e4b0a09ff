import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { membersOf } from '../../kernel/codes.ts'
import { oneOf } from '../../platform/db/checks.ts'
import { instant, legalDate } from '../../platform/db/columns.ts'
import { describeTable } from '../../platform/db/comments.ts'
import { dayKinds, divisionLevels } from './codes.ts'
import type { FormerName } from './rules.ts'

export const divisions = pgTable('divisions', {
  code: text('code').primaryKey(),
  name: text('name').notNull(),
  level: text('level').$type<keyof typeof divisionLevels>().notNull(),
  parentCode: text('parent_code'),
  validFrom: legalDate('valid_from').notNull(),
  validTo: legalDate('valid_to'),
  predecessorCode: text('predecessor_code').references((): AnyPgColumn => divisions.code),
  formerNames: jsonb('former_names').$type<FormerName[]>().notNull().default([]),
  version: integer('version').notNull().default(1),
  createdAt: instant('created_at').notNull().defaultNow(),
  updatedAt: instant('updated_at').notNull().defaultNow(),
}, (t) => [
  index('divisions_parent').on(t.parentCode),
  index('divisions_predecessor').on(t.predecessorCode),
  oneOf('divisions_level', t.level, membersOf(divisionLevels)),
])

export const calendarDays = pgTable('calendar_days', {
  divisionCode: text('division_code').notNull().references(() => divisions.code),
  day: legalDate('day').notNull(),
  kind: text('kind').$type<keyof typeof dayKinds>().notNull(),
  source: text('source').notNull(),
  createdAt: instant('created_at').notNull(),
}, (t) => [primaryKey({ columns: [t.divisionCode, t.day] }), oneOf('calendar_days_kind', t.kind, membersOf(dayKinds))])

export const referenceTables = [
  describeTable(divisions, '行政区划（GB/T 2260、GB/T 10114），带有效期', {
    code: '区划代码', name: '名称', level: '层级', parent_code: '上级区划代码', valid_from: '启用日期', valid_to: '停用日期（当日起不再使用）',
    predecessor_code: '前身代码', former_names: '曾用名及其使用期间',
  }),
  describeTable(calendarDays, '工作日历的地方调整：叠加在国务院办公厅放假通知之上', {
    division_code: '适用区划', day: '日期', kind: '工作日或休息日', source: '依据文件', created_at: '登记时刻',
  }),
]
