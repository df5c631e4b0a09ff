import { sql } from 'drizzle-orm'
import { recomputationOf } from '../../reference/index.ts'
import { overridesOver } from '../deadline-overrides/store.ts'
import { limitOf } from './intake.ts'
import { recordClue } from './record.ts'
import { caseClues } from './table.ts'

/** 立案期限，延长的连同延长 */
export const clueRecomputation = recomputationOf({
  table: caseClues, running: sql`status = 'RECEIVED' and due_on is not null`, calendarVersion: caseClues.calendarVersion,
  changing: ['ruleCode', 'dueOn', 'provisional', 'calendarVersion', 'legalBasis'],
  factsOf: (tx, rows) => overridesOver(tx, rows.map(({ divisionCode }) => divisionCode)),
  reckon: (row, calendar, overrides) => {
    const limit = limitOf(row, { calendar, overrides }, row.extendedOn !== null)
    return limit.dueOn === null ? { calendarVersion: calendar.version } : limit
  },
  record: (context, act, before, after) => { recordClue(context, `clue.${act}`, before, after) },
})
