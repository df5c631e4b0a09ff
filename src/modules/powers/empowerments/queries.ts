import { and, asc, count, countDistinct, desc, eq, gte, isNotNull, lt, sql } from 'drizzle-orm'
import { statesOf } from '../../../kernel/state-machine.ts'
import type { Scope } from '../../../platform/actor.ts'
import { asOf } from '../../../platform/db/bitemporal.ts'
import type { Database } from '../../../platform/db/client.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { between, containedIn, idOf, memberOf } from '../../../platform/filters.ts'
import { defineList } from '../../../platform/list.ts'
import type { EvaluationOutcome } from '../codes.ts'
import type { Narrowing, NarrowShape } from '../items/filters.ts'
import { narrowed, narrowTo, now, withinDivision } from '../items/filters.ts'
import { empowermentMachine } from '../machine.ts'
import type { EmpowermentRow } from '../store.ts'
import { empowermentScope, itemScope } from '../store.ts'
import { empowermentEvaluations, empowermentItems, empowermentOutcomes, empowerments, powerItems, powerItemVersions } from '../table.ts'
import type { EmpowermentFigures, EmpowermentRecord } from './schema.ts'

type Items = EmpowermentRecord['items']
type Evaluations = EmpowermentRecord['evaluations']

const itemsOf = sql<Items>`${sql`(
  select json_agg(json_build_object('itemId', e.item_id, 'code', i.code, 'holderId', i.agency_id, 'validFrom', e.valid_from, 'validTo', e.valid_to) order by i.code, e.id)
  from ${empowermentItems} e join ${powerItems} i on i.id = e.item_id where e.empowerment_id = ${empowerments.id} and e.superseded_at is null)`}`

const evaluationsOf = sql<Evaluations>`${sql`(
  select coalesce(json_agg(json_build_object('id', v.id, 'evaluatedOn', v.evaluated_on, 'documentNumber', v.document_number, 'summary', v.summary, 'outcomes', (
    select json_agg(json_build_object('itemId', o.item_id, 'outcome', o.outcome, 'effectiveOn', o.effective_on, 'reason', o.reason) order by o.item_id)
    from ${empowermentOutcomes} o where o.evaluation_id = v.id)) order by v.evaluated_on, v.created_at, v.id), '[]'::json)
  from ${empowermentEvaluations} v where v.empowerment_id = ${empowerments.id})`}`

const byId = defineStatement((db, kind: Scope['kind']) => db.select({ row: empowerments, items: itemsOf, evaluations: evaluationsOf }).from(empowerments)
  .where(and(eq(empowerments.id, sql.placeholder('id')), withinScope(empowermentScope, kind))))

export interface EmpowermentDetails { row: EmpowermentRow, items: Items | null, evaluations: Evaluations }

/** A decision with its items and evaluations. */
export async function findEmpowerment(db: Database, scope: Scope, id: string): Promise<EmpowermentDetails | null> {
  const [found] = await byId(db, scope.kind, { ...scopeValues(scope), id })
  return found ?? null
}

export const empowermentList = defineList<EmpowermentRow>({
  name: 'empowerments',
  table: empowerments,
  id: empowerments.id,
  scope: empowermentScope,
  filters: {
    status: memberOf(empowerments.status, statesOf(empowermentMachine), '状态'),
    agencyId: idOf(empowerments.agencyId, '承接主体'),
    divisionCode: withinDivision(empowermentScope),
    effectiveOn: between(empowerments.effectiveOn, '生效日期'),
    q: containedIn([empowerments.title, empowerments.documentNumber], '名称或文号中的文字'),
  },
  sorts: { effectiveOn: { column: empowerments.effectiveOn, cast: 'date', value: (row) => row.effectiveOn, description: '生效日期' } },
  defaultSort: '-effectiveOn',
  select: (db, { where, orderBy, limit }) => db.select().from(empowerments).where(where).orderBy(...orderBy).limit(limit),
  idOf: (row) => row.id,
})

const exercised = defineStatement((db, shape: NarrowShape) => db
  .select({ townships: sql<number>`${countDistinct(empowermentItems.agencyId)}::int`, items: sql<number>`${count()}::int` })
  .from(empowermentItems).innerJoin(empowerments, eq(empowerments.id, empowermentItems.empowermentId))
  .where(and(narrowTo(empowermentScope, shape), asOf(empowermentItems))))

const evaluated = defineStatement((db, shape: NarrowShape) => {
  const latest = db.selectDistinctOn([empowermentEvaluations.empowermentId, empowermentOutcomes.itemId], { outcome: empowermentOutcomes.outcome })
    .from(empowermentEvaluations).innerJoin(empowermentOutcomes, eq(empowermentOutcomes.evaluationId, empowermentEvaluations.id))
    .innerJoin(empowerments, eq(empowerments.id, empowermentEvaluations.empowermentId))
    .where(and(gte(empowermentEvaluations.evaluatedOn, sql.placeholder('from')), lt(empowermentEvaluations.evaluatedOn, sql.placeholder('to')), narrowTo(empowermentScope, shape)))
    .orderBy(asc(empowermentEvaluations.empowermentId), asc(empowermentOutcomes.itemId), desc(empowermentEvaluations.evaluatedOn), desc(empowermentEvaluations.id))
    .as('latest')
  return db.select({ outcome: latest.outcome, items: sql<number>`${count()}::int` }).from(latest).groupBy(latest.outcome)
})

/** What townships exercise on a date, and what the evaluations of a period found. */
export async function figuresOfEmpowerments(
  db: Database, scope: Scope, narrowing: Narrowing, { on, from, to }: { on: string, from: string, to: string },
): Promise<EmpowermentFigures> {
  const { shape, values } = narrowed(scope, narrowing)
  const [[held], outcomes] = await Promise.all([exercised(db, shape, { ...values, on, knownAt: now }), evaluated(db, shape, { ...values, from, to })])
  const of = (outcome: EvaluationOutcome): number => outcomes.find((one) => one.outcome === outcome)?.items ?? 0
  const [kept, takenBack] = [of('KEEP'), of('TAKE_BACK')]
  return { on, townships: held?.townships ?? 0, items: held?.items ?? 0, period: { from, to, evaluated: kept + takenBack, kept, takenBack } }
}

const exercisers = defineStatement((db, kind: Scope['kind']) => db
  .select({
    holderId: powerItems.agencyId, heldFrom: powerItemVersions.validFrom, townshipId: empowermentItems.agencyId, empowermentId: empowermentItems.empowermentId,
    empoweredFrom: empowermentItems.validFrom,
  })
  .from(powerItems).leftJoin(powerItemVersions, and(eq(powerItemVersions.itemId, powerItems.id), asOf(powerItemVersions)))
  .leftJoin(empowermentItems, and(eq(empowermentItems.itemId, powerItems.id), isNotNull(powerItemVersions.id), asOf(empowermentItems)))
  .where(and(eq(powerItems.id, sql.placeholder('id')), withinScope(itemScope, kind))).orderBy(asc(empowermentItems.agencyId)))

export interface Exercise { holderId: string, heldFrom: string | null, townshipId: string | null, empowermentId: string | null, empoweredFrom: string | null }

/** Who holds an item on a date, one row for each township it was handed to; none where the item is not in the caller's scope. */
export function findExercise(db: Database, scope: Scope, id: string, on: string): Promise<Exercise[]> {
  return exercisers(db, scope.kind, { ...scopeValues(scope), id, on, knownAt: now })
}
