import { and, desc, eq, getTableColumns, gte, lt, sql } from 'drizzle-orm'
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
import type { FileRow } from '../files/index.ts'
import { storedFiles } from '../files/table.ts'
import type { SubjectKind } from './codes.ts'
import { legalityConclusions, subjectKinds } from './codes.ts'
import { legalityReviewMachine } from './machine.ts'
import type { LegalityReviewRow } from './store.ts'
import { legalityReviews, legalityReviewScope } from './table.ts'

const byId = defineStatement((db, kind: Scope['kind']) => db.select().from(legalityReviews)
  .where(and(eq(legalityReviews.id, sql.placeholder('id')), withinScope(legalityReviewScope, kind))))

export async function findLegalityReview(db: Database, scope: Scope, id: string): Promise<LegalityReviewRow | null> {
  const [row] = await byId(db, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

const fileOf = defineStatement<Scope['kind'], { file: FileRow }[]>((db, kind) => db.select({ file: getTableColumns(storedFiles) }).from(legalityReviews)
  .innerJoin(storedFiles, sql`${storedFiles.id} = (${legalityReviews.materials} -> ${sql.placeholder('index')}::int -> 'file' ->> 'id')::uuid`)
  .where(and(eq(legalityReviews.id, sql.placeholder('id')), withinScope(legalityReviewScope, kind))))

/** The file of a material, for whoever sees the review; null where it has none. */
export async function findMaterialFile(db: Database, scope: Scope, id: string, number: number): Promise<FileRow | null> {
  const [found] = await fileOf(db, scope.kind, { ...scopeValues(scope), id, index: number - 1 })
  return found?.file ?? null
}

const { subjectKind, subjectId, status, conclusion, dueOn, issuedOn, submittedOn, round, agencyId } = legalityReviews
// While materials are being supplemented the clock stands still.
const late = sql`coalesce(${issuedOn} > ${dueOn} or (${status} in ('ACCEPTED', 'UNDER_REVIEW') and ${dueOn} < ${sql.placeholder('today')}::date), false)`

export function legalityReviewList(clock: Clock): List<LegalityReviewRow> {
  return defineList<LegalityReviewRow>({
    name: 'legality-reviews',
    table: legalityReviews,
    id: legalityReviews.id,
    scope: legalityReviewScope,
    filters: {
      subjectKind: memberOf(subjectKind, membersOf(subjectKinds), '事项种类'),
      subjectId: idOf(subjectId, '所审查的事项'),
      agencyId: idOf(agencyId, '送审单位'),
      reviewerId: idOf(legalityReviews.reviewerId, '审查人员'),
      status: memberOf(status, statesOf(legalityReviewMachine), '状态'),
      conclusion: memberOf(conclusion, membersOf(legalityConclusions), '审查结论'),
      submittedOn: between(submittedOn, '送审日期'),
      issuedOn: between(issuedOn, '出具日期'),
      late: whether(late, '是否逾期：届满未出具意见，或者届满后才出具', () => ({ today: localDateOf(clock.now()) })),
      q: containedIn([legalityReviews.title], '事项名称中的文字'),
    },
    sorts: { submittedOn: { column: submittedOn, cast: 'date', value: (row) => row.submittedOn, description: '送审日期' } },
    defaultSort: 'submittedOn',
    select: (db, { where, orderBy, limit }) => db.select().from(legalityReviews).where(where).orderBy(...orderBy).limit(limit),
    idOf: (row) => row.id,
  })
}

export interface FiguresRow {
  subjectKind: SubjectKind
  agencyId: string | null
  reviewed: number
  rounds: number
  legal: number
  afterModification: number
  illegal: number
  exploratory: number
  limited: number
  onTime: number
}

const figures = defineStatement((db, kind: Scope['kind']) => {
  const last = db.selectDistinctOn([subjectKind, subjectId], {
    subjectKind, agencyId, conclusion, dueOn, issuedOn, rounds: sql<number>`count(*) over (partition by ${subjectKind}, ${subjectId})`.as('rounds'),
  }).from(legalityReviews)
    .where(and(gte(issuedOn, sql.placeholder('from')), lt(issuedOn, sql.placeholder('to')), withinScope(legalityReviewScope, kind)))
    .orderBy(subjectKind, subjectId, desc(round)).as('last')
  const concluded = (code: string) => sql<number>`(count(*) filter (where ${last.conclusion} = ${sql.raw(`'${code}'`)}))::int`
  return db.select({
    subjectKind: last.subjectKind, agencyId: sql<string | null>`${last.agencyId}`, reviewed: sql<number>`count(*)::int`, rounds: sql<number>`sum(${last.rounds})::int`,
    legal: concluded('LEGAL'), afterModification: concluded('AFTER_MODIFICATION'), illegal: concluded('ILLEGAL'), exploratory: concluded('EXPLORATORY'),
    limited: sql<number>`count(${last.dueOn})::int`, onTime: sql<number>`(count(*) filter (where ${last.issuedOn} <= ${last.dueOn}))::int`,
  }).from(last).groupBy(sql`grouping sets ((${last.subjectKind}), (${last.subjectKind}, ${last.agencyId}))`).orderBy(sql`${last.subjectKind}, ${last.agencyId}`)
})

/** The opinions of a period by kind of subject, and by kind for each submitting unit; in one statement. */
export function figuresOf(db: Database, scope: Scope, { from, to }: { from: string, to: string }): Promise<FiguresRow[]> {
  return figures(db, scope.kind, { ...scopeValues(scope), from, to })
}
