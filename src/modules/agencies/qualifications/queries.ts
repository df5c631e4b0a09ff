import { and, eq, sql } from 'drizzle-orm'
import { statesOf } from '../../../kernel/state-machine.ts'
import type { Scope } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/db/client.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { between, idOf, memberOf } from '../../../platform/filters.ts'
import { defineList } from '../../../platform/list.ts'
import { qualificationMachine } from '../machine.ts'
import { qualifications } from '../table.ts'
import type { QualificationRow } from './store.ts'
import { qualificationScope } from './store.ts'

const byId = defineStatement((db, kind: Scope['kind']) => db.select().from(qualifications)
  .where(and(eq(qualifications.id, sql.placeholder('id')), withinScope(qualificationScope, kind))))

export async function findQualification(db: Database, scope: Scope, id: string): Promise<QualificationRow | null> {
  const [row] = await byId(db, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

export const qualificationList = defineList<QualificationRow>({
  name: 'qualifications',
  table: qualifications,
  id: qualifications.id,
  scope: qualificationScope,
  filters: {
    agencyId: idOf(qualifications.agencyId, '执法主体'),
    status: memberOf(qualifications.status, statesOf(qualificationMachine), '状态'),
    confirmedOn: between(qualifications.confirmedOn, '确认日期'),
  },
  sorts: { confirmedOn: { column: qualifications.confirmedOn, cast: 'date', value: (row) => row.confirmedOn, description: '确认日期' } },
  defaultSort: '-confirmedOn',
  select: (db, { where, orderBy, limit }) => db.select().from(qualifications).where(where).orderBy(...orderBy).limit(limit),
  idOf: (row) => row.id,
})
