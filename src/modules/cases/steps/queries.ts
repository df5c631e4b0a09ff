import { and, eq, sql } from 'drizzle-orm'
import type { Scope } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/db/client.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { between, idOf, memberOf } from '../../../platform/filters.ts'
import { defineList } from '../../../platform/list.ts'
import { caseScope } from '../store.ts'
import { cases } from '../table.ts'
import { stepKinds } from './registry.ts'
import type { StepRow } from './store.ts'
import { caseSteps } from './table.ts'

/** The steps of one case; whether the caller sees the case is asked before. */
export const caseStepList = defineList<StepRow>({
  name: 'case-steps',
  table: caseSteps,
  id: caseSteps.id,
  scope: caseScope,
  filters: {
    caseId: idOf(caseSteps.caseId, '案件'),
    kind: memberOf(caseSteps.kind, stepKinds, '环节种类'),
    occurredOn: between(caseSteps.occurredOn, '发生日期'),
  },
  sorts: { position: { column: caseSteps.position, cast: 'integer', value: (row) => row.position, description: '顺序' } },
  defaultSort: 'position',
  select: (db, { where, orderBy, limit }) => db.select().from(caseSteps).where(where).orderBy(...orderBy).limit(limit),
  idOf: (row) => row.id,
})

const byId = defineStatement((db, kind: Scope['kind']) => db.select({ step: caseSteps }).from(caseSteps).innerJoin(cases, eq(cases.id, caseSteps.caseId))
  .where(and(eq(caseSteps.id, sql.placeholder('id')), eq(caseSteps.caseId, sql.placeholder('caseId')), withinScope(caseScope, kind))))

export async function findStep(db: Database, scope: Scope, caseId: string, id: string): Promise<StepRow | null> {
  const [found] = await byId(db, scope.kind, { ...scopeValues(scope), caseId, id })
  return found?.step ?? null
}
