import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '../../platform/db/client.ts'
import type { Change } from '../../platform/db/columns.ts'
import { defineStatement } from '../../platform/db/statement.ts'
import { openStates } from './machine.ts'
import type { LastRound } from './rules.ts'
import { legalReviews } from './table.ts'

export type LegalReviewRow = typeof legalReviews.$inferSelect
export type NewLegalReview = typeof legalReviews.$inferInsert

const locked = defineStatement((db) => db.select().from(legalReviews).where(eq(legalReviews.id, sql.placeholder('id'))).for('update'))

/** The round locked for change; the caller has found it within the scope before and holds the case's lock. */
export async function lockLegalReview(tx: Tx, id: string): Promise<LegalReviewRow> {
  const [row] = await locked(tx, 'id', { id })
  if (row === undefined) throw new Error('the legal review is gone')
  return row
}

const before = defineStatement<'of', LastRound[]>((db) => db.select({ round: legalReviews.round, status: legalReviews.status, issues: legalReviews.issues })
  .from(legalReviews).where(eq(legalReviews.caseId, sql.placeholder('caseId'))).orderBy(desc(legalReviews.round)).limit(50))

/** The rounds of a case, the last one first; the caller holds the case's lock, so no other can be opened meanwhile. */
export function roundsOf(tx: Tx, caseId: string): Promise<LastRound[]> {
  return before(tx, 'of', { caseId })
}

export async function insertLegalReview(tx: Tx, review: NewLegalReview): Promise<LegalReviewRow> {
  const [row] = await tx.insert(legalReviews).values(review).returning()
  if (row === undefined) throw new Error('the legal review was not stored')
  return row
}

export async function updateLegalReview(tx: Tx, id: string, change: Change<NewLegalReview>, now: Date): Promise<LegalReviewRow> {
  const [row] = await tx.update(legalReviews).set({ ...change, version: sql`${legalReviews.version} + 1`, updatedAt: now })
    .where(eq(legalReviews.id, id)).returning()
  if (row === undefined) throw new Error('the legal review was not stored')
  return row
}

/** Moves the open rounds of these cases one version on and answers with them. */
export function touchOpenRounds(tx: Tx, caseIds: readonly string[], now: Date): Promise<LegalReviewRow[]> {
  return tx.update(legalReviews).set({ version: sql`${legalReviews.version} + 1`, updatedAt: now })
    .where(and(inArray(legalReviews.caseId, [...caseIds]), inArray(legalReviews.status, openStates))).returning()
}
