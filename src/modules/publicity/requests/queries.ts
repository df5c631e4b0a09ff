import { and, eq, sql } from 'drizzle-orm'
import { membersOf } from '../../../kernel/codes.ts'
import { localDateOf } from '../../../kernel/local-date.ts'
import { statesOf } from '../../../kernel/state-machine.ts'
import type { Scope } from '../../../platform/actor.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/db/client.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { between, idOf, memberOf, whether } from '../../../platform/filters.ts'
import type { List } from '../../../platform/list.ts'
import { defineList } from '../../../platform/list.ts'
import { channels, requestKinds } from '../codes.ts'
import { publicationRequestMachine } from './machine.ts'
import type { RequestRow } from './store.ts'
import { publicationRequests, publicationRequestScope } from './table.ts'

const byId = defineStatement((db, kind: Scope['kind']) => db.select().from(publicationRequests)
  .where(and(eq(publicationRequests.id, sql.placeholder('id')), withinScope(publicationRequestScope, kind))))

export async function findRequest(db: Database, scope: Scope, id: string): Promise<RequestRow | null> {
  const [row] = await byId(db, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

const { answeredOn, dueOn } = publicationRequests

export const requestList = (clock: Clock): List<RequestRow> => defineList<RequestRow>({
  name: 'publication-requests',
  table: publicationRequests,
  id: publicationRequests.id,
  scope: publicationRequestScope,
  filters: {
    publicationId: idOf(publicationRequests.publicationId, '公示任务'),
    caseId: idOf(publicationRequests.caseId, '案件'),
    agencyId: idOf(publicationRequests.agencyId, '公示机关'),
    kind: memberOf(publicationRequests.kind, membersOf(requestKinds), '申请种类'),
    channel: memberOf(publicationRequests.channel, membersOf(channels), '公示渠道'),
    status: memberOf(publicationRequests.status, statesOf(publicationRequestMachine), '状态'),
    dueOn: between(dueOn, '答复期限届满日'),
    overdue: whether(sql`(coalesce(${answeredOn}, ${sql.placeholder('today')}::date) > ${dueOn})`, '是否逾期：届满未答复，或者届满后才答复', () => ({ today: localDateOf(clock.now()) })),
  },
  sorts: { dueOn: { column: dueOn, cast: 'date', value: (row) => row.dueOn, description: '答复期限届满日' } },
  defaultSort: 'dueOn',
  select: (db, { where, orderBy, limit }) => db.select().from(publicationRequests).where(where).orderBy(...orderBy).limit(limit),
  idOf: (row) => row.id,
})
