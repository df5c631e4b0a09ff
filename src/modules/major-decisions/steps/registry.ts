import { problemsOfGates } from '../../../kernel/gate.ts'
import type { ProblemDefinition } from '../../../kernel/problem.ts'
import type { DecisionAct } from '../machine.ts'
import type { StepDefinition } from './define.ts'
import * as execution from './execution.ts'
import * as meeting from './meeting.ts'
import * as preparation from './preparation.ts'
import * as procedures from './procedures.ts'

const { study, initiate, decline, draft } = preparation
const { consult, feedBack, argue, assess, reviewCompetition, waive } = procedures
const { schedule, postpone, discuss, redraft, drop, reportToParty, decide, publish } = meeting
const { execute, report, evaluate, suspend, resume, adjust, stop, complete, archive } = execution

/** Every step of the procedure, one for each act of the machine, in the order of the regulation. */
export const decisionSteps = {
  study, initiate, decline, draft, consult, feedBack, argue, assess, reviewCompetition, waive, schedule, postpone, discuss, redraft, drop, reportToParty, decide, publish, execute, report,
  evaluate, suspend, resume, adjust, stop, complete, archive,
} as const satisfies Readonly<Record<DecisionAct, StepDefinition>>

export const stepOf = (act: DecisionAct): StepDefinition => decisionSteps[act]

/** The problems of the gates of all steps; those that stand before several steps count once. */
export const decisionGateProblems = {
  catalogue: problemsOfGates(Object.values(decisionSteps).flatMap(({ gates }: { gates: readonly { code: string, definition: ProblemDefinition }[] }) => gates)),
}
