import { and, eq, sql } from 'drizzle-orm'
import { localDateOf } from '../../kernel/local-date.ts'
import { statesOf } from '../../kernel/state-machine.ts'
import type { Scope } from '../../platform/actor.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/db/client.ts'
import { scopeValues, withinScope } from '../../platform/db/scope.ts'
import { defineStatement } from '../../platform/db/statement.ts'
import { between, idOf, memberOf, whether } from '../../platform/filters.ts'
import type { List } from '../../platform/list.ts'
import { defineList } from '../../platform/list.ts'
import { legalReviewMachine } from './rules.ts'
import type { LegalReviewRow } from './store.ts'
import { legalReviews, legalReviewScope } from './table.ts'

const byId = defineStatement((db, kind: Scope['kind']) => db.select().from(legalReviews)
  .where(and(eq(legalReviews.id, sql.placeholder('id')), withinScope(legalReviewScope, kind))))

export async function findLegalReview(db: Database, scope: Scope, id: string): Promise<LegalReviewRow | null> {
  const [row] = await byId(db, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

const overdue = sql`((${legalReviews.status} = 'SUBMITTED' and ${legalReviews.dueOn} < ${sql.placeholder('today')}::date)
  or (${legalReviews.status} <> 'SUBMITTED' and ${legalReviews.concludedOn} > ${legalReviews.dueOn}))`

export function legalReviewList(clock: Clock): List<LegalReviewRow> {
  return defineList<LegalReviewRow>({
    name: 'legal-reviews',
    table: legalReviews,
    id: legalReviews.id,
    scope: legalReviewScope,
    filters: {
      caseId: idOf(legalReviews.caseId, '案件'),
      agencyId: idOf(legalReviews.agencyId, '办案机关'),
      status: memberOf(legalReviews.status, statesOf(legalReviewMachine), '状态'),
      dueOn: between(legalReviews.dueOn, '审核期限届满日'),
      overdue: whether(overdue, '是否逾期：届满未出具意见，或者届满后才出具', () => ({ today: localDateOf(clock.now()) })),
    },
    sorts: { dueOn: { column: legalReviews.dueOn, cast: 'date', value: (row) => row.dueOn, description: '审核期限届满日' } },
    defaultSort: 'dueOn',
    select: (db, { where, orderBy, limit }) => db.select().from(legalReviews).where(where).orderBy(...orderBy).limit(limit),
    idOf: (row) => row.id,
  })
}
