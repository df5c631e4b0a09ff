import { and, eq, sql } from 'drizzle-orm'
import { membersOf } from '../../kernel/codes.ts'
import { localDateOf } from '../../kernel/local-date.ts'
import { statesOf } from '../../kernel/state-machine.ts'
import type { Scope } from '../../platform/actor.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/db/client.ts'
import { scopeValues, withinScope } from '../../platform/db/scope.ts'
import { defineStatement } from '../../platform/db/statement.ts'
import { between, containedIn, idOf, memberOf, whether } from '../../platform/filters.ts'
import type { List } from '../../platform/list.ts'
import { defineList } from '../../platform/list.ts'
import { subjectKinds } from '../legality-desk/codes.ts'
import { adviserKinds } from './codes.ts'
import { legalAdviserMachine } from './machine.ts'
import type { AdviserOpinionRow, AdviserRow } from './store.ts'
import { adviserOpinions, adviserOpinionScope, legalAdvisers, legalAdviserScope } from './table.ts'

const byId = defineStatement((db, kind: Scope['kind']) => db.select().from(legalAdvisers)
  .where(and(eq(legalAdvisers.id, sql.placeholder('id')), withinScope(legalAdviserScope, kind))))

export async function findAdviser(db: Database, scope: Scope, id: string): Promise<AdviserRow | null> {
  const [row] = await byId(db, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

const today = sql`${sql.placeholder('today')}::date`

export function adviserList(clock: Clock): List<AdviserRow> {
  return defineList<AdviserRow>({
    name: 'legal-advisers',
    table: legalAdvisers,
    id: legalAdvisers.id,
    scope: legalAdviserScope,
    filters: {
      agencyId: idOf(legalAdvisers.agencyId, '聘任单位'),
      kind: memberOf(legalAdvisers.kind, membersOf(adviserKinds), '种类'),
      status: memberOf(legalAdvisers.status, statesOf(legalAdviserMachine), '状态'),
      inTerm: whether(sql`(${legalAdvisers.status} = 'ENGAGED' and ${today} between ${legalAdvisers.engagedFrom} and ${legalAdvisers.engagedTo})`, '今日是否在聘期之内', () => ({ today: localDateOf(clock.now()) })),
      q: containedIn([legalAdvisers.name, legalAdvisers.organisation], '姓名或者所在机构中的文字'),
    },
    sorts: { createdAt: { column: legalAdvisers.createdAt, cast: 'timestamptz', value: (row) => row.createdAt.toISOString(), description: '登记时刻' } },
    defaultSort: 'createdAt',
    select: (db, { where, orderBy, limit }) => db.select().from(legalAdvisers).where(where).orderBy(...orderBy).limit(limit),
    idOf: (row) => row.id,
  })
}

export const adviceList = defineList<AdviserOpinionRow>({
  name: 'adviser-opinions',
  table: adviserOpinions,
  id: adviserOpinions.id,
  scope: adviserOpinionScope,
  filters: {
    agencyId: idOf(adviserOpinions.agencyId, '送审单位'),
    adviserId: idOf(adviserOpinions.adviserId, '法律顾问'),
    reviewId: idOf(adviserOpinions.reviewId, '合法性审查'),
    subjectId: idOf(adviserOpinions.subjectId, '所审查的事项'),
    subjectKind: memberOf(adviserOpinions.subjectKind, membersOf(subjectKinds), '事项种类'),
    givenOn: between(adviserOpinions.givenOn, '提出日期'),
  },
  sorts: { givenOn: { column: adviserOpinions.givenOn, cast: 'date', value: (row) => row.givenOn, description: '提出日期' } },
  defaultSort: '-givenOn',
  select: (db, { where, orderBy, limit }) => db.select().from(adviserOpinions).where(where).orderBy(...orderBy).limit(limit),
  idOf: (row) => row.id,
})

const { subjectKind, subjectId, adviserId, givenOn } = adviserOpinions
const counts = defineStatement((db, kind: Scope['kind']) => db.select({
  subjectKind: sql<AdviserOpinionRow['subjectKind'] | null>`${subjectKind}`, opinions: sql<number>`count(*)::int`,
  advisers: sql<number>`count(distinct ${adviserId})::int`, subjects: sql<number>`count(distinct ${subjectId})::int`,
}).from(adviserOpinions).where(and(sql`${givenOn} >= ${sql.placeholder('from')}::date and ${givenOn} < ${sql.placeholder('to')}::date`, withinScope(adviserOpinionScope, kind)))
  .groupBy(sql`grouping sets ((), (${subjectKind}))`).orderBy(sql`${subjectKind} nulls first`))

/** The opinions of a period (its end excluded) counted together and by kind of subject, in one statement. */
export function adviceCounts(db: Database, scope: Scope, period: { from: string, to: string }): Promise<Awaited<ReturnType<typeof counts>>> {
  return counts(db, scope.kind, { ...scopeValues(scope), ...period })
}
