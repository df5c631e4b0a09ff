import { and, desc, eq, sql } from 'drizzle-orm'
import type { Scope } from '../../platform/actor.ts'
import { defineBulkInsertOfNew, defineBulkUpdate } from '../../platform/db/bulk-insert.ts'
import type { Tx } from '../../platform/db/client.ts'
import { scopeValues, withinScope } from '../../platform/db/scope.ts'
import { defineStatement } from '../../platform/db/statement.ts'
import { reportScope, statisticsReports } from './table.ts'

export type ReportRow = typeof statisticsReports.$inferSelect

/** Stores a report unless the body has one of the year in preparation, or one of its number. */
export const insertReport = defineBulkInsertOfNew(statisticsReports)

export const updateReports = defineBulkUpdate(statisticsReports, [
  'status', 'lines', 'computedAt', 'content', 'sha256', 'frozenOn', 'frozenBy', 'reopenReason', 'approvedOn', 'approvedBy', 'publishedOn', 'publishedAt', 'firstPublishedOn', 'reported',
  'supersededOn',
])

const locked = defineStatement((db, kind: Scope['kind']) => db.select().from(statisticsReports)
  .where(and(eq(statisticsReports.id, sql.placeholder('id')), withinScope(reportScope, kind))).for('update'))

export async function lockReport(tx: Tx, scope: Scope, id: string): Promise<ReportRow | null> {
  const [row] = await locked(tx, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

const published = defineStatement((db) => db.select().from(statisticsReports).where(and(
  eq(statisticsReports.agencyId, sql.placeholder('agencyId')), eq(statisticsReports.year, sql.placeholder('year')), eq(statisticsReports.status, 'PUBLISHED'),
)).for('update'))

/** The report of a body and year that is published now, locked. */
export async function lockPublished(tx: Tx, agencyId: string, year: number): Promise<ReportRow | null> {
  const [row] = await published(tx, 'published', { agencyId, year })
  return row ?? null
}

const latest = defineStatement((db) => db.select({ number: statisticsReports.number }).from(statisticsReports).where(and(
  eq(statisticsReports.agencyId, sql.placeholder('agencyId')), eq(statisticsReports.year, sql.placeholder('year')),
)).orderBy(desc(statisticsReports.number)).limit(1))

/** The highest number of the reports of a body and year; 0 where there is none. */
export async function lastNumber(tx: Tx, agencyId: string, year: number): Promise<number> {
  const [row] = await latest(tx, 'latest', { agencyId, year })
  return row?.number ?? 0
}
