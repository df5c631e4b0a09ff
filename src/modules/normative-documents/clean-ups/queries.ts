import { and, eq, sql } from 'drizzle-orm'
import { membersOf } from '../../../kernel/codes.ts'
import { statesOf } from '../../../kernel/state-machine.ts'
import type { Scope } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/db/client.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { containedIn, idOf, memberOf, whether } from '../../../platform/filters.ts'
import { defineList } from '../../../platform/list.ts'
import { cleanUpConclusions } from '../codes.ts'
import { documentCleanUpMachine } from '../machine.ts'
import type { CleanUpItemRow, CleanUpRow } from './store.ts'
import { cleanUpItemScope, cleanUpScope, documentCleanUpItems, documentCleanUps } from './table.ts'

const byId = defineStatement((db, kind: Scope['kind']) => db.select().from(documentCleanUps)
  .where(and(eq(documentCleanUps.id, sql.placeholder('id')), withinScope(cleanUpScope, kind))))

export async function findCleanUp(db: Database, scope: Scope, id: string): Promise<CleanUpRow | null> {
  const [row] = await byId(db, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

export const cleanUpList = defineList<CleanUpRow>({
  name: 'document-clean-ups',
  table: documentCleanUps,
  id: documentCleanUps.id,
  scope: cleanUpScope,
  filters: {
    agencyId: idOf(documentCleanUps.agencyId, '组织清理的机关'),
    status: memberOf(documentCleanUps.status, statesOf(documentCleanUpMachine), '状态'),
    q: containedIn([documentCleanUps.title], '名称中的文字'),
  },
  sorts: { createdAt: { column: documentCleanUps.createdAt, cast: 'timestamptz', value: (row) => row.createdAt.toISOString(), description: '登记时刻' } },
  defaultSort: '-createdAt',
  select: (db, { where, orderBy, limit }) => db.select().from(documentCleanUps).where(where).orderBy(...orderBy).limit(limit),
  idOf: (row) => row.id,
})

export const cleanUpItemList = defineList<CleanUpItemRow>({
  name: 'document-clean-up-items',
  table: documentCleanUpItems,
  id: documentCleanUpItems.id,
  scope: cleanUpItemScope,
  filters: {
    cleanUpId: idOf(documentCleanUpItems.cleanUpId, '清理'),
    agencyId: idOf(documentCleanUpItems.agencyId, '制定机关'),
    documentId: idOf(documentCleanUpItems.documentId, '规范性文件'),
    conclusion: memberOf(documentCleanUpItems.conclusion, membersOf(cleanUpConclusions), '清理结论'),
    concluded: whether(sql`${documentCleanUpItems.conclusion} is not null`, '是否已有结论'),
  },
  sorts: { id: { column: documentCleanUpItems.id, cast: 'uuid', value: (row) => row.id, description: '次序' } },
  defaultSort: 'id',
  select: (db, { where, orderBy, limit }) => db.select().from(documentCleanUpItems).where(where).orderBy(...orderBy).limit(limit),
  idOf: (row) => row.id,
})
