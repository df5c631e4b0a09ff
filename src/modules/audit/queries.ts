import type { Placeholder, SQL } from 'drizzle-orm'
import { and, eq, ne, or } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { ScopeColumns } from '../../platform/db/scope.ts'
import { auditEntries } from '../../platform/db/tables.ts'
import { between, equals, idOf, toldTo } from '../../platform/filters.ts'
import { instantFilter } from '../../platform/http/strings.ts'
import { defineList, type List } from '../../platform/list.ts'
import { z } from 'zod'

export type AuditEntryRow = typeof auditEntries.$inferSelect

/** A kind of record that agencies it concerns are told of only later: until then they do not find the entries about it, for already who acted would tell. */
export interface ToldLater {
  kind: string
  /** Whether the people of the agency that asks have been told of the record with this id. */
  told: (asking: Placeholder, recordId: AnyPgColumn) => SQL
}

const auditScope: ScopeColumns = {
  provinceCode: auditEntries.provinceCode, cityCode: auditEntries.cityCode, countyCode: auditEntries.countyCode, agencyId: auditEntries.agencyId,
}

const code = (description: string) => z.string().max(80).regex(/^[a-z][a-z0-9.-]*$/).describe(description)

const shared = {
  table: auditEntries,
  id: auditEntries.id,
  scope: auditScope,
  sorts: { at: { column: auditEntries.at, cast: 'timestamptz' as const, value: (row: AuditEntryRow) => row.at.toISOString(), description: '操作时刻' } },
  defaultSort: '-at',
  idOf: (row: AuditEntryRow) => row.id,
}

export const auditList = (toldLater: readonly ToldLater[]): List<AuditEntryRow> => defineList<AuditEntryRow>({
  ...shared,
  name: 'audit-entries',
  filters: {
    act: equals(auditEntries.act, code('操作代码')),
    actorId: idOf(auditEntries.actorId, '操作账号'),
    agencyId: idOf(auditEntries.agencyId, '记录所属机关'),
    targetKind: equals(auditEntries.targetKind, code('对象种类')),
    targetId: idOf(auditEntries.targetId, '对象主键'),
    at: between(auditEntries.at, '操作时刻', instantFilter),
    toldTo: toldTo((asking) => and(...toldLater.map(({ kind, told }) => or(ne(auditEntries.targetKind, kind), told(asking, auditEntries.targetId))))),
  },
  select: (db, { where, orderBy, limit }) => db.select().from(auditEntries).where(where).orderBy(...orderBy).limit(limit),
})

const histories = new Map<string, List<AuditEntryRow>>()

/** The history of one record, oldest last; the record itself has been found in the caller's scope before. */
export function historyList(kind: string, told?: ToldLater['told']): List<AuditEntryRow> {
  const list = histories.get(kind) ?? defineList<AuditEntryRow>({
    ...shared,
    name: `history-${kind}`,
    filters: { targetId: idOf(auditEntries.targetId, '对象主键'), toldTo: toldTo((asking) => told?.(asking, auditEntries.targetId)) },
    select: (db, { where, orderBy, limit }) => db.select().from(auditEntries)
      .where(and(eq(auditEntries.targetKind, kind), where)).orderBy(...orderBy).limit(limit),
  })
  histories.set(kind, list)
  return list
}

