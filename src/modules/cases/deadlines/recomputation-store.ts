import { and, sql } from 'drizzle-orm'
import type { Scope } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db/client.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { writtenCommand, writtenQuery } from '../../../platform/db/written.ts'
import { caseDeadlines } from '../table.ts'
import type { DeadlineRow } from './store.ts'
import { deadlineScope } from './store.ts'

/** Periods that run, by the place and the calendar they were computed with; hours run by the clock. */
const counted = sql`${caseDeadlines.state} = 'RUNNING' and ${caseDeadlines.unit} <> 'HOUR'`

export interface UsedCalendar { divisionCode: string, calendarVersion: string }

const used = defineStatement((db, kind: Scope['kind']) => db
  .selectDistinct({ divisionCode: caseDeadlines.divisionCode, calendarVersion: caseDeadlines.calendarVersion }).from(caseDeadlines)
  .where(and(counted, withinScope(deadlineScope, kind))))

export function usedCalendars(tx: Tx, scope: Scope): Promise<UsedCalendar[]> {
  return used(tx, scope.kind, scopeValues(scope))
}

const casesOf = writtenQuery<{ id: string }>('cases-of-calendars', `
select c.id from enforcement_cases c join (
  select case_id, min(due_on) as due_on from case_deadlines where state = 'RUNNING' and unit <> 'HOUR'
  and (division_code, calendar_version) in (select * from unnest($1::text[], $2::text[]))
  and ($4::uuid is null or agency_id = $4::uuid) group by case_id) d on d.case_id = c.id
order by d.due_on, c.id limit $3 for update of c skip locked`)

/** Holds the cases with such periods, those that end first; a case that somebody else is changing waits for the next time. */
export async function lockCasesUsing(tx: Tx, calendars: readonly UsedCalendar[], agencyId: string | null, limit: number): Promise<string[]> {
  const rows = await casesOf(tx, [calendars.map(({ divisionCode }) => divisionCode), calendars.map(({ calendarVersion }) => calendarVersion), limit, agencyId])
  return rows.map(({ id }) => id)
}

const ofCases = defineStatement<'cases', DeadlineRow[]>((db) => db.select().from(caseDeadlines)
  .where(and(counted, sql`${caseDeadlines.caseId} = any(${sql.placeholder('caseIds')}::uuid[])`)))

/** The running periods of cases that are held, as they are now. */
export function runningOf(tx: Tx, caseIds: readonly string[]): Promise<DeadlineRow[]> {
  return ofCases(tx, 'cases', { caseIds })
}

const touched = writtenCommand('touch-cases', 'update enforcement_cases set version = version + 1, updated_at = $2 where id = any($1::uuid[])')

/** What a case shows has changed: it moves on by a version. */
export async function touchCases(tx: Tx, caseIds: readonly string[], now: Date): Promise<void> {
  if (caseIds.length === 0) return
  await touched(tx, [caseIds, now])
}
