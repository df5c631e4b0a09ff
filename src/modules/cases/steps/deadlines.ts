import type { Calendar } from '../../../kernel/calendar.ts'
import type { CommandContext } from '../../../platform/command.ts'
import { startedOn } from '../deadlines.ts'
import { deadlineRows } from '../filing.ts'
import type { CaseRow } from '../store.ts'
import { meetDeadlines, startDeadlines } from '../store.ts'
import type { DeadlineEffects } from './effects.ts'

/** Writes down what a step does to the periods of its case. */
export async function saveEffects({ tx, now }: CommandContext, row: CaseRow, calendar: Calendar, { start = [], meet = [] }: DeadlineEffects): Promise<void> {
  for (const { codes, on } of meet) await meetDeadlines(tx, row.id, codes, on)
  await startDeadlines(tx, deadlineRows(row.id, start.flatMap(({ code, on }) => startedOn(code, row, on, calendar)), now))
}
