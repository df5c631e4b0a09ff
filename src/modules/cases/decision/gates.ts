import type { Gate } from '../../../kernel/gate.ts'
import type { StepFacts } from '../steps/file.ts'
import { transferDecisionGates } from '../transfers/case-gates.ts'

/** What the law asks before a decision is made, beyond the rules on its content. */
export const decisionGates: readonly Gate<StepFacts>[] = [
  ...transferDecisionGates,
]
