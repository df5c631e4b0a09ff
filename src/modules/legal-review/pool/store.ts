import { eq, sql } from 'drizzle-orm'
import type { Scope } from '../../../platform/actor.ts'
import { and } from 'drizzle-orm'
import type { Database, Tx } from '../../../platform/db/client.ts'
import type { Change } from '../../../platform/db/columns.ts'
import type { ScopeColumns } from '../../../platform/db/scope.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { poolMembers } from './table.ts'

export type PoolMemberRow = typeof poolMembers.$inferSelect
export type NewPoolMember = typeof poolMembers.$inferInsert

export const poolScope: ScopeColumns = {
  provinceCode: poolMembers.provinceCode, cityCode: poolMembers.cityCode, countyCode: poolMembers.countyCode, agencyId: poolMembers.agencyId,
  own: (officerId) => eq(poolMembers.officerId, officerId),
}

const locked = defineStatement((db, kind: Scope['kind']) => db.select().from(poolMembers)
  .where(and(eq(poolMembers.id, sql.placeholder('id')), withinScope(poolScope, kind))).for('update'))

export async function lockPoolMember(tx: Tx, scope: Scope, id: string): Promise<PoolMemberRow | null> {
  const [row] = await locked(tx, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

export async function insertPoolMember(tx: Tx, member: NewPoolMember): Promise<PoolMemberRow> {
  const [row] = await tx.insert(poolMembers).values(member).returning()
  if (row === undefined) throw new Error('the member of the pool was not stored')
  return row
}

export async function updatePoolMember(tx: Tx, id: string, change: Change<NewPoolMember>, now: Date): Promise<PoolMemberRow> {
  const [row] = await tx.update(poolMembers).set({ ...change, version: sql`${poolMembers.version} + 1`, updatedAt: now }).where(eq(poolMembers.id, id)).returning()
  if (row === undefined) throw new Error('the member of the pool was not stored')
  return row
}

/** The divisions a place lies in, itself among them. */
export const divisionsOver = (code: string): string[] => [...new Set(['000000', `${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code.slice(0, 6), code])]

/** Serves an agency on a day; for statements on members of the pool. */
export const serving = sql`(${poolMembers.status} = 'ACTIVE' and ${poolMembers.joinedOn} <= ${sql.placeholder('today')}::date
  and (${poolMembers.servesAgencyId} = ${sql.placeholder('agencyId')}::uuid
    or (${poolMembers.servesAgencyId} is null and ${poolMembers.divisionCode} = any(${sql.placeholder('divisions')}::text[]))))`

const pooled = defineStatement<'officer', { id: string }[]>((db) => db.select({ id: poolMembers.id }).from(poolMembers)
  .where(and(eq(poolMembers.officerId, sql.placeholder('officerId')), serving)).limit(1))

/** Whether an officer is pooled with an agency on a day. */
export async function isPooled(db: Database, officerId: string, { agencyId, divisionCode, on }: { agencyId: string, divisionCode: string, on: string }): Promise<boolean> {
  return (await pooled(db, 'officer', { officerId, agencyId, divisions: divisionsOver(divisionCode), today: on })).length > 0
}
