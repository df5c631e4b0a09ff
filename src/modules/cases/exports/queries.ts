import { and, eq, sql } from 'drizzle-orm'
import type { Scope } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/db/client.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { between, idOf } from '../../../platform/filters.ts'
import { instantFilter } from '../../../platform/http/strings.ts'
import { defineList } from '../../../platform/list.ts'
import type { LocalDate } from '../../../kernel/local-date.ts'
import { agencies } from '../../agencies/table.ts'
import type { CaseRow } from '../store.ts'
import { caseDeadlines, cases } from '../table.ts'
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

/** Codes of the periods of a case that were missed, or run on after their last day. */
const missed = sql<string[]>`array(select d.rule_code from ${caseDeadlines} d where d.case_id = ${cases.id}
  and (d.state = 'MISSED' or (d.state = 'RUNNING' and d.nature <> 'WAIT' and d.due_on < ${sql.placeholder('today')}::date)) order by d.due_on, d.rule_code)`

export interface ExportedMore extends Pick<CaseRow, 'id' | 'decisionNumber' | 'penaltyKinds' | 'confiscationYuan' | 'legalReviewedOn' | 'servedOn' | 'archivedOn' | 'endedOn'> {
  agencyName: string
  missedDeadlines: string[]
}

const moreById = defineStatement<'more', ExportedMore[]>((db) => db.select({
  id: cases.id, agencyName: agencies.name, decisionNumber: cases.decisionNumber, penaltyKinds: cases.penaltyKinds, confiscationYuan: cases.confiscationYuan,
  legalReviewedOn: cases.legalReviewedOn, servedOn: cases.servedOn, archivedOn: cases.archivedOn, endedOn: cases.endedOn, missedDeadlines: missed,
}).from(cases).innerJoin(agencies, eq(agencies.id, cases.agencyId)).where(sql`${cases.id} = any(${sql.placeholder('ids')}::uuid[])`))

/** What an export tells of cases beyond the list, by their ids: in one statement. */
export async function moreOf(db: Database, ids: readonly string[], today: LocalDate): Promise<ReadonlyMap<string, ExportedMore>> {
  return new Map((await moreById(db, 'more', { ids, today })).map((more) => [more.id, more]))
}
