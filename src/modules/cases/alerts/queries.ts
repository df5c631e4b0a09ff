import { and, eq, sql } from 'drizzle-orm'
import { membersOf } from '../../../kernel/codes.ts'
import { statesOf } from '../../../kernel/state-machine.ts'
import type { Scope } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/db/client.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { between, equals, idOf, memberOf } from '../../../platform/filters.ts'
import { defineList } from '../../../platform/list.ts'
import { alertOrigins } from './codes.ts'
import { alertCode } from './schema.ts'
import { alertMachine } from './machine.ts'
import type { AlertRow } from './store.ts'
import { alertScope } from './store.ts'
import { caseAlerts } from './table.ts'

const byId = defineStatement((db, kind: Scope['kind']) => db.select().from(caseAlerts)
  .where(and(eq(caseAlerts.id, sql.placeholder('id')), withinScope(alertScope, kind))))

export async function findAlert(db: Database, scope: Scope, id: string): Promise<AlertRow | null> {
  const [row] = await byId(db, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

export const alertList = defineList<AlertRow>({
  name: 'case-alerts',
  table: caseAlerts,
  id: caseAlerts.id,
  scope: alertScope,
  filters: {
    caseId: idOf(caseAlerts.caseId, '案件'),
    agencyId: idOf(caseAlerts.agencyId, '办案机关'),
    code: equals(caseAlerts.code, alertCode),
    origin: memberOf(caseAlerts.origin, membersOf(alertOrigins), '来源'),
    status: memberOf(caseAlerts.status, statesOf(alertMachine), '状态'),
    raisedOn: between(caseAlerts.raisedOn, '发现日期'),
  },
  sorts: { raisedOn: { column: caseAlerts.raisedOn, cast: 'date', value: (row) => row.raisedOn, description: '发现日期' } },
  defaultSort: '-raisedOn',
  select: (db, { where, orderBy, limit }) => db.select().from(caseAlerts).where(where).orderBy(...orderBy).limit(limit),
  idOf: (row) => row.id,
})
