import { and, asc, count, eq, inArray, sql } from 'drizzle-orm'
import type { Scope } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db/client.ts'
import type { Change } from '../../../platform/db/columns.ts'
import type { ScopeColumns } from '../../../platform/db/scope.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import type { OfficerRow } from '../officers/store.ts'
import { officerColumns } from '../officers/store.ts'
import { officers } from '../table.ts'
import { cleanUpCampaigns, cleanUpCases } from './table.ts'

export type CampaignRow = typeof cleanUpCampaigns.$inferSelect
export type CaseRow = typeof cleanUpCases.$inferSelect

export const campaignScope: ScopeColumns = {
  provinceCode: cleanUpCampaigns.provinceCode, cityCode: cleanUpCampaigns.cityCode, countyCode: cleanUpCampaigns.countyCode, agencyId: cleanUpCampaigns.agencyId,
}

export const caseScope: ScopeColumns = {
  provinceCode: cleanUpCases.provinceCode, cityCode: cleanUpCases.cityCode, countyCode: cleanUpCases.countyCode, agencyId: cleanUpCases.agencyId,
  own: (officerId) => eq(cleanUpCases.officerId, officerId),
}

const lockedCampaign = defineStatement((db, kind: Scope['kind']) => db.select().from(cleanUpCampaigns)
  .where(and(eq(cleanUpCampaigns.id, sql.placeholder('id')), withinScope(campaignScope, kind))).for('update'))

/** The campaign locked for change, if the caller may see it. */
export async function lockCampaign(tx: Tx, scope: Scope, id: string): Promise<CampaignRow | null> {
  const [row] = await lockedCampaign(tx, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

const heldCampaign = defineStatement<'of', CampaignRow[]>((db) => db.select().from(cleanUpCampaigns)
  .where(eq(cleanUpCampaigns.id, sql.placeholder('id'))).for('share'))

/** The campaign of a case the caller may see, held so that nobody closes it meanwhile. */
export async function holdCampaign(tx: Tx, id: string): Promise<CampaignRow> {
  const [row] = await heldCampaign(tx, 'of', { id })
  if (row === undefined) throw new Error('a case without its campaign')
  return row
}

/** Cases of a scope locked for change, in the order of their ids. */
export function lockCases(tx: Tx, scope: Scope, ids: readonly string[]): Promise<CaseRow[]> {
  return tx.select().from(cleanUpCases).where(and(inArray(cleanUpCases.id, [...ids]), withinScope(caseScope, scope.kind))).orderBy(asc(cleanUpCases.id)).for('update')
    .prepare('').execute(scopeValues(scope))
}

export async function insertCampaign(tx: Tx, campaign: typeof cleanUpCampaigns.$inferInsert): Promise<CampaignRow> {
  const [row] = await tx.insert(cleanUpCampaigns).values(campaign).returning()
  if (row === undefined) throw new Error('the campaign was not stored')
  return row
}

export async function updateCampaign(tx: Tx, id: string, change: Change<CampaignRow>, now: Date): Promise<CampaignRow> {
  const [row] = await tx.update(cleanUpCampaigns).set({ ...change, version: sql`${cleanUpCampaigns.version} + 1`, updatedAt: now })
    .where(eq(cleanUpCampaigns.id, id)).returning()
  if (row === undefined) throw new Error('the campaign was not stored')
  return row
}

export async function updateCases(tx: Tx, ids: readonly string[], change: Change<CaseRow>, now: Date): Promise<Map<string, CaseRow>> {
  const rows = await tx.update(cleanUpCases).set({ ...change, version: sql`${cleanUpCases.version} + 1`, updatedAt: now })
    .where(inArray(cleanUpCases.id, [...ids])).returning()
  return new Map(rows.map((row) => [row.id, row]))
}

export async function openCases(tx: Tx, campaignId: string): Promise<number> {
  const [row] = await tx.select({ value: count() }).from(cleanUpCases).where(and(eq(cleanUpCases.campaignId, campaignId), eq(cleanUpCases.status, 'OPEN')))
  return row?.value ?? 0
}

/** The officers of cases that are locked, in the order of their ids. */
export function lockOfficers(tx: Tx, ids: readonly string[]): Promise<OfficerRow[]> {
  return tx.select(officerColumns).from(officers).where(inArray(officers.id, [...ids])).orderBy(asc(officers.id)).for('update')
}

/** Sets the same columns of several locked officers in one statement; without a change their versions move alone. */
export async function updateOfficers(tx: Tx, ids: readonly string[], change: Change<typeof officers.$inferInsert>, now: Date): Promise<Map<string, OfficerRow>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.update(officers).set({ ...change, version: sql`${officers.version} + 1`, updatedAt: now }).where(inArray(officers.id, [...ids]))
    .returning(officerColumns)
  return new Map(rows.map((row) => [row.id, row]))
}
