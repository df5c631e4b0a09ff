import { and, eq, sql } from 'drizzle-orm'
import { membersOf } from '../../../kernel/codes.ts'
import { statesOf } from '../../../kernel/state-machine.ts'
import type { Scope } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/db/client.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { between, idOf, memberOf } from '../../../platform/filters.ts'
import { defineList } from '../../../platform/list.ts'
import { officers } from '../../personnel/table.ts'
import { poolMemberKinds } from '../codes.ts'
import { legalReviews } from '../table.ts'
import { poolMemberMachine } from './machine.ts'
import type { PoolMemberRow } from './store.ts'
import { divisionsOver, poolScope, serving } from './store.ts'
import { poolMembers } from './table.ts'

const byId = defineStatement((db, kind: Scope['kind']) => db.select().from(poolMembers)
  .where(and(eq(poolMembers.id, sql.placeholder('id')), withinScope(poolScope, kind))))

export async function findPoolMember(db: Database, scope: Scope, id: string): Promise<PoolMemberRow | null> {
  const [row] = await byId(db, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

export const poolMemberList = defineList<PoolMemberRow>({
  name: 'legal-review-pool-members',
  table: poolMembers,
  id: poolMembers.id,
  scope: poolScope,
  filters: {
    officerId: idOf(poolMembers.officerId, '人员'),
    agencyId: idOf(poolMembers.agencyId, '人员所在机关'),
    servesAgencyId: idOf(poolMembers.servesAgencyId, '所服务的机关'),
    kind: memberOf(poolMembers.kind, membersOf(poolMemberKinds), '身份'),
    status: memberOf(poolMembers.status, statesOf(poolMemberMachine), '状态'),
    joinedOn: between(poolMembers.joinedOn, '入库日期'),
  },
  sorts: { joinedOn: { column: poolMembers.joinedOn, cast: 'date', value: (row) => row.joinedOn, description: '入库日期' } },
  defaultSort: 'joinedOn',
  select: (db, { where, orderBy, limit }) => db.select().from(poolMembers).where(where).orderBy(...orderBy).limit(limit),
  idOf: (row) => row.id,
})

const today = sql`${sql.placeholder('today')}::date`
// Of a single table drizzle names columns alone, and `id` would be that of the inner one.
const load = (condition: ReturnType<typeof sql>) =>
  sql<number>`(select count(*)::int from ${legalReviews} r where r.reviewer_id = ${officers}.id and ${condition})`

interface ReviewerRow {
  officerId: string
  name: string
  agencyId: string
  legalQualification: boolean
  pooled: boolean
  openReviews: number
  overdueReviews: number
  concludedThisYear: number
}

const reviewers = defineStatement<'agency', ReviewerRow[]>((db) => {
  const pooled = sql<boolean>`exists (select from ${poolMembers} where ${poolMembers.officerId} = ${officers}.id and ${serving})`
  const openReviews = load(sql`r.status in ('UNDER_REVIEW', 'RETURNED')`)
  return db.select({
    officerId: officers.id, name: officers.name, agencyId: officers.agencyId, legalQualification: officers.legalQualification, pooled, openReviews,
    overdueReviews: load(sql`r.status = 'UNDER_REVIEW' and r.due_on < ${today}`),
    concludedThisYear: load(sql`r.concluded_on >= date_trunc('year', ${today}) and r.concluded_on <= ${today}`),
  }).from(officers).where(and(eq(officers.status, 'ACTIVE'), sql`(${officers.agencyId} = ${sql.placeholder('agencyId')}::uuid and ${officers.staffKind} = 'LEGAL_REVIEW'
    or ${officers.id} in (select ${poolMembers.officerId} from ${poolMembers} where ${serving}))`))
    .orderBy(sql`${openReviews}`, officers.name, officers.id).limit(200)
})

/** Who may review for an agency, with the work they have; in one statement. */
export function reviewersOf(db: Database, { agencyId, divisionCode, on }: { agencyId: string, divisionCode: string, on: string }): Promise<ReviewerRow[]> {
  return reviewers(db, 'agency', { agencyId, divisions: divisionsOver(divisionCode), today: on })
}
