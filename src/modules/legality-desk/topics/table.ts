import { pgTable, text } from 'drizzle-orm/pg-core'
import { membersOf } from '../../../kernel/codes.ts'
import { statesOf } from '../../../kernel/state-machine.ts'
import { oneOf } from '../../../platform/db/checks.ts'
import { legalDate } from '../../../platform/db/columns.ts'
import { describeTable } from '../../../platform/db/comments.ts'
import { meetingKinds } from '../codes.ts'
import { indexesByDay, smallColumns, smallScope } from '../small-table.ts'
import type { TopicState } from './machine.ts'
import { agendaTopicMachine } from './machine.ts'

export const agendaTopics = pgTable('agenda_topics', {
  ...smallColumns(),
  summary: text('summary').notNull(),
  meetingKind: text('meeting_kind').$type<keyof typeof meetingKinds>().notNull(),
  proposedOn: legalDate('proposed_on').notNull(),
  status: text('status').$type<TopicState>().notNull(),
  scheduledOn: legalDate('scheduled_on'),
  meetingOn: legalDate('meeting_on'),
  session: text('session'),
  outcome: text('outcome'),
}, (t) => [
  ...indexesByDay('agenda_topics', t, t.proposedOn, 'proposed_on'),
  oneOf('agenda_topics_meeting_kind', t.meetingKind, membersOf(meetingKinds)),
  oneOf('agenda_topics_status', t.status, statesOf(agendaTopicMachine)),
])

export const agendaTopicScope = smallScope(agendaTopics)

export const agendaTopicTables = [
  describeTable(agendaTopics, '会议议题', {
    agency_id: '议题承办单位', title: '议题', summary: '主要内容', meeting_kind: '审议会议', proposed_on: '提出日期', status: '状态', review_id: '据以上会的合法性审查意见',
    scheduled_on: '列入议程日期', meeting_on: '会议日期', session: '会议届次', outcome: '讨论结果', reason: '暂缓或者撤回的理由',
  }),
]
