import { and, eq, sql } from 'drizzle-orm'
import type { Scope } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/db/client.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { between, idOf } from '../../../platform/filters.ts'
import { instantFilter } from '../../../platform/http/strings.ts'
import { defineList } from '../../../platform/list.ts'
import { agencies } from '../../agencies/table.ts'
import { caseExports } from './table.ts'

export type CaseExportRow = typeof caseExports.$inferSelect

const exportScope = {
  provinceCode: caseExports.provinceCode, cityCode: caseExports.cityCode, countyCode: caseExports.countyCode, agencyId: caseExports.agencyId,
}

export const caseExportList = defineList<CaseExportRow>({
  name: 'case-exports',
  table: caseExports,
  id: caseExports.id,
  scope: exportScope,
  filters: { agencyId: idOf(caseExports.agencyId, '导出单位'), startedAt: between(caseExports.startedAt, '开始时刻', instantFilter) },
  sorts: { startedAt: { column: caseExports.startedAt, cast: 'timestamptz', value: (row) => row.startedAt.toISOString(), description: '开始时刻' } },
  defaultSort: '-startedAt',
  select: (db, { where, orderBy, limit }) => db.select().from(caseExports).where(where).orderBy(...orderBy).limit(limit),
  idOf: (row) => row.id,
})

const byId = defineStatement((db, kind: Scope['kind']) => db.select().from(caseExports)
  .where(and(eq(caseExports.id, sql.placeholder('id')), withinScope(exportScope, kind))))

export async function findCaseExport(db: Database, scope: Scope, id: string): Promise<CaseExportRow | null> {
  const [row] = await byId(db, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

const namesById = defineStatement<'names', { id: string, name: string }[]>((db) => db.select({ id: agencies.id, name: agencies.name }).from(agencies)
  .where(sql`${agencies.id} = any(${sql.placeholder('ids')}::uuid[])`))

export async function agencyNames(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  return new Map((await namesById(db, 'names', { ids: [...new Set(ids)] })).map(({ id, name }) => [id, name]))
}
