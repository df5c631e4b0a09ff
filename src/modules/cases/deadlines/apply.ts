import type { CommandContext } from '../../../platform/command.ts'
import { calendarOf } from '../../reference/index.ts'
import { overridesOver } from '../deadline-overrides/store.ts'
import type { CaseRow } from '../store.ts'
import type { DeadlineContext, DeadlineEffects, DeadlinePlan } from './effects.ts'
import { planDeadlines } from './effects.ts'
import { deadlinesOf, saveDeadlines } from './store.ts'

/** What the periods of a case are computed with: its field and place, the calendar there, and what the jurisdictions above it provide. */
export async function deadlineContextOf({ tx }: Pick<CommandContext, 'tx'>, { field, divisionCode }: Pick<CaseRow, 'field' | 'divisionCode'>): Promise<DeadlineContext> {
  const [calendar, overrides] = await Promise.all([calendarOf(tx, divisionCode), overridesOver(tx, [divisionCode])])
  return { facts: { field, divisionCode }, calendar, overrides }
}

/** What an act on a case does to its periods, stored: for an act that records the case itself. The case is locked, its file open. */
export async function applyDeadlines(
  context: CommandContext, row: CaseRow, effects: DeadlineEffects, { calendar, overrides }: Pick<DeadlineContext, 'calendar' | 'overrides'>,
): Promise<DeadlinePlan> {
  const plan = planDeadlines(await deadlinesOf(context.tx, row.id), effects, { facts: row, calendar, overrides })
  await saveDeadlines(context.tx, row, plan, context.now)
  return plan
}
