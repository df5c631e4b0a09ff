import { and, eq, sql } from 'drizzle-orm'
import { membersOf } from '../../../kernel/codes.ts'
import { statesOf } from '../../../kernel/state-machine.ts'
import type { Scope } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/db/client.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { between, idOf, memberOf } from '../../../platform/filters.ts'
import { defineList } from '../../../platform/list.ts'
import { certificateKinds } from '../codes.ts'
import { applicationKinds } from './codes.ts'
import { applicationMachine } from './machine.ts'
import type { ApplicationRow } from './store.ts'
import { applicationScope } from './store.ts'
import { certificateApplications as applications } from './table.ts'

const byId = defineStatement((db, kind: Scope['kind']) => db.select().from(applications)
  .where(and(eq(applications.id, sql.placeholder('id')), withinScope(applicationScope, kind))))

export async function findApplication(db: Database, scope: Scope, id: string): Promise<ApplicationRow | null> {
  const [row] = await byId(db, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

export const applicationList = defineList<ApplicationRow>({
  name: 'certificate-applications',
  table: applications,
  id: applications.id,
  scope: applicationScope,
  filters: {
    officerId: idOf(applications.officerId, '申领人'),
    agencyId: idOf(applications.agencyId, '申请时所在单位'),
    kind: memberOf(applications.kind, membersOf(applicationKinds), '申领类别'),
    certificateKind: memberOf(applications.certificateKind, membersOf(certificateKinds), '证件种类'),
    status: memberOf(applications.status, statesOf(applicationMachine), '状态'),
    appliedOn: between(applications.appliedOn, '申请日期'),
  },
  sorts: { appliedOn: { column: applications.appliedOn, cast: 'date', value: (row) => row.appliedOn, description: '申请日期' } },
  defaultSort: '-appliedOn',
  select: (db, { where, orderBy, limit }) => db.select().from(applications).where(where).orderBy(...orderBy).limit(limit),
  idOf: (row) => row.id,
})
