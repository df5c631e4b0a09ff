import { membersOf } from '../../../kernel/codes.ts'
import { securityLogEntries } from '../../../platform/db/tables.ts'
import { between, idOf, memberOf } from '../../../platform/filters.ts'
import { instantFilter } from '../../../platform/http/strings.ts'
import { defineList } from '../../../platform/list.ts'
import { securityEvents } from '../../../platform/security-log.ts'
import { ofNoPlace } from '../accounts/queries.ts'

export type SecurityLogRow = typeof securityLogEntries.$inferSelect

export const securityLogList = defineList<SecurityLogRow>({
  name: 'security-log-entries',
  table: securityLogEntries,
  id: securityLogEntries.id,
  scope: ofNoPlace(securityLogEntries.accountId),
  filters: {
    event: memberOf(securityLogEntries.event, membersOf(securityEvents), '事件'),
    accountId: idOf(securityLogEntries.accountId, '账号'),
    at: between(securityLogEntries.at, '事件时刻', instantFilter),
  },
  sorts: { at: { column: securityLogEntries.at, cast: 'timestamptz', value: (row) => row.at.toISOString(), description: '事件时刻' } },
  defaultSort: '-at',
  select: (db, { where, orderBy, limit }) => db.select().from(securityLogEntries).where(where).orderBy(...orderBy).limit(limit),
  idOf: (row) => row.id,
})
