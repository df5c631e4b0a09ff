import { and, asc, eq, sql } from 'drizzle-orm'
import type { Scope } from '../../../platform/actor.ts'
import { defineBulkInsert, defineBulkUpdate } from '../../../platform/db/bulk-insert.ts'
import type { Tx } from '../../../platform/db/client.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import type { makerListings } from '../codes.ts'
import { makerListEntries, makerLists, makerListScope } from './table.ts'

export type MakerListRow = typeof makerLists.$inferSelect
export type MakerListEntryRow = typeof makerListEntries.$inferSelect

export const insertMakerList = defineBulkInsert(makerLists)
export const insertMakerListEntries = defineBulkInsert(makerListEntries)
export const updateMakerLists = defineBulkUpdate(makerLists, ['status', 'documentNumber', 'publishedOn', 'supersededOn'])

const lastEdition = defineStatement((db) => db.select({ edition: makerLists.edition }).from(makerLists)
  .where(eq(makerLists.divisionCode, sql.placeholder('divisionCode'))).orderBy(sql`${makerLists.edition} desc`).limit(1))

/** The edition that comes next in a division; two at once are told apart by the unique key. */
export async function nextEdition(tx: Tx, divisionCode: string): Promise<number> {
  const [row] = await lastEdition(tx, 'last', { divisionCode })
  return (row?.edition ?? 0) + 1
}

const visible = defineStatement((db, kind: Scope['kind']) => db.select({ divisionCode: makerLists.divisionCode }).from(makerLists)
  .where(and(eq(makerLists.id, sql.placeholder('id')), withinScope(makerListScope, kind))))
const ofDivision = defineStatement((db) => db.select().from(makerLists)
  .where(and(eq(makerLists.divisionCode, sql.placeholder('divisionCode')), sql`(${makerLists.id} = ${sql.placeholder('id')}::uuid or ${makerLists.status} = 'IN_FORCE')`))
  .orderBy(asc(makerLists.id)).for('update'))

/** A list the caller may see and the one in force in the same division, locked in one order. */
export async function lockMakerLists(tx: Tx, scope: Scope, id: string): Promise<{ list: MakerListRow, inForce: MakerListRow | null } | null> {
  const [found] = await visible(tx, scope.kind, { ...scopeValues(scope), id })
  if (found === undefined) return null
  const rows = await ofDivision(tx, 'division', { divisionCode: found.divisionCode, id })
  const list = rows.find((row) => row.id === id)
  return list === undefined ? null : { list, inForce: rows.find((row) => row.id !== id && row.status === 'IN_FORCE') ?? null }
}

const listings = defineStatement((db) => db.select({ listing: makerListEntries.listing }).from(makerListEntries)
  .innerJoin(makerLists, eq(makerLists.id, makerListEntries.listId))
  .where(and(eq(makerListEntries.agencyId, sql.placeholder('agencyId')), eq(makerLists.status, 'IN_FORCE'))))

/** How the lists in force name a body. */
export async function listingsOf(tx: Tx, agencyId: string): Promise<(keyof typeof makerListings)[]> {
  return (await listings(tx, 'agency', { agencyId })).map(({ listing }) => listing)
}
