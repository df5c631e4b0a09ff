import { newId } from '../../../kernel/ids.ts'
import type { Scope } from '../../../platform/actor.ts'
import type { ActRecord, CommandContext, Fields } from '../../../platform/command.ts'
import type { Recomputation as Unasked } from '../../reference/index.ts'
import { calendarsNow, nationCode } from '../../reference/index.ts'
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
  const { tx, actor: { scope, agencyId }, now } = context
  // What is assigned to one officer is no place whose calendar changes.
  if (scope.kind === 'OWN') return { checked: 0, changed: 0, remaining: false }
  const { outcome, records } = await recompute({ tx, now, limit, calendarIn: await calendarsNow(tx) }, scope, agencyId)
  records.forEach((entry) => { context.record(entry) })
  return outcome
}

/** The same without being asked, over the whole country. */
export const caseRecomputation: Unasked = async (round) => {
  const { done, records } = await recompute(round, { kind: 'NATION' }, null)
  return { done, records }
}

async function recompute({ tx, now, limit, calendarIn }: Parameters<Unasked>[0], scope: Scope, actorAgencyId: string | null): Promise<{ outcome: Recomputation, done: number, records: ActRecord[] }> {
  const outdated = (await usedCalendars(tx, scope)).filter(({ divisionCode, calendarVersion }) => calendarIn(divisionCode).version !== calendarVersion)
  const caseIds = outdated.length === 0 ? [] : await lockCasesUsing(tx, outdated, scope.kind === 'AGENCY' ? scope.agencyId : null, limit)
  if (caseIds.length === 0) return { outcome: { checked: 0, changed: 0, remaining: false }, done: 0, records: [] }
  const rows = (await runningOf(tx, caseIds)).filter((row) => calendarIn(row.divisionCode).version !== row.calendarVersion)
  const anew = rows.map((row) => ({ row, due: reckoned(row, calendarIn(row.divisionCode)) }))
  await updateDeadlines(tx, anew.map(({ row, due }) => ({ ...deadlineOfRow(row), caseId: row.caseId, ...due })))
  const moved = anew.filter(({ row, due }) => due.dueOn !== row.dueOn || due.provisional !== row.provisional)
  const byCase = Map.groupBy(moved, ({ row }) => row.caseId)
  await touchCases(tx, [...byCase.keys()], now)
  const outcome = { checked: rows.length, changed: moved.length, remaining: caseIds.length === limit }
  const records = [...byCase].map(([id, changes]): ActRecord => {
    const [{ row: { agencyId, divisionCode } }] = changes as [typeof moved[number]]
    return {
      act: 'case.recompute-deadlines', target: { kind: 'case', id }, agencyId, divisionCode,
      before: { deadlines: changes.map(({ row }) => visible(row)) }, after: { deadlines: changes.map(({ row, due }) => visible({ ...row, ...due })) },
    }
  })
  const whole: ActRecord = {
    act: 'deadline.recompute', target: { kind: 'deadline-recomputation', id: newId(now) }, agencyId: actorAgencyId,
    divisionCode: 'code' in scope ? scope.code.padEnd(6, '0') : nationCode, before: null, after: outcome,
  }
  return { outcome, done: caseIds.length, records: [...records, whole] }
}

function visible({ ruleCode, subjectId, dueOn, provisional, calendarVersion }: Pick<DeadlineRow, 'ruleCode' | 'subjectId' | 'dueOn' | 'provisional' | 'calendarVersion'>): Fields {
  return { ruleCode, subjectId, dueOn, provisional, calendarVersion }
}
