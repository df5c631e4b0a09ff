import { and, eq, sql } from 'drizzle-orm'
import { membersOf } from '../../kernel/codes.ts'
import { statesOf } from '../../kernel/state-machine.ts'
import type { Scope } from '../../platform/actor.ts'
import type { Database } from '../../platform/db/client.ts'
import { scopeValues, withinScope } from '../../platform/db/scope.ts'
import { defineStatement } from '../../platform/db/statement.ts'
import { between, containedIn, idOf, memberOf } from '../../platform/filters.ts'
import { defineList } from '../../platform/list.ts'
import { matterKinds } from './codes.ts'
import { majorDecisionMachine } from './machine.ts'
import type { DecisionRow, StepRow } from './store.ts'
import { decisionScope, decisionSteps, majorDecisions } from './table.ts'

const byId = defineStatement((db, kind: Scope['kind']) => db.select().from(majorDecisions)
  .where(and(eq(majorDecisions.id, sql.placeholder('id')), withinScope(decisionScope, kind))))

export async function findDecision(db: Database, scope: Scope, id: string): Promise<DecisionRow | null> {
  const [row] = await byId(db, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

export const decisionList = defineList<DecisionRow>({
  name: 'major-decisions',
  table: majorDecisions,
  id: majorDecisions.id,
  scope: decisionScope,
  filters: {
    agencyId: idOf(majorDecisions.agencyId, '承办单位'),
    matterKind: memberOf(majorDecisions.matterKind, membersOf(matterKinds), '决策事项种类'),
    status: memberOf(majorDecisions.status, statesOf(majorDecisionMachine), '状态'),
    proposedOn: between(majorDecisions.proposedOn, '提出日期'),
    decidedOn: between(majorDecisions.decidedOn, '决定日期'),
    publishedOn: between(majorDecisions.publishedOn, '公布日期'),
    q: containedIn([majorDecisions.title, majorDecisions.organ], '决策事项或者决策机关名称中的文字'),
  },
  sorts: { proposedOn: { column: majorDecisions.proposedOn, cast: 'date', value: (row) => row.proposedOn, description: '提出日期' } },
  defaultSort: '-proposedOn',
  select: (db, { where, orderBy, limit }) => db.select().from(majorDecisions).where(where).orderBy(...orderBy).limit(limit),
  idOf: (row) => row.id,
})

/** The record of the procedure of one decision, whose scope is checked before. */
export const stepList = defineList<StepRow>({
  name: 'decision-steps',
  table: decisionSteps,
  id: decisionSteps.id,
  scope: decisionScope,
  filters: {
    decisionId: idOf(decisionSteps.decisionId, '决策'),
    act: memberOf(decisionSteps.act, Object.keys(majorDecisionMachine.acts), '步骤'),
  },
  sorts: { position: { column: decisionSteps.position, cast: 'integer', value: (row) => row.position, description: '序号' } },
  defaultSort: 'position',
  select: (db, { where, orderBy, limit }) => db.select().from(decisionSteps).where(where).orderBy(...orderBy).limit(limit),
  idOf: (row) => row.id,
})
