import type { Acknowledgement, Fault } from '../../../kernel/gate.ts'
import { requireGates } from '../../../kernel/gate.ts'
import { nextState, stateMachineProblems } from '../../../kernel/state-machine.ts'
import { caseMachine } from '../machine.ts'
import { caseProblems } from '../problems.ts'
import { requireDate } from '../rules.ts'
import type { CaseState, StepDefinition } from './define.ts'
import { matterState } from './define.ts'
import type { CaseFile, FileStep, StepFacts } from './file.ts'

const { raise } = caseProblems

type Act = keyof typeof caseMachine.acts

/**
 * The state of the case after a step: where the machine leads, or the same one in the states the step may be taken in.
 * @throws state.act-not-available (409)
 */
export function stateAfter({ act, during, label }: StepDefinition, state: CaseState): CaseState {
  if (during === undefined) return nextState(caseMachine, state, act as Act)
  if (during.includes(state)) return state
  throw stateMachineProblems.raise['act-not-available']({ state, act, stateZh: caseMachine.states[state].zh, actZh: label.zh })
}

/**
 * The step that opened the matter which a step carries on; null for a step that opens one or belongs to none.
 * @throws cases.matter-missing, cases.matter-unknown (422), state.act-not-available (409)
 */
export function subjectOf({ kind, matter }: StepDefinition, file: CaseFile, subjectId: string | null): FileStep | null {
  if (matter === undefined || kind === matter.opens) return null
  if (subjectId === null) throw raise['matter-missing']()
  const opened = file.steps.find(({ id }) => id === subjectId)
  if (opened?.kind !== matter.opens) throw raise['matter-unknown']()
  nextState(matter.machine, matterState(matter, file, opened.id), matter.acts[kind] ?? '')
  return opened
}

/**
 * Lets a step pass that the case, its date, its matter and every gate allow; answers the warnings that were acknowledged.
 * @throws cases.step-not-applicable, date-in-future, dates-out-of-order (422), state.act-not-available (409) and the gates' own (422)
 */
export function requireStep<Data, Extra>(definition: StepDefinition<Data, Extra>, facts: StepFacts<Data, Extra>, acknowledged: readonly Acknowledgement[]): (Fault & { reason: string })[] {
  requireApplicable(definition, facts)
  return requireGates(definition.gates, facts, acknowledged)
}

/**
 * That the kind of case has such a step, on a day between filing and today.
 * @throws cases.step-not-applicable, date-in-future, dates-out-of-order (422)
 */
export function requireApplicable<Data, Extra>({ actKinds, dateItem = 'step' }: StepDefinition<Data, Extra>, { file: { row, today }, on }: StepFacts<Data, Extra>): void {
  if (actKinds?.includes(row.actKind) === false) throw raise['step-not-applicable']()
  requireDate(dateItem, on, today, { item: 'filing', on: row.filedOn })
}
