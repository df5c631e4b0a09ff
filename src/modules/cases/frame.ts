import type { SQL } from 'drizzle-orm'
import { and, gte, lt, sql } from 'drizzle-orm'
import type { Scope } from '../../platform/actor.ts'
import type { Database } from '../../platform/db/client.ts'
import { scopeValues, withinScope } from '../../platform/db/scope.ts'
import { defineStatement } from '../../platform/db/statement.ts'
import type { ActKind } from './rules.ts'
import { caseScope } from './store.ts'
import { cases } from './table.ts'

const closed = defineStatement((db, kind: Scope['kind']) => db.select({ agencyId: cases.agencyId, caseId: cases.id }).from(cases).where(and(
  withinScope(caseScope, kind),
  countiesOf(kind),
  gte(cases.closedOn, sql.placeholder('from')),
  lt(cases.closedOn, sql.placeholder('to')),
  sql`${cases.actKind} = any(${sql.placeholder('actKinds')}::text[])`,
)).limit(sql.placeholder('limit')))

/** The index of closed cases leads with the county: for a city or province its counties are named as a range of codes. */
function countiesOf(kind: Scope['kind']): SQL | undefined {
  return kind === 'CITY' || kind === 'PROVINCE'
    ? sql`${cases.countyCode} between rpad(${sql.placeholder('scope')}, 6, '0') and rpad(${sql.placeholder('scope')}, 6, '9')` : undefined
}

/**
 * The closed cases of a scope, archived ones among them, of these kinds of act, closed from the first day to before the last: the frame of a draw. No more than
 * `limit` are read, so that a caller who refuses large frames learns it without loading one.
 */
export function closedCaseFrame(
  db: Database, scope: Scope,
  { actKinds, closedFrom, closedTo, limit }: { actKinds: readonly ActKind[], closedFrom: string, closedTo: string, limit: number },
): Promise<{ agencyId: string, caseId: string }[]> {
  return closed(db, scope.kind, { ...scopeValues(scope), from: closedFrom, to: closedTo, actKinds, limit })
}
