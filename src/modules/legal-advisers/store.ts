import { and, asc, eq, sql } from 'drizzle-orm'
import type { Scope } from '../../platform/actor.ts'
import { defineBulkInsert, defineBulkUpdate } from '../../platform/db/bulk-insert.ts'
import type { Tx } from '../../platform/db/client.ts'
import { scopeValues, withinScope } from '../../platform/db/scope.ts'
import { defineStatement } from '../../platform/db/statement.ts'
import { legalityReviews, legalityReviewScope } from '../legality-desk/table.ts'
import { adviserOpinions, legalAdvisers, legalAdviserScope } from './table.ts'

export type AdviserRow = typeof legalAdvisers.$inferSelect
export type AdviserOpinionRow = typeof adviserOpinions.$inferSelect

export const insertAdviser = defineBulkInsert(legalAdvisers)
export const updateAdvisers = defineBulkUpdate(legalAdvisers, ['engagedFrom', 'engagedTo', 'status', 'endedOn', 'endReason', 'conflicts'])
export const insertAdviserOpinions = defineBulkInsert(adviserOpinions)

const locked = defineStatement((db, kind: Scope['kind']) => db.select().from(legalAdvisers)
  .where(and(eq(legalAdvisers.id, sql.placeholder('id')), withinScope(legalAdviserScope, kind))).for('update'))

/** The adviser locked for change, if the caller may see them. */
export async function lockAdviser(tx: Tx, scope: Scope, id: string): Promise<AdviserRow | null> {
  const [row] = await locked(tx, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

const held = defineStatement((db, kind: Scope['kind']) => db.select().from(legalAdvisers)
  .where(and(sql`${legalAdvisers.id} = any(${sql.placeholder('wanted')}::uuid[])`, withinScope(legalAdviserScope, kind))).orderBy(asc(legalAdvisers.id)).for('share'))

/** Several advisers of a scope, held so that no conflict is declared meanwhile. */
export async function holdAdvisers(tx: Tx, scope: Scope, wanted: readonly string[]): Promise<Map<string, AdviserRow>> {
  return new Map((await held(tx, scope.kind, { ...scopeValues(scope), wanted })).map((row) => [row.id, row]))
}

const review = defineStatement((db, kind: Scope['kind']) => db.select({
  id: legalityReviews.id, subjectKind: legalityReviews.subjectKind, subjectId: legalityReviews.subjectId, agencyId: legalityReviews.agencyId, divisionCode: legalityReviews.divisionCode,
}).from(legalityReviews).where(and(eq(legalityReviews.id, sql.placeholder('id')), withinScope(legalityReviewScope, kind))))

export type ReviewedSubject = Awaited<ReturnType<typeof review>>[number]

/** The round of review the caller may see, with its subject. */
export async function findReview(tx: Tx, scope: Scope, id: string): Promise<ReviewedSubject | null> {
  const [row] = await review(tx, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}
