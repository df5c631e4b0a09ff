import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Scope } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db/client.ts'
import { defineBulkInsert } from '../../../platform/db/bulk-insert.ts'
import type { Change } from '../../../platform/db/columns.ts'
import type { ScopeColumns } from '../../../platform/db/scope.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { standardEntries, standardVersions } from '../table.ts'
import type { StandardList } from './definition.ts'

export type EntryRow = typeof standardEntries.$inferSelect
export type VersionRow = typeof standardVersions.$inferSelect
export type NewEntry = typeof standardEntries.$inferInsert

export const entryScope: ScopeColumns = {
  provinceCode: standardEntries.provinceCode, cityCode: standardEntries.cityCode, countyCode: standardEntries.countyCode, agencyId: standardEntries.agencyId,
}

const locked = defineStatement((db, kind: Scope['kind']) => db.select().from(standardEntries).where(and(
  eq(standardEntries.list, sql.placeholder('list')), sql`${standardEntries.id} = any(${sql.placeholder('ids')}::uuid[])`, withinScope(entryScope, kind),
)).orderBy(asc(standardEntries.id)).for('update'))

/** The entries locked for change, in one order for everybody, if the caller may see them. */
export function lockEntries(tx: Tx, scope: Scope, list: StandardList, ids: readonly string[]): Promise<EntryRow[]> {
  return locked(tx, scope.kind, { ...scopeValues(scope), list, ids })
}

const known = defineStatement<'known', VersionRow[]>((db) => db.select().from(standardVersions)
  .where(and(eq(standardVersions.entryId, sql.placeholder('entryId')), isNull(standardVersions.supersededAt))).orderBy(asc(standardVersions.number)))

/** The versions of an entry as the system now holds them to be; the entry is locked already. */
export function knownVersions(tx: Tx, entryId: string): Promise<VersionRow[]> {
  return known(tx, 'known', { entryId })
}

/** The codes of an issuer's list that are in use, among these. */
export async function codesInUse(tx: Tx, issuer: Pick<EntryRow, 'list' | 'divisionCode' | 'agencyId'>, codes: readonly string[]): Promise<Set<string>> {
  const rows = await tx.select({ itemCode: standardEntries.itemCode }).from(standardEntries).where(and(
    eq(standardEntries.list, issuer.list), inArray(standardEntries.itemCode, [...codes]), sql`${standardEntries.status} <> 'REPEALED'`,
    issuer.agencyId === null
      ? and(isNull(standardEntries.agencyId), eq(standardEntries.divisionCode, issuer.divisionCode)) : eq(standardEntries.agencyId, issuer.agencyId),
  ))
  return new Set(rows.map(({ itemCode }) => itemCode))
}

const insertRows = defineBulkInsert(standardEntries)
export const insertEntries: (tx: Tx, rows: readonly EntryRow[]) => Promise<unknown> = insertRows
export const insertVersions = defineBulkInsert(standardVersions)

export async function supersedeVersions(tx: Tx, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length > 0) await tx.update(standardVersions).set({ supersededAt: now }).where(inArray(standardVersions.id, [...ids]))
}

/** Sets the same columns of several entries in one statement, in the order of their ids. */
export async function updateEntries(tx: Tx, ids: readonly string[], change: Change<NewEntry>, now: Date): Promise<EntryRow[]> {
  const rows = await tx.update(standardEntries).set({ ...change, version: sql`${standardEntries.version} + 1`, updatedAt: now })
    .where(inArray(standardEntries.id, [...ids])).returning()
  return rows.sort((a, b) => a.id < b.id ? -1 : 1)
}
