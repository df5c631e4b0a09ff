import { and, asc, eq, sql } from 'drizzle-orm'
import { membersOf } from '../../../kernel/codes.ts'
import { statesOf } from '../../../kernel/state-machine.ts'
import type { Scope } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/db/client.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { between, idOf, memberOf } from '../../../platform/filters.ts'
import { defineList } from '../../../platform/list.ts'
import { certificateKinds } from '../codes.ts'
import { certificateMachine } from '../rules.ts'
import { certificates } from '../table.ts'
import type { CertificateRow } from './store.ts'
import { certificateScope } from './store.ts'

const byId = defineStatement((db, kind: Scope['kind']) => db.select().from(certificates)
  .where(and(eq(certificates.id, sql.placeholder('id')), withinScope(certificateScope, kind))))

export async function findCertificate(db: Database, scope: Scope, id: string): Promise<CertificateRow | null> {
  const [row] = await byId(db, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

const ofOfficer = defineStatement((db, kind: Scope['kind']) => db.select().from(certificates)
  .where(and(eq(certificates.officerId, sql.placeholder('officerId')), withinScope(certificateScope, kind)))
  .orderBy(asc(certificates.issuedOn), asc(certificates.id)))

export function certificatesOf(db: Database, scope: Scope, officerId: string): Promise<CertificateRow[]> {
  return ofOfficer(db, scope.kind, { ...scopeValues(scope), officerId })
}

export const certificateList = defineList<CertificateRow>({
  name: 'certificates',
  table: certificates,
  id: certificates.id,
  scope: certificateScope,
  filters: {
    agencyId: idOf(certificates.agencyId, '发证时所在单位'),
    officerId: idOf(certificates.officerId, '持证人'),
    kind: memberOf(certificates.kind, membersOf(certificateKinds), '证件种类'),
    status: memberOf(certificates.status, statesOf(certificateMachine), '状态'),
    validTo: between(certificates.validTo, '有效期止'),
  },
  sorts: { validTo: { column: certificates.validTo, cast: 'date', value: (row) => row.validTo, description: '有效期止' } },
  defaultSort: 'validTo',
  select: (db, { where, orderBy, limit }) => db.select().from(certificates).where(where).orderBy(...orderBy).limit(limit),
  idOf: (row) => row.id,
})
