import { and, eq, sql } from 'drizzle-orm'
import { membersOf } from '../../../kernel/codes.ts'
import { statesOf } from '../../../kernel/state-machine.ts'
import type { Scope } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/db/client.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { containedIn, idOf, memberOf } from '../../../platform/filters.ts'
import { defineList } from '../../../platform/list.ts'
import { textKinds } from '../codes.ts'
import { textMachine } from '../machine.ts'
import { disclosureTexts, textScope } from '../table.ts'
import type { TextRow } from './store.ts'

const byId = defineStatement((db, kind: Scope['kind']) => db.select().from(disclosureTexts)
  .where(and(eq(disclosureTexts.id, sql.placeholder('id')), withinScope(textScope, kind))))

export async function findText(db: Database, scope: Scope, id: string): Promise<TextRow | null> {
  const [row] = await byId(db, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

export const textList = defineList<TextRow>({
  name: 'disclosure-texts', table: disclosureTexts, id: disclosureTexts.id, scope: textScope,
  filters: {
    agencyId: idOf(disclosureTexts.agencyId, '执法主体'),
    kind: memberOf(disclosureTexts.kind, membersOf(textKinds), '种类'),
    status: memberOf(disclosureTexts.status, statesOf(textMachine), '状态'),
    q: containedIn([disclosureTexts.title], '题名中的文字'),
  },
  sorts: { createdAt: { column: disclosureTexts.createdAt, cast: 'timestamptz', value: (row) => row.createdAt.toISOString(), description: '登记时刻' } },
  defaultSort: '-createdAt',
  select: (db, { where, orderBy, limit }) => db.select().from(disclosureTexts).where(where).orderBy(...orderBy).limit(limit),
  idOf: (row) => row.id,
})
