import type { SQL } from 'drizzle-orm'
import { sql } from 'drizzle-orm'
import type { Scope } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/db/client.ts'
import type { ScopeColumns } from '../../../platform/db/scope.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { caseSteps } from '../../cases/steps/table.ts'
import { cases } from '../../cases/table.ts'
import { licenceEnds, type Measure } from '../codes.ts'
import type { Found, Line } from '../rules.ts'
import { linesOf } from '../rules.ts'
import { statisticsReports, reportScope } from '../table.ts'

const caseScope: ScopeColumns = { provinceCode: cases.provinceCode, cityCode: cases.cityCode, countyCode: cases.countyCode, agencyId: cases.agencyId }
const within = (day: SQL): SQL => sql`${day} >= ${sql.placeholder('from')}::date and ${day} < ${sql.placeholder('to')}::date`
const none = sql`null`

interface Counted { from: string, dimension?: SQL, where?: SQL, amount?: SQL }

/** Rows of one of the sets below, counted for a measure. */
const counted = (measure: Measure, { from, dimension = none, where = sql`true`, amount = none }: Counted): SQL =>
  sql`select ${sql.raw(`'${measure}'`)}::text as measure, (${dimension})::text as dimension, count(*)::int as count, (${amount})::text as amount from ${sql.raw(from)} where ${where} group by 2`

const total = (column: string): SQL => sql.raw(`coalesce(sum(${column}), 0)::numeric(20, 2)`)
const imposed = sql.raw('act_kind = \'PENALTY\' and decision_kind = \'PENALTY\'')
const stepKind = (kind: string): SQL => sql.raw(`kind = '${kind}'`)
const data = (member: string): SQL => sql.raw(`data ->> '${member}'`)
const remedyKind = sql.raw('subject_data ->> \'remedyKind\'')
const resultOf = (kind: string): SQL => sql.raw(`kind = 'REMEDY_RESULT' and subject_data ->> 'remedyKind' = '${kind}'`)
const ends = Object.keys(licenceEnds)
const kindsOfSteps = ['MEASURE', 'EXECUTION_DECISION', 'COURT_APPLICATION', 'INSPECTION', 'INTAKE_DECISION', 'CRIME_SENDING', 'REMEDY', 'REMEDY_ACCEPTED', 'REMEDY_DECLINED', 'REMEDY_WITHDRAWN',
  'REMEDY_RESULT', ...ends]
const listed = (members: readonly string[]): SQL => sql.raw(members.map((member) => `'${member}'`).join(', '))
const act = sql.raw('act_kind')

/** Every measure in the words of its rule (thresholds.ts). */
const measures: readonly SQL[] = [
  counted('FILED', { from: 'filed', dimension: act }),
  counted('DECIDED', { from: 'decided', dimension: act }),
  counted('CLOSED', { from: 'closed', dimension: act }),
  counted('ENDED', { from: 'ended', dimension: act }),
  counted('REVIEW_REQUIRED', { from: 'decided', where: sql.raw('legal_review_required') }),
  counted('REVIEWED', { from: 'decided', where: sql.raw('legal_review_required and legal_review_opinion = \'AGREE\'') }),
  counted('CRIMES_TRANSFERRED', { from: 'steps', where: stepKind('CRIME_SENDING') }),
  counted('PENALTY_OUTCOMES', { from: 'decided', dimension: sql.raw('decision_kind'), where: sql.raw('act_kind = \'PENALTY\'') }),
  counted('PENALTY_PROCEDURES', { from: 'decided', dimension: sql.raw('procedure_kind'), where: imposed }),
  counted('PENALTY_KINDS', { from: 'decided cross join lateral unnest(penalty_kinds) as imposed(kind)', dimension: sql.raw('imposed.kind'), where: imposed }),
  counted('PENALTY_PARTIES', { from: 'decided join case_parties p on p.case_id = decided.id', dimension: sql.raw('p.kind'), where: imposed }),
  counted('PENALTY_HEARINGS', { from: 'decided', where: sql`${imposed} and hearing_held` }),
  counted('FINES', { from: 'decided', where: sql`${imposed} and fine_yuan > 0`, amount: total('fine_yuan') }),
  counted('CONFISCATIONS', { from: 'decided', where: sql`${imposed} and confiscation_yuan > 0`, amount: total('confiscation_yuan') }),
  counted('LICENCE_INTAKES', { from: 'steps', dimension: data('outcome'), where: stepKind('INTAKE_DECISION') }),
  counted('LICENCE_OUTCOMES', { from: 'decided', dimension: sql.raw('decision_kind'), where: sql.raw('act_kind = \'LICENCE\'') }),
  counted('LICENCE_ENDS', { from: 'steps', dimension: sql.raw('kind'), where: sql`kind in (${listed(ends)})` }),
  counted('MEASURES', { from: 'steps', dimension: data('measureKind'), where: stepKind('MEASURE') }),
  counted('EXECUTIONS', { from: 'steps', dimension: data('mode'), where: stepKind('EXECUTION_DECISION') }),
  counted('COURT_APPLICATIONS', { from: 'steps', where: stepKind('COURT_APPLICATION') }),
  counted('INSPECTIONS_MADE', { from: 'steps', dimension: data('result'), where: stepKind('INSPECTION') }),
  counted('REMEDIES_LODGED', { from: 'steps', dimension: data('remedyKind'), where: stepKind('REMEDY') }),
  counted('REMEDIES_ACCEPTED', { from: 'steps', dimension: remedyKind, where: stepKind('REMEDY_ACCEPTED') }),
  counted('REMEDIES_DECLINED', { from: 'steps', dimension: remedyKind, where: stepKind('REMEDY_DECLINED') }),
  counted('REMEDIES_WITHDRAWN', { from: 'steps', dimension: remedyKind, where: stepKind('REMEDY_WITHDRAWN') }),
  counted('RECONSIDERATION_RESULTS', { from: 'steps', dimension: data('result'), where: resultOf('RECONSIDERATION') }),
  counted('LITIGATION_RESULTS', { from: 'steps', dimension: data('result'), where: resultOf('LITIGATION') }),
]

