import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { DrawAddition, DrawRecord2 } from '../../../kernel/draw-v2-schema.ts'
import { additionSchema } from '../../../kernel/draw-v2-schema.ts'
import { statesOf } from '../../../kernel/state-machine.ts'
import type { Scope } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/db/client.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { between, containedIn, equals, idOf, memberOf } from '../../../platform/filters.ts'
import { divisionCode } from '../../../platform/http/strings.ts'
import { defineList } from '../../../platform/list.ts'
import { spotCheckMachine } from '../machine.ts'
import { spotCheckAdditions, spotCheckFiles, spotChecks, spotCheckStrata, spotCheckTickets } from '../table.ts'
import type { SpotCheckRow, Stratum } from './store.ts'
import { spotCheckScope } from './store.ts'

interface Progress { remaining: number, lastReviewedOn: string | null }

const id = sql.placeholder('id')

const byId = defineStatement((db, kind: Scope['kind']) => db.select().from(spotChecks)
  .where(and(eq(spotChecks.id, id), withinScope(spotCheckScope, kind))))

export async function findSpotCheck(db: Database, scope: Scope, spotCheckId: string): Promise<SpotCheckRow | null> {
  const [row] = await byId(db, scope.kind, { ...scopeValues(scope), id: spotCheckId })
  return row ?? null
}

const strata = defineStatement<'of', Stratum[]>((db) => db.select({
  stratum: spotCheckStrata.stratum, agencyId: spotCheckStrata.agencyId, priority: spotCheckStrata.priority, label: spotCheckStrata.label,
  size: spotCheckStrata.size, sample: spotCheckStrata.sample, given: spotCheckStrata.given, taken: spotCheckStrata.taken,
}).from(spotCheckStrata).where(eq(spotCheckStrata.spotCheckId, id)).orderBy(asc(spotCheckStrata.stratum)))

/** In the order of the draw protocol, which is that of bytes. */
export function strataOf(db: Database, spotCheckId: string): Promise<Stratum[]> {
  return strata(db, 'of', { id: spotCheckId })
}

const result = defineStatement<'of', DrawRecord2['result']>((db) => db.select({
  stratum: spotCheckTickets.stratum, item: spotCheckTickets.caseId, rank: spotCheckTickets.rank,
}).from(spotCheckTickets).where(and(eq(spotCheckTickets.spotCheckId, id), spotCheckTickets.drawn)).orderBy(asc(spotCheckTickets.stratum), asc(spotCheckTickets.rank)))

/** What was drawn at first, by stratum and rank. */
export function resultOf(db: Database, spotCheckId: string): Promise<DrawRecord2['result']> {
  return result(db, 'of', { id: spotCheckId })
}

const additions = defineStatement<'of', { content: string }[]>((db) => db.select({ content: spotCheckAdditions.content }).from(spotCheckAdditions)
  .where(eq(spotCheckAdditions.spotCheckId, id)).orderBy(asc(spotCheckAdditions.seq)))

/** Substitutions and extensions in their order. */
export async function additionsOf(db: Database, spotCheckId: string): Promise<DrawAddition[]> {
  const rows = await additions(db, 'of', { id: spotCheckId })
  return rows.map(({ content }) => additionSchema.parse(JSON.parse(content)))
}

const progress = defineStatement<'of', Progress[]>((db) => db.select({
  remaining: sql<number>`count(*) filter (where ${spotCheckFiles.reviewedOn} is null)::int`,
  lastReviewedOn: sql<string | null>`max(${spotCheckFiles.reviewedOn})`,
}).from(spotCheckFiles).where(and(eq(spotCheckFiles.spotCheckId, id), isNull(spotCheckFiles.replacedAt))))

/** How many files wait for their review, and when the last review was completed. */
export async function reviewProgress(db: Database, spotCheckId: string): Promise<Progress> {
  const [row] = await progress(db, 'of', { id: spotCheckId })
  return row ?? { remaining: 0, lastReviewedOn: null }
}

export const spotCheckList = defineList<SpotCheckRow>({
  name: 'spot-checks',
  table: spotChecks,
  id: spotChecks.id,
  scope: spotCheckScope,
  filters: {
    status: memberOf(spotChecks.status, statesOf(spotCheckMachine), '状态'),
    agencyId: idOf(spotChecks.agencyId, '组织评查的机关'),
    divisionCode: equals(spotChecks.divisionCode, divisionCode()),
    closedOn: between(spotChecks.closedOn, '结束日期'),
    q: containedIn([spotChecks.title], '名称中的文字'),
  },
  sorts: {
    createdAt: { column: spotChecks.createdAt, cast: 'timestamptz', value: (row) => row.createdAt.toISOString(), description: '登记时刻' },
  },
  defaultSort: '-createdAt',
  select: (db, { where, orderBy, limit }) => db.select().from(spotChecks).where(where).orderBy(...orderBy).limit(limit),
  idOf: (row) => row.id,
})
