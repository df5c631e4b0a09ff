import { and, eq, sql } from 'drizzle-orm'
import { membersOf } from '../../../kernel/codes.ts'
import { statesOf } from '../../../kernel/state-machine.ts'
import type { Scope } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/db/client.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { between, idOf, memberOf } from '../../../platform/filters.ts'
import { defineList } from '../../../platform/list.ts'
import { trainingKinds } from './codes.ts'
import { trainingMachine } from './machine.ts'
import type { HoursByKind } from './rules.ts'
import type { TrainingRow } from './store.ts'
import { trainingScope } from './store.ts'
import { trainingRecords } from './table.ts'

const byId = defineStatement((db, kind: Scope['kind']) => db.select().from(trainingRecords)
  .where(and(eq(trainingRecords.id, sql.placeholder('id')), withinScope(trainingScope, kind))))

export async function findTraining(db: Database, scope: Scope, id: string): Promise<TrainingRow | null> {
  const [row] = await byId(db, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

const summed = (kind: keyof HoursByKind) => sql<number>`coalesce(sum(${trainingRecords.hours}) filter (where ${trainingRecords.kind} = '${sql.raw(kind)}'), 0)::float8`

const ofYear = defineStatement<'of', ({ officerId: string } & HoursByKind)[]>((db) => db.select({
  officerId: trainingRecords.officerId, PUBLIC_LAW: summed('PUBLIC_LAW'), PROFESSIONAL: summed('PROFESSIONAL'),
}).from(trainingRecords).where(and(
  sql`${trainingRecords.officerId} = any(${sql.placeholder('officers')}::uuid[])`, eq(trainingRecords.year, sql.placeholder('year')),
  eq(trainingRecords.status, 'RECORDED'),
)).groupBy(trainingRecords.officerId))

/** Hours of a year of some persons, wherever they were trained; who has none is not in it. No scope is applied: the caller looked at the persons. */
export async function hoursOfYear(db: Database, officers: readonly string[], year: number): Promise<Map<string, HoursByKind>> {
  return new Map((await ofYear(db, 'of', { officers, year })).map((row) => [row.officerId, row]))
}

export const trainingList = defineList<TrainingRow>({
  name: 'training-records',
  table: trainingRecords,
  id: trainingRecords.id,
  scope: trainingScope,
  filters: {
    officerId: idOf(trainingRecords.officerId, '参训人员'),
    agencyId: idOf(trainingRecords.agencyId, '参训时所在单位'),
    kind: memberOf(trainingRecords.kind, membersOf(trainingKinds), '培训内容'),
    status: memberOf(trainingRecords.status, statesOf(trainingMachine), '状态'),
    trainedOn: between(trainingRecords.trainedOn, '培训日期'),
  },
  sorts: { trainedOn: { column: trainingRecords.trainedOn, cast: 'date', value: (row) => row.trainedOn, description: '培训日期' } },
  defaultSort: '-trainedOn',
  select: (db, { where, orderBy, limit }) => db.select().from(trainingRecords).where(where).orderBy(...orderBy).limit(limit),
  idOf: (row) => row.id,
})
