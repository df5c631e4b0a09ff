import type { LocalDate } from '../../../kernel/local-date.ts'
import type { Scope } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/db/client.ts'
import { calendarOf } from '../../reference/index.ts'
import { findCase } from '../queries.ts'
import type { CaseFile } from './file.ts'
import { contentsOf } from './store.ts'

/** The file of a case the caller may see, as it is when it is read. */
export async function readFile(db: Database, scope: Scope, caseId: string, today: LocalDate): Promise<CaseFile | null> {
  const row = await findCase(db, scope, caseId)
  if (row === null) return null
  return { row, ...await contentsOf(db, row), calendar: await calendarOf(db, row.divisionCode), today }
}
