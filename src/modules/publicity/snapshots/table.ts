import { index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { id, instant } from '../../../platform/db/columns.ts'
import { describeTable } from '../../../platform/db/comments.ts'
import { accounts } from '../../access/table.ts'
import { publications } from '../table.ts'
import type { PublicContent } from './shape.ts'
import type { MaskedCounts } from './masking.ts'

/** 公示快照: what was made ready for publication, before and after masking; never changed. */
export const publicationSnapshots = pgTable('publication_snapshots', {
  id: id(),
  publicationId: uuid('publication_id').notNull().references(() => publications.id),
  number: integer('number').notNull(),
  original: jsonb('original').$type<PublicContent>().notNull(),
  /** As text: its hash is that of these very bytes. */
  content: text('content').notNull(),
  contentHash: text('content_hash').notNull(),
  policyCode: text('policy_code').notNull(),
  masked: jsonb('masked').$type<MaskedCounts>().notNull(),
  madeBy: uuid('made_by').notNull().references(() => accounts.id),
  madeAt: instant('made_at').notNull(),
}, (t) => [
  unique('publication_snapshots_number').on(t.publicationId, t.number),
  index('publication_snapshots_made_by').on(t.madeBy),
])

export const publicationSnapshotTables = [
  describeTable(publicationSnapshots, '公示快照：脱敏前后的公示内容，不再变更', {
    publication_id: '公示任务', number: '序号', original: '脱敏前的内容', content: '脱敏后的内容（规范化 JSON）', content_hash: '脱敏后内容的 SHA-256', policy_code: '所用脱敏规则',
    masked: '隐去的内容及次数', made_by: '生成快照的账号', made_at: '生成时刻',
  }),
]
