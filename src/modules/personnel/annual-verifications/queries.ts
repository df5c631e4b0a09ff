import { and, eq, sql } from 'drizzle-orm'
import { membersOf } from '../../../kernel/codes.ts'
import type { Scope } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/db/client.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { between, idOf, memberOf } from '../../../platform/filters.ts'
import { defineList } from '../../../platform/list.ts'
import { verificationConsequences, verificationResults } from './codes.ts'
import type { VerificationRow } from './store.ts'
import { verificationScope } from './store.ts'
import { annualVerifications } from './table.ts'

const byId = defineStatement((db, kind: Scope['kind']) => db.select().from(annualVerifications)
  .where(and(eq(annualVerifications.id, sql.placeholder('id')), withinScope(verificationScope, kind))))

export async function findVerification(db: Database, scope: Scope, id: string): Promise<VerificationRow | null> {
  const [row] = await byId(db, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

export const verificationList = defineList<VerificationRow>({
  name: 'annual-verifications',
  table: annualVerifications,
  id: annualVerifications.id,
  scope: verificationScope,
  filters: {
    certificateId: idOf(annualVerifications.certificateId, '证件'),
    officerId: idOf(annualVerifications.officerId, '持证人'),
    agencyId: idOf(annualVerifications.agencyId, '审验时证件所在单位'),
    result: memberOf(annualVerifications.result, membersOf(verificationResults), '审验结果'),
    consequence: memberOf(annualVerifications.consequence, membersOf(verificationConsequences), '审验后果'),
    verifiedOn: between(annualVerifications.verifiedOn, '审验日期'),
  },
  sorts: { verifiedOn: { column: annualVerifications.verifiedOn, cast: 'date', value: (row) => row.verifiedOn, description: '审验日期' } },
  defaultSort: '-verifiedOn',
  select: (db, { where, orderBy, limit }) => db.select().from(annualVerifications).where(where).orderBy(...orderBy).limit(limit),
  idOf: (row) => row.id,
})
