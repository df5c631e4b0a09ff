import { and, eq, sql } from 'drizzle-orm'
import type { Scope } from '../../../platform/actor.ts'
import { defineBulkInsertOfNew, defineBulkUpdate } from '../../../platform/db/bulk-insert.ts'
import type { Tx } from '../../../platform/db/client.ts'
import type { Change } from '../../../platform/db/columns.ts'
import { defineDrawFrame } from '../../../platform/db/draw-frames.ts'
import { defineDrawTables } from '../../../platform/db/draw-tables.ts'
import type { ScopeColumns } from '../../../platform/db/scope.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { examFrame, examRegistrations, examSessions } from './table.ts'

export type SessionRow = typeof examSessions.$inferSelect
export type RegistrationRow = typeof examRegistrations.$inferSelect

export const sessionScope: ScopeColumns = {
  provinceCode: examSessions.provinceCode, cityCode: examSessions.cityCode, countyCode: examSessions.countyCode, agencyId: examSessions.agencyId,
}

export const registrationScope: ScopeColumns = {
  provinceCode: examRegistrations.provinceCode, cityCode: examRegistrations.cityCode, countyCode: examRegistrations.countyCode,
  agencyId: examRegistrations.agencyId, own: (officerId) => eq(examRegistrations.officerId, officerId),
}

const locked = defineStatement((db, kind: Scope['kind']) => db.select().from(examSessions)
  .where(and(eq(examSessions.id, sql.placeholder('id')), withinScope(sessionScope, kind))).for('update'))

export async function lockSession(tx: Tx, scope: Scope, id: string): Promise<SessionRow | null> {
  const [row] = await locked(tx, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

export async function insertSession(tx: Tx, session: typeof examSessions.$inferInsert): Promise<SessionRow> {
  const [row] = await tx.insert(examSessions).values(session).returning()
  if (row === undefined) throw new Error('the exam session was not stored')
  return row
}

export async function updateSession(tx: Tx, id: string, change: Change<SessionRow>, now: Date): Promise<SessionRow> {
  const [row] = await tx.update(examSessions).set({ ...change, version: sql`${examSessions.version} + 1`, updatedAt: now }).where(eq(examSessions.id, id)).returning()
  if (row === undefined) throw new Error('the exam session was not stored')
  return row
}

/** Strata, and the tickets of what was committed by the first protocol. */
export const examDrawTables = defineDrawTables({ frame: 'exam_frame', strata: 'exam_strata', parent: 'session_id', item: 'officer_id' })
export const examFrames = defineDrawFrame({
  table: examFrame, parent: examFrame.sessionId, stratum: examFrame.agencyId, item: examFrame.officerId, ticket: examFrame.ticket, rank: examFrame.rank, drawn: examFrame.drawn,
})

/** Registers who is not registered for the session already. */
export const insertRegistrations = defineBulkInsertOfNew(examRegistrations)
export const updateResults = defineBulkUpdate(examRegistrations, ['outcome', 'publicScore', 'professionalScore'])

const registered = defineStatement<'of', RegistrationRow[]>((db) => db.select().from(examRegistrations)
  .where(and(eq(examRegistrations.sessionId, sql.placeholder('session')), sql`${examRegistrations.officerId} = any(${sql.placeholder('officers')}::uuid[])`)).for('update'))

/** The registrations of some persons for a session, locked; the session is locked already. */
export async function lockRegistrations(tx: Tx, session: string, officers: readonly string[]): Promise<Map<string, RegistrationRow>> {
  return new Map((await registered(tx, 'of', { session, officers })).map((row) => [row.officerId, row]))
}
