import type { Placeholder, SQL } from 'drizzle-orm'
import { and, eq, sql } from 'drizzle-orm'
import type { Scope } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db/client.ts'
import type { Change } from '../../../platform/db/columns.ts'
import type { ScopeColumns } from '../../../platform/db/scope.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { spotCheckFiles } from '../table.ts'
import { findings } from './table.ts'

export type FindingRow = typeof findings.$inferSelect
export type NewFinding = typeof findings.$inferInsert

const ofReviewedFile = (officerId: Placeholder): SQL => sql`exists (
  select 1 from ${spotCheckFiles} where ${spotCheckFiles.id} = ${findings.fileId} and ${spotCheckFiles.reviewerId} = ${officerId})`

/** Own are the findings about the files one is to review. */
export const findingScope: ScopeColumns = {
  provinceCode: findings.provinceCode, cityCode: findings.cityCode, countyCode: findings.countyCode, agencyId: findings.agencyId, own: ofReviewedFile,
}

const locked = defineStatement((db, kind: Scope['kind']) => db.select().from(findings)
  .where(and(eq(findings.id, sql.placeholder('id')), withinScope(findingScope, kind))).for('update'))

/** The finding locked for change, if the caller may see it. */
export async function lockFinding(tx: Tx, scope: Scope, id: string): Promise<FindingRow | null> {
  const [row] = await locked(tx, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

export async function insertFinding(tx: Tx, finding: NewFinding): Promise<FindingRow> {
  const [row] = await tx.insert(findings).values(finding).returning()
  if (row === undefined) throw new Error('the finding was not stored')
  return row
}

export async function updateFinding(tx: Tx, id: string, change: Change<NewFinding>, now: Date): Promise<FindingRow> {
  const [row] = await tx.update(findings).set({ ...change, version: sql`${findings.version} + 1`, updatedAt: now }).where(eq(findings.id, id)).returning()
  if (row === undefined) throw new Error('the finding was not stored')
  return row
}
