import type { Calendar } from '../../../kernel/calendar.ts'
import { newId } from '../../../kernel/ids.ts'
import type { CommandContext, Fields } from '../../../platform/command.ts'
import { calendarOf, nationCode } from '../../reference/index.ts'
import { reckoned } from './period.ts'
import { lockCasesUsing, runningOf, touchCases, usedCalendars } from './recomputation-store.ts'
import type { DeadlineRow } from './store.ts'
import { deadlineOfRow, updateDeadlines } from './store.ts'

export interface Recomputation { checked: number, changed: number, remaining: boolean }

/**
 * 日历调整后重新推算: the running periods of the scope that were computed by another calendar than the one now in force, so many cases
 * at a time. Where the last day moves, the case has its entry in the audit; the act itself has one in any case.
 */
export async function recomputeDeadlines(context: CommandContext, limit: number): Promise<Recomputation> {
  const { tx, actor, now } = context
  const { scope } = actor
  // What is assigned to one officer is no place whose calendar changes.
  const used = scope.kind === 'OWN' ? [] : await usedCalendars(tx, scope)
  const calendars = new Map<string, Calendar>()
  for (const { divisionCode } of used) calendars.set(divisionCode, await calendarOf(tx, divisionCode))
  const outdated = used.filter(({ divisionCode, calendarVersion }) => calendars.get(divisionCode)?.version !== calendarVersion)
  if (outdated.length === 0) return { checked: 0, changed: 0, remaining: false }
  const caseIds = await lockCasesUsing(tx, outdated, scope.kind === 'AGENCY' ? scope.agencyId : null, limit)
  const rows = (await runningOf(tx, caseIds)).filter((row) => calendars.get(row.divisionCode)?.version !== row.calendarVersion)
  const anew = rows.map((row) => ({ row, due: reckonedBy(calendars.get(row.divisionCode), row) }))
  await updateDeadlines(tx, anew.map(({ row, due }) => ({ ...deadlineOfRow(row), caseId: row.caseId, ...due })))
  const moved = anew.filter(({ row, due }) => due.dueOn !== row.dueOn || due.provisional !== row.provisional)
  const byCase = Map.groupBy(moved, ({ row }) => row.caseId)
  await touchCases(tx, [...byCase.keys()], now)
  for (const [id, changes] of byCase) {
    const [{ row: { agencyId, divisionCode } }] = changes as [typeof moved[number]]
    context.record({
      act: 'case.recompute-deadlines', target: { kind: 'case', id }, agencyId, divisionCode,
      before: { deadlines: changes.map(({ row }) => visible(row)) }, after: { deadlines: changes.map(({ row, due }) => visible({ ...row, ...due })) },
    })
  }
  const outcome = { checked: rows.length, changed: moved.length, remaining: caseIds.length === limit }
  context.record({
    act: 'deadline.recompute', target: { kind: 'deadline-recomputation', id: newId(now) }, agencyId: actor.agencyId,
    divisionCode: 'code' in scope ? scope.code.padEnd(6, '0') : nationCode, before: null, after: outcome,
  })
  return outcome
}

function reckonedBy(calendar: Calendar | undefined, row: DeadlineRow) {
  if (calendar === undefined) throw new Error('the calendar of the division was not loaded')
  return reckoned(row, calendar)
}

function visible({ ruleCode, subjectId, dueOn, provisional, calendarVersion }: Pick<DeadlineRow, 'ruleCode' | 'subjectId' | 'dueOn' | 'provisional' | 'calendarVersion'>): Fields {
  return { ruleCode, subjectId, dueOn, provisional, calendarVersion }
}
