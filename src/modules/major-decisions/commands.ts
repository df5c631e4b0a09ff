import { faultOf, faultsOf, requireAcknowledged } from '../../kernel/gate.ts'
import { newId } from '../../kernel/ids.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import { nextState } from '../../kernel/state-machine.ts'
import { judged } from '../../platform/bulk.ts'
import type { CommandContext } from '../../platform/command.ts'
import { requireVersion } from '../../platform/http/etag.ts'
import { httpProblems } from '../../platform/http/problems.ts'
import { findAgency } from '../agencies/index.ts'
import type { LegalityReviewRow, LegalitySubmission } from '../legality-desk/index.ts'
import { latestOpinion, requireAllowingOpinion, submitToDesk } from '../legality-desk/index.ts'
import { effects } from './effects.ts'
import { majorDecisionMachine } from './machine.ts'
import { decisionProblems } from './problems.ts'
import { recordActOn } from './record.ts'
import type { NewDecisionBody } from './schema.ts'
import type { StepDefinition, StepFacts } from './steps/define.ts'
import type { DecisionRow, StepRow } from './store.ts'
import { insertDecision, insertSteps, lockDecision, stepsOfDecision, updateDecision } from './store.ts'

const { raise } = decisionProblems

/** 提出决策事项建议 */
export async function proposeDecision(context: CommandContext, { id, proposedOn = context.today, ...body }: NewDecisionBody): Promise<DecisionRow> {
  const { tx, actor, now, today } = context
  if (proposedOn > today) throw raise['date-in-future']()
  const agency = await findAgency(tx, actor.scope, body.agencyId)
  if (agency === null) throw raise['agency-unknown']()
  const row = await insertDecision(tx, {
    ...body, id: id ?? newId(now), divisionCode: agency.divisionCode, proposedOn, enteredOn: proposedOn, lastOn: proposedOn, status: majorDecisionMachine.initial, cycleStartedAt: now,
    createdAt: now, updatedAt: now,
  })
  recordActOn(context, 'major-decision', 'propose', null, row)
  return row
}

/** The decision as a subject of the desk. */
export const subjectOf = ({ id, title, agencyId, divisionCode }: DecisionRow) => ({ kind: 'MAJOR_DECISION' as const, id, title, agencyId, divisionCode })

/** What is done on the way stays in the state it is in; what ends a stage comes after all that was done in it. */
function requireDay(row: DecisionRow, stays: boolean, on: LocalDate, today: LocalDate): void {
  const earliest = stays ? row.enteredOn : row.lastOn
  if (on < earliest) throw raise['date-before']({ earliest })
  if (on > today) throw raise['date-in-future']()
}

/**
 * Takes one step of the procedure: lock → version, state, day → gates and, on the way to the meeting, the opinion of the desk → the decision, the step, the audit.
 * @throws http.not-found (404), http.version-stale (412), state.act-not-available (409), major-decisions.date-before, date-in-future, those of the gates and of the desk (422)
 */
export async function takeStep(
  context: CommandContext, step: StepDefinition, { id, version }: { id: string, version: number }, { on = context.today, ...data }: { on?: LocalDate | undefined } & Record<string, unknown>,
): Promise<DecisionRow> {
  const { tx, actor, now, today } = context
  const before = await lockDecision(tx, actor.scope, id)
  if (before === null) throw httpProblems.raise['not-found']()
  requireVersion(before.version, version)
  const status = nextState(majorDecisionMachine, before.status, step.act)
  requireDay(before, status === before.status, on, today)
  const subject = subjectOf(before)
  const [steps, review] = [await stepsOfDecision(tx, id), step.needsOpinion === true ? await latestOpinion(tx, subject) : null]
  const facts: StepFacts<unknown> = { row: before, steps, review, data, on }
  const faults = faultsOf(step.gates, facts)
  const allowing = step.needsOpinion === true ? await judged(() => requireAllowingOpinion(context, subject, on)) : null
  if (allowing !== null && 'problem' in allowing) faults.push(faultOf(allowing.problem))
  requireAcknowledged(faults, [])
  const changed = await effects[step.act]?.(context, facts, on) ?? {}
  const row = await updateDecision(tx, id, {
    ...(allowing !== null && 'value' in allowing ? { reviewId: allowing.value.id } : {}), ...changed, status, steps: before.steps + 1,
    enteredOn: status === before.status ? before.enteredOn : on, lastOn: on > before.lastOn ? on : before.lastOn,
  }, now)
  const taken: StepRow = {
    id: newId(now), decisionId: id, position: row.steps, cycle: row.cycle, act: step.act, occurredOn: on, data: JSON.parse(JSON.stringify(data)) as StepRow['data'],
    recordedBy: actor.accountId, recordedAt: now,
  }
  context.store(insertSteps(tx, [taken]))
  recordActOn(context, 'major-decision', step.act, before, row, taken)
  return row
}

/** 送请合法性审查 */
export async function submitDecision(context: CommandContext, id: string, body: LegalitySubmission): Promise<LegalityReviewRow> {
  const { tx, actor } = context
  const row = await lockDecision(tx, actor.scope, id)
  if (row === null) throw httpProblems.raise['not-found']()
  if (row.status !== 'DRAFTING') throw raise['not-being-drafted']()
  if (!(await stepsOfDecision(tx, id)).some(({ act, cycle }) => act === 'draft' && cycle === row.cycle)) throw raise['draft-not-recorded']()
  return submitToDesk(context, subjectOf(row), body)
}
