import { sql } from 'drizzle-orm'
import { idOf, whether } from '../../../platform/filters.ts'
import { defineList } from '../../../platform/list.ts'
import { ofNoPlace } from '../accounts/queries.ts'
import { sessions } from '../table.ts'
import type { SessionRow } from './store.ts'

/** The sessions of one account, newest first. */
export const sessionList = defineList<SessionRow>({
  name: 'sessions',
  table: sessions,
  id: sessions.id,
  scope: ofNoPlace(sessions.accountId),
  filters: {
    accountId: idOf(sessions.accountId, '账号'),
    ended: whether(sql`${sessions.endedAt} is not null`, '是否已结束'),
  },
  sorts: { startedAt: { column: sessions.startedAt, cast: 'timestamptz', value: (row) => row.startedAt.toISOString(), description: '开始时刻' } },
  defaultSort: '-startedAt',
  select: (db, { where, orderBy, limit }) => db.select().from(sessions).where(where).orderBy(...orderBy).limit(limit),
  idOf: (row) => row.id,
})
