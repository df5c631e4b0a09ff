import { and, asc, count, eq, isNull, lt, ne, sql } from 'drizzle-orm'
import type { Database } from '../../../platform/db/client.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { findings } from '../findings/table.ts'
import { spotCheckFiles, spotCheckStrata } from '../table.ts'

const id = sql.placeholder('id')
const inPlay = and(eq(spotCheckFiles.spotCheckId, id), isNull(spotCheckFiles.replacedAt))
/** A finding withdrawn after a re-review was none. */
const counted = and(eq(findings.spotCheckId, id), ne(findings.status, 'WITHDRAWN'))
const whole = (expression: ReturnType<typeof count>) => sql<number>`${expression}::int`

/** One stratum with what was drawn from it, reviewed and found; `serious` are reviewed files with a MAJOR or VETO finding. */
export interface StratumFigures {
  stratum: string
  agencyId: string
  label: string
  size: number
  sample: number
  drawn: number
  reviewed: number
  serious: number
  findings: number
  findingsReviewed: number
}

const strataStatement = defineStatement<'of', StratumFigures[]>((db) => {
  const perFile = db.select({
    fileId: findings.fileId,
    findings: count().as('findings'),
    serious: sql<number>`count(*) filter (where ${ne(findings.severity, 'MINOR')})`.as('serious'),
  }).from(findings).where(counted).groupBy(findings.fileId).as('per_file')
  const isReviewed = sql`${spotCheckFiles.reviewedOn} is not null`
  const perStratum = db.select({
    stratum: spotCheckFiles.stratum,
    drawn: sql<number>`count(*)`.as('drawn'),
    reviewed: sql<number>`count(*) filter (where ${isReviewed})`.as('reviewed'),
    serious: sql<number>`count(*) filter (where ${isReviewed} and ${perFile.serious} > 0)`.as('files_serious'),
    findings: sql<number>`sum(${perFile.findings})`.as('agency_findings'),
    findingsReviewed: sql<number>`sum(${perFile.findings}) filter (where ${isReviewed})`.as('findings_reviewed'),
  }).from(spotCheckFiles).leftJoin(perFile, eq(perFile.fileId, spotCheckFiles.id)).where(inPlay)
    .groupBy(spotCheckFiles.stratum).as('per_stratum')
  const orNone = (column: typeof perStratum.drawn) => sql<number>`coalesce(${column}, 0)::int`
  return db.select({
    stratum: spotCheckStrata.stratum, agencyId: spotCheckStrata.agencyId, label: spotCheckStrata.label, size: spotCheckStrata.size, sample: spotCheckStrata.given,
    drawn: orNone(perStratum.drawn), reviewed: orNone(perStratum.reviewed), serious: orNone(perStratum.serious),
    findings: orNone(perStratum.findings), findingsReviewed: orNone(perStratum.findingsReviewed),
  }).from(spotCheckStrata).leftJoin(perStratum, eq(perStratum.stratum, spotCheckStrata.stratum))
    .where(eq(spotCheckStrata.spotCheckId, id)).orderBy(asc(spotCheckStrata.stratum))
})

export function strataFigures(db: Database, spotCheckId: string): Promise<StratumFigures[]> {
  return strataStatement(db, 'of', { id: spotCheckId })
}

/** Findings of files that were not replaced, counted by category, severity and status; every other count is a sum of these. */
export interface FindingGroup extends Pick<typeof findings.$inferSelect, 'category' | 'severity' | 'status'> { findings: number, overdue: number }

const groupsStatement = defineStatement<'of', FindingGroup[]>((db) => db.select({
  category: findings.category, severity: findings.severity, status: findings.status, findings: whole(count()),
  overdue: sql<number>`count(*) filter (where ${and(eq(findings.status, 'OPEN'), lt(findings.rectifyBy, sql.placeholder('today')))})::int`,
}).from(findings).innerJoin(spotCheckFiles, eq(spotCheckFiles.id, findings.fileId)).where(and(counted, inPlay)).groupBy(findings.category, findings.severity, findings.status))

export function findingGroups(db: Database, spotCheckId: string, today: string): Promise<FindingGroup[]> {
  return groupsStatement(db, 'of', { id: spotCheckId, today })
}
