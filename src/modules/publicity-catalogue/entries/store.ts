import { and, asc, eq, sql } from 'drizzle-orm'
import type { Scope } from '../../../platform/actor.ts'
import { defineBulkInsert, defineBulkInsertOfNew, defineBulkUpdate } from '../../../platform/db/bulk-insert.ts'
import type { Tx } from '../../../platform/db/client.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { writtenCommand } from '../../../platform/db/written.ts'
import { catalogueEntries, catalogueItems, catalogueVersions, entryScope } from '../table.ts'

export type EntryRow = typeof catalogueEntries.$inferSelect
export type VersionRow = typeof catalogueVersions.$inferSelect
export type ItemRow = typeof catalogueItems.$inferSelect

/** Stores an entry unless the body has one of its kind. */
export const insertEntry = defineBulkInsertOfNew(catalogueEntries)

export const updateEntries = defineBulkUpdate(catalogueEntries, [
  'status', 'draftText', 'draftSha256', 'draftItems', 'draftedOn', 'draftedBy', 'reason', 'approvedOn', 'approvedBy', 'versionNumber', 'sha256', 'firstPublishedOn', 'publishedOn',
  'staleSince', 'staleDueOn', 'staleProvisional', 'calendarVersion', 'legalBasis', 'withdrawnOn', 'withdrawReason',
])

export const insertVersions = defineBulkInsert(catalogueVersions)
export const insertItems = defineBulkInsert(catalogueItems)

const locked = defineStatement((db, kind: Scope['kind']) => db.select().from(catalogueEntries)
  .where(and(eq(catalogueEntries.id, sql.placeholder('id')), withinScope(entryScope, kind))).for('update'))

export async function lockEntry(tx: Tx, scope: Scope, id: string): Promise<EntryRow | null> {
  const [row] = await locked(tx, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

const onView = defineStatement((db, kind: Scope['kind']) => db.select().from(catalogueEntries)
  .where(and(sql`${catalogueEntries.id} > ${sql.placeholder('afterId')}::uuid`, sql`${catalogueEntries.versionNumber} > 0 and ${catalogueEntries.withdrawnOn} is null`, withinScope(entryScope, kind)))
  .orderBy(asc(catalogueEntries.id)).limit(sql.placeholder('limit')).for('update'))

/** The next entries of a scope that have a version on view, in the order of their ids. */
export function lockEntriesOnView(tx: Tx, scope: Scope, afterId: string, limit: number): Promise<EntryRow[]> {
  return onView(tx, scope.kind, { ...scopeValues(scope), afterId, limit })
}

const current = defineStatement((db) => db.select({ id: catalogueVersions.id, content: catalogueVersions.content }).from(catalogueVersions)
  .where(and(eq(catalogueVersions.entryId, sql.placeholder('entryId')), sql`${catalogueVersions.publicTo} is null`)))

/** The version of an entry that is on view. */
export async function versionOnView(tx: Tx, entryId: string): Promise<{ id: string, content: string } | null> {
  const [row] = await current(tx, 'current', { entryId })
  return row ?? null
}

const endVersion = writtenCommand('catalogue-end-version', `
with ended as (update catalogue_versions set public_to = $2 where entry_id = $1 and public_to is null returning id)
update catalogue_items set public_to = $2 where public_to is null and version_id in (select id from ended)`)

/** Takes the version of an entry off the public side, with its items. */
export async function endVersionOnView(tx: Tx, entryId: string, on: string): Promise<void> {
  await endVersion(tx, [entryId, on])
}
