import { and, eq, sql } from 'drizzle-orm'
import { membersOf } from '../../../kernel/codes.ts'
import { statesOf } from '../../../kernel/state-machine.ts'
import type { Scope } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/db/client.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { between, equals, idOf, inForceOn, memberOf } from '../../../platform/filters.ts'
import { divisionCode } from '../../../platform/http/strings.ts'
import { defineList } from '../../../platform/list.ts'
import { enforcementFields } from '../../reference/codes.ts'
import { deadlineCodes } from '../deadlines/rules.ts'
import { overrideMachine } from './machine.ts'
import type { OverrideRow } from './store.ts'
import { overrideScope } from './store.ts'
import { deadlineOverrides } from './table.ts'

const byId = defineStatement((db, kind: Scope['kind']) => db.select().from(deadlineOverrides)
  .where(and(eq(deadlineOverrides.id, sql.placeholder('id')), withinScope(overrideScope, kind))))

export async function findOverride(db: Database, scope: Scope, id: string): Promise<OverrideRow | null> {
  const [row] = await byId(db, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

export const overrideList = defineList<OverrideRow>({
  name: 'deadline-overrides',
  table: deadlineOverrides,
  id: deadlineOverrides.id,
  scope: overrideScope,
  filters: {
    agencyId: idOf(deadlineOverrides.agencyId, '登记单位'),
    divisionCode: equals(deadlineOverrides.divisionCode, divisionCode('适用区划')),
    ruleCode: memberOf(deadlineOverrides.ruleCode, deadlineCodes, '期限规则代码'),
    field: memberOf(deadlineOverrides.field, membersOf(enforcementFields), '执法领域'),
    status: memberOf(deadlineOverrides.status, statesOf(overrideMachine), '状态'),
    on: inForceOn(deadlineOverrides.validFrom, deadlineOverrides.validTo, '该日施行的'),
    validFrom: between(deadlineOverrides.validFrom, '施行日期'),
  },
  sorts: { validFrom: { column: deadlineOverrides.validFrom, cast: 'date', value: (row) => row.validFrom, description: '施行日期' } },
  defaultSort: '-validFrom',
  select: (db, { where, orderBy, limit }) => db.select().from(deadlineOverrides).where(where).orderBy(...orderBy).limit(limit),
  idOf: (row) => row.id,
})
