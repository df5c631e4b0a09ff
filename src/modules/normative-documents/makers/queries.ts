import { and, asc, eq, sql } from 'drizzle-orm'
import { statesOf } from '../../../kernel/state-machine.ts'
import type { Scope } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/db/client.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { equals, idOf, memberOf } from '../../../platform/filters.ts'
import { divisionCode } from '../../../platform/http/strings.ts'
import { defineList } from '../../../platform/list.ts'
import { makerListMachine } from '../machine.ts'
import type { MakerListEntryRow, MakerListRow } from './store.ts'
import { makerListEntries, makerLists, makerListScope } from './table.ts'

const byId = defineStatement((db, kind: Scope['kind']) => db.select({ list: makerLists, entry: makerListEntries }).from(makerLists)
  .innerJoin(makerListEntries, eq(makerListEntries.listId, makerLists.id))
  .where(and(eq(makerLists.id, sql.placeholder('id')), withinScope(makerListScope, kind)))
  .orderBy(sql`${makerListEntries.listing} desc`, asc(makerListEntries.name), asc(makerListEntries.id)))

export async function findMakerList(db: Database, scope: Scope, id: string): Promise<{ list: MakerListRow, entries: MakerListEntryRow[] } | null> {
  const rows = await byId(db, scope.kind, { ...scopeValues(scope), id })
  return rows[0] === undefined ? null : { list: rows[0].list, entries: rows.map(({ entry }) => entry) }
}

export const makerListList = defineList<MakerListRow>({
  name: 'maker-lists',
  table: makerLists,
  id: makerLists.id,
  scope: makerListScope,
  filters: {
    agencyId: idOf(makerLists.agencyId, '编制机关'),
    status: memberOf(makerLists.status, statesOf(makerListMachine), '状态'),
    divisionCode: equals(makerLists.divisionCode, divisionCode()),
  },
  sorts: { createdAt: { column: makerLists.createdAt, cast: 'timestamptz', value: (row) => row.createdAt.toISOString(), description: '登记时刻' } },
  defaultSort: '-createdAt',
  select: (db, { where, orderBy, limit }) => db.select().from(makerLists).where(where).orderBy(...orderBy).limit(limit),
  idOf: (row) => row.id,
})
