import { sql } from 'drizzle-orm'
import { dueAnew, recomputationOf } from '../../reference/index.ts'
import { publicityDeadlineRules } from '../deadlines.ts'
import { decisionsOf } from '../store.ts'
import { recordRequest } from './commands.ts'
import { publicationRequests } from './table.ts'

/** 答复期限 */
export const requestRecomputation = recomputationOf({
  table: publicationRequests, running: sql`status = 'RECEIVED'`, calendarVersion: publicationRequests.calendarVersion, changing: ['dueOn', 'provisional', 'calendarVersion'],
  factsOf: (tx, rows) => decisionsOf(tx, rows.map(({ caseId }) => caseId)),
  reckon: (row, calendar, facts) => dueAnew(publicityDeadlineRules, { ...row, startedOn: row.receivedOn, field: facts.get(row.caseId)?.field ?? null }, calendar, row),
  record: recordRequest,
})
