import { and, eq, or, sql } from 'drizzle-orm'
import { localDateOf } from '../../kernel/local-date.ts'
import { statesOf } from '../../kernel/state-machine.ts'
import type { Actor, Scope } from '../../platform/actor.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/db/client.ts'
import { scopeValues, withinScope } from '../../platform/db/scope.ts'
import { defineStatement } from '../../platform/db/statement.ts'
import { between, idOf, memberOf, whether } from '../../platform/filters.ts'
import type { List } from '../../platform/list.ts'
import { defineList } from '../../platform/list.ts'
import { legalReviewMachine } from './machine.ts'
import type { LegalReviewRow } from './store.ts'
import { legalReviews, legalReviewScope } from './table.ts'

const byId = defineStatement((db, kind: Scope['kind']) => db.select().from(legalReviews)
  .where(and(eq(legalReviews.id, sql.placeholder('id')), withinScope(legalReviewScope, kind))))

export async function findLegalReview(db: Database, scope: Scope, id: string): Promise<LegalReviewRow | null> {
  const [row] = await byId(db, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

const reachable = defineStatement((db, kind: Scope['kind']) => {
  const within = withinScope(legalReviewScope, kind)
  const mine = eq(legalReviews.reviewerId, sql.placeholder('officerId'))
  return db.select().from(legalReviews).where(and(eq(legalReviews.id, sql.placeholder('id')), within === undefined || kind === 'NONE' ? within : or(within, mine)))
})

/**
 * A round the caller may see: within the data scope, or assigned to them. Who is pooled reviews for agencies outside the own one
 * (国办发〔2018〕118号（十一）), and sees no more of them than what was assigned.
 */
export async function findReachableReview(db: Database, { scope, officerId }: Pick<Actor, 'scope' | 'officerId'>, id: string): Promise<LegalReviewRow | null> {
  const [row] = await reachable(db, scope.kind, { ...scopeValues(scope), id, officerId })
  return row ?? null
}

// While materials are being supplemented the clock stands still.
const overdue = sql`((${legalReviews.status} in ('SUBMITTED', 'UNDER_REVIEW') and ${legalReviews.dueOn} < ${sql.placeholder('today')}::date)
  or (${legalReviews.status} = 'RETURNED' and ${legalReviews.suspendedOn} > ${legalReviews.dueOn}) or (${legalReviews.concludedOn} > ${legalReviews.dueOn}))`
const isOverdue = sql`(coalesce(${overdue}, false))`

export function legalReviewList(clock: Clock): List<LegalReviewRow> {
  return defineList<LegalReviewRow>({
    name: 'legal-reviews',
    table: legalReviews,
    id: legalReviews.id,
    scope: legalReviewScope,
    filters: {
      caseId: idOf(legalReviews.caseId, '案件'),
      agencyId: idOf(legalReviews.agencyId, '办案机关'),
      reviewerId: idOf(legalReviews.reviewerId, '审核人员'),
      status: memberOf(legalReviews.status, statesOf(legalReviewMachine), '状态'),
      dueOn: between(legalReviews.dueOn, '审核期限届满日'),
      overdue: whether(isOverdue, '是否逾期：届满未出具意见，或者届满后才出具', () => ({ today: localDateOf(clock.now()) })),
    },
    sorts: { dueOn: { column: legalReviews.dueOn, cast: 'date', value: (row) => row.dueOn, description: '审核期限届满日' } },
    defaultSort: 'dueOn',
    select: (db, { where, orderBy, limit }) => db.select().from(legalReviews).where(where).orderBy(...orderBy).limit(limit),
    idOf: (row) => row.id,
  })
}
