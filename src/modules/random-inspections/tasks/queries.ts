import { and, asc, eq, or, sql } from 'drizzle-orm'
import type { Scope } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/db/client.ts'
import { divisionScope, scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { inspectionChecks, inspectionTargets, inspectionTasks } from '../table.ts'
import type { Field, RiskGrade } from '../table.ts'

export interface PoolTarget { id: string, code: string, name: string, subject: string, riskGrade: RiskGrade, visits: number }

const [agencies, field, yearStart] = [sql.placeholder('agencies'), sql.placeholder('field'), sql.placeholder('yearStart')]
const subject = sql<string>`coalesce(${inspectionTargets.uscc}, ${inspectionTargets.code})`
const place = {
  provinceCode: inspectionTargets.provinceCode, cityCode: inspectionTargets.cityCode, countyCode: inspectionTargets.countyCode, agencyId: inspectionTargets.agencyId,
}

// One enterprise in the pools of several agencies of a joint task is one target.
const pool = defineStatement((db, kind: Scope['kind']) => db.selectDistinctOn([inspectionTargets.code], {
  id: inspectionTargets.id, code: inspectionTargets.code, name: inspectionTargets.name, subject, riskGrade: inspectionTargets.riskGrade,
  visits: sql<number>`(select count(*)::int from ${inspectionChecks} where ${inspectionChecks.subject} = ${subject} and ${inspectionChecks.drawnOn} >= ${yearStart}::date)`,
}).from(inspectionTargets).where(and(
  eq(inspectionTargets.status, 'ACTIVE'), sql`${inspectionTargets.agencyId} = any(${agencies}::uuid[])`, withinScope(place, kind),
  or(sql`${field}::text is null`, sql`${inspectionTargets.field} is null`, sql`${inspectionTargets.field} = ${field}::text`),
)).orderBy(asc(inspectionTargets.code), asc(inspectionTargets.id)).limit(sql.placeholder('limit')))

/** The targets of some agencies in a division that fit a field, each with the checks of the year it was drawn for. */
export function poolOf(db: Database, wanted: { divisionCode: string, agencies: readonly string[], field: Field | null, year: number, limit: number }): Promise<PoolTarget[]> {
  const scope = divisionScope(wanted.divisionCode)
  return pool(db, scope.kind, { ...scopeValues(scope), agencies: wanted.agencies, field: wanted.field, yearStart: `${wanted.year}-01-01`, limit: wanted.limit })
}

const loads = defineStatement<'of', { officerId: string, load: number }[]>((db) => db.select({
  officerId: sql<string>`officer_id::text`, load: sql<number>`count(*)::int`,
}).from(sql`${inspectionChecks}, unnest(${inspectionChecks.officerIds}) as officer(officer_id)`)
  .where(and(sql`${inspectionChecks.officerIds} && ${sql.placeholder('officers')}::uuid[]`, sql`${inspectionChecks.drawnOn} >= ${yearStart}::date`)).groupBy(sql`officer_id`))

/** How many checks of the year each officer was drawn for. */
export async function loadsOf(db: Database, officers: readonly string[], year: number): Promise<Map<string, number>> {
  return new Map((await loads(db, 'of', { officers, yearStart: `${year}-01-01` })).map(({ officerId, load }) => [officerId, load]))
}

const planned = defineStatement<'of', { itemId: string, planned: number }[]>((db) => db.select({
  itemId: sql<string>`item_id::text`, planned: sql<number>`sum(${inspectionTasks.sampleSize})::int`,
}).from(sql`${inspectionTasks}, unnest(${inspectionTasks.itemIds}) as item(item_id)`).where(and(
  eq(inspectionTasks.agencyId, sql.placeholder('agency')), eq(inspectionTasks.year, sql.placeholder('year')), sql`${inspectionTasks.status} in ('COMMITTED', 'DRAWN', 'CLOSED')`,
)).groupBy(sql`item_id`))

/** How many checks an agency has drawn or committed to this year for each item. */
export async function plannedChecks(db: Database, agency: string, year: number): Promise<Map<string, number>> {
  return new Map((await planned(db, 'of', { agency, year })).map((row) => [row.itemId, row.planned]))
}

const open = defineStatement<'of', { open: number }[]>((db) => db.select({ open: sql<number>`count(*)::int` }).from(inspectionChecks)
  .where(and(eq(inspectionChecks.taskId, sql.placeholder('id')), sql`${inspectionChecks.status} <> 'PUBLISHED'`)))

export async function openChecks(db: Database, id: string): Promise<number> {
  return (await open(db, 'of', { id }))[0]?.open ?? 0
}
