import { normaliseDocumentNumber } from '../../kernel/document-number.ts'
import type { CommandContext } from '../../platform/command.ts'
import { findAgency } from '../agencies/index.ts'
import { catalogueOver, change, lockForChange } from './commands.ts'
import { effectsOfDecision } from './deadlines/act-effects.ts'
import { applyDeadlines } from './deadlines/apply.ts'
import { hasMinor } from './decision-rules.ts'
import { caseDecided } from './events.ts'
import { decisionSeries, formatDecisionNumber, serialsTakenBy } from './numbering.ts'
import { eventOf } from './record.ts'
import { allocateSerial, partyFactsOf, takeSerials } from './store.ts'
import type { Decision } from './transitions.ts'
import { decisionChange } from './transitions.ts'

/** 作出决定。 Without a number of its own the decision gets the next one under the agency's organ code, without gaps. */
export async function decideCase(
  context: CommandContext, caseId: string, version: number, decision: Decision & { decisionNumber: string | null },
): Promise<void> {
  const { tx, today } = context
  const row = await lockForChange(context, caseId, version)
  const parties = await partyFactsOf(tx, caseId)
  const changed = decisionChange(row, decision, parties, today, await catalogueOver(tx, row))
  const { decidedOn, decisionKind } = decision
  const agency = await findAgency(tx, { kind: 'AGENCY', agencyId: row.agencyId }, row.agencyId)
  if (agency === null) throw new Error('the case has no agency')
  const decisionNumber = decision.decisionNumber === null
    ? formatDecisionNumber(agency, decidedOn, await allocateSerial(tx, decisionSeries(agency, decidedOn)))
    : normaliseDocumentNumber(decision.decisionNumber)
  if (decision.decisionNumber !== null) await takeSerials(tx, serialsTakenBy({ ...row, decidedOn, decisionNumber }, agency))
  const after = await change(context, 'case.decide', row, { ...changed, decisionNumber })
  await applyDeadlines(context, after, effectsOfDecision(after, decisionKind, decidedOn))
  const birthDates = parties.map(({ birthDate }) => birthDate)
  context.emit(caseDecided({ ...eventOf(after), decisionKind, decidedOn, publishedOn: null, minorParty: hasMinor(birthDates, decidedOn) }))
}
