import type { SQL } from 'drizzle-orm'
import { and, eq, gte, lt, sql } from 'drizzle-orm'
import type { Scope } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/db/client.ts'
import type { ScopeColumns } from '../../../platform/db/scope.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { cases } from '../../cases/table.ts'
import { legalReviews, legalReviewScope } from '../table.ts'

export interface Period { from: string, to: string, today: string }

/** Whose figures a row is: of an agency, a kind of act, a year, or of all. */
interface Group { agencyId: string | null, actKind: string | null, year: number | null }
export interface DecisionRow extends Group { required: number, reviewed: number, traced: number, rounds: number, firstTime: number }
export interface TimelinessRow extends Group { due: number, onTime: number, late: number, overdue: number }
export interface IssueRow { head: string, issues: number, grave: number }
export interface OpinionRow { concluded: number, agreed: number, disputed: number, accepted: number, changed: number, adopted: number, notAdopted: number }

const counted = (condition: SQL) => sql<number>`(count(*) filter (where ${condition}))::int`
const [from, to, today] = [sql.placeholder('from'), sql.placeholder('to'), sql`${sql.placeholder('today')}::date`]

const caseScope: ScopeColumns = { provinceCode: cases.provinceCode, cityCode: cases.cityCode, countyCode: cases.countyCode, agencyId: cases.agencyId }
// As the index has it.
const decidedOn = sql`coalesce(${cases.decidedOn}, '-infinity'::date)`
const rounds = sql`(select count(*)::int from ${legalReviews} r where r.case_id = ${cases}.id and r.status <> 'WITHDRAWN')`
const agreed = sql`${cases.legalReviewRequired} and ${cases.legalReviewOpinion} = 'AGREE'`

const decisions = defineStatement((db, kind: Scope['kind']) => {
  const decided = db.select({
    agencyId: cases.agencyId, actKind: cases.actKind, year: sql<number>`extract(year from ${cases.decidedOn})::int`.as('year'),
    required: cases.legalReviewRequired, agreed: sql<boolean>`coalesce(${agreed}, false)`.as('agreed'),
    rounds: sql<number>`case when ${agreed} then ${rounds} else 0 end`.as('rounds'),
  }).from(cases).where(and(sql`${decidedOn} >= ${from}::date and ${decidedOn} < ${to}::date`, withinScope(caseScope, kind))).as('decided')
  return db.select({
    agencyId: sql<string | null>`${decided.agencyId}`, actKind: sql<string | null>`${decided.actKind}`, year: sql<number | null>`${decided.year}`,
    required: counted(sql`${decided.required}`), reviewed: counted(sql`${decided.agreed}`), traced: counted(sql`${decided.rounds} > 0`),
    rounds: sql<number>`coalesce(sum(${decided.rounds}), 0)::int`, firstTime: counted(sql`${decided.rounds} = 1`),
  }).from(decided).groupBy(sql`grouping sets ((${decided.agencyId}), (${decided.actKind}), (${decided.year}), ())`)
})

const { dueOn, concludedOn, status, course, issues } = legalReviews

const timeliness = defineStatement((db, kind: Scope['kind']) => {
  const year = sql`extract(year from ${dueOn})::int`
  return db.select({
    agencyId: sql<string | null>`${legalReviews.agencyId}`, actKind: sql<string | null>`${cases.actKind}`, year: sql<number | null>`${year}`,
    due: counted(sql`${status} <> 'WITHDRAWN'`), onTime: counted(sql`${concludedOn} <= ${dueOn}`), late: counted(sql`${concludedOn} > ${dueOn}`),
    overdue: counted(sql`${status} in ('SUBMITTED', 'UNDER_REVIEW') and ${dueOn} < ${today}`),
  }).from(legalReviews).innerJoin(cases, eq(cases.id, legalReviews.caseId))
    .where(and(gte(dueOn, from), lt(dueOn, to), withinScope(legalReviewScope, kind)))
    .groupBy(sql`grouping sets ((${legalReviews.agencyId}), (${cases.actKind}), (${year}), ())`)
})

const issuesByHead = defineStatement((db, kind: Scope['kind']) => db.select({
  head: sql<string>`issue ->> 'head'`, issues: sql<number>`count(*)::int`, grave: counted(sql`issue ->> 'severity' = 'GRAVE'`),
}).from(sql`${legalReviews} cross join lateral jsonb_array_elements(${issues}) issue`)
  .where(and(gte(concludedOn, from), lt(concludedOn, to), withinScope(legalReviewScope, kind))).groupBy(sql`issue ->> 'head'`))

const did = (act: string) => counted(sql`${course} @> ${sql.raw(`'[{"act": "${act}"}]'::jsonb`)}`)

const opinions = defineStatement((db, kind: Scope['kind']) => db.select({
  concluded: sql<number>`count(*)::int`, agreed: counted(sql`${status} = 'AGREED'`), disputed: did('dispute'), accepted: did('concede'), changed: did('changeOpinion'),
  adopted: did('sustain'), notAdopted: did('overrule'),
}).from(legalReviews).where(and(gte(concludedOn, from), lt(concludedOn, to), withinScope(legalReviewScope, kind))))

/** Everything the figures are made of, in four statements. */
export async function reviewFigures(db: Database, scope: Scope, { from: first, to: beyond, today: on }: Period): Promise<{
  decisions: DecisionRow[], timeliness: TimelinessRow[], issues: IssueRow[], opinions: OpinionRow
}> {
  const values = { ...scopeValues(scope), from: first, to: beyond }
  const [made, timely, found, [given]] = await Promise.all([
    decisions(db, scope.kind, values), timeliness(db, scope.kind, { ...values, today: on }), issuesByHead(db, scope.kind, values), opinions(db, scope.kind, values),
  ])
  if (given === undefined) throw new Error('the opinions were not counted')
  return { decisions: made, timeliness: timely, issues: found, opinions: given }
}
