import type { Gate } from '../../../kernel/gate.ts'
import { commonDecisionGates } from '../common/gates.ts'
import { licenceDecisionGates } from '../licence/hearing-gates.ts'
import type { StepFacts } from '../steps/file.ts'

/** What the law asks before a decision is made, beyond the rules on its content. */
export const decisionGates: readonly Gate<StepFacts>[] = [...commonDecisionGates, ...licenceDecisionGates]
