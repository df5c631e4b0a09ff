import { and, asc, count, desc, eq, gte, lt, sql } from 'drizzle-orm'
import { asOf } from '../../../platform/db/bitemporal.ts'
import type { ScopeColumns } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { agencies, agencyScope } from '../../agencies/table.ts'
import { powerItemBatches, powerItemLines, powerItemVersions } from '../table.ts'
import type { NarrowShape } from './filters.ts'
import { narrowTo } from './filters.ts'

/** So many bodies are named one by one, those with most items first; all are counted. */
const MAX_AGENCIES = 1000

const { provinceCode, cityCode, countyCode, agencyId } = powerItemVersions
const versionScope: ScopeColumns = { provinceCode, cityCode, countyCode, agencyId }

const items = sql<number>`${count()}::int`

export const perKind = defineStatement((db, shape: NarrowShape) => db.select({ kind: powerItemVersions.kind, items }).from(powerItemVersions)
  .where(and(narrowTo(versionScope, shape), asOf(powerItemVersions))).groupBy(powerItemVersions.kind).orderBy(desc(count()), asc(powerItemVersions.kind)))

export const perAgency = defineStatement((db, shape: NarrowShape) => db
  .select({ agencyId: agencies.id, name: agencies.name, items, agencies: sql<number>`(count(*) over ())::int` })
  .from(powerItemVersions).innerJoin(agencies, eq(agencies.id, powerItemVersions.agencyId))
  .where(and(narrowTo(versionScope, shape), asOf(powerItemVersions))).groupBy(agencies.id, agencies.name)
  .orderBy(desc(count()), asc(agencies.id)).limit(MAX_AGENCIES))

export const perChange = defineStatement((db, shape: NarrowShape) => db
  .select({ change: powerItemLines.change, kind: powerItemLines.kind, lines: items }).from(powerItemBatches)
  .innerJoin(powerItemLines, eq(powerItemLines.batchId, powerItemBatches.id)).innerJoin(agencies, eq(agencies.id, powerItemLines.agencyId))
  .where(and(
    eq(powerItemBatches.status, 'PUBLISHED'), sql`${powerItemBatches.publishedAt} <= ${sql.placeholder('knownAt')}::timestamptz`,
    gte(powerItemBatches.effectiveOn, sql.placeholder('from')), lt(powerItemBatches.effectiveOn, sql.placeholder('to')), narrowTo(agencyScope, shape),
  )).groupBy(powerItemLines.change, powerItemLines.kind).orderBy(asc(powerItemLines.kind)))
