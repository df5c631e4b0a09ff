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
import { transferMachine } from '../machine.ts'
import { transfers } from '../table.ts'
import type { TransferRow } from './store.ts'
import { transferScope } from './store.ts'

const byId = defineStatement((db, kind: Scope['kind']) => db.select().from(transfers)
  .where(and(eq(transfers.id, sql.placeholder('id')), withinScope(transferScope, kind))))

export async function findTransfer(db: Database, scope: Scope, id: string): Promise<TransferRow | null> {
  const [row] = await byId(db, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

export const transferList = defineList<TransferRow>({
  name: 'enforcement-transfers',
  table: transfers,
  id: transfers.id,
  scope: transferScope,
  filters: {
    agencyId: idOf(transfers.agencyId, '承接机关'),
    status: memberOf(transfers.status, statesOf(transferMachine), '状态'),
    field: overlapping(transfers.fields, membersOf(enforcementFields), '划转领域'),
    on: inForceOn(transfers.effectiveOn, transfers.revokedOn, '该日有效的'),
  },
  sorts: { effectiveOn: { column: transfers.effectiveOn, cast: 'date', value: (row) => row.effectiveOn, description: '生效日期' } },
  defaultSort: '-effectiveOn',
  select: (db, { where, orderBy, limit }) => db.select().from(transfers).where(where).orderBy(...orderBy).limit(limit),
  idOf: (row) => row.id,
})
