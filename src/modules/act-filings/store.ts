import { and, asc, sql } from 'drizzle-orm'
import type { Scope } from '../../platform/actor.ts'
import { defineBulkInsertOfNew, defineBulkUpdate } from '../../platform/db/bulk-insert.ts'
import type { Tx } from '../../platform/db/client.ts'
import { scopeValues, withinScope } from '../../platform/db/scope.ts'
import { defineStatement } from '../../platform/db/statement.ts'
import { writtenQuery } from '../../platform/db/written.ts'
import { actFilings, actFilingScope } from './table.ts'

export type ActFilingRow = typeof actFilings.$inferSelect

/** Stores those whose act has no filing yet. */
export const insertActFilings = defineBulkInsertOfNew(actFilings)

export const updateActFilings = defineBulkUpdate(actFilings, [
  'status', 'submittedOn', 'submittedBy', 'responsible', 'materials', 'supplements', 'exemptReason', 'exemptNote', 'exemptedBy', 'bodyId', 'registrationNumber',
  'registeredOn', 'registeredBy', 'reviewStartedOn', 'reviewDueOn', 'awaitedCalendarVersion', 'reviewerId', 'conclusion', 'opinion', 'issues', 'concludedOn', 'corrections', 'settledOn',
  'remedyKind', 'remedyAcceptedOn', 'endedOn',
])

const locked = defineStatement((db, kind: Scope['kind']) => db.select().from(actFilings)
  .where(and(sql`${actFilings.id} = any(${sql.placeholder('wanted')}::uuid[])`, withinScope(actFilingScope, kind))).orderBy(asc(actFilings.id)).for('update'))

/** Those of some filings that the caller may see, locked in one order. */
export async function lockActFilings(tx: Tx, scope: Scope, wanted: readonly string[]): Promise<Map<string, ActFilingRow>> {
  return new Map((await locked(tx, scope.kind, { ...scopeValues(scope), wanted })).map((row) => [row.id, row]))
}

const ofCases = defineStatement((db) => db.select().from(actFilings)
  .where(sql`${actFilings.caseId} = any(${sql.placeholder('caseIds')}::uuid[])`).orderBy(asc(actFilings.id)).for('update'))

/** All filings of cases the caller holds, locked in one order; for reactions to what happened in them. */
export function lockFilingsOfCases(tx: Tx, caseIds: readonly string[]): Promise<ActFilingRow[]> {
  return ofCases(tx, 'cases', { caseIds })
}

const nextSerials = writtenQuery<{ last: number }>('act-filing-serials', `
insert into number_counters (issuer_id, code, year, last) values ($1::uuid, 'act-filing', $2, $3)
on conflict (issuer_id, code, year) do update set last = number_counters.last + $3 returning last`)

/** The first of so many consecutive numbers of a body's register of a year; the counter stays locked until the transaction ends, so that there are no gaps. */
export async function takeRegistrationSerials(tx: Tx, bodyId: string, year: number, count: number): Promise<number> {
  const [row] = await nextSerials(tx, [bodyId, year, count])
  if (row === undefined) throw new Error('no number was allocated')
  return row.last - count + 1
}
