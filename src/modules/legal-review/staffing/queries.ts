import { and, eq, sql } from 'drizzle-orm'
import type { Scope } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/db/client.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { agencies, agencyScope } from '../../agencies/table.ts'
import { certificates, officers } from '../../personnel/table.ts'
import { poolMembers } from '../pool/table.ts'

export interface StaffingRow { agencyId: string, reviewers: number, officers: number, pooled: number }
export interface StaffingTotals { agencies: number, below: number, reviewers: number, officers: number }

const today = sql`${sql.placeholder('today')}::date`

// Written out: of a single table drizzle names columns alone, and `id` would be that of the inner one.
/** Reviewers in post, officers in post with an enforcement certificate in force, and who is lent to the agency. */
const perAgency = (db: Database, kind: Scope['kind']) => db.select({
  agencyId: agencies.id,
  reviewers: sql<number>`(select count(*)::int from ${officers} o where o.agency_id = ${agencies}.id and o.status = 'ACTIVE' and o.staff_kind = 'LEGAL_REVIEW')`.as('reviewers'),
  officers: sql<number>`(select count(*)::int from ${officers} o where o.agency_id = ${agencies}.id and o.status = 'ACTIVE' and o.staff_kind = 'ENFORCEMENT'
    and exists (select from ${certificates} c where c.officer_id = o.id and c.kind in ('ENFORCEMENT', 'MINISTRY') and c.status = 'VALID' and ${today} between c.valid_from and c.valid_to))`.as('officers'),
  pooled: sql<number>`(select count(distinct m.officer_id)::int from ${poolMembers} m where m.status = 'ACTIVE' and m.joined_on <= ${today} and m.agency_id <> ${agencies}.id
    and (m.serves_agency_id = ${agencies}.id or (m.serves_agency_id is null and m.division_code in ('000000', rpad(${agencies}.province_code, 6, '0'),
      rpad(${agencies}.city_code, 6, '0'), ${agencies}.county_code))))`.as('pooled'),
}).from(agencies).where(and(eq(agencies.status, 'ACTIVE'), withinScope(agencyScope, kind))).as('per_agency')

const norm = sql`${sql.placeholder('norm')}::int`

const totals = defineStatement((db, kind: Scope['kind']) => {
  const per = perAgency(db, kind)
  return db.select({
    agencies: sql<number>`count(*)::int`, below: sql<number>`(count(*) filter (where ${per.reviewers} * 10000 < ${per.officers} * ${norm}))::int`,
    reviewers: sql<number>`coalesce(sum(${per.reviewers}), 0)::int`, officers: sql<number>`coalesce(sum(${per.officers}), 0)::int`,
  }).from(per).where(sql`${per.officers} > 0`)
})

const below = defineStatement((db, kind: Scope['kind']) => {
  const per = perAgency(db, kind)
  return db.select({ agencyId: per.agencyId, reviewers: per.reviewers, officers: per.officers, pooled: per.pooled }).from(per)
    .where(sql`${per.officers} > 0 and ${per.reviewers} * 10000 < ${per.officers} * ${norm}`)
    .orderBy(sql`${per.reviewers}::numeric / ${per.officers}`, sql`${per.officers} desc`, per.agencyId).limit(200)
})

/** The staffing of the agencies of a scope against the norm, and those below it, the farthest first. */
export async function reviewerStaffing(db: Database, callers: Scope, given: { norm: number, today: string }): Promise<{ totals: StaffingTotals, below: StaffingRow[] }> {
  const values = { ...scopeValues(callers), ...given }
  const [[all], short] = await Promise.all([totals(db, callers.kind, values), below(db, callers.kind, values)])
  if (all === undefined) throw new Error('the agencies were not counted')
  return { totals: all, below: short }
}
