import { and, eq, sql } from 'drizzle-orm'
import type { Scope } from '../../../platform/actor.ts'
import { defineBulkInsertOfNew, defineBulkUpdate } from '../../../platform/db/bulk-insert.ts'
import type { Tx } from '../../../platform/db/client.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { disclosureTexts, textScope } from '../table.ts'

export type TextRow = typeof disclosureTexts.$inferSelect

/** Stores a text unless the body has one of its kind and title. */
export const insertText = defineBulkInsertOfNew(disclosureTexts)
export const updateText = defineBulkUpdate(disclosureTexts, ['title', 'details', 'status', 'endedOn', 'endReason'])

const locked = defineStatement((db, kind: Scope['kind']) => db.select().from(disclosureTexts)
  .where(and(eq(disclosureTexts.id, sql.placeholder('id')), withinScope(textScope, kind))).for('update'))

export async function lockText(tx: Tx, scope: Scope, id: string): Promise<TextRow | null> {
  const [row] = await locked(tx, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}
