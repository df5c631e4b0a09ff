import { and, eq, sql } from 'drizzle-orm'
import type { Scope } from '../../../platform/actor.ts'
import { defineBulkInsert } from '../../../platform/db/bulk-insert.ts'
import type { Tx } from '../../../platform/db/client.ts'
import type { Change } from '../../../platform/db/columns.ts'
import type { ScopeColumns } from '../../../platform/db/scope.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { handledBy } from '../table.ts'
import { caseClues } from './table.ts'

export type ClueRow = typeof caseClues.$inferSelect
export type ClueChange = Change<ClueRow>

/** An officer's own clues are those of the cases the officer handles. */
export const clueScope: ScopeColumns = {
  provinceCode: caseClues.provinceCode, cityCode: caseClues.cityCode, countyCode: caseClues.countyCode, agencyId: caseClues.agencyId,
  own: (officerId) => handledBy(caseClues.caseId, officerId),
}

export const insertClues = defineBulkInsert(caseClues)

const locked = defineStatement((db, kind: Scope['kind']) => db.select().from(caseClues)
  .where(and(eq(caseClues.id, sql.placeholder('id')), withinScope(clueScope, kind))).for('update'))

export async function lockClueRow(tx: Tx, scope: Scope, id: string): Promise<ClueRow | null> {
  const [row] = await locked(tx, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

export async function updateClue(tx: Tx, id: string, change: ClueChange, now: Date): Promise<ClueRow> {
  const [row] = await tx.update(caseClues).set({ ...change, version: sql`${caseClues.version} + 1`, updatedAt: now }).where(eq(caseClues.id, id)).returning()
  if (row === undefined) throw new Error('the clue was not stored')
  return row
}
