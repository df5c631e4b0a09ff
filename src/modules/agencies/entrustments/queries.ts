import { and, eq, sql } from 'drizzle-orm'
import { membersOf } from '../../../kernel/codes.ts'
import { statesOf } from '../../../kernel/state-machine.ts'
import type { Scope } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/db/client.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { idOf, inForceOn, memberOf, overlapping } from '../../../platform/filters.ts'
import { defineList } from '../../../platform/list.ts'
import { enforcementFields } from '../../reference/codes.ts'
import { entrustedActs } from '../codes.ts'
import { entrustmentMachine } from '../machine.ts'
import { entrustments } from '../table.ts'
import type { EntrustmentRow } from './store.ts'
import { entrustmentScope } from './store.ts'

const byId = defineStatement((db, kind: Scope['kind']) => db.select().from(entrustments)
  .where(and(eq(entrustments.id, sql.placeholder('id')), withinScope(entrustmentScope, kind))))

export async function findEntrustment(db: Database, scope: Scope, id: string): Promise<EntrustmentRow | null> {
  const [row] = await byId(db, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

export const entrustmentList = defineList<EntrustmentRow>({
  name: 'entrustments',
  table: entrustments,
  id: entrustments.id,
  scope: entrustmentScope,
  filters: {
    agencyId: idOf(entrustments.agencyId, '委托机关'),
    entrustedAgencyId: idOf(entrustments.entrustedAgencyId, '受委托组织'),
    status: memberOf(entrustments.status, statesOf(entrustmentMachine), '状态'),
    act: overlapping(entrustments.acts, membersOf(entrustedActs), '委托的执法行为'),
    field: overlapping(entrustments.fields, membersOf(enforcementFields), '执法领域'),
    on: inForceOn(entrustments.validFrom, entrustments.effectiveTo, '该日在期限内的'),
  },
  sorts: { validFrom: { column: entrustments.validFrom, cast: 'date', value: (row) => row.validFrom, description: '期限自' } },
  defaultSort: '-validFrom',
  select: (db, { where, orderBy, limit }) => db.select().from(entrustments).where(where).orderBy(...orderBy).limit(limit),
  idOf: (row) => row.id,
})
