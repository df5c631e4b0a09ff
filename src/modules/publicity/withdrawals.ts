import type { DeadlineRule, Due } from '../../kernel/deadline.ts'
import { dueOn } from '../../kernel/deadline.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import { actsFrom } from '../../kernel/state-machine.ts'
import type { CommandContext } from '../../platform/command.ts'
import type { Vault } from '../../platform/vault.ts'
import { calendarOf } from '../reference/index.ts'
import type { OverturnCause } from './codes.ts'
import type { PublicationCommand } from './commands.ts'
import { factsOf, reckoned } from './commands.ts'
import { publicationWithdrawn } from './events.ts'
import { publicationMachine } from './machine.ts'
import { changePublicDecisions } from './public/store.ts'
import { recordPublication } from './record.ts'
import type { Decision, Overturning } from './rules.ts'
import { overturnedNote, requireCause, requireWithdrawalDate, withdrawalDeadline } from './rules.ts'
import type { WithdrawalBody } from './schema.ts'
import { maskedReason } from './snapshots/content.ts'
import type { PublicationRow } from './store.ts'
import { lockPublicationsOfCases, updatePublications } from './store.ts'

interface Overturned { caseId: string, divisionCode: string, actKind: string, field: string, result: string, overturnedOn: LocalDate }

const causes: Readonly<Record<string, OverturnCause | undefined>> = { CHANGED: 'CHANGED', REVOKED: 'REVOKED', CONFIRMED_ILLEGAL: 'CONFIRMED_ILLEGAL', VOID: 'VOID' }

/** 撤回公示并公开说明理由（行政处罚法第四十八条第二款）。 Where no remedy is on record the cause is given, and the duty reckoned from it. */
export const withdrawing = (vault: Vault): PublicationCommand<WithdrawalBody> => ({
  act: 'withdraw',
  decide: async (row, { withdrawnOn, reason, cause }, context) => {
    const { overturnedOn } = requireCause(row.withdrawal, cause)
    requireWithdrawalDate(withdrawnOn, { publishedOn: row.publishedOn, overturnedOn }, context.today)
    if (cause === undefined) return { withdrawnOn, withdrawalReason: reason }
    const duty = await dutyToWithdraw(await factsOf(context, row), cause, (rule, on) => reckoned(context, row.divisionCode, rule, on))
    return { withdrawnOn, withdrawalReason: reason, ...duty }
  },
  beside: async ({ id, caseId, agencyId, divisionCode, channel, draft }, { withdrawnOn, reason }, context) => {
    const { tx, now, today } = context
    if (draft !== null) {
      const shown = maskedReason(await factsOf(context, { caseId }), draft, today, vault, reason)
      await changePublicDecisions(tx, [id], { kind: 'WITHDRAWN', on: withdrawnOn, at: now, reason: shown })
    }
    context.emit(publicationWithdrawn({ publicationId: id, caseId, agencyId, divisionCode, channel, withdrawnOn }))
  },
})

/** The duty that arises, with its last day; empty where there was none yet on that day. */
export async function dutyToWithdraw(
  decision: Pick<Decision, 'actKind' | 'divisionCode' | 'field'>, { cause, overturnedOn }: Overturning, reckon: (rule: Readonly<DeadlineRule>, on: LocalDate) => Promise<Due> | Due,
): Promise<Pick<PublicationRow, 'withdrawal' | 'withdrawalDueOn'>> {
  const rule = withdrawalDeadline(decision, { cause, overturnedOn })
  if (rule === null) return { withdrawal: null, withdrawalDueOn: null }
  const { dueOn: withdrawalDueOn, ...reckoned } = await reckon(rule, overturnedOn)
  return { withdrawal: { cause, overturnedOn, ...reckoned, ruleCode: rule.code, legalBasis: rule.legalBasis }, withdrawalDueOn }
}

/**
 * 公开的决定被变更、撤销、确认违法或者无效: what is public is to be withdrawn within three working days (行政处罚法 art. 48(2)); what is not public
 * yet will not be, as the decision does not stand as it was made. One statement for any number of decisions; the first cause stays.
 */
export async function noteOverturnedDecisions(context: CommandContext, overturned: readonly Overturned[]): Promise<void> {
  const byCase = new Map(overturned.toReversed().map((one) => [one.caseId, one]))
  const changed: PublicationRow[] = []
  for (const before of await lockPublicationsOfCases(context.tx, [...byCase.keys()])) {
    const after = await afterOverturning(context, before, byCase.get(before.caseId))
    if (after === null) continue
    changed.push(after)
    recordPublication(context, after.status === 'EXEMPT' ? 'exempt-overturned' : 'require-withdrawal', before, after)
  }
  await updatePublications(context.tx, changed)
}

async function afterOverturning(context: CommandContext, before: PublicationRow, overturned: Overturned | undefined): Promise<PublicationRow | null> {
  const cause = causes[overturned?.result ?? '']
  if (overturned === undefined || cause === undefined || overturned.overturnedOn < before.decidedOn) return null
  const { overturnedOn } = overturned
  const acts = actsFrom(publicationMachine, before.status)
  const onward = { version: before.version + 1, updatedAt: context.now }
  if (acts.includes('exempt')) {
    return { ...before, status: 'EXEMPT', exemptReason: 'OVERTURNED', exemptNote: overturnedNote({ cause, overturnedOn }), ...onward }
  }
  if (!acts.includes('withdraw') || before.withdrawal !== null) return null
  const calendar = await calendarOf(context, before.divisionCode)
  return { ...before, ...await dutyToWithdraw(overturned, { cause, overturnedOn }, (rule, on) => dueOn(calendar, rule, on)), ...onward }
}
