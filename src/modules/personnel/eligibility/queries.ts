import { and, asc, eq, sql } from 'drizzle-orm'
import type { Scope } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/db/client.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { agencies } from '../../agencies/table.ts'
import { officerScope } from '../officers/store.ts'
import { qualifying } from '../qualified.ts'
import { certificates, officers } from '../table.ts'
import type { EligibilityFacts } from './rules.ts'

const byId = defineStatement((db, kind: Scope['kind']) => db.select({
  officer: { agencyId: officers.agencyId, staffKind: officers.staffKind, leftOn: officers.leftOn },
  agency: { fields: agencies.fields, abolishedOn: agencies.abolishedOn }, certificate: certificates,
}).from(officers).innerJoin(agencies, eq(agencies.id, officers.agencyId)).leftJoin(certificates, eq(certificates.officerId, officers.id))
  .where(and(eq(officers.id, sql.placeholder('id')), withinScope(officerScope, kind))).orderBy(asc(certificates.validFrom), asc(certificates.id)))

/** Everything the eligibility of one officer depends on, in one statement; null outside the scope. */
export async function eligibilityFacts(db: Database, scope: Scope, officerId: string): Promise<EligibilityFacts | null> {
  const rows = await byId(db, scope.kind, { ...scopeValues(scope), id: officerId })
  const [first] = rows
  if (first === undefined) return null
  return { ...first.officer, agency: first.agency, certificates: rows.flatMap(({ certificate }) => certificate === null ? [] : [qualifying(certificate)]) }
}
