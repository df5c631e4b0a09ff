import type { Calendar } from '../../kernel/calendar.ts'
import { dueOn } from '../../kernel/deadline.ts'
import { newId } from '../../kernel/ids.ts'
import { placeOfDivision } from '../../platform/db/columns.ts'
import type { CommandContext } from '../../platform/command.ts'
import { calendarOf } from '../reference/index.ts'
import { recordPublication } from './record.ts'
import type { Decision } from './rules.ts'
import { openingOf, publicationTasks } from './rules.ts'
import { openPushes } from './pushes/commands.ts'
import { registersOf } from './pushes/rules.ts'
import type { PublicationRow } from './store.ts'
import { decisionsOf, insertPublications } from './store.ts'

export interface PublishableDecision extends Decision { caseId: string, agencyId: string }

/** 决定作出时产生公示任务: one statement for any number of decisions, one audit entry for each publication. */
export async function openPublications(context: CommandContext, decisions: readonly PublishableDecision[]): Promise<void> {
  const opened: PublicationRow[] = []
  const registers = await registersOfDecisions(context, decisions)
  for (const [divisionCode, ofDivision] of Map.groupBy(decisions, (decision) => decision.divisionCode)) {
    const calendar = await calendarOf(context, divisionCode)
    opened.push(...ofDivision.flatMap((decision) => opening(decision, calendar, context.now, registers.get(decision.caseId)?.here !== false)))
  }
  await insertPublications(context.tx, opened)
  for (const row of opened) recordPublication(context, 'open', null, row)
  // A decision on a minor is not published, and so not pushed.
  await openPushes(context, decisions.filter(({ minorParty }) => !minorParty).flatMap((decision) => {
    const { elsewhere } = registers.get(decision.caseId) ?? {}
    return elsewhere === undefined || elsewhere.size === 0 ? [] : [{ ...decision, elsewhere }]
  }))
}

/** Of decisions that belong into the enterprise register: in which province's (市场监督管理行政处罚信息公示规定 arts 9, 10). */
async function registersOfDecisions({ tx }: CommandContext, decisions: readonly PublishableDecision[]): Promise<Map<string, ReturnType<typeof registersOf>>> {
  const registered = decisions.filter((decision) => publicationTasks(decision).some(({ channel }) => channel === 'GSXT'))
  if (registered.length === 0) return new Map()
  const facts = await decisionsOf(tx, registered.map(({ caseId }) => caseId))
  return new Map(registered.flatMap(({ caseId, divisionCode }) => {
    const parties = facts.get(caseId)?.parties
    return parties === undefined ? [] : [[caseId, registersOf(parties, divisionCode)] as const]
  }))
}

function opening(decision: PublishableDecision, calendar: Calendar, now: Date, registeredHere: boolean): PublicationRow[] {
  const { caseId, agencyId, divisionCode, decidedOn } = decision
  // Where every party stands in the registers of other provinces, those publish it there.
  return publicationTasks(decision).filter(({ channel }) => channel !== 'GSXT' || registeredHere).map(({ channel, rule }) => ({
    id: newId(now), caseId, agencyId, ...placeOfDivision(divisionCode), ruleCode: rule.code, legalBasis: [...rule.legalBasis], channel, decidedOn,
    ...dueOn(calendar, rule, decidedOn), ...openingOf(decision, channel), address: null, exemptApprover: null, draft: null, draftedBy: null, contentHash: null, snapshots: 0,
    reviewedBy: null, reviewNote: null, correctedOn: null, correctionReason: null, expiredOn: null, expiryCause: null,
    withdrawal: null, withdrawalDueOn: null, withdrawnOn: null, withdrawalReason: null, version: 1, createdAt: now, updatedAt: now,
  }))
}
