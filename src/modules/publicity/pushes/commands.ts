import type { Due } from '../../../kernel/deadline.ts'
import { dueOn } from '../../../kernel/deadline.ts'
import { newId } from '../../../kernel/ids.ts'
import type { LocalDate } from '../../../kernel/local-date.ts'
import { actsFrom, nextState } from '../../../kernel/state-machine.ts'
import type { CommandContext } from '../../../platform/command.ts'
import { placeOfDivision } from '../../../platform/db/columns.ts'
import { requireVersion } from '../../../platform/http/etag.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import { changeOf } from '../../../platform/record-change.ts'
import { calendarOf } from '../../reference/index.ts'
import { reckoned } from '../commands.ts'
import { publicityProblems } from '../problems.ts'
import type { RegisterPushAct } from './machine.ts'
import { registerPushMachine } from './machine.ts'
import { assistanceRule, pushRule, pushWithdrawalRule, requirePushDay } from './rules.ts'
import type { PushBody, PushedPublicationBody, PushReceiptBody, PushReturnBody, PushWithdrawalBody } from './schema.ts'
import type { RegisterPushRow } from './store.ts'
import { insertPushes, lockPush, lockPushesOfCases, updatePushes } from './store.ts'

/** A penalty with the parties whose register is that of another province. */
export interface PenaltyElsewhere { caseId: string, agencyId: string, divisionCode: string, decidedOn: LocalDate, elsewhere: ReadonlyMap<string, readonly string[]> }

/** 决定作出时产生推送任务: one for each other province; one statement for any number of penalties, one audit entry for each push. */
export async function openPushes(context: CommandContext, penalties: readonly PenaltyElsewhere[]): Promise<void> {
  const { tx, now } = context
  const opened: RegisterPushRow[] = []
  for (const { divisionCode, decidedOn, caseId, agencyId, elsewhere } of penalties) {
    const rule = pushRule(divisionCode, decidedOn)
    if (rule === undefined) continue
    const due = dueOn(await calendarOf(context, divisionCode), rule, decidedOn)
    opened.push(...[...elsewhere].map(([toProvince, partyIds]): RegisterPushRow => ({
      id: newId(now), caseId, agencyId, ...placeOfDivision(divisionCode), toProvince, partyIds: [...partyIds], decidedOn, ruleCode: rule.code, legalBasis: [...rule.legalBasis], ...due, ...nothing,
      createdAt: now, updatedAt: now,
    })))
  }
  await insertPushes(tx, opened)
  for (const row of opened) recordPush(context, 'open', null, row)
}

const nothing = {
  status: registerPushMachine.initial, pushedOn: null, pushedAgainOn: null, reference: null, receivedOn: null, receiptReference: null, publishDueOn: null, publishProvisional: null,
  publishCalendarVersion: null, publishedOn: null, address: null, returnedOn: null, returnReason: null, overturnedOn: null, withdrawalDueOn: null, withdrawalCalendarVersion: null, withdrawnOn: null, withdrawalReason: null, version: 1,
} as const

interface At { id: string, version: number }
export interface PushCommand<Body> {
  act: Exclude<RegisterPushAct, 'cancel'>
  decide: (row: RegisterPushRow, body: Body, context: CommandContext) => Partial<RegisterPushRow> | Promise<Partial<RegisterPushRow>>
}

/** Carries out an act on one push: locked, judged, changed, recorded once. */
export async function actOnPush<Body>(context: CommandContext, { act, decide }: PushCommand<Body>, { id, version }: At, body: Body): Promise<RegisterPushRow> {
  const before = await lockPush(context.tx, context.actor.scope, id)
  if (before === null) throw httpProblems.raise['not-found']()
  requireVersion(before.version, version)
  const status = nextState(registerPushMachine, before.status, act)
  const after: RegisterPushRow = { ...before, status, ...await decide(before, body, context), version: before.version + 1, updatedAt: context.now }
  await updatePushes(context.tx, [after])
  recordPush(context, act, before, after)
  return after
}

/** The day of the last push. */
const lastPush = ({ pushedAgainOn, pushedOn, decidedOn }: RegisterPushRow): LocalDate => pushedAgainOn ?? pushedOn ?? decidedOn

