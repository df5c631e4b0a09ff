import { and, eq, sql } from 'drizzle-orm'
import { membersOf } from '../../../kernel/codes.ts'
import { statesOf } from '../../../kernel/state-machine.ts'
import type { Scope } from '../../../platform/actor.ts'
import type { Database, Tx } from '../../../platform/db/client.ts'
import type { Change } from '../../../platform/db/columns.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { between, containedIn, idOf, memberOf } from '../../../platform/filters.ts'
import { defineList } from '../../../platform/list.ts'
import { meetingKinds } from '../codes.ts'
import { agendaTopicMachine } from './machine.ts'
import { agendaTopics, agendaTopicScope } from './table.ts'

export type TopicRow = typeof agendaTopics.$inferSelect
export type NewTopic = typeof agendaTopics.$inferInsert

const byId = defineStatement((db, kind: Scope['kind']) => db.select().from(agendaTopics).where(and(eq(agendaTopics.id, sql.placeholder('id')), withinScope(agendaTopicScope, kind))))
const locked = defineStatement((db, kind: Scope['kind']) => db.select().from(agendaTopics)
  .where(and(eq(agendaTopics.id, sql.placeholder('id')), withinScope(agendaTopicScope, kind))).for('update'))

export async function findTopic(db: Database, scope: Scope, id: string): Promise<TopicRow | null> {
  const [row] = await byId(db, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

export async function lockTopic(tx: Tx, scope: Scope, id: string): Promise<TopicRow | null> {
  const [row] = await locked(tx, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}

export async function insertTopic(tx: Tx, topic: NewTopic): Promise<TopicRow> {
  const [row] = await tx.insert(agendaTopics).values(topic).returning()
  if (row === undefined) throw new Error('the topic was not stored')
  return row
}

export async function updateTopic(tx: Tx, id: string, change: Change<NewTopic>, now: Date): Promise<TopicRow> {
  const [row] = await tx.update(agendaTopics).set({ ...change, version: sql`${agendaTopics.version} + 1`, updatedAt: now }).where(eq(agendaTopics.id, id)).returning()
  if (row === undefined) throw new Error('the topic was not stored')
  return row
}

export const topicList = defineList<TopicRow>({
  name: 'agenda-topics',
  table: agendaTopics,
  id: agendaTopics.id,
  scope: agendaTopicScope,
  filters: {
    agencyId: idOf(agendaTopics.agencyId, '议题承办单位'),
    meetingKind: memberOf(agendaTopics.meetingKind, membersOf(meetingKinds), '审议会议'),
    status: memberOf(agendaTopics.status, statesOf(agendaTopicMachine), '状态'),
    proposedOn: between(agendaTopics.proposedOn, '提出日期'),
    q: containedIn([agendaTopics.title], '议题中的文字'),
  },
  sorts: { proposedOn: { column: agendaTopics.proposedOn, cast: 'date', value: (row) => row.proposedOn, description: '提出日期' } },
  defaultSort: '-proposedOn',
  select: (db, { where, orderBy, limit }) => db.select().from(agendaTopics).where(where).orderBy(...orderBy).limit(limit),
  idOf: (row) => row.id,
})
