import type { SQL } from 'drizzle-orm'
import { and, eq, sql } from 'drizzle-orm'
import type { Cursors } from '../../../kernel/cursor.ts'
import type { Scope } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/db/client.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import type { SummaryRow } from '../search/list.ts'
import { summaryColumns } from '../search/list.ts'
import { caseScope } from '../store.ts'
import { caseHandlers, cases } from '../table.ts'
import { caseChanges } from './table.ts'

/** What became of a case; null where it is no longer in the caller's scope. */
export interface ChangedCase { caseId: string, row: SummaryRow | null }
export interface Changes { items: ChangedCase[], nextCursor: string, more: boolean }

interface Found { caseId: string, xid: string, horizon: string, inScope: boolean, row: SummaryRow }

const placeOfChange = {
  provinceCode: caseChanges.provinceCode, cityCode: caseChanges.cityCode, countyCode: caseChanges.countyCode, agencyId: caseChanges.agencyId, nested: true,
  own: (officerId: unknown): SQL => sql`${caseChanges.caseId} = any(array(select ${caseHandlers.caseId} from ${caseHandlers} where ${caseHandlers.officerId} = ${officerId}))`,
}

/**
 * Only what was written before the oldest transaction that still runs: a later read can find nothing between, for whoever commits after it bears a
 * higher number. A case that is written again moves behind the reader, and is told once more.
 */
const changed = defineStatement<Scope['kind'], Found[]>((db, kind) => {
  const horizon = sql`pg_snapshot_xmin(pg_current_snapshot())`
  const after = sql`(${caseChanges.xid}, ${caseChanges.caseId}) > (${sql.placeholder('xid')}::xid8, ${sql.placeholder('after')}::uuid)`
  const page = db.selectDistinctOn([caseChanges.xid, caseChanges.caseId], { xid: caseChanges.xid, caseId: caseChanges.caseId }).from(caseChanges)
    .where(and(withinScope(placeOfChange, kind), after, sql`${caseChanges.xid} < ${horizon}`))
    .orderBy(caseChanges.xid, caseChanges.caseId).limit(sql.placeholder('limit')).as('page')
  return db.select({
    caseId: page.caseId, xid: page.xid, horizon: sql<string>`${horizon}`, inScope: sql<boolean>`${withinScope(caseScope, kind) ?? sql`true`}`, row: summaryColumns,
  }).from(page).innerJoin(cases, eq(cases.id, page.caseId)).orderBy(page.xid, page.caseId)
})

const horizonNow = defineStatement<'now', { horizon: string }[]>((db) =>
  db.select({ horizon: sql<string>`pg_snapshot_xmin(pg_current_snapshot())` }).from(sql`(values (1)) as one`))

const nobody = '00000000-0000-0000-0000-000000000000'

/**
 * What changed in the caller's scope after a cursor, in the order it was committed; without one, everything there is.
 * @throws http.invalid-cursor (400) for a cursor that was altered or belongs to another scope
 */
export async function changesSince(db: Database, scope: Scope, since: string | undefined, limit: number, cursors: Cursors): Promise<Changes> {
  const fingerprint = `case-changes|${scope.kind}|${JSON.stringify(scopeValues(scope))}`
  const position = since === undefined ? ['0', nobody] : cursors.decode(fingerprint, since)
  if (position === null) throw httpProblems.raise['invalid-cursor']()
  const [xid = null, after = null] = position
  // Asked for first: what the page does not hold is then younger than this, not only than the page.
  const [{ horizon } = { horizon: '0' }] = await horizonNow(db, 'now', {})
  const found = await changed(db, scope.kind, { ...scopeValues(scope), xid, after, limit: limit + 1 })
  const page = found.slice(0, limit)
  const more = found.length > limit
  const last = page.at(-1)
  // At the end the reader goes on from the horizon, so that what others do elsewhere is not walked through again.
  const end = BigInt(horizon) > BigInt(last?.xid ?? xid ?? 0) ? [horizon, nobody] : [last?.xid ?? xid, last?.caseId ?? after]
  const next = more && last !== undefined ? [last.xid, last.caseId] : end
  return { items: page.map(({ caseId, inScope, row }) => ({ caseId, row: inScope ? row : null })), nextCursor: cursors.encode(fingerprint, next), more }
}
