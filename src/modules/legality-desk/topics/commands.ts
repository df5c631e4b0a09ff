import { newId } from '../../../kernel/ids.ts'
import { nextState } from '../../../kernel/state-machine.ts'
import type { CommandContext } from '../../../platform/command.ts'
import type { Change } from '../../../platform/db/columns.ts'
import { requireVersion } from '../../../platform/http/etag.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import { changeOf } from '../../../platform/record-change.ts'
import { findAgency } from '../../agencies/index.ts'
import { legalityRecordProblems } from '../record-problems.ts'
import type { SubmissionBody } from '../schema.ts'
import type { LegalityReviewRow } from '../store.ts'
import { requireAllowingOpinion, submitToDesk } from '../subjects.ts'
import type { TopicAct } from './machine.ts'
import { agendaTopicMachine } from './machine.ts'
import type { NewTopicBody } from './schema.ts'
import type { NewTopic, TopicRow } from './store.ts'
import { insertTopic, lockTopic, updateTopic } from './store.ts'

const { raise } = legalityRecordProblems

/** 提出议题 */
export async function proposeTopic(context: CommandContext, { id, proposedOn = context.today, ...body }: NewTopicBody): Promise<TopicRow> {
  const { tx, actor, now, today } = context
  if (proposedOn > today) throw raise['date-in-future']()
  const agency = await findAgency(tx, actor.scope, body.agencyId)
  if (agency === null) throw raise['agency-unknown']()
  const row = await insertTopic(tx, {
    ...body, id: id ?? newId(now), divisionCode: agency.divisionCode, proposedOn, status: agendaTopicMachine.initial, createdAt: now, updatedAt: now,
  })
  context.record(changeOf('agenda-topic', 'propose', null, row))
  return row
}

/** One act on a topic: locked within the scope, on its version and in its state. */
async function actOn(
  context: CommandContext, act: TopicAct, { id, version }: { id: string, version: number }, decide: (row: TopicRow) => Change<NewTopic> | Promise<Change<NewTopic>>,
): Promise<TopicRow> {
  const before = await lockTopic(context.tx, context.actor.scope, id)
  if (before === null) throw httpProblems.raise['not-found']()
  requireVersion(before.version, version)
  const status = nextState(agendaTopicMachine, before.status, act)
  const row = await updateTopic(context.tx, id, { ...await decide(before), status }, context.now)
  context.record(changeOf('agenda-topic', act, before, row))
  return row
}

const subjectOf = ({ id, title, agencyId, divisionCode }: TopicRow) => ({ kind: 'AGENDA_TOPIC' as const, id, title, agencyId, divisionCode })

/** 送请合法性审查 */
export async function submitTopic(context: CommandContext, id: string, body: SubmissionBody): Promise<LegalityReviewRow> {
  const topic = await lockTopic(context.tx, context.actor.scope, id)
  if (topic === null) throw httpProblems.raise['not-found']()
  if (topic.status !== 'PROPOSED') throw raise['not-open']()
  return submitToDesk(context, subjectOf(topic), body)
}

type One = { id: string, version: number }

/** 列入会议议程：未经合法性审查不得上会 */
export const scheduleTopic = (context: CommandContext, one: One, { on = context.today, ...given }: { meetingOn: string, session: string, on?: string | undefined }): Promise<TopicRow> =>
  actOn(context, 'schedule', one, async (row) => {
    if (on > context.today) throw raise['date-in-future']()
    if (on < row.proposedOn) throw raise['date-before']({ earliest: row.proposedOn })
    if (given.meetingOn < on) throw raise['date-before']({ earliest: on })
    const { id: reviewId } = await requireAllowingOpinion(context, subjectOf(row), on)
    return { ...given, scheduledOn: on, reviewId, reason: null }
  })

/** 暂缓上会：再次列入须重新核对审查意见 */
export const postponeTopic = (context: CommandContext, one: One, reason: string): Promise<TopicRow> =>
  actOn(context, 'postpone', one, () => ({ reason, scheduledOn: null, meetingOn: null, session: null, reviewId: null }))

/** 登记讨论结果 */
export const discussTopic = (context: CommandContext, one: One, outcome: string): Promise<TopicRow> => actOn(context, 'discuss', one, (row) => {
  if ((row.meetingOn ?? '') > context.today) throw raise['date-in-future']()
  return { outcome }
})

/** 撤回议题 */
export const withdrawTopic = (context: CommandContext, one: One, reason: string): Promise<TopicRow> => actOn(context, 'withdraw', one, () => ({ reason }))
