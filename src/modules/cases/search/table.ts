import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { describeTable } from '../../../platform/db/comments.ts'
import { gramsOf } from '../../../platform/grams.ts'

/**
 * 案件检索文字: the texts of a case that are searched, between them a character no text and no search can have. Beside the case and not in it, because every act on a case writes its row
 * anew with all of its indexes, while its texts hardly change. Kept by a trigger on the cases, so that no writer can forget it.
 */
export const caseTexts = pgTable('case_texts', {
  caseId: uuid('case_id').primaryKey(),
  text: text('text').notNull(),
}, (t) => [index('case_texts_grams').using('gin', gramsOf(t.text)).with({ gin_pending_list_limit: 1024 })])

export const caseTextTables = [
  describeTable(caseTexts, '案件检索文字：由触发器随案件写入', { case_id: '案件', text: '案由、事实、案号与决定书文号，以 U+0001 分隔' }),
]
