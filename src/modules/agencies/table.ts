import { index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { membersOf } from '../../kernel/codes.ts'
import { statesOf } from '../../kernel/state-machine.ts'
import { allOf, oneOf } from '../../platform/db/checks.ts'
import { divisionColumns, id, legalDate, recordColumns } from '../../platform/db/columns.ts'
import { describeTable } from '../../platform/db/comments.ts'
import { enforcementFields } from '../reference/codes.ts'
import { divisions } from '../reference/table.ts'
import { agencyKinds, leaderships } from './codes.ts'
import { agencyMachine } from './rules.ts'

const { divisionCode, ...levels } = divisionColumns()

export const agencies = pgTable('agencies', {
  id: id(),
  name: text('name').notNull(),
  shortName: text('short_name').notNull(),
  uscc: text('uscc').notNull(),
  organCode: text('organ_code').notNull(),
  kind: text('kind').$type<keyof typeof agencyKinds>().notNull(),
  leadership: text('leadership').$type<keyof typeof leaderships>().notNull(),
  fields: text('fields').array().$type<(keyof typeof enforcementFields)[]>().notNull(),
  divisionCode: divisionCode.references(() => divisions.code),
  ...levels,
  status: text('status').$type<keyof typeof agencyMachine.states>().notNull(),
  abolishedOn: legalDate('abolished_on'),
  ...recordColumns(),
}, (t) => [
  uniqueIndex('agencies_uscc').on(t.uscc),
  index('agencies_county').on(t.countyCode, t.name, t.id),
  index('agencies_city').on(t.cityCode, t.name, t.id),
  index('agencies_province').on(t.provinceCode, t.name, t.id),
  oneOf('agencies_kind', t.kind, membersOf(agencyKinds)),
  oneOf('agencies_leadership', t.leadership, membersOf(leaderships)),
  allOf('agencies_fields', t.fields, membersOf(enforcementFields)),
  oneOf('agencies_status', t.status, statesOf(agencyMachine)),
])

export const agencyTables = [
  describeTable(agencies, '执法主体：行政执法机关、授权组织、受委托组织及监督机构', {
    name: '全称', short_name: '简称', uscc: '统一社会信用代码', organ_code: '机关代字，用于文书编号', kind: '组织种类', leadership: '领导体制',
    fields: '执法领域', status: '状态', abolished_on: '撤销日期',
  }),
]
