import { and, eq, sql } from 'drizzle-orm'
import { membersOf } from '../../../kernel/codes.ts'
import type { Scope } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/db/client.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { between, idOf, memberOf } from '../../../platform/filters.ts'
import { defineList } from '../../../platform/list.ts'
import { successionKinds } from '../codes.ts'
import { successionLinks, successions } from '../table.ts'
import type { LinkRow, SuccessionRow } from './store.ts'
import { successionScope } from './store.ts'

const byId = defineStatement((db, kind: Scope['kind']) => db.select().from(successions)
  .where(and(eq(successions.id, sql.placeholder('id')), withinScope(successionScope, kind))))

const linksOf = defineStatement<'links', LinkRow[]>((db) => db.select().from(successionLinks)
  .where(eq(successionLinks.successionId, sql.placeholder('id'))).orderBy(successionLinks.id))

export async function findSuccession(db: Database, scope: Scope, id: string): Promise<SuccessionRow | null> {
  const [row] = await byId(db, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

export async function findSuccessionWithLinks(db: Database, scope: Scope, id: string): Promise<{ row: SuccessionRow, links: LinkRow[] } | null> {
  const row = await findSuccession(db, scope, id)
  return row === null ? null : { row, links: await linksOf(db, 'links', { id }) }
}

export const successionList = defineList<SuccessionRow>({
  name: 'agency-successions',
  table: successions,
  id: successions.id,
  scope: successionScope,
  filters: {
    agencyId: idOf(successions.agencyId, '原机关（首个）'),
    kind: memberOf(successions.kind, membersOf(successionKinds), '变动种类'),
    effectiveOn: between(successions.effectiveOn, '生效日期'),
  },
  sorts: { effectiveOn: { column: successions.effectiveOn, cast: 'date', value: (row) => row.effectiveOn, description: '生效日期' } },
  defaultSort: '-effectiveOn',
  select: (db, { where, orderBy, limit }) => db.select().from(successions).where(where).orderBy(...orderBy).limit(limit),
  idOf: (row) => row.id,
})
