import type { Gate } from '../../../kernel/gate.ts'
import { crimeClosingGates, crimeDecisionGates } from '../criminal/case-gates.ts'
import { offSiteDecisionGates } from '../offsite/gates.ts'
import type { StepFacts } from '../steps/file.ts'
import { jurisdictionDecisionGates } from './jurisdiction-gates.ts'

/** What transfers and records taken off site ask of the decision of a case. */
export const transferDecisionGates: readonly Gate<StepFacts>[] = [
  ...jurisdictionDecisionGates,
  ...offSiteDecisionGates,
  ...crimeDecisionGates,
]

/** What they ask before the case is closed. */
export const transferClosingGates: readonly Gate<StepFacts>[] = [
  ...crimeClosingGates,
]
