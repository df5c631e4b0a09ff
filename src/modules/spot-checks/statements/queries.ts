import { and, asc, eq, isNull, ne, sql } from 'drizzle-orm'
import type { Database } from '../../../platform/db/client.ts'
import { counted } from '../../../platform/db/counted.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { findings } from '../findings/table.ts'
import { spotCheckFiles, spotCheckStrata, spotCheckTickets } from '../table.ts'

/** One stratum as it was drawn, reviewed and found, and how its files stand to its tickets. Files that were replaced are not among the drawn. */
export interface ReviewedStratum {
  stratum: string
  agencyId: string
  label: string
  size: number
  /** Announced with the commitment, before any extension. */
  sample: number
  drawn: number
  reviewed: number
  serious: number
  /** Of the ranks taken so far, those without a file: something else was reviewed instead, or nothing. */
  missing: number
  highest: number
  /** Files whose rank is that of another ticket, or of none at all. */
  strange: number
}

const id = sql.placeholder('id')
const { rank, reviewedOn } = spotCheckFiles
const kept = sql`${spotCheckFiles.id} is not null`
const faulty = sql`exists (select from ${findings} where ${eq(findings.fileId, spotCheckFiles.id)} and ${ne(findings.severity, 'MINOR')} and ${ne(findings.status, 'WITHDRAWN')})`

const reviewed = defineStatement<'of', Omit<ReviewedStratum, 'missing'>[]>((db) => db.select({
  stratum: spotCheckStrata.stratum, agencyId: spotCheckStrata.agencyId, label: spotCheckStrata.label, size: spotCheckStrata.size, sample: spotCheckStrata.sample,
  drawn: counted(kept), reviewed: counted(sql`${reviewedOn} is not null`), serious: counted(sql`${reviewedOn} is not null and ${faulty}`),
  highest: sql<number>`coalesce(max(${rank}), 0)::int`, strange: counted(sql`${kept} and ${spotCheckTickets.caseId} is distinct from ${spotCheckFiles.caseId}`),
}).from(spotCheckStrata)
  .leftJoin(spotCheckFiles, and(eq(spotCheckFiles.spotCheckId, spotCheckStrata.spotCheckId), eq(spotCheckFiles.stratum, spotCheckStrata.stratum), isNull(spotCheckFiles.replacedAt)))
  .leftJoin(spotCheckTickets, and(
    eq(spotCheckTickets.spotCheckId, spotCheckFiles.spotCheckId), eq(spotCheckTickets.stratum, spotCheckFiles.stratum), eq(spotCheckTickets.rank, rank),
  ))
  .where(eq(spotCheckStrata.spotCheckId, id))
  .groupBy(spotCheckStrata.stratum, spotCheckStrata.agencyId, spotCheckStrata.label, spotCheckStrata.size, spotCheckStrata.sample).orderBy(asc(spotCheckStrata.stratum)))

/** The strata of a spot check as they were reviewed, and the number of files replaced in each. */
export async function reviewedStrata(db: Database, spotCheckId: string): Promise<ReviewedStratum[]> {
  const [rows, gone] = await Promise.all([reviewed(db, 'of', { id: spotCheckId }), replaced(db, 'of', { id: spotCheckId })])
  const replacedIn = new Map(gone.map(({ stratum, files }) => [stratum, files]))
  return rows.map((row) => ({ ...row, missing: replacedIn.get(row.stratum) ?? 0 }))
}

const replaced = defineStatement<'of', { stratum: string, files: number }[]>((db) => db.select({ stratum: spotCheckFiles.stratum, files: sql<number>`count(*)::int` })
  .from(spotCheckFiles).where(and(eq(spotCheckFiles.spotCheckId, id), sql`${spotCheckFiles.replacedAt} is not null`)).groupBy(spotCheckFiles.stratum))
