import { z } from 'zod'
import { actsOf } from '../../../platform/http/acts.ts'
import { codes, day, divisionCode, instantText, text, uuid } from '../../../platform/http/strings.ts'
import { meetingKinds } from '../codes.ts'
import { agendaTopicMachine } from './machine.ts'

export const topicParams = z.strictObject({ agendaTopicId: uuid('会议议题') })

export const newTopicBody = z.strictObject({
  id: uuid('客户端自定的主键').optional(), agencyId: uuid('议题承办单位'), title: text(200, '议题'), summary: text(5000, '主要内容'), meetingKind: codes(meetingKinds, '审议会议'),
  proposedOn: day('提出日期；不填为今日').optional(),
}).meta({ id: 'NewAgendaTopic' })
export const scheduleBody = z.strictObject({
  meetingOn: day('会议日期'), session: text(100, '会议届次'), on: day('列入议程日期；不填为今日').optional(),
}).meta({ id: 'AgendaTopicScheduling' })
export const topicReasonBody = z.strictObject({ reason: text(1000, '理由') }).meta({ id: 'AgendaTopicReason' })
export const discussionBody = z.strictObject({ outcome: text(2000, '讨论结果') }).meta({ id: 'AgendaTopicDiscussion' })

export const topicRecord = z.strictObject({
  id: uuid('主键'),
  agencyId: uuid('议题承办单位'),
  divisionCode: divisionCode(),
  title: z.string().describe('议题'),
  summary: z.string().describe('主要内容'),
  meetingKind: codes(meetingKinds, '审议会议'),
  proposedOn: day('提出日期'),
  status: codes(agendaTopicMachine.states, '状态'),
  reviewId: uuid('据以上会的合法性审查意见').nullable(),
  scheduledOn: day('列入议程日期').nullable(),
  meetingOn: day('会议日期').nullable(),
  session: z.string().nullable().describe('会议届次'),
  outcome: z.string().nullable().describe('讨论结果'),
  reason: z.string().nullable().describe('暂缓或者撤回的理由'),
  availableActs: actsOf(agendaTopicMachine, {
    schedule: 'scheduleAgendaTopic', postpone: 'postponeAgendaTopic', discuss: 'discussAgendaTopic', withdraw: 'withdrawAgendaTopic',
  }),
  version: z.number().int().describe('版本号'),
  createdAt: instantText('登记时刻'),
  updatedAt: instantText('最近变更时刻'),
}).meta({ id: 'AgendaTopic' })

export type NewTopicBody = z.output<typeof newTopicBody>
export type TopicRecord = z.output<typeof topicRecord>
