import { dueOn } from '../../kernel/deadline.ts'
import { nextState } from '../../kernel/state-machine.ts'
import type { CommandContext } from '../../platform/command.ts'
import { requireVersion } from '../../platform/http/etag.ts'
import { httpProblems } from '../../platform/http/problems.ts'
import { findCase } from '../cases/index.ts'
import { calendarOf } from '../reference/index.ts'
import type { PublicationAct } from './machine.ts'
import { publicationMachine } from './machine.ts'
import { recordPublication } from './record.ts'
import { requireCause, requirePublicationDate, requireWithdrawalDate } from './rules.ts'
import type { ExemptionBody, PublishingBody, WithdrawalBody } from './schema.ts'
import type { PublicationRow } from './store.ts'
import { lockPublication, updatePublications } from './store.ts'
import { dutyToWithdraw } from './withdrawals.ts'

export type PublicationChange = Partial<PublicationRow>

interface PublicationCommand<Body> {
  act: PublicationAct
  /** What of the publication changes, or a problem thrown. */
  decide: (row: PublicationRow, body: Body, context: CommandContext) => PublicationChange | Promise<PublicationChange>
}

/** Carries out an act on one publication: locked, judged, changed, recorded once. */
export async function actOnPublication<Body>(
  context: CommandContext, { act, decide }: PublicationCommand<Body>, { id, version }: { id: string, version: number }, body: Body,
): Promise<PublicationRow> {
  const before = await lockPublication(context.tx, context.actor.scope, id)
  if (before === null) throw httpProblems.raise['not-found']()
  requireVersion(before.version, version)
  const status = nextState(publicationMachine, before.status, act)
  const after: PublicationRow = { ...before, status, ...await decide(before, body, context), version: before.version + 1, updatedAt: context.now }
  await updatePublications(context.tx, [after])
  recordPublication(context, act, before, after)
  return after
}

/** 登记已公示 */
export const publish: PublicationCommand<PublishingBody> = {
  act: 'publish',
  decide: ({ decidedOn }, { publishedOn, address }, { today }) => {
    requirePublicationDate(publishedOn, decidedOn, today)
    return { publishedOn, address }
  },
}

/** 决定不予公示，载明理由与批准人 */
export const exempt: PublicationCommand<ExemptionBody> = {
  act: 'exempt',
  decide: (_row, { reason, note, approver }) => ({ exemptReason: reason, exemptNote: note, exemptApprover: approver }),
}

/** 撤回公示并公开说明理由（行政处罚法第四十八条第二款）。 Where no remedy is on record the cause is given, and the duty reckoned from it. */
export const withdraw: PublicationCommand<WithdrawalBody> = {
  act: 'withdraw',
  decide: async (row, { withdrawnOn, reason, cause }, context) => {
    const { overturnedOn } = requireCause(row.withdrawal, cause)
    requireWithdrawalDate(withdrawnOn, { publishedOn: row.publishedOn, overturnedOn }, context.today)
    return { withdrawnOn, withdrawalReason: reason, ...cause === undefined ? {} : await dutyFrom(context, row, cause) }
  },
}

async function dutyFrom(context: CommandContext, { caseId, divisionCode }: PublicationRow, cause: NonNullable<WithdrawalBody['cause']>): Promise<PublicationChange> {
  const decided = await findCase(context.tx, context.actor.scope, caseId)
  if (decided === null) throw httpProblems.raise['not-found']()
  return dutyToWithdraw({ ...decided, divisionCode }, cause, (rule, on) => calendarOf(context, divisionCode).then((calendar) => dueOn(calendar, rule, on)))
}
