import { and, eq, sql } from 'drizzle-orm'
import type { Scope } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/db/client.ts'
import { counted } from '../../../platform/db/counted.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { standardVersions } from '../../standards/table.ts'
import { inspectionChecks, inspectionTargets, inspectionTasks } from '../table.ts'

const [year, today] = [sql.placeholder('year'), sql`${sql.placeholder('today')}::date`]
const ofYear = (table: typeof inspectionTasks) => eq(table.year, year)

interface Tasks { tasks: number, done: number, cancelled: number, joint: number }

const tasks = defineStatement((db, kind: Scope['kind']) => db.select({
  tasks: sql<number>`count(*)::int`, done: counted(sql`${inspectionTasks.status} = 'CLOSED'`), cancelled: counted(sql`${inspectionTasks.status} = 'CANCELLED'`),
  joint: counted(sql`cardinality(${inspectionTasks.partnerAgencyIds}) > 0`),
}).from(inspectionTasks).where(and(ofYear(inspectionTasks), withinScope(placeOf(inspectionTasks), kind))))

interface Checks { drawn: number, checked: number, due: number, published: number, onTime: number, targets: number, withFindings: number }

const sound = sql`${inspectionChecks.results} <@ '[]'::jsonb or not ${inspectionChecks.results} @? '$[*] ? (@.result != "NO_PROBLEM" && @.result != "QUALIFIED" && @.result != "NOT_ENGAGED")'`
const checks = defineStatement((db, kind: Scope['kind']) => db.select({
  drawn: sql<number>`count(*)::int`, checked: counted(sql`${inspectionChecks.inspectedOn} is not null`),
  due: counted(sql`${inspectionChecks.publishedOn} is not null or ${inspectionChecks.dueOn} < ${today}`),
  published: counted(sql`${inspectionChecks.publishedOn} is not null`), onTime: counted(sql`${inspectionChecks.publishedOn} <= ${inspectionChecks.dueOn}`),
  targets: sql<number>`count(distinct ${inspectionChecks.targetId}) filter (where ${inspectionChecks.inspectedOn} is not null)::int`,
  withFindings: counted(sql`${inspectionChecks.inspectedOn} is not null and not (${sound})`),
}).from(inspectionChecks).innerJoin(inspectionTasks, eq(inspectionTasks.id, inspectionChecks.taskId)).where(and(ofYear(inspectionTasks), withinScope(placeOf(inspectionChecks), kind))))

const pool = defineStatement((db, kind: Scope['kind']) => db.select({ targets: sql<number>`count(*)::int` }).from(inspectionTargets)
  .where(and(eq(inspectionTargets.status, 'ACTIVE'), withinScope(placeOf(inspectionTargets), kind))))

const items = defineStatement((db, kind: Scope['kind']) => db.select({
  items: sql<number>`count(distinct ${standardVersions.entryId})::int`,
  used: sql<number>`count(distinct ${standardVersions.entryId}) filter (where exists (select from ${inspectionTasks} where ${inspectionTasks.itemIds} @> array[${standardVersions.entryId}] and ${ofYear(inspectionTasks)} and ${inspectionTasks.status} <> 'CANCELLED'))::int`,
}).from(standardVersions).where(and(
  eq(standardVersions.list, 'RANDOM_CHECK'), sql`${standardVersions.supersededAt} is null`, sql`${standardVersions.validFrom} <= ${today}`,
  sql`(${standardVersions.validTo} is null or ${standardVersions.validTo} > ${today})`,
  withinScope({ provinceCode: standardVersions.provinceCode, cityCode: standardVersions.cityCode, countyCode: standardVersions.countyCode, agencyId: standardVersions.agencyId }, kind),
)))

export interface YearCounts { tasks: Tasks, checks: Checks, pool: { targets: number }, items: { items: number, used: number } }

/** What a year of random checks is counted from, within the caller's scope. */
export async function yearCounts(db: Database, scope: Scope, wanted: { year: number, today: string }): Promise<YearCounts> {
  const values = scopeValues(scope)
  const [[t], [c], [p], [i]] = await Promise.all([
    tasks(db, scope.kind, { ...values, year: wanted.year }), checks(db, scope.kind, { ...values, ...wanted }), pool(db, scope.kind, values), items(db, scope.kind, { ...values, ...wanted }),
  ])
  if (t === undefined || c === undefined || p === undefined || i === undefined) throw new Error('a count gave no row')
  return { tasks: t, checks: c, pool: p, items: i }
}

type Placed = typeof inspectionTasks | typeof inspectionChecks | typeof inspectionTargets

function placeOf({ provinceCode, cityCode, countyCode, agencyId }: Placed) {
  return { provinceCode, cityCode, countyCode, agencyId }
}
