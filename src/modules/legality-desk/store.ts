import { and, desc, eq, sql } from 'drizzle-orm'
import type { Scope } from '../../platform/actor.ts'
import type { Database, Tx } from '../../platform/db/client.ts'
import type { Change } from '../../platform/db/columns.ts'
import { scopeValues, withinScope } from '../../platform/db/scope.ts'
import { defineStatement } from '../../platform/db/statement.ts'
import { writtenQuery } from '../../platform/db/written.ts'
import type { SubjectKind } from './codes.ts'
import { legalityReviews, legalityReviewScope } from './table.ts'

export type LegalityReviewRow = typeof legalityReviews.$inferSelect
export type NewLegalityReview = typeof legalityReviews.$inferInsert

const locked = defineStatement((db, kind: Scope['kind']) => db.select().from(legalityReviews)
  .where(and(eq(legalityReviews.id, sql.placeholder('id')), withinScope(legalityReviewScope, kind))).for('update'))

/** A round the caller may see, locked; null otherwise. */
export async function lockLegalityReview(tx: Tx, scope: Scope, id: string): Promise<LegalityReviewRow | null> {
  const [row] = await locked(tx, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

const ofSubject = defineStatement((db) => db.select().from(legalityReviews)
  .where(and(eq(legalityReviews.subjectKind, sql.placeholder('kind')), eq(legalityReviews.subjectId, sql.placeholder('id')))).orderBy(desc(legalityReviews.round)).limit(50))

/** The rounds of a subject, the last one first. */
export function roundsOf(db: Database, subject: { kind: SubjectKind, id: string }): Promise<LegalityReviewRow[]> {
  return ofSubject(db, 'of', { kind: subject.kind, id: subject.id })
}

export async function insertLegalityReview(tx: Tx, review: NewLegalityReview): Promise<LegalityReviewRow> {
  const [row] = await tx.insert(legalityReviews).values(review).returning()
  if (row === undefined) throw new Error('the legality review was not stored')
  return row
}

export async function updateLegalityReview(tx: Tx, id: string, change: Change<NewLegalityReview>, now: Date): Promise<LegalityReviewRow> {
  const [row] = await tx.update(legalityReviews).set({ ...change, version: sql`${legalityReviews.version} + 1`, updatedAt: now }).where(eq(legalityReviews.id, id)).returning()
  if (row === undefined) throw new Error('the legality review was not stored')
  return row
}

const nextSerial = writtenQuery<{ last: number }>('legality-review-serial', `
insert into number_counters (issuer_id, code, year, last) values ($1::uuid, 'legality-review', $2, 1)
on conflict (issuer_id, code, year) do update set last = number_counters.last + 1 returning last`)

/** The next number of a body's opinions of a year; the counter stays locked until the transaction ends, so that there are no gaps. */
export async function takeOpinionSerial(tx: Tx, bodyId: string, year: number): Promise<number> {
  const [row] = await nextSerial(tx, [bodyId, year])
  if (row === undefined) throw new Error('no number was allocated')
  return row.last
}
