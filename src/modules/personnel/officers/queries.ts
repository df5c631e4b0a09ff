import { and, eq, sql } from 'drizzle-orm'
import { membersOf } from '../../../kernel/codes.ts'
import { statesOf } from '../../../kernel/state-machine.ts'
import type { Scope } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/db/client.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { containedIn, idOf, memberOf } from '../../../platform/filters.ts'
import { defineList } from '../../../platform/list.ts'
import { staffKinds } from '../codes.ts'
import { officerMachine } from '../rules.ts'
import { officers } from '../table.ts'
import type { OfficerRow } from './store.ts'
import { officerColumns, officerScope } from './store.ts'

const byId = defineStatement((db, kind: Scope['kind']) => db.select(officerColumns).from(officers)
  .where(and(eq(officers.id, sql.placeholder('id')), withinScope(officerScope, kind))))

export async function findOfficer(db: Database, scope: Scope, id: string): Promise<OfficerRow | null> {
  const [row] = await byId(db, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

export const officerList = defineList<OfficerRow>({
  name: 'officers',
  table: officers,
  id: officers.id,
  scope: officerScope,
  filters: {
    agencyId: idOf(officers.agencyId, '所在单位'),
    staffKind: memberOf(officers.staffKind, membersOf(staffKinds), '人员类别'),
    status: memberOf(officers.status, statesOf(officerMachine), '状态'),
    q: containedIn([officers.name], '姓名中的文字'),
  },
  sorts: { name: { column: officers.name, cast: 'text', value: (row) => row.name, description: '姓名' } },
  defaultSort: 'name',
  select: (db, { where, orderBy, limit }) => db.select(officerColumns).from(officers).where(where).orderBy(...orderBy).limit(limit),
  idOf: (row) => row.id,
})
