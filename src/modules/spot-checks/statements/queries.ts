import { and, eq, sql } from 'drizzle-orm'
import type { Database } from '../../../platform/db/client.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { spotCheckFiles, spotCheckFrame, spotCheckStrata } from '../table.ts'

/** How the files of one stratum stand to its tickets. */
export interface StratumTickets {
  agencyId: string
  /** Ranks of the announced sample without a file: something else was reviewed instead, or nothing. */
  missing: number
  highest: number
  /** Files whose ticket has another rank, or that have no ticket at all. */
  strange: number
}

const rank = sql`${spotCheckFiles.rank}`

const tickets = defineStatement<'of', StratumTickets[]>((db) => db.select({
  agencyId: spotCheckStrata.agencyId,
  missing: sql<number>`(${spotCheckStrata.sample} - count(*) filter (where ${rank} <= ${spotCheckStrata.sample}))::int`,
  highest: sql<number>`coalesce(max(${rank}), 0)::int`,
  strange: sql<number>`count(*) filter (where ${spotCheckFiles.id} is not null and ${spotCheckFrame.rank} is distinct from ${rank})::int`,
}).from(spotCheckStrata)
  .leftJoin(spotCheckFiles, and(eq(spotCheckFiles.spotCheckId, spotCheckStrata.spotCheckId), eq(spotCheckFiles.agencyId, spotCheckStrata.agencyId)))
  .leftJoin(spotCheckFrame, and(
    eq(spotCheckFrame.spotCheckId, spotCheckFiles.spotCheckId), eq(spotCheckFrame.agencyId, spotCheckFiles.agencyId), eq(spotCheckFrame.caseId, spotCheckFiles.caseId),
  ))
  .where(eq(spotCheckStrata.spotCheckId, sql.placeholder('id'))).groupBy(spotCheckStrata.agencyId, spotCheckStrata.sample).orderBy(spotCheckStrata.agencyId))

export function stratumTickets(db: Database, spotCheckId: string): Promise<StratumTickets[]> {
  return tickets(db, 'of', { id: spotCheckId })
}
