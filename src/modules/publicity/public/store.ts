import { inArray, sql } from 'drizzle-orm'
import type { Tx } from '../../../platform/db/client.ts'
import { defineBulkInsert } from '../../../platform/db/bulk-insert.ts'
import type { Change } from '../../../platform/db/columns.ts'
import type { PublicEvent } from '../codes.ts'
import { publicDecisionEvents, publicDecisions } from './table.ts'

export type PublicDecisionRow = typeof publicDecisions.$inferSelect
export type PublicEventRow = typeof publicDecisionEvents.$inferSelect

const insertEvents = defineBulkInsert(publicDecisionEvents)

export interface NewPublicDecision extends Omit<typeof publicDecisions.$inferInsert, 'state' | 'stateOn' | 'version' | 'xid'> { content: string }

/** 发布 */
export async function releaseDecision(tx: Tx, decision: NewPublicDecision): Promise<void> {
  await tx.insert(publicDecisions).values({ ...decision, state: 'RELEASED', stateOn: decision.publishedOn, version: 1 })
  await insertEvents(tx, [{ decisionId: decision.id, version: 1, kind: 'RELEASED', on: decision.publishedOn, at: decision.updatedAt, contentHash: decision.contentHash, reason: null }])
}

interface Happened { kind: Exclude<PublicEvent, 'RELEASED'>, on: string, at: Date, reason: string | null }

/** 更正、撤回、停止公示: of those that are public here; the others are passed over. */
export async function changePublicDecisions(
  tx: Tx, ids: readonly string[], { kind, on, at, reason }: Happened, change: Change<typeof publicDecisions.$inferInsert> = { content: null, words: null },
): Promise<void> {
  if (ids.length === 0) return
  const changed = await tx.update(publicDecisions)
    .set({ ...change, state: kind, stateOn: on, reason, updatedAt: at, version: sql`${publicDecisions.version} + 1`, xid: sql`pg_current_xact_id()` })
    .where(inArray(publicDecisions.id, [...ids])).returning({ id: publicDecisions.id, version: publicDecisions.version, contentHash: publicDecisions.contentHash })
  await insertEvents(tx, changed.map(({ id, version, contentHash }) => ({ decisionId: id, version, kind, on, at, contentHash, reason })))
}
