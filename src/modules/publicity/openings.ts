import type { Calendar } from '../../kernel/calendar.ts'
import { dueOn } from '../../kernel/deadline.ts'
import { newId } from '../../kernel/ids.ts'
import { placeOfDivision } from '../../platform/db/columns.ts'
import type { CommandContext } from '../../platform/command.ts'
import { calendarOf } from '../reference/index.ts'
import { recordPublication } from './record.ts'
import type { Decision } from './rules.ts'
import { openingOf, publicationTasks } from './rules.ts'
import type { PublicationRow } from './store.ts'
import { insertPublications } from './store.ts'

export interface PublishableDecision extends Decision { caseId: string, agencyId: string }

/** 决定作出时产生公示任务: one statement for any number of decisions, one audit entry for each publication. */
export async function openPublications(context: CommandContext, decisions: readonly PublishableDecision[]): Promise<void> {
  const opened: PublicationRow[] = []
  for (const [divisionCode, ofDivision] of Map.groupBy(decisions, (decision) => decision.divisionCode)) {
    const calendar = await calendarOf(context, divisionCode)
    opened.push(...ofDivision.flatMap((decision) => opening(decision, calendar, context.now)))
  }
  await insertPublications(context.tx, opened)
  for (const row of opened) recordPublication(context, 'open', null, row)
}

function opening(decision: PublishableDecision, calendar: Calendar, now: Date): PublicationRow[] {
  const { caseId, agencyId, divisionCode, decidedOn } = decision
  return publicationTasks(decision).map(({ channel, rule }) => ({
    id: newId(now), caseId, agencyId, ...placeOfDivision(divisionCode), ruleCode: rule.code, legalBasis: [...rule.legalBasis], channel, decidedOn,
    ...dueOn(calendar, rule, decidedOn), ...openingOf(decision, channel), address: null, exemptApprover: null, draft: null, draftedBy: null, contentHash: null, snapshots: 0,
    reviewedBy: null, reviewNote: null, correctedOn: null, correctionReason: null, expiredOn: null, expiryCause: null,
    withdrawal: null, withdrawalDueOn: null, withdrawnOn: null, withdrawalReason: null, version: 1, createdAt: now, updatedAt: now,
  }))
}
