import { defineBulkInsert } from '../../../platform/db/bulk-insert.ts'
import type { Tx } from '../../../platform/db/client.ts'
import type { ScopeColumns } from '../../../platform/db/scope.ts'
import { successionLinks, successions } from '../table.ts'

export type SuccessionRow = typeof successions.$inferSelect
export type LinkRow = typeof successionLinks.$inferSelect

export const successionScope: ScopeColumns = {
  provinceCode: successions.provinceCode, cityCode: successions.cityCode, countyCode: successions.countyCode, agencyId: successions.agencyId,
}

export async function insertSuccession(tx: Tx, succession: typeof successions.$inferInsert): Promise<SuccessionRow> {
  const [row] = await tx.insert(successions).values(succession).returning()
  if (row === undefined) throw new Error('the succession was not stored')
  return row
}

export const insertLinks = defineBulkInsert(successionLinks)
