import { and, asc, eq, sql } from 'drizzle-orm'
import type { Scope } from '../../platform/actor.ts'
import { defineBulkInsert } from '../../platform/db/bulk-insert.ts'
import type { Database, Tx } from '../../platform/db/client.ts'
import type { Change } from '../../platform/db/columns.ts'
import { scopeValues, withinScope } from '../../platform/db/scope.ts'
import { defineStatement } from '../../platform/db/statement.ts'
import { agencies, agencyScope } from '../agencies/table.ts'
import { decisionScope, decisionSteps, majorDecisions } from './table.ts'

export type DecisionRow = typeof majorDecisions.$inferSelect
export type NewDecision = typeof majorDecisions.$inferInsert
export type StepRow = typeof decisionSteps.$inferSelect

const locked = defineStatement((db, kind: Scope['kind']) => db.select().from(majorDecisions)
  .where(and(eq(majorDecisions.id, sql.placeholder('id')), withinScope(decisionScope, kind))).for('update'))

/** A decision the caller may see, locked; null otherwise. */
export async function lockDecision(tx: Tx, scope: Scope, id: string): Promise<DecisionRow | null> {
  const [row] = await locked(tx, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

const stepsOf = defineStatement((db) => db.select().from(decisionSteps).where(eq(decisionSteps.decisionId, sql.placeholder('id'))).orderBy(asc(decisionSteps.position)).limit(1000))

/** What was done about a decision, in its order. */
export function stepsOfDecision(db: Database, id: string): Promise<StepRow[]> {
  return stepsOf(db, 'of', { id })
}

export async function insertDecision(tx: Tx, decision: NewDecision): Promise<DecisionRow> {
  const [row] = await tx.insert(majorDecisions).values(decision).returning()
  if (row === undefined) throw new Error('the decision was not stored')
  return row
}

export async function updateDecision(tx: Tx, id: string, change: Change<NewDecision>, now: Date): Promise<DecisionRow> {
  const [row] = await tx.update(majorDecisions).set({ ...change, version: sql`${majorDecisions.version} + 1`, updatedAt: now }).where(eq(majorDecisions.id, id)).returning()
  if (row === undefined) throw new Error('the decision was not stored')
  return row
}

export const insertSteps = defineBulkInsert(decisionSteps)

const places = defineStatement((db, kind: Scope['kind']) => db.select({ id: agencies.id, divisionCode: agencies.divisionCode }).from(agencies)
  .where(and(sql`${agencies.id} = any(${sql.placeholder('ids')}::uuid[])`, withinScope(agencyScope, kind))))

/** The divisions of those of some agencies that lie in a scope. */
export async function placesOf(db: Database, scope: Scope, ids: readonly string[]): Promise<Map<string, string>> {
  return new Map((await places(db, scope.kind, { ...scopeValues(scope), ids })).map((row) => [row.id, row.divisionCode]))
}