const count = defineStatement((db, kind: Scope['kind']) => {
  const scope = withinScope(caseScope, kind) ?? sql`true`
  // As the indexes have them: what has not come yet is before everything.
  const decidedOn = sql`coalesce(${cases.decidedOn}, '-infinity'::date)`
  const closedOn = sql`coalesce(${cases.closedOn}, '-infinity'::date)`
  return db.select({
    measure: sql<string>`lines.measure`, dimension: sql<string | null>`lines.dimension`, count: sql<number>`lines.count`, amountYuan: sql<string | null>`lines.amount`,
  }).from(sql`(with
    filed as (select act_kind from ${cases} where ${within(sql`${cases.filedOn}`)} and ${scope}),
    decided as (select id, act_kind, decision_kind, procedure_kind, penalty_kinds, fine_yuan, confiscation_yuan, hearing_held, legal_review_required, legal_review_opinion
      from ${cases} where ${within(decidedOn)} and ${scope}),
    closed as (select act_kind from ${cases} where ${within(closedOn)} and ${scope}),
    ended as (select act_kind from ${cases} where ${cases.endedOn} is not null and ${within(sql`${cases.endedOn}`)} and ${scope}),
    steps as (select s.kind, s.data, subject.data as subject_data from ${caseSteps} s join ${cases} on ${cases.id} = s.case_id
      left join ${caseSteps} subject on subject.id = s.subject_id and subject.kind = 'REMEDY'
      where s.kind in (${listed(kindsOfSteps)}) and ${within(sql.raw('s.occurred_on'))} and ${scope})
    ${sql.join([...measures], sql` union all `)}) as lines`)
})

const yearOf = (year: number) => ({ from: `${year}-01-01`, to: `${year + 1}-01-01` })

/** The statistics of a year over everything a scope covers, counted from the cases in one statement. */
export async function countYear(db: Database, scope: Scope, year: number): Promise<Line[]> {
  return linesOf(await count(db, scope.kind, { ...scopeValues(scope), ...yearOf(year) }))
}

const published = sql`${statisticsReports.year} = ${sql.placeholder('year')}::int and ${statisticsReports.status} = 'PUBLISHED'`

const summed = defineStatement<Scope['kind'], Found[]>((db, kind) => db.select({
  measure: sql<string>`line ->> 'measure'`, dimension: sql<string | null>`line ->> 'dimension'`, count: sql<number>`sum((line ->> 'count')::int)::int`,
  amountYuan: sql<string | null>`sum((line ->> 'amountYuan')::numeric(20, 2))::text`,
}).from(sql`${statisticsReports} cross join lateral jsonb_array_elements(${statisticsReports.lines}) as line`)
  .where(sql`${published} and ${withinScope(reportScope, kind) ?? sql`true`}`).groupBy(sql`1, 2`))

const counts = defineStatement((db, kind: Scope['kind']) => db.select({ reports: sql<number>`count(*)::int` }).from(statisticsReports)
  .where(sql`${published} and ${withinScope(reportScope, kind) ?? sql`true`}`))

/** What the published reports of a year add up to within a scope, and how many they are. */
export async function sumPublished(db: Database, scope: Scope, year: number): Promise<{ reports: number, lines: Line[] }> {
  const values = { ...scopeValues(scope), year }
  const [row] = await counts(db, scope.kind, values)
  return { reports: row?.reports ?? 0, lines: linesOf(await summed(db, scope.kind, values)) }
}
