import { bigint, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { membersOf } from '../../../kernel/codes.ts'
import { oneOf } from '../../../platform/db/checks.ts'
import { divisionColumns, id, instant } from '../../../platform/db/columns.ts'
import { describeTable } from '../../../platform/db/comments.ts'
import { accounts } from '../../access/table.ts'
import { agencies } from '../../agencies/table.ts'
import { exportFormats } from './codes.ts'

/** 案件导出记录: who exported what, written before the first byte leaves and completed after the last. */
export const caseExports = pgTable('case_exports', {
  id: id(),
  agencyId: uuid('agency_id').references(() => agencies.id),
  ...divisionColumns(),
  accountId: uuid('account_id').notNull().references(() => accounts.id),
  format: text('format').$type<keyof typeof exportFormats>().notNull(),
  query: jsonb('query').$type<Readonly<Record<string, string>>>().notNull(),
  rows: integer('rows'),
  bytes: bigint('bytes', { mode: 'number' }),
  sha256: text('sha256'),
  startedAt: instant('started_at').notNull(),
  finishedAt: instant('finished_at'),
}, (t) => [
  index('case_exports_started').on(t.startedAt, t.id),
  index('case_exports_agency').on(t.agencyId, t.startedAt, t.id),
  index('case_exports_county').on(t.countyCode, t.startedAt, t.id),
  index('case_exports_city').on(t.cityCode, t.startedAt, t.id),
  index('case_exports_province').on(t.provinceCode, t.startedAt, t.id),
  oneOf('case_exports_format', t.format, membersOf(exportFormats)),
])

export const caseExportTables = [
  describeTable(caseExports, '案件导出记录：谁按什么条件导出了什么', {
    agency_id: '导出单位', account_id: '导出账号', format: '文件格式', query: '筛选条件，按请求所写', rows: '记录数；未送完为空', bytes: '字节数；未送完为空',
    sha256: '所送出全部字节的 SHA-256；未送完为空', started_at: '开始时刻', finished_at: '送完时刻；未送完为空',
  }),
]
