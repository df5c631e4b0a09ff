import type { Calendar } from '../../kernel/calendar.ts'
import { dueOn } from '../../kernel/deadline.ts'
import { newId } from '../../kernel/ids.ts'
import { nextState } from '../../kernel/state-machine.ts'
import { placeOfDivision } from '../../platform/db/columns.ts'
import type { CommandContext, Fields } from '../../platform/command.ts'
import { requireVersion } from '../../platform/http/etag.ts'
import { httpProblems } from '../../platform/http/problems.ts'
import { calendarOf } from '../reference/index.ts'
import type { Decision } from './rules.ts'
import { openingOf, publicationDeadline, publicationMachine, requirePublicationDate } from './rules.ts'
import type { ExemptionBody, PublishingBody } from './schema.ts'
import type { PublicationRow } from './store.ts'
import { insertPublications, lockPublication, updatePublication } from './store.ts'

export interface PublishableDecision extends Decision { caseId: string, agencyId: string }

/** 决定作出时产生公示任务: one statement for any number of decisions, one audit entry for each publication. */
export async function openPublications(context: CommandContext, decisions: readonly PublishableDecision[]): Promise<void> {
  const opened: PublicationRow[] = []
  for (const [divisionCode, ofDivision] of Map.groupBy(decisions, (decision) => decision.divisionCode)) {
    const calendar = await calendarOf(context, divisionCode)
    opened.push(...ofDivision.flatMap((decision) => opening(decision, calendar, context.now)))
  }
  await insertPublications(context.tx, opened)
  for (const row of opened) record(context, 'publication.open', null, row)
}

function opening(decision: PublishableDecision, calendar: Calendar, now: Date): PublicationRow[] {
  const { caseId, agencyId, divisionCode, decidedOn } = decision
  const rule = publicationDeadline(decision)
  return rule === null ? [] : [{
    id: newId(now), caseId, agencyId, ...placeOfDivision(divisionCode), ruleCode: rule.code, legalBasis: [...rule.legalBasis], channel: 'UNIFIED_PLATFORM', decidedOn,
    ...dueOn(calendar, rule, decidedOn), ...openingOf(decision), address: null, exemptApprover: null, version: 1, createdAt: now, updatedAt: now,
  }]
}

/** 登记已公示 */
export async function publishDecision(context: CommandContext, id: string, version: number, body: PublishingBody): Promise<PublicationRow> {
  const before = await lockForChange(context, id, version)
  const status = nextState(publicationMachine, before.status, 'publish')
  requirePublicationDate(body.publishedOn, before.decidedOn, context.today)
  const after = await updatePublication(context.tx, id, { status, publishedOn: body.publishedOn, address: body.address }, context.now)
  record(context, 'publication.publish', before, after)
  return after
}

/** 决定不予公示，载明理由与批准人 */
export async function exemptPublication(context: CommandContext, id: string, version: number, body: ExemptionBody): Promise<PublicationRow> {
  const before = await lockForChange(context, id, version)
  const status = nextState(publicationMachine, before.status, 'exempt')
  const after = await updatePublication(context.tx, id, {
    status, exemptReason: body.reason, exemptNote: body.note, exemptApprover: body.approver,
  }, context.now)
  record(context, 'publication.exempt', before, after)
  return after
}

async function lockForChange({ tx, actor }: CommandContext, id: string, version: number): Promise<PublicationRow> {
  const row = await lockPublication(tx, actor.scope, id)
  if (row === null) throw httpProblems.raise['not-found']()
  requireVersion(row.version, version)
  return row
}

function record(context: CommandContext, act: string, before: PublicationRow | null, after: PublicationRow): void {
  context.record({
    act, target: { kind: 'publication', id: after.id }, agencyId: after.agencyId, divisionCode: after.divisionCode,
    before: before === null ? null : visible(before), after: visible(after),
  })
}

function visible(row: PublicationRow): Fields {
  return {
    caseId: row.caseId, channel: row.channel, decidedOn: row.decidedOn, dueOn: row.dueOn, provisional: row.provisional,
    calendarVersion: row.calendarVersion, ruleCode: row.ruleCode, legalBasis: row.legalBasis, status: row.status, publishedOn: row.publishedOn,
    address: row.address, exemptReason: row.exemptReason, exemptNote: row.exemptNote, exemptApprover: row.exemptApprover,
  }
}
