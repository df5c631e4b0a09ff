import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { membersOf } from '../../../kernel/codes.ts'
import { statesOf } from '../../../kernel/state-machine.ts'
import { oneOf } from '../../../platform/db/checks.ts'
import { divisionColumns, id, legalDate, recordColumns } from '../../../platform/db/columns.ts'
import { describeTable } from '../../../platform/db/comments.ts'
import { agencies } from '../../agencies/table.ts'
import { enforcementFields } from '../../reference/codes.ts'
import type { ScoringContent } from './content.ts'
import { scoringStandardMachine } from './machine.ts'

/** One version of a standard in each row. A body's own ones name it; those of the nation are reference data. */
export const scoringStandards = pgTable('scoring_standards', {
  id: id(),
  agencyId: uuid('agency_id').references(() => agencies.id),
  ...divisionColumns(),
  code: text('code').notNull(),
  versionNumber: integer('version_number').notNull(),
  title: text('title').notNull(),
  titleEn: text('title_en').notNull(),
  issuer: text('issuer').notNull(),
  documentNumber: text('document_number').notNull(),
  field: text('field').$type<keyof typeof enforcementFields>(),
  effectiveOn: legalDate('effective_on'),
  retiredOn: legalDate('retired_on'),
  status: text('status').$type<keyof typeof scoringStandardMachine.states>().notNull(),
  content: jsonb('content').$type<ScoringContent>().notNull(),
  contentDigest: text('content_digest').notNull(),
  ...recordColumns(),
}, (t) => [
  uniqueIndex('scoring_standards_version').on(t.code, sql`coalesce(agency_id, '00000000-0000-0000-0000-000000000000')`, t.versionNumber),
  uniqueIndex('scoring_standards_draft').on(t.code, t.agencyId).where(sql`status = 'DRAFT'`),
  index('scoring_standards_county').on(t.countyCode, t.createdAt, t.id),
  index('scoring_standards_city').on(t.cityCode, t.createdAt, t.id),
  index('scoring_standards_province').on(t.provinceCode, t.createdAt, t.id),
  index('scoring_standards_agency').on(t.agencyId, t.createdAt, t.id),
  index('scoring_standards_created').on(t.createdAt, t.id),
  oneOf('scoring_standards_status', t.status, statesOf(scoringStandardMachine)),
  oneOf('scoring_standards_field', t.field, membersOf(enforcementFields)),
])

export const scoringTables = [
  describeTable(scoringStandards, '案卷评查标准的版本：评查项目、评分细则与等次', {
    agency_id: '制定机关；全国标准为空', code: '标准代码，各版本相同', version_number: '版本序号', title: '名称', title_en: '英文名称', issuer: '发布机关',
    document_number: '文号', field: '执法领域；为空表示各领域', effective_on: '施行日期', retired_on: '停止使用日期', status: '状态', content: '评查项目、评分细则与等次',
    content_digest: '内容的 SHA-256（RFC 8785）',
  }),
]