const nothingDue = { publishDueOn: null, publishProvisional: null, publishCalendarVersion: null } as const
export const publicationDue = (due: Due) => ({ publishDueOn: due.dueOn, publishProvisional: due.provisional, publishCalendarVersion: due.calendarVersion })
export const withdrawalDue = (due: Due | null) => ({ withdrawalDueOn: due?.dueOn ?? null, withdrawalCalendarVersion: due?.calendarVersion ?? null })

/** 推送：通过本省市场监督管理部门；退回的更正后再次推送。 */
export const push: PushCommand<PushBody> = {
  act: 'push',
  decide: (row, { pushedOn, reference = null }, { today }) => {
    requirePushDay(pushedOn, row.returnedOn ?? row.decidedOn, today)
    const again = row.pushedOn === null ? { pushedOn } : { pushedAgainOn: pushedOn }
    return { ...again, reference, receivedOn: null, receiptReference: null, ...nothingDue, returnedOn: null, returnReason: null }
  },
}

/** 对方收到：协助公示的期限由此起算 */
export const receive: PushCommand<PushReceiptBody> = {
  act: 'receive',
  decide: async (row, { receivedOn, reference = null }, context) => {
    requirePushDay(receivedOn, lastPush(row), context.today)
    const rule = assistanceRule(row.divisionCode, receivedOn)
    const due = rule === undefined ? null : await reckoned(context, row.divisionCode, rule, receivedOn)
    return { receivedOn, receiptReference: reference, ...due === null ? nothingDue : publicationDue(due) }
  },
}

/** 对方退回，说明理由 */
export const sendBack: PushCommand<PushReturnBody> = {
  act: 'return',
  decide: (row, { returnedOn, reason }, { today }) => {
    requirePushDay(returnedOn, row.receivedOn ?? lastPush(row), today)
    return { returnedOn, returnReason: reason }
  },
}

/** 对方公示 */
export const publishElsewhere: PushCommand<PushedPublicationBody> = {
  act: 'publish',
  decide: (row, { publishedOn, address }, { today }) => {
    requirePushDay(publishedOn, row.receivedOn ?? lastPush(row), today)
    return { publishedOn, address }
  },
}

/** 决定被推翻的，通知对方撤回并说明理由 @throws publicity.push-not-overturned (422) */
export const withdrawPush: PushCommand<PushWithdrawalBody> = {
  act: 'withdraw',
  decide: (row, { withdrawnOn, reason }, { today }) => {
    if (row.overturnedOn === null) throw publicityProblems.raise['push-not-overturned']()
    requirePushDay(withdrawnOn, row.overturnedOn, today)
    return { withdrawnOn, withdrawalReason: reason }
  },
}

interface Overturned { caseId: string, overturnedOn: LocalDate }

/** 决定被变更、撤销、确认违法或者无效的: what was not pushed is not pushed any more; what was is to be withdrawn within three working days (art. 11). */
export async function noteOverturnedPushes(context: CommandContext, overturned: readonly Overturned[]): Promise<void> {
  const byCase = new Map(overturned.map((one) => [one.caseId, one.overturnedOn]))
  const changed: RegisterPushRow[] = []
  for (const before of await lockPushesOfCases(context.tx, [...byCase.keys()])) {
    const overturnedOn = byCase.get(before.caseId)
    const acts = actsFrom(registerPushMachine, before.status)
    if (overturnedOn === undefined || before.overturnedOn !== null || acts.length === 0) continue
    const next = { ...before, overturnedOn, version: before.version + 1, updatedAt: context.now }
    const rule = pushWithdrawalRule(before.divisionCode, overturnedOn)
    const after: RegisterPushRow = acts.includes('cancel') ? { ...next, status: nextState(registerPushMachine, before.status, 'cancel') }
      : { ...next, ...withdrawalDue(rule === null ? null : await reckoned(context, before.divisionCode, rule, overturnedOn)) }
    changed.push(after)
    recordPush(context, acts.includes('cancel') ? 'cancel' : 'require-withdrawal', before, after)
  }
  await updatePushes(context.tx, changed)
}

export function recordPush(context: Pick<CommandContext, 'record'>, act: string, before: RegisterPushRow | null, after: RegisterPushRow): void {
  context.record(changeOf('register-push', act, before, after))
}
